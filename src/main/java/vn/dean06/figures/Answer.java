package vn.dean06.figures;

import java.util.List;

import vn.dean06.catalogue.Amount;

/**
 * What an indicator says for a unit and a period, and how complete it is.
 */
public abstract sealed class Answer permits Reading, Sum {

	private final FigureKey key;

	private final Told.Something told;

	private final Behind behind;

	Answer(FigureKey key, Told.Something told, Behind behind) {
		this.key = key;
		this.told = told;
		this.behind = behind;
	}

	/** What was asked for. */
	public FigureKey key() {
		return this.key;
	}

	public Amount amount() {
		return this.told.amount();
	}

	/** Whether it was entered as it stands, else it was put together. */
	public boolean stated() {
		return this.told.stated();
	}

	/** How many entered figures it comes from. */
	public int count() {
		return this.told.from().stream().mapToInt((entry) -> entry.said().count()).sum();
	}

	/** The entered figures that it comes from: the stated one, or all parts. */
	public List<FigureKey> keys() {
		return this.told.from().stream().flatMap((entry) -> entry.said().keys()).toList();
	}

	/**
	 * The one figure it comes from, or the asked key where several were put together.
	 */
	public FigureKey source() {
		return (count() == 1) ? keys().getFirst() : this.key;
	}

	/** How many of the units that owe it are in it; read when it is asked for. */
	public Coverage coverage() {
		return this.behind.coverage();
	}

	/** Which submissions were due and are not in it; read when it is asked for. */
	public List<Coverage.Gap> gaps() {
		return this.behind.gaps().stream().filter((gap) -> gap.reason() == null).toList();
	}

	/**
	 * Which submissions are in it although a cell of theirs is blank, with the reason.
	 */
	public List<Coverage.Gap> blanks() {
		return this.behind.gaps().stream().filter((gap) -> gap.reason() != null).toList();
	}

	/**
	 * What was owed to an answer.
	 */
	interface Behind {

		Coverage coverage();

		List<Coverage.Gap> gaps();

		/** Nothing was owed. */
		static Behind whole(boolean byDocument) {
			return new Behind() {

				@Override
				public Coverage coverage() {
					return Coverage.ofStated(byDocument);
				}

				@Override
				public List<Coverage.Gap> gaps() {
					return List.of();
				}

			};
		}

	}

}
