package vn.dean06.pack;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known name that somebody probably meant.
 */
final class Nearest {

	private static final int LONGEST = 100;

	/** From how many letters on the beginning of a name tells it. */
	private static final int LONG_ENOUGH = 5;

	private Nearest() {
	}

	/**
	 * "; có phải “due”?", or nothing if no name is near.
	 */
	static String hint(String name, Collection<String> known) {
		return find(name, known).map((near) -> ", có phải “" + near + "”").orElse("");
	}

	static Optional<String> find(String name, Collection<String> known) {
		String plain = plain(name);
		int most = Math.max(1, plain.length() / 3);
		if (plain.length() > LONGEST) {
			return Optional.empty();
		}
		return known.stream()
			.map((candidate) -> new Candidate(candidate, distance(plain, plain(candidate), most)))
			.filter((candidate) -> candidate.distance <= most && candidate.distance < plain.length())
			.min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
			.map(Candidate::name);
	}

	private record Candidate(String name, int distance) {
	}

	/** Without capitals, marks and signs, which people leave out first. */
	private static String plain(String name) {
		return Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
			.replaceAll("[\\p{M}\\s_.-]", "");
	}

	/**
	 * How many letters must be put in, left out, changed or swapped; a name that only
	 * stops early or goes on is near.
	 */
	private static int distance(String one, String other, int most) {
		if (Math.min(one.length(), other.length()) >= LONG_ENOUGH && (one.startsWith(other) || other.startsWith(one))) {
			return 1;
		}
		if (Math.abs(one.length() - other.length()) > most) {
			return Integer.MAX_VALUE;
		}
		int[] last = new int[other.length() + 1];
		int[] before = new int[other.length() + 1];
		for (int j = 0; j < before.length; j++) {
			before[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] now = new int[before.length];
			now[0] = i;
			for (int j = 1; j < now.length; j++) {
				int changed = before[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
				if (isSwapped(one, other, i, j)) {
					now[j] = Math.min(now[j], last[j - 2] + 1);
				}
			}
			last = before;
			before = now;
		}
		return before[other.length()];
	}

	private static boolean isSwapped(String one, String other, int i, int j) {
		return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
	}

}
