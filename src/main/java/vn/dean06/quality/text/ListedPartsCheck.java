package vn.dean06.quality.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.web.VietnameseNumbers;

/**
 * What stands in brackets behind a count adds up to it, "108 văn bản (01 Chỉ thị, 15
 * Quyết định, 92 Công văn)", or names as many, "04 huyện (Phù Mỹ, Quy Nhơn, …)".
 */
final class ListedPartsCheck implements ReportTextCheck {

	private static final Pattern BRACKETS = Pattern.compile(
			"(?iu)(?<![\\d/.,\\p{L}-])(\\d[\\d.]*)\\s+(\\p{L}[^()\\d;:.%]{1,50}?)\\s?\\((?:trong đó|bao gồm|gồm có|gồm)?\\s*:?\\s*([^()]{3,400})\\)");

	private static final Pattern PART = Pattern.compile("^(?:và\\s+)?(\\d[\\d.]*)\\s+\\p{L}.*");

	private static final int MOST_NAMES = 30;

	@Override
	public String rule() {
		return "LISTED_PARTS";
	}

	@Override
	public String title() {
		return "Các phần liệt kê trong ngoặc khác với số đã nêu";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		return report.passages()
			.stream()
			.flatMap((passage) -> passage.paragraphs().stream().flatMap((paragraph) -> in(passage, paragraph)))
			.toList();
	}

	private Stream<Finding> in(Passage passage, Paragraph paragraph) {
		return BRACKETS.matcher(paragraph.text())
			.results()
			.flatMap((found) -> finding(new Spot(passage, paragraph, found.start(), found.end()), found).stream());
	}

	private Optional<Finding> finding(Spot spot, MatchResult found) {
		BigDecimal said = Numbers.read(found.group(1)).orElse(null);
		List<String> items = items(found.group(3));
		if (said == null || items.size() < 2) {
			return Optional.empty();
		}
		List<BigDecimal> parts = items.stream().flatMap((item) -> part(item).stream()).toList();
		if (parts.size() == items.size()) {
			BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
			return (sum.compareTo(said) == 0) ? Optional.empty() : Optional.of(finding(spot, Grade.ERROR,
					found.group(1), VietnameseNumbers.format(sum), "Ghi %s %s, các phần trong ngoặc cộng được %s."));
		}
		boolean names = parts.isEmpty() && items.stream().allMatch(ListedPartsCheck::name)
				&& said.compareTo(BigDecimal.valueOf(MOST_NAMES)) <= 0;
		return (!names || said.intValue() == items.size()) ? Optional.empty() : Optional.of(finding(spot, Grade.WARNING,
				found.group(1), "%02d".formatted(items.size()), "Ghi %s %s, trong ngoặc kể ra %s."));
	}

	private static List<String> items(String list) {
		String separator = list.contains(";") ? "\\s*;\\s*" : "\\s*,\\s*(?!\\d{3}(?!\\d))|\\s+và\\s+(?=[\\p{Lu}\\d])";
		return Stream.of(list.strip().split(separator)).filter((item) -> !item.isBlank()).toList();
	}

	private static Optional<BigDecimal> part(String item) {
		Matcher part = PART.matcher(item);
		return part.matches() ? Numbers.read(part.group(1)) : Optional.empty();
	}

	/** Words that begin a remark, and no name. */
	private static final Pattern REMARK = Pattern.compile(
			"(?iu)^(?:do|của|theo|trong|tại|từ|thuộc|kèm|có|chưa|đã|được|bao|riêng|so|tính|nay|trước|sau|ban hành)\\s.*");

	/** A name begins with a capital and is short. */
	private static boolean name(String item) {
		return Character.isUpperCase(item.codePointAt(0)) && item.length() <= 60 && !REMARK.matcher(item).matches()
				&& !item.contains("...");
	}

	private Finding finding(Spot spot, Grade grade, String said, String listed, String sentence) {
		String noun = spot.words().replaceFirst("^[\\d.]+\\s+", "").replaceFirst("\\s?\\(.*", "");
		return spot.finding(rule(), grade, said, listed, sentence.formatted(said, noun, listed));
	}

}
