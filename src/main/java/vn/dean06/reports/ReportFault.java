package vn.dean06.reports;

/**
 * A place of a report that cannot be printed.
 *
 * @param place the template or the text of a register, "24-lam-sach.md" or "nhiệm vụ 25,
 * kết quả"
 * @param line its line, from 1
 * @param placeholder what stands there, "{{x.y}}"
 * @param message what is wrong and what to do
 */
public record ReportFault(String place, int line, String placeholder, String message) {

	@Override
	public String toString() {
		return this.place + ", dòng " + this.line + ", " + this.placeholder + ": " + this.message;
	}

}
