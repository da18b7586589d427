package vn.dean06.returned;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.Span;
import vn.dean06.document.word.WordMarks;
import vn.dean06.returned.Piece.Control;

/**
 * The keys that were sent, by what stands for them in a file. What it does not know is
 * somebody else's.
 */
final class Known {

	private static final Pattern BOOKMARK = Pattern.compile("[fp]_([0-9a-f]{16})_(\\d{1,9})");

	private final Map<String, String> byTag = new HashMap<>();

	private final Map<String, String> byTitle = new HashMap<>();

	private final Map<String, String> figures = new HashMap<>();

	private final Map<String, String> texts = new HashMap<>();

	private Known(Stream<String> figures, Stream<String> texts) {
		figures.filter((key) -> !key.isEmpty()).forEach((key) -> {
			this.byTag.put(WordMarks.tag(key), key);
			this.byTitle.put(WordMarks.titleMark(key), key);
			this.figures.put(WordMarks.hash(key), key);
		});
		texts.filter((key) -> !key.isEmpty()).forEach((key) -> this.texts.put(WordMarks.hash(key), key));
	}

	static Known of(Document document) {
		Set<String> figures = document.spans()
			.filter(Span.Value.class::isInstance)
			.map((span) -> ((Span.Value) span).source().key())
			.collect(Collectors.toSet());
		return new Known(figures.stream(), document.blocks().map(Block::key));
	}

	static Known of(Sent sent) {
		Set<String> figures = new HashSet<>();
		sent.figures().forEach((figure) -> figures.add(figure.key()));
		return new Known(figures.stream(), sent.texts().stream().map(Sent.Text::key));
	}

	/** The figure in a control: by its tag, else by the end of its title. */
	Optional<String> figure(Control control) {
		String byTag = this.byTag.get(control.tag());
		int mark = control.title().lastIndexOf(WordMarks.TITLE_MARK);
		return Optional
			.ofNullable((byTag != null || mark < 0) ? byTag : this.byTitle.get(control.title().substring(mark)));
	}

	/** The figure in a bookmark. */
	Optional<Numbered> figure(String bookmark) {
		return found(bookmark, this.figures);
	}

	/** The text in a bookmark. */
	Optional<String> text(String bookmark) {
		return found(bookmark, this.texts).map(Numbered::key);
	}

	private static Optional<Numbered> found(String bookmark, Map<String, String> keys) {
		Matcher parts = BOOKMARK.matcher(bookmark);
		if (!parts.matches() || !keys.containsKey(parts.group(1))) {
			return Optional.empty();
		}
		return Optional.of(new Numbered(keys.getOrDefault(parts.group(1), ""), Integer.parseInt(parts.group(2))));
	}

	/**
	 * A figure of what was sent.
	 *
	 * @param ordinal which one of those with the same key, 0 if that is not known
	 */
	record Numbered(String key, int ordinal) {
	}

}
