package vn.dean06.reports;

/**
 * How far a report is on its way from the first sentence to its issue.
 */
public enum ReportState {

	/** The standing office writes it; what it prints follows the figures. */
	DRAFT("Dự thảo"),
	/** It lies before the leader who signs it, and nobody writes in it. */
	SUBMITTED("Trình ký"),
	/** The leader agreed; it waits for its number and date. */
	AGREED("Đã ký, chờ số"),
	/** It was issued, and stays what was issued. */
	ISSUED("Ban hành");

	private final String label;

	ReportState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
