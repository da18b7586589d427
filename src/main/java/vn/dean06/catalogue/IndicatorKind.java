package vn.dean06.catalogue;

/**
 * How the figures of an indicator are put together over months and units.
 */
public enum IndicatorKind {

	/** What arises in the period: months add up, units add up. */
	FLOW("Phát sinh trong kỳ"),
	/** What there is at the end of the period: its last month stands, units add up. */
	STOCK("Lũy kế, có đến cuối kỳ"),
	/**
	 * Numerator in percent of denominator, both put together first; never an average of
	 * rates.
	 */
	RATE("Tỷ lệ"),
	/** A formula over other indicators. */
	DERIVED("Tính từ chỉ tiêu khác");

	private final String label;

	IndicatorKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
