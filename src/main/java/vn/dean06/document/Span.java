package vn.dean06.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands one after the other in a line of text.
 */
public sealed interface Span {

	/** The words of spans as one text, without footnotes. */
	static String words(List<Span> spans) {
		return spans.stream().map(Span::words).collect(Collectors.joining());
	}

	private static String words(Span span) {
		return switch (span) {
			case Text(var text, var emphasis) -> text;
			case Value(var text, var emphasis, var source) -> text;
			case Footnote footnote -> "";
			case Fault(var text, var message) -> text;
		};
	}

	/**
	 * Plain words.
	 */
	record Text(String text, Set<Emphasis> emphasis) implements Span {

		public Text {
			emphasis = Set.copyOf(emphasis);
		}

		public Text(String text) {
			this(text, Set.of());
		}

	}

	/**
	 * A printed figure, which knows where it comes from. Word and PDF print its text; the
	 * preview links it to its source.
	 */
	record Value(String text, Set<Emphasis> emphasis, Source source) implements Span {

		public Value {
			emphasis = Set.copyOf(emphasis);
		}

	}

	/**
	 * A footnote: its number stands here, its text at the foot of the page. Footnotes are
	 * numbered through the document.
	 */
	record Footnote(List<Span> text) implements Span {

		public Footnote {
			text = List.copyOf(text);
		}

	}

	/**
	 * A place that cannot be printed. The preview marks it; the Word and PDF writers
	 * refuse a document that has one.
	 *
	 * @param text what stands in the template
	 * @param message what is wrong and what to do
	 */
	record Fault(String text, String message) implements Span {
	}

	/**
	 * How words stand out.
	 */
	enum Emphasis {

		BOLD, ITALIC

	}

	/**
	 * Where a printed figure comes from.
	 *
	 * @param key the figure's key, "dvc.khai-sinh.tong@STP/2024"
	 * @param address the page that shows it with its history
	 * @param caption lines for the reader: indicator, unit, period, who entered it and
	 * when
	 * @param whole whether nothing is missing in it
	 */
	record Source(String key, String address, List<String> caption, boolean whole) {

		public Source {
			caption = List.copyOf(caption);
		}

		public Source(String key, String address, List<String> caption) {
			this(key, address, caption, true);
		}

	}

}
