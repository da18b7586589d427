package vn.dean06.quality.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.dean06.catalogue.IndicatorView;
import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.quality.ReportTextCheck;

/**
 * Numbers that people typed are written the Vietnamese way, "1.234,5", and not the
 * English one, nor with separators in the wrong places.
 */
final class NumberFormCheck implements ReportTextCheck {

	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\d\\p{L}.,:@_-])\\d+(?:[.,]\\d+)+(?![\\d\\p{L}_]|[.,]\\d|\\.\\p{L})");

	private static final Pattern VIETNAMESE = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+,\\d+");

	private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}");

	private static final Pattern ENGLISH_THOUSANDS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

	private static final Pattern POINTED = Pattern.compile("\\d+\\.\\d+");

	/** What numbers of other kinds stand behind: a chapter, a version, a telephone. */
	private static final Pattern OTHER_KIND = Pattern.compile(
			"(?iu).*(?:mục|phần|chương|điều|khoản|điểm|tiết|bảng|biểu|hình|mẫu|phụ lục|phiên bản|bản|version|ver|v|ip|điện thoại|đt|sđt|hotline|số máy|fax|tiêu chuẩn|tcvn|iso|tài khoản số|số tài khoản|mã|mã số|mã hồ sơ|android|ios|windows|tls|http|lúc|ngày|tp|quyết định|số)\\s*:?\\s*$");

	/** "VNeID 2.2.1", "Android 8.0". */
	private static final Pattern NAME_BEFORE = Pattern.compile("(?s).*(?<!\\p{L})\\p{Lu}[A-Za-z]+\\s$");

	private static final int OTHER_BEFORE = 30;

	private static final Pattern PERCENT = Pattern.compile("^\\s?%.*", Pattern.DOTALL);

	private static final Pattern SCALE = Pattern
		.compile("(?iu)^\\s(?:nghìn|ngàn|triệu|tỷ|tỉ|điểm|km|m2|ha|đồng)(?![\\p{L}]).*", Pattern.DOTALL);

	@Override
	public String rule() {
		return "NUMBER_FORM";
	}

	@Override
	public String title() {
		return "Số viết sai cách hoặc viết theo lối tiếng Anh";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		Set<String> counted = known.indicators()
			.values()
			.stream()
			.filter(IndicatorView::counted)
			.map((indicator) -> Words.small(indicator.measure()))
			.collect(Collectors.toSet());
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : report.passages()) {
			for (Paragraph paragraph : passage.paragraphs()) {
				NUMBER.matcher(paragraph.text())
					.results()
					.filter((found) -> typed(paragraph, found))
					.forEach((found) -> wrong(new Spot(passage, paragraph, found.start(), found.end()), counted)
						.ifPresent(findings::add));
			}
		}
		return findings;
	}

	private static boolean typed(Paragraph paragraph, MatchResult found) {
		return paragraph.figures()
			.stream()
			.noneMatch((figure) -> figure.from() < found.end() && found.start() < figure.to());
	}

	private Optional<Finding> wrong(Spot spot, Set<String> counted) {
		String number = spot.words();
		if (otherKind(spot)) {
			return Optional.empty();
		}
		if (ENGLISH.matcher(number).matches()) {
			return Optional.of(finding(spot, Grade.ERROR, english(number)));
		}
		boolean things = counted(spot.after(), counted) || inShare(spot);
		if (ENGLISH_THOUSANDS.matcher(number).matches()) {
			return things ? Optional.of(finding(spot, Grade.WARNING, english(number))) : Optional.empty();
		}
		if (VIETNAMESE.matcher(number).matches()) {
			return Optional.empty();
		}
		if (POINTED.matcher(number).matches()) {
			return pointed(spot, things);
		}
		return Optional.of(finding(spot, Grade.ERROR, "dấu ngăn sai chỗ"));
	}

	/** "91.47%" is a decimal as English writes it; "7.5" alone may be anything. */
	private Optional<Finding> pointed(Spot spot, boolean things) {
		boolean amount = PERCENT.matcher(spot.after()).matches() || SCALE.matcher(spot.after()).matches();
		return (amount || things)
				? Optional
					.of(finding(spot, Grade.WARNING, amount ? spot.words().replace('.', ',') : "dấu ngăn sai chỗ"))
				: Optional.empty();
	}

	private static String english(String number) {
		return number.replace(",", "\u0000").replace('.', ',').replace("\u0000", ".");
	}

	private static boolean counted(String after, Set<String> counted) {
		String words = Words.small(after).stripLeading();
		return counted.stream()
			.anyMatch((measure) -> words.startsWith(measure)
					&& (words.length() == measure.length() || !Character.isLetter(words.charAt(measure.length()))));
	}

	private static boolean inShare(Spot spot) {
		return Pattern.matches("(?s)^\\s?/\\s?\\d[\\d.,]*(?![\\d/]).*", spot.after())
				|| Pattern.matches("(?s).*(?<![\\d/])\\d[\\d.,]*\\s?/\\s?$", spot.before(OTHER_BEFORE));
	}

	/** Numbers of paragraphs, dates with points, telephones and addresses of machines. */
	private static boolean otherKind(Spot spot) {
		String number = spot.words();
		boolean beginning = spot.before().isBlank() && number.matches("\\d{1,2}(\\.\\d{1,2})+");
		boolean date = number.matches("\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d{2}")
				|| number.matches("\\d{1,2}\\.(?:19|20)\\d{2}");
		boolean phone = number.matches("0[1-9]\\d*(?:\\.\\d+)+") || number.matches("1[89]00\\.\\d+(?:\\.\\d+)*");
		boolean machine = number.matches("(?:\\d{1,3}\\.){3}\\d{1,3}")
				&& number.chars().filter((c) -> c == '.').count() == 3
				&& List.of(number.split("\\.")).stream().allMatch((part) -> Integer.parseInt(part) < 256)
				&& !number.matches("\\d{1,3}(?:\\.\\d{3})+");
		boolean version = number.matches("\\d{1,2}(\\.\\d{1,2})+")
				&& NAME_BEFORE.matcher(spot.before(OTHER_BEFORE)).matches();
		return beginning || version || date || phone || machine
				|| OTHER_KIND.matcher(spot.before(OTHER_BEFORE)).matches();
	}

	private Finding finding(Spot spot, Grade grade, String right) {
		return spot.finding(rule(), grade, spot.words(), right,
				right.startsWith("dấu") ? "“%s”: %s; viết như 1.234,5.".formatted(spot.words(), right)
						: "“%s” viết theo lối tiếng Anh; viết “%s”.".formatted(spot.words(), right));
	}

}
