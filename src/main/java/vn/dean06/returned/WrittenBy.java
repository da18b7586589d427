package vn.dean06.returned;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which program wrote a file.
 *
 * @param version as it says itself, empty if it does not
 */
public record WrittenBy(Program program, String version) {

	private static final Pattern LIBRE_OFFICE = Pattern.compile("LibreOffice/(\\d+)\\.(\\d+)[^$ ]*");

	/**
	 * Programs that are told from each other.
	 */
	public enum Program {

		DEAN06, WORD, LIBRE_OFFICE, GOOGLE_DOCS, WPS, UNKNOWN

	}

	/**
	 * Says it by the properties of a file.
	 * @param version as the properties have it
	 * @param google whether there are controls that only Google Docs makes
	 */
	static WrittenBy of(String application, String version, boolean google) {
		if (google) {
			return new WrittenBy(Program.GOOGLE_DOCS, "");
		}
		Matcher libreOffice = LIBRE_OFFICE.matcher(application);
		if (libreOffice.find()) {
			return new WrittenBy(Program.LIBRE_OFFICE, libreOffice.group().substring("LibreOffice/".length()));
		}
		return new WrittenBy(program(application), version);
	}

	private static Program program(String application) {
		if (application.startsWith("Microsoft")) {
			return Program.WORD;
		}
		if (application.startsWith("WPS") || application.startsWith("Kingsoft")) {
			return Program.WPS;
		}
		return application.equals("dean06") ? Program.DEAN06 : Program.UNKNOWN;
	}

	/**
	 * What is said of a file whose program takes keys away, so that figures are found
	 * less surely.
	 */
	public Optional<String> warning() {
		if (this.program == Program.GOOGLE_DOCS) {
			return Optional.of("Tệp đã qua Google Docs, chương trình này có thể làm mất dấu nhận ra số liệu; "
					+ "hãy xem kỹ từng số liệu bên dưới.");
		}
		if (this.program == Program.LIBRE_OFFICE && isBefore75()) {
			return Optional.of("Tệp được lưu bằng LibreOffice " + this.version
					+ ", bản này làm mất một phần dấu nhận ra số liệu; hãy xem kỹ từng số liệu bên dưới, "
					+ "hoặc dùng LibreOffice 7.5 trở lên.");
		}
		return Optional.empty();
	}

	private boolean isBefore75() {
		String[] parts = this.version.split("\\.");
		return Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]) < 705;
	}

}
