package vn.dean06.directives;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A directive document. Numbers start again each year, so number, symbol, issuer and year
 * together name it.
 *
 * @param symbol "QĐ-UBND", "UBND-KSTT"; "-NQ/TW" where a dash follows the number
 * @param issued day of issue, null where it is not known
 * @param note where citations of it contradict each other
 */
public record DirectiveView(int number, String symbol, DirectiveKind kind, @Nullable LocalDate issued, String issuer,
		String subject, @Nullable String note) {

	/**
	 * Number and symbol as they are cited: numbers under 10 with a leading zero, and a
	 * dash instead of a slash in the Party's and its unions' documents ("57-NQ/TW").
	 */
	public String citation() {
		return "%02d%s%s".formatted(this.number, this.symbol.startsWith("-") ? "" : "/", this.symbol);
	}

	/**
	 * Year of issue, 0 where it is not known.
	 */
	public int year() {
		return (this.issued != null) ? this.issued.getYear() : 0;
	}

}
