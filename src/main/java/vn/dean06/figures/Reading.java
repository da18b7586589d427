package vn.dean06.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;

/**
 * An answer that knows each entered figure behind it, with who entered it.
 */
public final class Reading extends Answer {

	private final Told.Something told;

	private final Function<FigureKey, FigureView> figures;

	Reading(FigureKey key, Told.Something told, Behind behind, Function<FigureKey, FigureView> figures) {
		super(key, Brief.of(key, told), behind);
		this.told = told;
		this.figures = figures;
	}

	/** A figure as it was entered. */
	static Reading of(FigureView figure) {
		Contribution said = Contribution.of(figure);
		Tally.Entry entry = new Tally.Entry(said.unit(), said.lastDay(), said, Set.of(said.indicator()));
		return new Reading(figure.key(), new Told.Something(figure.amount(), true, List.of(entry), Told.Cells.NONE),
				Behind.whole(figure.submission() == null), (key) -> figure);
	}

	@Override
	public List<FigureKey> keys() {
		return Brief.keys(this.told);
	}

	/** The stated figure, or all parts. */
	public List<FigureView> figures() {
		return keys().stream().map(this.figures).toList();
	}

	/**
	 * The entered figures, those of one indicator by one unit together, in their order:
	 * each is what one figure says, or what the unit's own sum for the asked period says.
	 */
	public List<Share> shares() {
		Map<FigureKey, List<FigureView>> shares = new LinkedHashMap<>();
		figures().forEach((figure) -> shares.computeIfAbsent(share(figure), (key) -> new ArrayList<>()).add(figure));
		return shares.entrySet()
			.stream()
			.map((share) -> (share.getValue().size() == 1) ? Share.of(share.getValue().getFirst())
					: new Share(share.getKey(), share.getValue()))
			.toList();
	}

	/** What was said for the asked unit itself leads nowhere else than to its figures. */
	private FigureKey share(FigureView figure) {
		FigureKey all = new FigureKey(figure.key().indicator(), figure.key().unit(), key().period());
		return all.equals(key()) ? figure.key() : all;
	}

	/**
	 * What one unit contributed of one indicator.
	 *
	 * @param key the figure, or the unit's sum for the asked period
	 * @param figures at least one
	 */
	public record Share(FigureKey key, List<FigureView> figures) {

		public Share {
			figures = List.copyOf(figures);
		}

		static Share of(FigureView figure) {
			return new Share(figure.key(), List.of(figure));
		}

		/** What adds up over months adds up here, too; of what does not there is one. */
		public Amount amount() {
			return this.figures.stream().map(FigureView::amount).reduce(Amount::plus).orElseThrow();
		}

		/** "tháng 10/2026", or "10 kỳ, tháng 1/2026 đến tháng 10/2026". */
		public String periods() {
			List<Period> periods = this.figures.stream().map((figure) -> figure.key().period()).sorted().toList();
			return (periods.size() == 1) ? periods.getFirst().label()
					: periods.size() + " kỳ, " + periods.getFirst().label() + " đến " + periods.getLast().label();
		}

		/** The user names, each once. */
		public List<String> enteredBy() {
			return this.figures.stream().map(FigureView::enteredBy).distinct().toList();
		}

	}

}
