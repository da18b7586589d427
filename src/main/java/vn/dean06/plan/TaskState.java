package vn.dean06.plan;

/**
 * How far a task is.
 */
public enum TaskState {

	/** Nothing has been done yet. */
	NOT_STARTED("Chưa thực hiện"),
	/** Being worked on; red once its last day is over. */
	IN_PROGRESS("Đang thực hiện"),
	/** Done. A task that recurs is done when it was done all through the year. */
	COMPLETED("Đã hoàn thành"),
	/** Not finished in its year and taken into the plan of the next. */
	CARRIED_OVER("Chuyển tiếp sang năm sau");

	private final String label;

	TaskState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
