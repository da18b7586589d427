package vn.dean06.quality;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a check found (phát hiện): something that does not agree with something else, for
 * people to judge.
 *
 * @param rule which check found it
 * @param unit the code of the unit that owns it, empty for the standing office
 * @param place what it is about, in the reader's words
 * @param said what stands there
 * @param against what it does not agree with
 * @param sentence what does not agree
 * @param address the page where it can be looked at
 */
public record Finding(String rule, Grade grade, String unit, String place, String said, String against, String sentence,
		String address) {

	/**
	 * Names it in a year: as long as rule, place and both values are the same, it is the
	 * same finding.
	 */
	UUID id(int year) {
		return UUID
			.nameUUIDFromBytes(String.join("\n", Integer.toString(year), this.rule, this.place, this.said, this.against)
				.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * How grave it is.
	 */
	public enum Grade {

		/** Two things cannot both be right. */
		ERROR("Lỗi", "chip-SENT_BACK"),
		/** Somebody who knows should look at it; it may well be right. */
		WARNING("Cảnh báo", "chip-CARRIED_OVER"),
		/** Nothing to mend, but good to know. */
		INFORMATION("Thông tin", "");

		private final String label;

		private final String look;

		Grade(String label, String look) {
			this.label = label;
			this.look = look;
		}

		/** The class of its mark on pages. */
		public String look() {
			return this.look;
		}

		public String label() {
			return this.label;
		}

		/** How many open findings there are of each. */
		static Map<Grade, Long> counted(List<JudgedFinding> findings) {
			Map<Grade, Long> counted = new EnumMap<>(Grade.class);
			for (Grade grade : values()) {
				counted.put(grade,
						findings.stream()
							.filter((judged) -> judged.open() && judged.finding().grade() == grade)
							.count());
			}
			return counted;
		}

	}

}
