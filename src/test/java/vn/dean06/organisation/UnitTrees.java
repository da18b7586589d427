package vn.dean06.organisation;

import java.util.Arrays;
import java.util.List;

/**
 * Small trees of units for tests, a line a unit: "CODE LEVEL PARENT".
 */
public final class UnitTrees {

	private UnitTrees() {
	}

	public static UnitTree of(String... lines) {
		return new UnitTree(Arrays.stream(lines)
			.map((line) -> line.split(" "))
			.map((words) -> new OrgUnitView(words[0], words[0], words[0], UnitLevel.valueOf(words[1]),
					words[2].equals("-") ? null : words[2], null, null, null))
			.toList(), List.of());
	}

}
