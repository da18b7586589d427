package vn.dean06.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

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

	/**
	 * What registers count, by the register alone, as reports had it that were issued
	 * before each count had a key of its own.
	 */
	private final Map<String, Place> registers = new HashMap<>();

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
		return changes(of(issued), of(now), (place, to) -> true);
	}

	/**
	 * What would print otherwise than it was issued if something were so, and does not
	 * print so today.
	 */
	static List<Change> supposing(Document issued, Document now, Document supposed) {
		Impact today = of(now);
		return changes(of(issued), of(supposed), (place, to) -> !today.text(place).equals(to));
	}

	private static Impact of(Document document) {
		Impact read = new Impact();
		read.read(document);
		return read;
	}

	/** What is printed in a place; nothing where it is no longer there. */
	private String text(String place) {
		return at(place).map((there) -> there.value().text()).orElse("");
	}

	private static List<Change> changes(Impact before, Impact after, BiPredicate<String, String> wanted) {
		List<Change> changes = new ArrayList<>();
		before.places.forEach((place, then) -> {
			String to = after.text(place);
			if (!to.equals(then.value().text()) && wanted.test(place, to)) {
				changes.add(new Change(then.where(), then.sentence(), then.value().source().key(),
						then.value().source().address(), then.value().text(), to));
			}
		});
		return changes;
	}

	private Optional<Place> at(String place) {
		return Optional.ofNullable(this.places.get(place)).or(() -> Optional.ofNullable(this.registers.get(place)));
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
				Place place = new Place(where, sentence, value);
				this.places.put(key + "#" + this.counted.merge(key, 1, Integer::sum), place);
				String register = key.replaceFirst("[.].*", "");
				if (!register.equals(key) && !value.source().address().startsWith("/so-lieu/")) {
					this.registers.put(register + "#" + this.counted.merge(register, 1, Integer::sum), place);
				}
			}
			else if (span instanceof Span.Footnote footnote) {
				spans(footnote.text(), where);
			}
		}
	}

}
