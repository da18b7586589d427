package vn.dean06.web;

import java.time.LocalDate;

/**
 * Dates as Vietnamese documents write them.
 */
public final class VietnameseDates {

	private VietnameseDates() {
	}

	/**
	 * For tables and brackets: 31/12/2024.
	 */
	public static String numeric(LocalDate date) {
		return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
	}

	/**
	 * For running text (Nghị định 30/2020/NĐ-CP): "ngày 05 tháng 01 năm 2020". Days under
	 * 10 and the months 1 and 2 get a leading zero, the months 3 to 9 do not.
	 */
	public static String formal(LocalDate date) {
		String month = (date.getMonthValue() < 3) ? "0" + date.getMonthValue() : "" + date.getMonthValue();
		return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
	}

}
