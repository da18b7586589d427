package vn.dean06.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.dean06.document.Alignment;
import vn.dean06.document.Span;
import vn.dean06.document.redline.Pairing;

/**
 * The sentences of an issued report that speak of other figures today: where nothing had
 * happened and something has, or where a passage stands only if there is a figure.
 */
final class Rewritten {

	/** From which likeness on two lines are one that speaks of other figures. */
	private static final double LIKE = 0.2;

	private static final double CELL = 1;

	private static final Line NONE = new Line("", "", 0, List.of(), List.of());

	private Rewritten() {
	}

	/**
	 * A sentence that would change as a whole.
	 *
	 * @param at how many figures of the issued report come before it
	 * @param places which of its figures stand in it
	 */
	record Sentence(int at, Set<Integer> places, Impact.Change change) {
	}

	/**
	 * A paragraph, a footnote or a line in a cell of a table.
	 *
	 * @param cell which cell it stands in, empty if in none
	 * @param at how many figures come before it in the document
	 * @param places which of the document's figures stand in it
	 */
	record Line(String where, String cell, int at, List<Integer> places, List<Span> spans) {

		String words() {
			return Impact.words(this.spans).strip();
		}

		/** Its words, with the names of its figures in place of what they print. */
		String pattern() {
			return this.spans.stream()
				.map((span) -> (span instanceof Span.Value value) ? "{" + name(value) + "}" : Span.words(List.of(span)))
				.collect(Collectors.joining());
		}

		/** Its first figure that the other does not speak of. */
		Optional<Span.Value> without(Line other) {
			Set<String> known = other.figures().map(Line::name).collect(Collectors.toSet());
			return figures().filter((value) -> !known.contains(name(value))).findFirst();
		}

		private Stream<Span.Value> figures() {
			return this.spans.stream()
				.flatMap((span) -> (span instanceof Span.Value value) ? Stream.of(value) : Stream.empty());
		}

		/**
		 * Of what a rule says the figure that it speaks of; of counts their register, as
		 * reports have it that were issued long ago.
		 */
		private static String name(Span.Value value) {
			return Impact.register(value).orElse(value.source().key()).replaceFirst(":.*", "");
		}

		List<Line> sentences() {
			List<Line> sentences = new ArrayList<>();
			List<Span> spans = new ArrayList<>();
			for (Span span : this.spans) {
				if (span instanceof Span.Text(var text, var emphasis)) {
					List<String> parts = List.of(Impact.ENDS.split(text, -1));
					parts.subList(0, parts.size() - 1).forEach((part) -> {
						spans.add(new Span.Text(part, emphasis));
						sentences.add(after(sentences, spans));
						spans.clear();
					});
					spans.add(new Span.Text(parts.getLast(), emphasis));
				}
				else {
					spans.add(span);
				}
			}
			sentences.add(after(sentences, spans));
			return sentences;
		}

		private Line after(List<Line> sentences, List<Span> spans) {
			int from = sentences.stream().mapToInt((one) -> one.places.size()).sum();
			int many = (int) spans.stream().filter(Span.Value.class::isInstance).count();
			int before = (from == 0) ? this.at : this.places.get(from - 1) + 1;
			return new Line(this.where, this.cell, before, this.places.subList(from, from + many), List.copyOf(spans));
		}

	}

	static List<Sentence> between(List<Line> issued, List<Line> now) {
		List<String> before = issued.stream().map(Line::pattern).toList();
		List<String> after = now.stream().map(Line::pattern).toList();
		if (before.equals(after)) {
			return List.of();
		}
		int[] places = Pairing.of(numbers(before), numbers(after),
				(one, other) -> before.get(one).equals(after.get(other)),
				(one, other) -> likeness(issued.get(one), before.get(one), now.get(other), after.get(other)));
		List<Sentence> sentences = new ArrayList<>();
		int at = 0;
		for (Pairing.Step step : Pairing.steps(places, now.size())) {
			Line old = (step.before() < 0) ? NONE : issued.get(step.before());
			Line other = (step.after() < 0) ? NONE : now.get(step.after());
			at = (step.before() < 0) ? at : old.at() + old.places().size();
			compare(old, other, at, sentences);
		}
		return sentences;
	}

	private static List<Integer> numbers(List<String> lines) {
		return IntStream.range(0, lines.size()).boxed().toList();
	}

	private static double likeness(Line one, String before, Line other, String after) {
		if (!one.cell().equals(other.cell())) {
			return 0;
		}
		double likeness = Alignment.likeness(Alignment.words(before), Alignment.words(after));
		if (!one.cell().isEmpty()) {
			return likeness + CELL;
		}
		return (likeness < LIKE) ? 0 : likeness;
	}

	/**
	 * Sentence by sentence where there are as many of them, otherwise the whole line.
	 */
	private static void compare(Line before, Line after, int at, List<Sentence> sentences) {
		List<Line> olds = before.sentences();
		List<Line> news = after.sentences();
		if (before == NONE || after == NONE || olds.size() != news.size()) {
			told(before, after, (before == NONE) ? at : before.at(), sentences);
			return;
		}
		for (int i = 0; i < olds.size(); i++) {
			told(olds.get(i), news.get(i), olds.get(i).at(), sentences);
		}
	}

	private static void told(Line before, Line after, int at, List<Sentence> sentences) {
		after.without(before)
			.or(() -> before.without(after))
			.map(Span.Value::source)
			.ifPresent((source) -> sentences.add(new Sentence(at, Set.copyOf(before.places()),
					new Impact.Change((before == NONE) ? after.where() : before.where(), "", source.key(),
							source.address(), before.words(), after.words()))));
	}

}
