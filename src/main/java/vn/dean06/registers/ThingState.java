package vn.dean06.registers;

/**
 * How far a thing of a register is.
 */
public enum ThingState {

	/** Nothing has been done yet. */
	NOT_STARTED("Chưa thực hiện"),
	/** Being worked on, or running as a trial; red once its last day is over. */
	IN_PROGRESS("Đang thực hiện"),
	/**
	 * Done, or in regular use. What recurs is done when it was done all through the year.
	 */
	COMPLETED("Đã hoàn thành"),
	/** Not finished in its year and taken into the register of the next. */
	CARRIED_OVER("Chuyển tiếp sang năm sau"),
	/** No longer to be done, by a document that says so. */
	WITHDRAWN("Không thực hiện");

	private final String label;

	ThingState(String label) {
		this.label = label;
	}

	/** What it is called where a register has no words of its own. */
	String label() {
		return this.label;
	}

	/**
	 * Whether nothing more is to be done, and so to be reported.
	 */
	public boolean finished() {
		return this != NOT_STARTED && this != IN_PROGRESS;
	}

}
