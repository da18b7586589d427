package vn.dean06.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.Section;
import vn.dean06.document.Span;

/**
 * What an issued report says and would say otherwise today: each figure at each of its
 * places.
 */
public final class Impact {

	/** The figures by key and by which of its places, with where that is. */
	private final Map<String, Place> places = new LinkedHashMap<>();

	private final Map<String, Integer> counted = new HashMap<>();

	private String heading = "Phần mở đầu";

	private Impact() {
	}

	/**
	 * A figure that would change.
	 *
	 * @param where under which heading, or in which row of which appendix
	 * @param sentence the sentence or the row as it was issued
	 * @param key the figure
	 * @param address the page that shows it with its history
	 */
	public record Change(String where, String sentence, String key, String address, String from, String to) {
	}

	/** Where a figure stands, and what is printed there. */
	private record Place(String where, String sentence, Span.Value value) {
	}

	static List<Change> between(Document issued, Document now) {
		Impact before = new Impact();
		before.read(issued);
		Impact after = new Impact();
		after.read(now);
		List<Change> changes = new ArrayList<>();
		before.places.forEach((place, then) -> {
			Place today = after.places.get(place);
			String to = (today != null) ? today.value().text() : "";
			if (!to.equals(then.value().text())) {
				changes.add(new Change(then.where(), then.sentence(), then.value().source().key(),
						then.value().source().address(), then.value().text(), to));
			}
		});
		return changes;
	}

	private void read(Document document) {
		for (Section section : document.sections()) {
			if (section != document.sections().getFirst()) {
				this.heading = section.title();
			}
			section.blocks().forEach(this::read);
		}
	}

	private void read(Block block) {
		switch (block) {
			case Block.Heading heading -> {
				this.heading = Span.words(heading.spans());
				spans(heading.spans(), this.heading);
			}
			case Block.Paragraph paragraph -> spans(paragraph.spans(), this.heading);
			case Block.Title title -> title.subject().forEach((line) -> spans(line, this.heading));
			case Block.AppendixHead head -> head.title().forEach((line) -> spans(line, this.heading));
			case Block.Table table -> table.rows().forEach(this::row);
			case Block.Letterhead head -> {
			}
			case Block.Addressees addressees -> {
			}
			case Block.Closing closing -> {
			}
		}
	}

	private void row(Block.Row row) {
		switch (row) {
			case Block.Row.Group(var spans) -> spans(spans, this.heading);
			case Block.Row.Cells(var cells) -> {
				String first = cells.isEmpty() ? ""
						: cells.getFirst().paragraphs().stream().map(Span::words).findFirst().orElse("");
				String where = this.heading + (first.isEmpty() ? "" : ", dòng " + first);
				cells.forEach((cell) -> cell.paragraphs().forEach((line) -> spans(line, where)));
			}
		}
	}

	private void spans(List<Span> spans, String where) {
		String sentence = Span.words(spans);
		for (Span span : spans) {
			if (span instanceof Span.Value value) {
				String key = value.source().key();
				this.places.put(key + "#" + this.counted.merge(key, 1, Integer::sum),
						new Place(where, sentence, value));
			}
			else if (span instanceof Span.Footnote footnote) {
				spans(footnote.text(), where);
			}
		}
	}

}
