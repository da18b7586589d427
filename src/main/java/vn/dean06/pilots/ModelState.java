package vn.dean06.pilots;

/**
 * How far a pilot model is.
 */
public enum ModelState {

	/** Nothing has been done yet. */
	NOT_STARTED("Chưa triển khai"),
	/** Being set up, or running as a trial. */
	IN_PROGRESS("Đang triển khai"),
	/** Set up and in regular use. */
	COMPLETED("Đã hoàn thành");

	private final String label;

	ModelState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
