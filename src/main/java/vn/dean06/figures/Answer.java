package vn.dean06.figures;

import java.util.List;

import vn.dean06.catalogue.Amount;

/**
 * What an indicator says for a unit and a period, and how complete it is.
 */
public abstract sealed class Answer permits Reading, Sum {

	private final FigureKey key;

	private final Brief brief;

	private final Behind behind;

	Answer(FigureKey key, Brief brief, Behind behind) {
		this.key = key;
		this.brief = brief;
		this.behind = behind;
	}

	/** What was asked for. */
	public FigureKey key() {
		return this.key;
	}

	public Amount amount() {
		return this.brief.amount();
	}

	/** Whether it was entered as it stands, else it was put together. */
	public boolean stated() {
		return this.brief.stated();
	}

	/** How many entered figures it comes from. */
	public int count() {
		return this.brief.count();
	}

	/**
	 * The entered figures that it comes from: the stated one, or all parts; read when
	 * they are asked for.
	 */
	public abstract List<FigureKey> keys();

	/**
	 * The one figure it comes from, or the asked key where several were put together.
	 */
	public FigureKey source() {
		return this.brief.source();
	}

	/** How many of the units that owe it are in it; read when it is asked for. */
	public Coverage coverage() {
		return this.behind.coverage();
	}

	/** Which submissions were due and are not in it; read when it is asked for. */
	public List<Coverage.Gap> gaps() {
		return this.behind.gaps();
	}

	/**
	 * Which submissions are in it although a cell of theirs is blank, with the reason.
	 */
	public List<Coverage.Gap> blanks() {
		return this.behind.blanks();
	}

	/** The same as {@link #gaps()}, a line for a unit and state. */
	public List<Coverage.Run> gapRuns() {
		return Coverage.Run.of(gaps());
	}

	/** The same as {@link #blanks()}, a line for a unit and reason. */
	public List<Coverage.Run> blankRuns() {
		return Coverage.Run.of(blanks());
	}

	/**
	 * What an answer says, without what it comes from.
	 *
	 * @param count of the entered figures that it comes from
	 * @param source the one figure, or the asked key
	 */
	record Brief(Amount amount, boolean stated, int count, FigureKey source) {

		static Brief of(FigureKey key, Told.Something told) {
			int count = told.from().stream().mapToInt((entry) -> entry.said().count()).sum();
			return new Brief(told.amount(), told.stated(), count, (count == 1) ? keys(told).getFirst() : key);
		}

		static List<FigureKey> keys(Told.Something told) {
			return told.from().stream().flatMap((entry) -> entry.said().keys()).toList();
		}

	}

	/**
	 * What was owed to an answer.
	 */
	interface Behind {

		Coverage coverage();

		/** Without a reason. */
		List<Coverage.Gap> gaps();

		/** With a reason. */
		List<Coverage.Gap> blanks();

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

				@Override
				public List<Coverage.Gap> blanks() {
					return List.of();
				}

			};
		}

	}

}
