package vn.dean06.reports.text;

import java.util.List;

import vn.dean06.figures.Coverage;

/**
 * A place of a report that cannot be printed.
 *
 * @param place the part of the report or the text of a register, "4. Làm sạch dữ liệu" or
 * "nhiệm vụ 25, kết quả"; where the template itself is wrong its file, "24-lam-sach.md"
 * @param line the line of the template that is wrong, from 1; 0 where a figure is missing
 * @param what what cannot be printed: the figure in words, or "{{x.y}}" as it is written
 * @param message what is wrong and what to do
 * @param gaps the submissions that would bring a missing figure
 */
public record ReportFault(String place, int line, String what, String message, List<Coverage.Gap> gaps) {

	public ReportFault {
		gaps = List.copyOf(gaps);
	}

	public ReportFault(String place, int line, String what, String message) {
		this(place, line, what, message, List.of());
	}

	@Override
	public String toString() {
		return this.place + ((this.line > 0) ? ", dòng " + this.line : "") + ", " + this.what + ": " + this.message;
	}

}
