package vn.dean06.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import vn.dean06.document.Note;
import vn.dean06.document.Paper;

/**
 * Distributes the strips of a section over pages: what is kept together stays together,
 * headers of tables are repeated, footnotes stand where they are referred to.
 */
final class Pagination {

	private final Paper paper;

	private final Function<Note, List<Strip>> footnotes;

	private final List<Sheet> sheets = new ArrayList<>();

	private Sheet sheet;

	/**
	 * @param footnotes sets the text of a footnote
	 */
	Pagination(Paper paper, Function<Note, List<Strip>> footnotes) {
		this.paper = paper;
		this.footnotes = footnotes;
		this.sheet = new Sheet(paper);
		this.sheets.add(this.sheet);
	}

	List<Sheet> distribute(List<Strip> strips) {
		int from = 0;
		while (from < strips.size()) {
			int to = from + 1;
			while (to < strips.size() && strips.get(to - 1).keptWithNext()) {
				to++;
			}
			placeTogether(strips.subList(from, to));
			from = to;
		}
		return this.sheets;
	}

	private void placeTogether(List<Strip> chain) {
		if (!this.sheet.isFresh() && !fits(chain)) {
			turn(chain.getFirst());
		}
		chain.forEach(this::place);
	}

	private boolean fits(List<Strip> chain) {
		List<Strip> whole = chain.subList(0, chain.size() - 1);
		float height = new Stack(whole).height() + chain.getLast().before() + chain.getLast().least();
		return height <= this.sheet.room(chain.stream().flatMap((strip) -> notes(strip).stream()).toList());
	}

	private void place(Strip strip) {
		List<Strip> notes = notes(strip);
		float room = this.sheet.room(notes) - this.sheet.gapBefore(strip);
		if (strip.height() <= room) {
			this.sheet.add(strip, notes);
		}
		else if (strip instanceof RowStrip row && row.breaks() && row.least() <= room) {
			placeBroken(row, room);
		}
		else if (this.sheet.isFresh()) {
			this.sheet.add(strip, notes);
		}
		else {
			turn(strip);
			place(strip);
		}
	}

	private void placeBroken(RowStrip row, float room) {
		List<RowStrip> parts = row.broken(room);
		this.sheet.add(parts.getFirst(), notes(parts.getFirst()));
		turn(row);
		place(parts.getLast());
	}

	private void turn(Strip next) {
		this.sheet = new Sheet(this.paper);
		this.sheets.add(this.sheet);
		if (next instanceof RowStrip row && row.header() != null) {
			this.sheet.repeat(row.header());
		}
	}

	private List<Strip> notes(Strip strip) {
		return strip.notes().stream().flatMap((note) -> this.footnotes.apply(note).stream()).toList();
	}

}
