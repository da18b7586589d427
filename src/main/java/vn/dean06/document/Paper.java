package vn.dean06.document;

/**
 * An A4 sheet and its margins as the decree sets them, in points: 20 mm above and below,
 * 30 mm left and 15 mm right as one reads the page, upright or turned.
 */
record Paper(float width, float height) {

	static final float TOP = mm(20);

	static final float BOTTOM = mm(20);

	static final float LEFT = mm(30);

	static final float RIGHT = mm(15);

	/** Distance of the page number from the edge of the sheet. */
	static final float HEADER = mm(10);

	/** First line of a paragraph: 12,7 mm. */
	static final float INDENT = mm(12.7f);

	static final Paper PORTRAIT = new Paper(mm(210), mm(297));

	static final Paper LANDSCAPE = new Paper(mm(297), mm(210));

	static Paper of(Section.Orientation orientation) {
		return switch (orientation) {
			case PORTRAIT -> PORTRAIT;
			case LANDSCAPE -> LANDSCAPE;
		};
	}

	private static float mm(float millimetres) {
		return millimetres * 72 / 25.4f;
	}

	float textWidth() {
		return this.width - LEFT - RIGHT;
	}

	float textHeight() {
		return this.height - TOP - BOTTOM;
	}

}
