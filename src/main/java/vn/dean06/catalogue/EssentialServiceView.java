package vn.dean06.catalogue;

/**
 * An essential public service (dịch vụ công thiết yếu).
 *
 * @param block the code of its block
 * @param position place in its block, from 1
 * @param keeper the unit that reports on it
 * @param indicators what was received for it
 */
public record EssentialServiceView(String code, String name, String block, int position, String keeper,
		ServiceIndicators indicators) {

	public String total() {
		return this.indicators.total();
	}

	public String inPerson() {
		return this.indicators.inPerson();
	}

	public String online() {
		return this.indicators.online();
	}

	public String rate() {
		return this.indicators.rate();
	}

}
