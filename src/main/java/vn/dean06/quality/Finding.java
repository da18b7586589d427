package vn.dean06.quality;

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
	 * How grave it is.
	 */
	public enum Grade {

		/** Two things cannot both be right. */
		ERROR("Lỗi"),
		/** Somebody who knows should look at it; it may well be right. */
		WARNING("Cảnh báo"),
		/** Nothing to mend, but good to know. */
		INFORMATION("Thông tin");

		private final String label;

		Grade(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
