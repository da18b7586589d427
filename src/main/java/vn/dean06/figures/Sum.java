package vn.dean06.figures;

import java.util.List;
import java.util.function.Supplier;

/**
 * An answer that the database added up. It knows how many figures are in it, and finds
 * out which where somebody asks.
 */
public final class Sum extends Answer {

	private final Supplier<List<FigureKey>> keys;

	Sum(FigureKey key, Brief brief, Behind behind, Supplier<List<FigureKey>> keys) {
		super(key, brief, behind);
		this.keys = keys;
	}

	@Override
	public List<FigureKey> keys() {
		return this.keys.get();
	}

}
