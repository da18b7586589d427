package vn.dean06.directives;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dean06.registers.ThingView;

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

	static final String SYMBOL = "symbol";

	static final String KIND = "kind";

	static final String ISSUER = "issuer";

	static final String SUBJECT = "subject";

	static final String NOTE = "note";

	static DirectiveView of(ThingView document) {
		String note = document.word(NOTE);
		return new DirectiveView(document.number(), document.word(SYMBOL),
				DirectiveKind.ofAbbreviation(document.word(KIND)), document.issued(), document.word(ISSUER),
				document.word(SUBJECT), note.isEmpty() ? null : note);
	}

	/**
	 * Number and symbol as they are cited: numbers under 10 with a leading zero, and a
	 * dash instead of a slash in the Party's and its unions' documents ("57-NQ/TW").
	 */
	public String citation() {
		return "%02d%s%s".formatted(this.number, this.symbol.startsWith("-") ? "" : "/", this.symbol);
	}

}
