package vn.dean06.document;

/**
 * An A4 sheet and its margins as the decree sets them, in points: 20 mm above and below,
 * 30 mm left and 15 mm right as one reads the page, upright or turned.
 */
public record Paper(float width, float height) {

	public static final float TOP = mm(20);

	public static final float BOTTOM = mm(20);

	public static final float LEFT = mm(30);

	public static final float RIGHT = mm(15);

	/** Distance of the page number from the edge of the sheet. */
	public static final float HEADER = mm(10);

	/** First line of a paragraph: 12,7 mm. */
	public static final float INDENT = mm(12.7f);

	public static final Paper PORTRAIT = new Paper(mm(210), mm(297));

	public static final Paper LANDSCAPE = new Paper(mm(297), mm(210));

	public static Paper of(Section.Orientation orientation) {
		return switch (orientation) {
			case PORTRAIT -> PORTRAIT;
			case LANDSCAPE -> LANDSCAPE;
		};
	}

	private static float mm(float millimetres) {
		return millimetres * 72 / 25.4f;
	}

	public float textWidth() {
		return this.width - LEFT - RIGHT;
	}

	public float textHeight() {
		return this.height - TOP - BOTTOM;
	}

}
