package vn.dean06.figures;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

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

}
