package vn.dean06.document.pdf;

import vn.dean06.document.Rules;

/**
 * The line drawn under a part of a document, in the middle of its column.
 */
record RuleStrip(float length, float room, float after) implements Strip {

	private static final float HEIGHT = 4;

	@Override
	public float before() {
		return Rules.GAP;
	}

	@Override
	public float height() {
		return HEIGHT;
	}

	@Override
	public boolean keptWithNext() {
		return true;
	}

	@Override
	public void draw(Pen pen, float left, float top) {
		pen.rule(left + (this.room - this.length) / 2, top, this.length);
	}

}
