package vn.dean06.returned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which of the figures with the same key each one is that came back.
 */
final class FigureNumbering {

	private final Map<String, List<Sent.Figure>> open = new HashMap<>();

	FigureNumbering(List<Sent.Figure> sent) {
		sent.forEach((figure) -> this.open.computeIfAbsent(figure.key(), (key) -> new ArrayList<>()).add(figure));
	}

	/** The ordinals of figures in their order; 0 for one more than were sent. */
	List<Integer> of(List<TextPart.Figure> figures) {
		List<Integer> ordinals = new ArrayList<>(Collections.nCopies(figures.size(), 0));
		for (int i = 0; i < figures.size(); i++) {
			int said = figures.get(i).ordinal();
			take(figures.get(i), (sent) -> sent.ordinal() == said, ordinals, i);
		}
		for (int i = 0; i < figures.size(); i++) {
			String text = figures.get(i).text();
			take(figures.get(i), (sent) -> sent.printed().equals(text), ordinals, i);
		}
		for (int i = 0; i < figures.size(); i++) {
			take(figures.get(i), (sent) -> true, ordinals, i);
		}
		return ordinals;
	}

	private void take(TextPart.Figure figure, Predicate<Sent.Figure> which, List<Integer> ordinals, int place) {
		List<Sent.Figure> open = this.open.getOrDefault(figure.key(), List.of());
		if (ordinals.get(place) == 0) {
			Optional<Sent.Figure> taken = open.stream().filter(which).findFirst();
			taken.ifPresent((sent) -> {
				ordinals.set(place, sent.ordinal());
				open.remove(sent);
			});
		}
	}

}
