package vn.dean06.registers;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The page of a month as an officer filled it in: what was typed about each thing, by its
 * code. An index in its place would be a fault of the program where somebody sends a
 * wrong one.
 */
record UpdateForm(Map<String, Line> things) {

	UpdateForm(@Nullable Map<String, Line> things) {
		this.things = Objects.requireNonNullElse(things, Map.of());
	}

	/**
	 * What was typed about a thing.
	 *
	 * @param stamp of the update that the officer saw, empty if there was none
	 */
	record Line(String state, String result, String difficulties, String stamp) {

		Line(@Nullable String state, @Nullable String result, @Nullable String difficulties, @Nullable String stamp) {
			this.state = Objects.requireNonNullElse(state, "");
			this.result = Objects.requireNonNullElse(result, "");
			this.difficulties = Objects.requireNonNullElse(difficulties, "");
			this.stamp = Objects.requireNonNullElse(stamp, "");
		}

	}

}
