package vn.dean06.document.pdf;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.dean06.document.Block.Letterhead;

/**
 * A line whose {@linkplain Letterhead#SLOT slots} can be filled in when the file is
 * finished.
 *
 * @param fields what its slots are for, in their order
 */
record SlotStrip(TextStrip text, List<Field> fields, Tag section) implements Strip {

	private static final Pattern SLOT = Pattern.compile(" {4,}");

	static int slots(Strip line) {
		return (line instanceof TextStrip text) ? (int) SLOT.matcher(text.words()).results().count() : 0;
	}

	@Override
	public float before() {
		return this.text.before();
	}

	@Override
	public float height() {
		return this.text.height();
	}

	@Override
	public float after() {
		return this.text.after();
	}

	@Override
	public boolean keptWithNext() {
		return this.text.keptWithNext();
	}

	@Override
	public void draw(Pen pen, float left, float top) {
		this.text.draw(pen, left, top);
		String words = this.text.words();
		Matcher slot = SLOT.matcher(words);
		Iterator<Field> field = this.fields.iterator();
		while (slot.find() && field.hasNext()) {
			float start = left + this.text.start() + this.text.style().width(words.substring(0, slot.start()));
			float width = this.text.style().width(slot.group());
			pen.field(field.next(), new Pen.Box(start, top, width, height()), this.section);
		}
	}

}
