package vn.dean06.reports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.directives.DirectiveView;
import vn.dean06.document.PrintedLetters;
import vn.dean06.document.Span;
import vn.dean06.reports.text.Value;
import vn.dean06.web.SearchText;
import vn.dean06.web.VietnameseDates;

/**
 * Documents of the register as texts cite them: "vien-dan:540/QĐ-UBND@2024" in due form,
 * with "|ngan" by kind and number only. Year and issuer are said where several have the
 * number.
 */
final class Citations {

	private static final String PREFIX = "vien-dan:";

	private static final String SHORT = "ngan";

	private static final Pattern NAME = Pattern
		.compile("vien-dan:\\s*([^@,|]+?)\\s*(?:@\\s*(\\d{4})\\s*)?(?:,\\s*([^|]+?)\\s*)?(?:\\|\\s*(\\S+)\\s*)?");

	private final List<DirectiveView> documents;

	Citations(List<DirectiveView> documents) {
		this.documents = documents;
	}

	static boolean isOne(String name) {
		return name.startsWith(PREFIX);
	}

	/** The citation, or why there is none. */
	Value value(String name) {
		Matcher parts = NAME.matcher(name);
		if (!parts.matches() || (parts.group(4) != null && !parts.group(4).equals(SHORT))) {
			return new Value.Unknown("viện dẫn không đọc được; hãy ghi như {{vien-dan:540/QĐ-UBND@2024}}, "
					+ "hoặc thêm “|ngan” để chỉ in loại và số");
		}
		List<DirectiveView> meant = this.documents.stream().filter((one) -> isMeant(one, parts)).toList();
		if (meant.size() != 1) {
			return new Value.Unknown(meant.isEmpty() ? "danh mục văn bản không có văn bản số “" + parts.group(1)
					+ "”; hãy sửa số, ký hiệu, năm hoặc bổ sung danh mục" : several(meant));
		}
		return printed(meant.getFirst(), parts.group(4) != null);
	}

	private static boolean isMeant(DirectiveView document, Matcher parts) {
		return number(document.citation()).equals(number(parts.group(1)))
				&& (parts.group(2) == null || parts.group(2).equals(year(document))) && (parts.group(3) == null
						|| SearchText.fold(parts.group(3)).equals(SearchText.fold(document.issuer())));
	}

	/** "06/CT-UBND" and "6/ct-ubnd" are the same. */
	private static String number(String citation) {
		return SearchText.fold(citation).replaceFirst("^0+(?=\\d)", "").replaceAll("\\s*([/-])\\s*", "$1");
	}

	private static String year(DirectiveView document) {
		return (document.issued() != null) ? Integer.toString(document.issued().getYear()) : "";
	}

	private static String several(List<DirectiveView> meant) {
		return "có %d văn bản cùng số: %s; hãy ghi thêm “@năm” hoặc “, cơ quan ban hành” như {{vien-dan:%s}}".formatted(
				meant.size(),
				meant.stream()
					.map((one) -> one.shortly()
							+ ((one.issued() != null) ? " ngày " + VietnameseDates.numeric(one.issued()) : "") + " của "
							+ one.issuer())
					.collect(Collectors.joining(", ")),
				number(meant.getFirst(), true));
	}

	private Value printed(DirectiveView document, boolean shortly) {
		String text = shortly ? document.shortly() : document.formal();
		List<String> missing = PrintedLetters.missing(text);
		if (!missing.isEmpty()) {
			return new Value.Unknown("phông chữ in không có ký tự %s của văn bản này; hãy sửa trong danh mục văn bản"
				.formatted(missing.stream().map(PrintedLetters::name).collect(Collectors.joining(", "))));
		}
		String key = PREFIX + number(document, true) + (shortly ? "|" + SHORT : "");
		return new Value.Printed(new Span.Value(text, Set.of(),
				new Span.Source(key, document.address(),
						Stream.of("Viện dẫn từ danh mục văn bản chỉ đạo", document.formal(), document.note())
							.filter(Objects::nonNull)
							.toList())));
	}

	private static String number(DirectiveView document, boolean issuer) {
		return document.citation() + (year(document).isEmpty() ? "" : "@" + year(document))
				+ (issuer ? ", " + document.issuer() : "");
	}

	/**
	 * The name by which a document is cited, as short as it can be told from all others.
	 */
	String name(DirectiveView document) {
		long alike = this.documents.stream()
			.filter((other) -> number(number(other, false)).equals(number(number(document, false))))
			.count();
		return PREFIX + number(document, alike > 1);
	}

	List<DirectiveView> documents() {
		return this.documents;
	}

}
