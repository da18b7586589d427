package vn.dean06.directives;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A directive document. Numbers start again each year, so number, symbol, issuer and year
 * together name it.
 *
 * @param symbol "QĐ-UBND", "UBND-KSTT"
 * @param issued day of issue, null where it is not known
 * @param note where citations of it contradict each other
 */
public record DirectiveView(int number, String symbol, DirectiveKind kind, @Nullable LocalDate issued, String issuer,
		String subject, @Nullable String note) {

	/**
	 * Number and symbol as they are cited: numbers under 10 with a leading zero.
	 */
	public String citation() {
		return "%02d/%s".formatted(this.number, this.symbol);
	}

	/**
	 * Year of issue, 0 where it is not known.
	 */
	public int year() {
		return (this.issued != null) ? this.issued.getYear() : 0;
	}

}
