package vn.dean06.document.pdf;

/**
 * Two columns side by side: a row of the letterhead, or the closing.
 *
 * @param middle where the right column begins
 */
record FormStrip(float middle, Stack left, Stack right, boolean keptWithNext) implements Strip {

	@Override
	public float height() {
		return Math.max(this.left.height(), this.right.height());
	}

	@Override
	public void draw(Pen pen, float x, float top) {
		this.left.draw(pen, x, top);
		this.right.draw(pen, x + this.middle, top);
	}

}
