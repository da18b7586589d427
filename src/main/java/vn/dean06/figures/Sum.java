package vn.dean06.figures;

import java.util.function.Supplier;

/**
 * An answer that the database added up. It knows which figures are in it, and nothing
 * else of them.
 */
public final class Sum extends Answer {

	Sum(FigureKey key, Told.Something told, Supplier<Coverage> coverage) {
		super(key, told, coverage);
	}

}
