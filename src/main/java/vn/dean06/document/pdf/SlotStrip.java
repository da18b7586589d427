package vn.dean06.document.pdf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.Note;

/**
 * A line whose {@linkplain Letterhead#SLOT slots} can be filled in when the file is
 * finished: in the letterhead, where an appendix says what it is enclosed with, and
 * wherever a text names its own number or date.
 *
 * @param fields what its slots are for, in their order, if it is known
 */
record SlotStrip(TextStrip text, List<Optional<Field>> fields, Tag section) implements Strip {

	private static final Pattern SLOT = Pattern.compile("[ \u00A0]{4,}");

	/**
	 * The lines of a paragraph, those with slots as such.
	 * @param words the whole paragraph, which tells what its slots are for
	 */
	static List<Strip> in(List<Strip> lines, String words, Tag section) {
		List<Optional<Field>> fields = fields(words);
		if (fields.isEmpty()) {
			return lines;
		}
		List<Strip> strips = new ArrayList<>();
		int known = 0;
		for (Strip line : lines) {
			int to = Math.min(fields.size(), known + slots(line));
			strips.add((to > known) ? new SlotStrip((TextStrip) line, fields.subList(known, to), section) : line);
			known = to;
		}
		return strips;
	}

	private static int slots(Strip line) {
		return (line instanceof TextStrip text) ? (int) SLOT.matcher(text.words()).results().count() : 0;
	}

	private static List<Optional<Field>> fields(String words) {
		List<Optional<Field>> fields = new ArrayList<>();
		Matcher slot = SLOT.matcher(words);
		while (slot.find()) {
			String before = words.substring(0, slot.start());
			String after = words.substring(slot.end());
			fields.add(before.endsWith("/") && !fields.isEmpty() ? fields.getLast().flatMap(SlotStrip::next)
					: field(before, after));
		}
		return fields;
	}

	/** "ngày …/…/…". */
	private static Optional<Field> next(Field field) {
		return switch (field) {
			case DAY -> Optional.of(Field.MONTH);
			case MONTH -> Optional.of(Field.YEAR);
			default -> Optional.empty();
		};
	}

	/** "số …/BC-UBND", "ngày … tháng … năm …". */
	private static Optional<Field> field(String before, String after) {
		if (before.endsWith("ngày")) {
			return Optional.of(Field.DAY);
		}
		if (before.endsWith("tháng")) {
			return Optional.of(Field.MONTH);
		}
		if (before.endsWith("năm")) {
			return Optional.of(Field.YEAR);
		}
		boolean symbol = after.length() > 1 && after.charAt(0) == '/' && Character.isLetter(after.charAt(1));
		return symbol ? Optional.of(Field.NUMBER) : Optional.of(Field.DAY).filter((field) -> after.startsWith("/"));
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
	public Strip keptTogether() {
		return new SlotStrip(this.text.keptTogether(), this.fields, this.section);
	}

	@Override
	public List<Note> notes() {
		return this.text.notes();
	}

	@Override
	public void draw(Pen pen, float left, float top) {
		this.text.draw(pen, left, top);
		Matcher slot = SLOT.matcher(this.text.words());
		Iterator<Optional<Field>> fields = this.fields.iterator();
		while (slot.find() && fields.hasNext()) {
			float start = this.text.start(slot.start());
			Pen.Box place = new Pen.Box(left + start, top, this.text.start(slot.end()) - start, height());
			fields.next().ifPresent((field) -> pen.field(field, place, this.text.style(), this.section));
		}
	}

}
