package vn.dean06.registers;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The page of a month as an officer filled it in: a line for each thing.
 */
record UpdateForm(List<Line> things) {

	UpdateForm(@Nullable List<@Nullable Line> things) {
		this.things = Objects.requireNonNullElse(things, List.<@Nullable Line>of())
			.stream()
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * What was typed about a thing.
	 *
	 * @param stamp of the update that the officer saw, empty if there was none
	 */
	record Line(String code, String state, String result, String difficulties, String stamp) {

		Line(@Nullable String code, @Nullable String state, @Nullable String result, @Nullable String difficulties,
				@Nullable String stamp) {
			this.code = Objects.requireNonNullElse(code, "");
			this.state = Objects.requireNonNullElse(state, "");
			this.result = text(result);
			this.difficulties = text(difficulties);
			this.stamp = Objects.requireNonNullElse(stamp, "");
		}

		private static String text(@Nullable String typed) {
			return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").replace("\0", "").strip();
		}

	}

}
