package vn.dean06.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Small trees of units for tests, a line a unit: "CODE LEVEL PARENT", with its first and
 * last day where it has one, else "-"; and a line for each that was taken over:
 * "PREDECESSOR > SUCCESSOR DATE".
 */
public final class UnitTrees {

	private UnitTrees() {
	}

	public static UnitTree of(String... lines) {
		return of(Arrays.asList(lines));
	}

	public static UnitTree of(List<String> lines) {
		List<OrgUnitView> units = new ArrayList<>();
		List<SuccessionView> successions = new ArrayList<>();
		for (String line : lines) {
			String[] words = line.split(" ");
			if (words[1].equals(">")) {
				successions.add(new SuccessionView(words[0], words[2], LocalDate.parse(words[3]), null));
			}
			else {
				units.add(new OrgUnitView(words[0], words[0], words[0], UnitLevel.valueOf(words[1]),
						words[2].equals("-") ? null : words[2], null, day(words, 3), day(words, 4)));
			}
		}
		return new UnitTree(units, successions);
	}

	private static @Nullable LocalDate day(String[] words, int at) {
		return (words.length > at && !words[at].equals("-")) ? LocalDate.parse(words[at]) : null;
	}

}
