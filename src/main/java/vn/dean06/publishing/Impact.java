package vn.dean06.publishing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.Section;
import vn.dean06.document.Span;

/**
 * What an issued report says and would say otherwise today: each figure at each of its
 * places, and each sentence in which a rule chooses other words or that speaks of other
 * figures.
 */
public final class Impact {

	/** The end of a sentence; what follows begins another one. */
	static final Pattern ENDS = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

	private static final Span NO_FIGURE = new Span.Text("[chưa có số]");

	/** The figures by key and by which of its places, with where that is. */
	private final Map<String, Place> places = new LinkedHashMap<>();

	/** What rules say, by key and by which of its sentences. */
	private final Map<String, Phrase> phrases = new LinkedHashMap<>();

	/**
	 * What registers count, by the register alone, as reports had it that were issued
	 * before each count had a key of its own.
	 */
	private final Map<String, Place> registers = new HashMap<>();

	private final List<Rewritten.Line> lines = new ArrayList<>();

	private final Map<String, Integer> counted = new HashMap<>();

	private int read;

	private String heading = "Phần mở đầu";

	private Impact() {
	}

	/**
	 * A figure or a sentence that would change.
	 *
	 * @param where under which heading, or in which row of which appendix
	 * @param sentence the sentence or the row as it was issued; empty where all of the
	 * sentence changes, as a rule chooses other words or it speaks of other figures
	 * @param key the figure, or what is said of it
	 * @param address the page that shows it with its history
	 * @param from empty where nothing was printed
	 * @param to empty where nothing is printed any more
	 */
	public record Change(String where, String sentence, String key, String address, String from, String to) {

		/** Whether it is not a figure but what is said of one. */
		public boolean wording() {
			return this.sentence.isEmpty();
		}

	}

	/**
	 * Where a figure stands, and what is printed there.
	 *
	 * @param at how many come before it in the document
	 * @param phrase what a rule says of it beside it, null if none does
	 */
	private record Place(int at, String where, String sentence, Span.Value value, @Nullable String phrase) {

		/** Whether the sentence tells it: a word, and a number that words come for. */
		boolean isTold(String to, boolean turned) {
			return turned && (to.isEmpty() || saidByRule(this.value));
		}

	}

	/**
	 * What a rule says in a sentence.
	 *
	 * @param line how many figures come before its line in the document
	 * @param at how many come before it
	 * @param words those that it chose, without numbers
	 */
	private record Phrase(int line, int at, String where, String sentence, Span.Value first, List<String> words) {
	}

	static List<Change> between(Document issued, Document now) {
		Impact then = of(issued);
		Impact today = of(now);
		return then.changes(today, Rewritten.between(then.lines, today.lines), (place, to) -> true,
				(phrase, words) -> true);
	}

	/**
	 * What would print otherwise than it was issued if something were so, and does not
	 * print so today.
	 */
	static List<Change> supposing(Document issued, Document now, Document supposed) {
		Impact then = of(issued);
		Impact today = of(now);
		Impact after = of(supposed);
		List<Change> already = Rewritten.between(then.lines, today.lines)
			.stream()
			.map(Rewritten.Sentence::change)
			.toList();
		return then.changes(after,
				Rewritten.between(then.lines, after.lines)
					.stream()
					.filter((sentence) -> !already.contains(sentence.change()))
					.toList(),
				(place, to) -> !today.text(place).equals(to), (phrase, words) -> !today.words(phrase).equals(words));
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

	/** The words that a rule chooses; none where it says nothing any more. */
	private List<String> words(String phrase) {
		return Optional.ofNullable(this.phrases.get(phrase)).map(Phrase::words).orElse(List.of());
	}

	/** In the order of the document. */
	private List<Change> changes(Impact after, List<Rewritten.Sentence> rewritten, BiPredicate<String, String> figures,
			BiPredicate<String, List<String>> wordings) {
		SortedMap<Integer, List<Change>> changes = new TreeMap<>();
		Set<Integer> said = new HashSet<>();
		this.phrases.forEach((name, then) -> {
			if (turned(name, after) && wordings.test(name, after.words(name))) {
				said.add(then.at());
				add(then.line(), new Change(then.where(), "", then.first().source().key(),
						then.first().source().address(), then.sentence(), after.sentence(name)), changes);
			}
		});
		Set<Integer> told = new HashSet<>();
		rewritten.stream().filter((sentence) -> Collections.disjoint(sentence.places(), said)).forEach((sentence) -> {
			told.addAll(sentence.places());
			add(sentence.at(), sentence.change(), changes);
		});
		this.places.forEach((name, then) -> {
			String to = after.text(name);
			if (!told.contains(then.at()) && !to.equals(then.value().text()) && figures.test(name, to)
					&& !then.isTold(to, turned(then.phrase(), after))) {
				add(then.at(), new Change(then.where(), then.sentence(), then.value().source().key(),
						then.value().source().address(), then.value().text(), to), changes);
			}
		});
		return changes.values().stream().flatMap(List::stream).toList();
	}

	private static void add(int at, Change change, Map<Integer, List<Change>> changes) {
		changes.computeIfAbsent(at, (key) -> new ArrayList<>()).add(change);
	}

	/** Whether a rule chooses other words, so that the whole sentence is told. */
	private boolean turned(@Nullable String phrase, Impact after) {
		return phrase != null && !words(phrase).equals(after.words(phrase));
	}

	private String sentence(String phrase) {
		return Optional.ofNullable(this.phrases.get(phrase)).map(Phrase::sentence).orElse("");
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
				for (int i = 0; i < cells.size(); i++) {
					String cell = where + "|" + i;
					cells.get(i).paragraphs().forEach((line) -> spans(line, where, cell));
				}
			}
		}
	}

	/** The register that a figure is counted in; empty for what units enter. */
	static Optional<String> register(Span.Value value) {
		String key = value.source().key();
		return value.source().address().startsWith("/so-lieu/") ? Optional.empty()
				: Optional.of(key.replaceFirst("[.].*", ""));
	}

	private void spans(List<Span> spans, String where) {
		spans(spans, where, "");
	}

	private void spans(List<Span> spans, String where, String cell) {
		int from = this.read;
		List<Integer> places = new ArrayList<>();
		String sentence = Span.words(spans);
		Map<String, String> phrases = phrases(spans, where);
		for (Span span : spans) {
			if (span instanceof Span.Value value) {
				String key = value.source().key();
				places.add(this.read);
				Place place = new Place(this.read++, where, sentence, value, phrases.get(key));
				this.places.put(key + "#" + this.counted.merge(key, 1, Integer::sum), place);
				register(value).filter((register) -> !register.equals(key))
					.ifPresent((register) -> this.registers
						.put(register + "#" + this.counted.merge(register, 1, Integer::sum), place));
			}
			else if (span instanceof Span.Footnote footnote) {
				spans(footnote.text(), where);
			}
		}
		this.lines.add(new Rewritten.Line(where, cell, from, places, spans));
	}

	/**
	 * What rules say in some spans: the names of their phrases by their keys, and by
	 * those of the figures that they speak of.
	 */
	private Map<String, String> phrases(List<Span> spans, String where) {
		Map<String, List<Integer>> said = new LinkedHashMap<>();
		for (int i = 0; i < spans.size(); i++) {
			if (spans.get(i) instanceof Span.Value value && saidByRule(value)) {
				said.computeIfAbsent(value.source().key(), (key) -> new ArrayList<>()).add(i);
			}
		}
		Map<String, String> names = new HashMap<>();
		said.forEach((key, at) -> {
			List<Span.Value> values = at.stream().map((i) -> (Span.Value) spans.get(i)).toList();
			List<String> words = values.stream().map(Span.Value::text).filter(Impact::tells).toList();
			if (!words.isEmpty()) {
				String name = key + "#" + this.counted.merge("phrase " + key, 1, Integer::sum);
				names.put(key, name);
				names.putIfAbsent(key.replaceFirst(":.*", ""), name);
				this.phrases.put(name, new Phrase(this.read, this.read + figures(spans.subList(0, at.getFirst())),
						where, sentence(spans, at.getFirst(), at.getLast()), values.getFirst(), words));
			}
		});
		return names;
	}

	private static int figures(List<Span> spans) {
		return spans.stream().mapToInt((span) -> switch (span) {
			case Span.Value value -> 1;
			case Span.Footnote(var text) -> figures(text);
			default -> 0;
		}).sum();
	}

	private static boolean saidByRule(Span.Value value) {
		return value.source().key().contains(":");
	}

	/** A difference is told in numbers alone. */
	private static boolean tells(String text) {
		return text.chars().anyMatch(Character::isLetter);
	}

	/** What spans print, without the long name of a figure that is not there. */
	static String words(List<Span> spans) {
		return Span.words(spans.stream().map((span) -> (span instanceof Span.Fault) ? NO_FIGURE : span).toList());
	}

	/** The sentence in which some spans stand. */
	private static String sentence(List<Span> spans, int first, int last) {
		String all = words(spans);
		int from = words(spans.subList(0, first)).length();
		int to = words(spans.subList(0, last + 1)).length();
		int begin = 0;
		Matcher ends = ENDS.matcher(all);
		while (ends.find()) {
			if (ends.end() <= from) {
				begin = ends.end();
			}
			else if (ends.start() >= to) {
				return all.substring(begin, ends.start());
			}
		}
		return all.substring(begin).strip();
	}

}
