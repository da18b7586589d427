package vn.dean06.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * Which parts of one text stand in another: the longest sequence of both, and how much
 * two texts have of the same words.
 */
public final class Alignment {

	/** A number with its marks, a word, or a sign. */
	public static final Pattern TOKEN = Pattern
		.compile("\\d+(?:[.,/]\\d+)*%?|[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*|[^\\s\\p{L}\\p{M}\\d]");

	private Alignment() {
	}

	/**
	 * The place in the second list of each of the first, in rising order; -1 for what
	 * does not stand there.
	 */
	public static <T> int[] of(List<T> first, List<T> second, BiPredicate<T, T> same) {
		int[] places = new int[first.size()];
		Arrays.fill(places, -1);
		int before = 0;
		int after = 0;
		for (Change change : new MyersDiffWithLinearSpace<T>(same).computeDiff(first, second, null)) {
			while (before < change.startOriginal) {
				places[before++] = after++;
			}
			before = change.endOriginal;
			after = change.endRevised;
		}
		while (before < first.size()) {
			places[before++] = after++;
		}
		return places;
	}

	/** The words of a text, each with how often it stands there. */
	public static Map<String, Integer> words(String text) {
		Map<String, Integer> words = new HashMap<>();
		TOKEN.matcher(text).results().forEach((word) -> words.merge(word.group(), 1, Integer::sum));
		return words;
	}

	/** How much of both texts is the same: 1 if all, 0 if nothing. */
	public static double likeness(Map<String, Integer> first, Map<String, Integer> second) {
		int all = size(first) + size(second);
		return (all == 0) ? 1 : 2.0 * shared(first, second) / all;
	}

	/** How much of the first text stands in the second. */
	public static double contained(Map<String, Integer> first, Map<String, Integer> second) {
		int all = size(first);
		return (all == 0) ? 1 : (double) shared(first, second) / all;
	}

	private static int shared(Map<String, Integer> first, Map<String, Integer> second) {
		int shared = 0;
		for (Map.Entry<String, Integer> word : first.entrySet()) {
			shared += Math.min(word.getValue(), second.getOrDefault(word.getKey(), 0));
		}
		return shared;
	}

	private static int size(Map<String, Integer> words) {
		return words.values().stream().mapToInt(Integer::intValue).sum();
	}

}
