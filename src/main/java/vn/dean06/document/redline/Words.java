package vn.dean06.document.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.dean06.document.Alignment;
import vn.dean06.document.Span;

/**
 * Compares the words of two lines. A figure and a footnote are one word each.
 */
final class Words {

	private static final Pattern WORD = Pattern.compile("\\s+|" + Alignment.TOKEN.pattern());

	/** From which likeness on two footnotes are one that was edited. */
	private static final double LIKE = 0.3;

	private Words() {
	}

	static Inline inline(Mark mark, Span span) {
		return (span instanceof Span.Footnote(var text))
				? new Inline.Note(mark, text.stream().map((inner) -> inline(mark, inner)).toList())
				: new Inline.Words(mark, span);
	}

	/** The same in a line of which all is added or removed. */
	static List<Inline> marked(Mark mark, List<Inline> inlines) {
		return inlines.stream().<Inline>map((inline) -> switch (inline) {
			case Inline.Words(var old, var span) -> new Inline.Words(mark, span);
			case Inline.Note(var old, var inner) -> new Inline.Note(mark, marked(mark, inner));
		}).toList();
	}

	/** The words of a line without its footnotes. */
	static String text(List<Inline> inlines) {
		return inlines.stream().map(Words::text).collect(Collectors.joining());
	}

	private static String text(Inline inline) {
		return (inline instanceof Inline.Words(var mark, var span)) ? Span.words(List.of(span)) : "";
	}

	static List<Inline> compared(List<Inline> before, List<Inline> after) {
		List<Inline> first = parted(before);
		List<Inline> second = parted(after);
		int[] places = withoutCrumbs(Alignment.of(first, second, Words::same), first);
		Joining joining = new Joining();
		int next = 0;
		for (int i = 0; i < places.length; i++) {
			if (places[i] < 0) {
				joining.add(Mark.REMOVED, first.get(i));
			}
			else {
				joining.addAll(second.subList(next, places[i]));
				joining.addKept(first.get(i), second.get(places[i]));
				next = places[i] + 1;
			}
		}
		joining.addAll(second.subList(next, second.size()));
		return joining.end();
	}

	/** A blank or sign between two changes belongs to them. */
	private static int[] withoutCrumbs(int[] places, List<Inline> first) {
		int[] whole = places.clone();
		int from = 0;
		while (from < places.length) {
			int to = from;
			boolean crumbs = true;
			while (to < places.length && places[to] >= 0 && (to == from || places[to] == places[to - 1] + 1)) {
				crumbs &= first.get(to) instanceof Inline.Words words && isCrumb(words.span());
				to++;
			}
			boolean between = from > 0 && to < places.length && places[from - 1] < 0 && places[to] < 0;
			for (int i = from; i < to && crumbs && between; i++) {
				whole[i] = -1;
			}
			from = Math.max(to, from + 1);
		}
		return whole;
	}

	private static boolean isCrumb(Span span) {
		return span instanceof Span.Text(var text, var emphasis) && text.chars().noneMatch(Character::isLetterOrDigit);
	}

	private static List<Inline> parted(List<Inline> inlines) {
		List<Inline> parts = new ArrayList<>();
		for (Inline inline : inlines) {
			if (inline instanceof Inline.Words(var mark, Span.Text(var text, var emphasis))) {
				for (MatchResult word : WORD.matcher(text).results().toList()) {
					parts.add(new Inline.Words(mark, new Span.Text(word.group(), emphasis)));
				}
			}
			else {
				parts.add(inline);
			}
		}
		return parts;
	}

	/** Whether both print the same. A figure may have come to another key. */
	private static boolean same(Inline one, Inline other) {
		if (one instanceof Inline.Note(var mark, var inner) && other instanceof Inline.Note(var mark2, var inner2)) {
			return Alignment.likeness(Alignment.words(text(inner)), Alignment.words(text(inner2))) >= LIKE;
		}
		return one instanceof Inline.Words(var mark, var span) && other instanceof Inline.Words(var mark2, var span2)
				&& print(span).equals(print(span2));
	}

	private static Map.Entry<String, Set<Span.Emphasis>> print(Span span) {
		return switch (span) {
			case Span.Text(var text, var emphasis) -> Map.entry("t" + text, emphasis);
			case Span.Value(var text, var emphasis, var source) -> Map.entry("v" + text, emphasis);
			case Span.Fault(var text, var message) -> Map.entry("f" + text, Set.of());
			case Span.Footnote note -> throw new IllegalStateException("a footnote is a note");
		};
	}

	/**
	 * Joins words of the same kind; between what is kept, what was removed comes first.
	 */
	private static final class Joining {

		private final List<Inline> joined = new ArrayList<>();

		private final List<Inline> added = new ArrayList<>();

		void add(Mark mark, Inline inline) {
			append(marked(mark, List.of(inline)).getFirst(), this.joined);
		}

		void addAll(List<Inline> added) {
			marked(Mark.ADDED, added).forEach((inline) -> append(inline, this.added));
		}

		void addKept(Inline before, Inline after) {
			end();
			if (before instanceof Inline.Note(var mark, var inner)
					&& after instanceof Inline.Note(var mark2, var inner2)) {
				this.joined.add(new Inline.Note(Mark.KEPT, compared(inner, inner2)));
			}
			else {
				add(Mark.KEPT, after);
			}
		}

		List<Inline> end() {
			this.joined.addAll(this.added);
			this.added.clear();
			return this.joined;
		}

		private static void append(Inline inline, List<Inline> list) {
			if (!list.isEmpty() && list.getLast() instanceof Inline.Words(var before, Span.Text(var text, var emphasis))
					&& inline instanceof Inline.Words(var mark, Span.Text(var more, var emphasis2)) && before == mark
					&& emphasis.equals(emphasis2)) {
				list.removeLast();
				list.add(new Inline.Words(mark, new Span.Text(text + more, emphasis)));
			}
			else {
				list.add(inline);
			}
		}

	}

}
