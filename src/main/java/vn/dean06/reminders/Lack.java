package vn.dean06.reminders;

/**
 * Why a form that is owed is not there.
 */
enum Lack {

	/** Nobody of the unit has typed anything. */
	NOT_BEGUN("Chưa nhập"),
	/** Begun, and not handed in. */
	DRAFT("Đang nhập"),
	/** Begun, and waits for the head of the unit. */
	WITH_HEAD("Chờ thủ trưởng"),
	/** Handed in, sent back, and not handed in again. */
	SENT_BACK("Bị trả lại");

	private final String label;

	Lack(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
