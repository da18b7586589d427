package vn.dean06.directives;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dean06.registers.ThingView;
import vn.dean06.web.VietnameseDates;

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

	static final String CODE = "van-ban";

	/** Verbs with which a subject follows the issuer without "về". */
	private static final Pattern VERB = Pattern.compile(
			"(?i:về|v/v|ban hành|phê duyệt|công bố|quy định|sửa đổi|bổ sung|thay thế|bãi bỏ|giao|thành lập|kiện toàn|công nhận)(?!\\p{L}).*");

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

	/**
	 * As a text cites it that named it before: "Quyết định số 540/QĐ-UBND".
	 */
	public String shortly() {
		return (this.kind == DirectiveKind.LUAT) ? named(this.subject) : this.kind.label() + " số " + citation();
	}

	/**
	 * As a text cites it for the first time (Nghị định 30/2020/NĐ-CP): kind, number, day,
	 * issuer and subject; a law by its name alone.
	 */
	public String formal() {
		if (this.kind == DirectiveKind.LUAT) {
			return shortly();
		}
		String day = (this.issued != null) ? " " + VietnameseDates.formal(this.issued) : "";
		return shortly() + day + " của " + this.issuer + about();
	}

	private String named(String name) {
		return startsWith(name, this.kind.label()) ? name : this.kind.label() + " " + name;
	}

	private String about() {
		String about = startsWith(this.subject, this.kind.label())
				? this.subject.substring(this.kind.label().length()).strip() : this.subject;
		if (about.isEmpty()) {
			return "";
		}
		boolean title = Arrays.stream(DirectiveKind.values()).anyMatch((other) -> startsWith(about, other.label()));
		return (VERB.matcher(about).matches() ? " " : " về ") + (title ? about : lowered(about));
	}

	private static boolean startsWith(String text, String words) {
		return text.startsWith(words) && !text.substring(words.length()).matches("\\p{L}.*");
	}

	/** Within a sentence, unless it begins with an abbreviation. */
	private static String lowered(String text) {
		return text.matches("\\p{Lu}\\p{Ll}.*") ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
				: text;
	}

	/** The list of the documents narrowed to it. */
	public String address() {
		String year = (this.issued != null) ? "&nam=" + this.issued.getYear() : "";
		return "/" + CODE + "?tim=" + URLEncoder.encode(citation(), StandardCharsets.UTF_8) + year;
	}

}
