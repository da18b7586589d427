package vn.dean06.document.pdf;

import vn.dean06.document.Style;

/**
 * Where a document is signed, in the room above the name of the signer: the signature in
 * the middle of the column, the stamp in its true size to the left, over a third of it
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 and II.8).
 *
 * @param room width of the column
 */
record SignatureStrip(float room, Tag section) implements Strip {

	private static final float WIDTH = 126;

	private static final float HEIGHT = 64;

	private static final float ABOVE = 4;

	/** The diameter of a round stamp: 36 mm. */
	private static final float STAMP = 36 * 72 / 25.4f;

	@Override
	public float height() {
		return 0;
	}

	@Override
	public boolean keptWithNext() {
		return true;
	}

	@Override
	public void draw(Pen pen, float left, float top) {
		float signature = left + (this.room - WIDTH) / 2;
		float stamp = signature + WIDTH / 3 - STAMP;
		float middle = top + ABOVE + HEIGHT / 2;
		pen.field(Field.SIGNER, new Pen.Box(signature, top + ABOVE, WIDTH, HEIGHT), Style.SIGNER, this.section);
		pen.field(Field.ORGANISATION, new Pen.Box(stamp, middle - STAMP / 2, STAMP, STAMP), Style.SIGNER, this.section);
	}

}
