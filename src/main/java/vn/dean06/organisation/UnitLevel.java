package vn.dean06.organisation;

/**
 * Where a unit stands in the administration.
 */
public enum UnitLevel {

	/** A central body outside the province; it enters no figures. */
	MINISTRY("Cơ quan Trung ương"),
	/** The province as a whole. */
	PROVINCE("Tỉnh"),
	/** A department of the province's People's Committee, or its police. */
	DEPARTMENT("Sở, ban, ngành"),
	/**
	 * A central body's branch, a company, an association or another body in the province.
	 */
	SECTOR("Cơ quan ngành dọc, đơn vị, đoàn thể"),
	/** A district, town or city; the level ended on 30/6/2025. */
	DISTRICT("Huyện, thị xã, thành phố"),
	/** A commune or ward; until 30/6/2025 a township too. */
	COMMUNE("Cấp xã");

	private final String label;

	UnitLevel(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
