package vn.dean06.returned;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.document.Span.Emphasis;

/**
 * What stands one after the other in a text: words, and figures by their keys, so that it
 * can be written as a template again.
 */
public sealed interface TextPart {

	/** As it is printed, without footnotes. */
	String text();

	/**
	 * Words.
	 */
	record Words(String text, Set<Emphasis> emphasis) implements TextPart {

		public Words {
			emphasis = Set.copyOf(emphasis);
		}

	}

	/**
	 * A figure.
	 *
	 * @param ordinal which one of those with the same key it is in what was sent, from 1;
	 * 0 for one more than were sent
	 * @param text as it stands there, which somebody may have changed
	 */
	record Figure(String key, int ordinal, String text, Set<Emphasis> emphasis) implements TextPart {

		public Figure {
			emphasis = Set.copyOf(emphasis);
		}

	}

	/**
	 * A footnote.
	 */
	record Note(List<TextPart> parts) implements TextPart {

		public Note {
			parts = List.copyOf(parts);
		}

		@Override
		public String text() {
			return "";
		}

	}

	static String text(List<TextPart> parts) {
		return parts.stream().map(TextPart::text).collect(Collectors.joining());
	}

	/** The figures of a text, those in its footnotes too. */
	static Stream<Figure> figures(List<TextPart> parts) {
		return parts.stream().flatMap((part) -> switch (part) {
			case Words words -> Stream.empty();
			case Figure figure -> Stream.of(figure);
			case Note(var inner) -> figures(inner);
		});
	}

	/** A text whose figures have other ordinals, given out in its order. */
	static List<TextPart> numbered(List<TextPart> parts, ToIntFunction<Figure> ordinals) {
		return parts.stream().<TextPart>map((part) -> switch (part) {
			case Words words -> words;
			case Figure figure ->
				new Figure(figure.key(), ordinals.applyAsInt(figure), figure.text(), figure.emphasis());
			case Note(var inner) -> new Note(numbered(inner, ordinals));
		}).toList();
	}

	/** The same with a figure's key in its place, by which prose is compared. */
	static String template(List<TextPart> parts) {
		return parts.stream().map((part) -> switch (part) {
			case Words(var text, var emphasis) -> text;
			case Figure figure -> "{{" + figure.key() + "}}";
			case Note(var inner) -> "[^" + template(inner) + "]";
		}).collect(Collectors.joining());
	}

}
