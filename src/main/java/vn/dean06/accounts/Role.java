package vn.dean06.accounts;

/**
 * What a person is here for. One may have several.
 */
public enum Role {

	/** Types the figures of one unit and submits them. */
	OFFICER("Cán bộ nhập liệu"),
	/** Agrees, where the regime asks for it, before what the unit typed is handed in. */
	UNIT_HEAD("Thủ trưởng đơn vị"),
	/** Reviews what units submitted, keeps tasks and models true, prints the report. */
	STANDING_OFFICE("Thường trực tổng hợp"),
	/** Reads everything, and signs the reports; changes nothing in them. */
	LEADER("Lãnh đạo"),
	/** Gives reports that are signed their number and date, and issues them. */
	CLERK("Văn thư"),
	/** Keeps accounts, units and the catalogue, and takes backups. */
	ADMINISTRATOR("Quản trị");

	private final String label;

	Role(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	String authority() {
		return "ROLE_" + name();
	}

}
