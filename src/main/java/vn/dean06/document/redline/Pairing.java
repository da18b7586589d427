package vn.dean06.document.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;

import vn.dean06.document.Alignment;

/**
 * Which things of one list are those of another, in the same order: all that are the same
 * first, and between these the pairs that are most like each other.
 */
public final class Pairing<T> {

	/** Above so many possible pairs only what is the same is paired. */
	private static final long MOST = 2_000_000;

	private final List<T> before;

	private final List<T> after;

	private final ToDoubleBiFunction<T, T> likeness;

	private final int[] places;

	private Pairing(List<T> before, List<T> after, BiPredicate<T, T> same, ToDoubleBiFunction<T, T> likeness) {
		this.before = before;
		this.after = after;
		this.likeness = likeness;
		this.places = Alignment.of(before, after, same);
	}

	/**
	 * The place in the later list of each of the earlier, -1 for what is not there.
	 * @param likeness 0 for what is not paired
	 */
	public static <T> int[] of(List<T> before, List<T> after, BiPredicate<T, T> same,
			ToDoubleBiFunction<T, T> likeness) {
		return new Pairing<>(before, after, same, likeness).paired();
	}

	private int[] paired() {
		int from = 0;
		int start = 0;
		for (int i = 0; i <= this.before.size(); i++) {
			int place = (i < this.before.size()) ? this.places[i] : this.after.size();
			if (place >= 0) {
				pair(from, i, start, place);
				from = i + 1;
				start = place + 1;
			}
		}
		return this.places;
	}

	/** Pairs what stands between two things that are the same. */
	private void pair(int from, int to, int start, int end) {
		if (from == to || start == end || (long) (to - from) * (end - start) > MOST) {
			return;
		}
		double[][] like = new double[to - from][end - start];
		for (int i = 0; i < like.length; i++) {
			for (int j = 0; j < like[i].length; j++) {
				like[i][j] = this.likeness.applyAsDouble(this.before.get(from + i), this.after.get(start + j));
			}
		}
		double[][] best = best(like);
		int i = 0;
		int j = 0;
		while (i < like.length && j < like[0].length) {
			if (like[i][j] > 0 && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
				this.places[from + i++] = start + j++;
			}
			else if (best[i][j] == best[i + 1][j]) {
				i++;
			}
			else {
				j++;
			}
		}
	}

	/** The best sum of likeness from each pair on. */
	private static double[][] best(double[][] like) {
		int width = like[0].length;
		double[][] best = new double[like.length + 1][width + 1];
		for (int i = like.length - 1; i >= 0; i--) {
			for (int j = width - 1; j >= 0; j--) {
				double pair = (like[i][j] > 0) ? like[i][j] + best[i + 1][j + 1] : 0;
				best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
			}
		}
		return best;
	}

	/**
	 * Both lists as one, in which what is only in the earlier comes before what is only
	 * in the later.
	 */
	public static List<Step> steps(int[] places, int after) {
		List<Step> steps = new ArrayList<>();
		int next = 0;
		for (int i = 0; i < places.length; i++) {
			if (places[i] < 0) {
				steps.add(new Step(i, -1));
			}
			else {
				while (next < places[i]) {
					steps.add(new Step(-1, next++));
				}
				steps.add(new Step(i, next++));
			}
		}
		while (next < after) {
			steps.add(new Step(-1, next++));
		}
		return steps;
	}

	/**
	 * A place in the earlier list, in the later or in both; -1 for none.
	 */
	public record Step(int before, int after) {
	}

}
