package vn.dean06.submissions;

/**
 * Where a form of a unit stands for a period.
 */
public enum SubmissionState {

	/** The unit is filling it in; only the unit sees its figures. */
	DRAFT("Đang nhập"),
	/**
	 * The unit's officer is done; its head has to agree before it goes to the standing
	 * office. Only where the regime asks for it.
	 */
	WITH_HEAD("Chờ thủ trưởng"),
	/**
	 * The unit has handed it in; the standing office sees it and the unit may not change
	 * it.
	 */
	SUBMITTED("Chờ duyệt"),
	/** The standing office asked for a correction and said why. */
	SENT_BACK("Bị trả lại"),
	/** The standing office accepted it; a later change is a correction with a reason. */
	APPROVED("Đã duyệt");

	private final String label;

	SubmissionState(String label) {
		this.label = label;
	}

	/** Whether the unit is done with it for now. */
	public boolean handedIn() {
		return this == SUBMITTED || this == APPROVED;
	}

	public boolean approved() {
		return this == APPROVED;
	}

	public String label() {
		return this.label;
	}

}
