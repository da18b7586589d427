package vn.dean06.figures;

/**
 * An answer that the database added up. It knows which figures are in it, and nothing
 * else of them.
 */
public final class Sum extends Answer {

	Sum(FigureKey key, Told.Something told, Behind behind) {
		super(key, told, behind);
	}

}
