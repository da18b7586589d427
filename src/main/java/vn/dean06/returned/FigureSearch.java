package vn.dean06.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import vn.dean06.document.Alignment;

/**
 * Finds in a text the figures that lost all their marks, by the words round them.
 */
final class FigureSearch {

	/**
	 * A number, a word, or a sign: a figure often stands right before "%" or "/", which
	 * are words.
	 */
	private static final Pattern TOKEN = Pattern
		.compile("\\d+(?:[.,]\\d+)*|[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*|[^\\s\\p{L}\\p{M}\\d]");

	private final Set<Known.Numbered> missing;

	private final List<Token> sent = new ArrayList<>();

	private final List<Token> returned = new ArrayList<>();

	private final int[] places;

	/**
	 * Lays a text beside the one that was sent.
	 * @param missing the figures that were not found by their marks
	 */
	private FigureSearch(Sent.Text text, List<TextPart> parts, Set<Known.Numbered> missing) {
		this.missing = missing;
		for (int i = 0; i < text.parts().size(); i++) {
			tokens(text.parts().get(i), i, this.sent);
		}
		for (int i = 0; i < parts.size(); i++) {
			tokens(parts.get(i), i, this.returned);
		}
		this.places = Alignment.of(this.sent, this.returned, (one, other) -> one.text().equals(other.text()));
	}

	/** The text with those of the missing figures by their keys that stand in it. */
	static List<TextPart> found(Sent.Text text, List<TextPart> parts, Set<Known.Numbered> missing) {
		FigureSearch search = new FigureSearch(text, parts, missing);
		List<Place> places = new ArrayList<>();
		for (int i = 0; i < text.parts().size(); i++) {
			if (text.parts().get(i) instanceof TextPart.Figure figure && missing.contains(numbered(figure))) {
				search.place(i, figure).ifPresent(places::add);
			}
		}
		return places.isEmpty() ? parts : put(places, parts);
	}

	private static Known.Numbered numbered(TextPart.Figure figure) {
		return new Known.Numbered(figure.key(), figure.ordinal());
	}

	private void tokens(TextPart part, int index, List<Token> tokens) {
		switch (part) {
			case TextPart.Words(var text, var emphasis) -> words(text, index, tokens);
			case TextPart.Figure figure when this.missing.contains(numbered(figure)) ->
				words(figure.text(), index, tokens);
			case TextPart.Figure figure -> tokens.add(new Token(numbered(figure).toString(), index, -1, -1));
			case TextPart.Note note -> {
			}
		}
	}

	private static void words(String text, int index, List<Token> tokens) {
		for (MatchResult word : TOKEN.matcher(text).results().toList()) {
			tokens.add(new Token(word.group(), index, word.start(), word.end()));
		}
	}

	/** Between the words before and behind it that are still there. */
	private Optional<Place> place(int part, TextPart.Figure figure) {
		int from = 0;
		while (from < this.sent.size() && this.sent.get(from).part() < part) {
			from++;
		}
		int to = from;
		while (to < this.sent.size() && this.sent.get(to).part() == part) {
			to++;
		}
		if (from == to) {
			return Optional.empty();
		}
		Optional<Place> unchanged = unchanged(from, to, figure);
		return unchanged.isPresent() ? unchanged : changed(from, to, figure);
	}

	private Optional<Place> unchanged(int from, int to, TextPart.Figure figure) {
		for (int i = from; i < to; i++) {
			if (this.places[i] < 0 || this.places[i] != this.places[from] + i - from) {
				return Optional.empty();
			}
		}
		return place(figure, this.places[from], this.places[to - 1]);
	}

	/**
	 * The numbers that stand in its place; only one if something else was changed beside
	 * it.
	 */
	private Optional<Place> changed(int from, int to, TextPart.Figure figure) {
		int before = from - 1;
		while (before >= 0 && this.places[before] < 0) {
			before--;
		}
		int behind = to;
		while (behind < this.sent.size() && this.places[behind] < 0) {
			behind++;
		}
		int first = (before < 0) ? 0 : this.places[before] + 1;
		int last = ((behind < this.sent.size()) ? this.places[behind] : this.returned.size()) - 1;
		boolean alone = before == from - 1 && behind == to;
		List<Integer> numbers = IntStream.rangeClosed(first, last)
			.filter((i) -> this.returned.get(i).isNumber())
			.boxed()
			.toList();
		if (numbers.isEmpty() || (numbers.size() > 1 && !alone)) {
			return Optional.empty();
		}
		int end = numbers.getLast();
		boolean percent = figure.text().endsWith("%") && end < last && this.returned.get(end + 1).text().equals("%");
		return place(figure, numbers.getFirst(), percent ? end + 1 : end);
	}

	/** From one word to another, if they stand in the same words. */
	private Optional<Place> place(TextPart.Figure figure, int first, int last) {
		Token from = this.returned.get(first);
		Token to = this.returned.get(last);
		return (from.part() == to.part() && from.start() >= 0 && to.start() >= 0)
				? Optional.of(new Place(figure, from.part(), from.start(), to.end())) : Optional.empty();
	}

	private static List<TextPart> put(List<Place> places, List<TextPart> parts) {
		List<TextPart> put = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			int part = i;
			List<Place> here = places.stream().filter((place) -> place.part() == part).toList();
			if (parts.get(i) instanceof TextPart.Words words) {
				put(here, words, put);
			}
			else {
				put.add(parts.get(i));
			}
		}
		return put;
	}

	private static void put(List<Place> places, TextPart.Words words, List<TextPart> put) {
		int done = 0;
		for (Place place : places) {
			if (place.start() < done) {
				continue;
			}
			if (place.start() > done) {
				put.add(new TextPart.Words(words.text().substring(done, place.start()), words.emphasis()));
			}
			put.add(new TextPart.Figure(place.figure().key(), place.figure().ordinal(),
					words.text().substring(place.start(), place.end()), words.emphasis()));
			done = place.end();
		}
		if (done < words.text().length()) {
			put.add(new TextPart.Words(words.text().substring(done), words.emphasis()));
		}
	}

	/**
	 * A word, or a figure as one.
	 *
	 * @param start where it begins in its words, -1 for a figure
	 */
	private record Token(String text, int part, int start, int end) {

		boolean isNumber() {
			return this.start >= 0 && Character.isDigit(this.text.charAt(0));
		}

	}

	/**
	 * Where a figure stands in words.
	 */
	private record Place(TextPart.Figure figure, int part, int start, int end) {
	}

}
