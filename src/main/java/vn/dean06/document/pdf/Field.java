package vn.dean06.document.pdf;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Style;

/**
 * A place of a PDF that is filled in after its text is finished: by the registry, which
 * gives number and date, and by those who sign.
 */
public enum Field {

	NUMBER("Số văn bản", Style.NUMBER),

	DAY("Ngày ban hành", Style.PLACE_AND_DATE),

	MONTH("Tháng ban hành", Style.PLACE_AND_DATE),

	YEAR("Năm ban hành", Style.PLACE_AND_DATE),

	/** Between the office of the signer and the name. */
	SIGNER("Chữ ký của người có thẩm quyền", null),

	/** The stamp, over a third of the signature, to its left. */
	ORGANISATION("Dấu và chữ ký số của cơ quan, tổ chức", null);

	private final String description;

	private final @Nullable Style style;

	Field(String description, @Nullable Style style) {
		this.description = description;
		this.style = style;
	}

	/** What a reader is told of it. */
	public String description() {
		return this.description;
	}

	/** How its words are set, none for a signature. */
	public @Nullable Style style() {
		return this.style;
	}

	/** Its name in the file. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
