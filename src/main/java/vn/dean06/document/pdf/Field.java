package vn.dean06.document.pdf;

import java.util.Locale;

import org.openpdf.text.pdf.PdfName;

/**
 * A place of a PDF that is filled in after its text is finished: by the registry, which
 * gives number and date, and by those who sign.
 */
public enum Field {

	NUMBER("Số văn bản"),

	DAY("Ngày ban hành"),

	MONTH("Tháng ban hành"),

	YEAR("Năm ban hành"),

	/** Between the office of the signer and the name. */
	SIGNER("Chữ ký của người có thẩm quyền"),

	/** The stamp, over a third of the signature, to its left. */
	ORGANISATION("Dấu và chữ ký số của cơ quan, tổ chức");

	/** Under what a field in the file keeps the style of the text around it. */
	public static final PdfName STYLE = new PdfName("TM");

	private final String description;

	Field(String description) {
		this.description = description;
	}

	/** What a reader is told of it. */
	public String description() {
		return this.description;
	}

	public boolean isSigned() {
		return this == SIGNER || this == ORGANISATION;
	}

	/** Its name in the file. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The same where it is repeated: "number-2". */
	public String id(int time) {
		return (time == 1) ? id() : id() + "-" + time;
	}

}
