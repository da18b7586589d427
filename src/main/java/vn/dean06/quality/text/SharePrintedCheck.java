package vn.dean06.quality.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.dean06.catalogue.IndicatorView;
import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.web.VietnameseNumbers;

/**
 * A share that a text tells beside its part and its whole, "184/902 cơ sở (đạt 20,4%)".
 * What the catalogue computes is compared elsewhere.
 */
final class SharePrintedCheck implements ReportTextCheck {

	private static final Pattern SHARE = Pattern.compile(
			"(?iu)(?<![\\d/.,\\p{L}-])(\\d[\\d.]*)(?:\\s?/\\s?|(?:\\s+\\p{L}+){0,2}\\s+(?:trên|trong)\\s+tổng\\s+(?:số\\s+)?)(\\d[\\d.]*)(?![\\d/]|,\\d)"
					+ "(?:[^.;%\\d/]|\\.(?=\\p{L})){0,60}?(?:đạt|tỷ lệ|tỉ lệ|chiếm|bằng|tương đương|tương ứng|=|\\()[^.;%\\d/,]{0,20}?(?<!(?:từ|dưới|trên|hơn|gần|khoảng|nhất|thiểu)\\s)(\\d[\\d.]*(?:,\\d+)?)\\s?%"
					+ "(?!\\s+(?:kế hoạch|so với|chỉ tiêu|mục tiêu|cùng kỳ))");

	/** "92% (46/60 xã)". */
	private static final Pattern REVERSED = Pattern.compile(
			"(?<![\\d.,])(\\d[\\d.]*(?:,\\d+)?)\\s?%\\s*\\(\\s*(?:tương đương|tương ứng|bằng|=)?\\s*(\\d[\\d.]*)\\s?/\\s?(\\d[\\d.]*)(?![\\d/,])");

	@Override
	public String rule() {
		return "SHARE";
	}

	@Override
	public String title() {
		return "Tỷ lệ trong lời văn khác với tử số, mẫu số đứng trước";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		return report.passages()
			.stream()
			.flatMap((passage) -> passage.paragraphs().stream().flatMap((paragraph) -> in(passage, paragraph, known)))
			.toList();
	}

	private Stream<Finding> in(Passage passage, Paragraph paragraph, Background known) {
		return Stream
			.concat(SHARE.matcher(paragraph.text()).results().map((found) -> new Share(found, 1, 2, 3)),
					REVERSED.matcher(paragraph.text()).results().map((found) -> new Share(found, 2, 3, 1)))
			.filter((share) -> !computed(paragraph, share.found().start(share.said()), known))
			.flatMap((share) -> finding(new Spot(passage, paragraph, share.found().start(), share.found().end()), share)
				.stream());
	}

	/**
	 * Where in what was found part, whole and share stand.
	 */
	private record Share(MatchResult found, int part, int whole, int said) {

		String group(int group) {
			return this.found.group(group);
		}

	}

	/** Whether the rate is one that the catalogue puts together. */
	private static boolean computed(Paragraph paragraph, int index, Background known) {
		return paragraph.figures()
			.stream()
			.filter((figure) -> figure.from() <= index && index < figure.to())
			.map((figure) -> known.indicators().get(figure.indicator()))
			.anyMatch((indicator) -> indicator != null && computed(indicator));
	}

	private static boolean computed(IndicatorView indicator) {
		return indicator.computed();
	}

	private Optional<Finding> finding(Spot spot, Share share) {
		BigDecimal part = Numbers.read(share.group(share.part())).orElse(null);
		BigDecimal whole = Numbers.read(share.group(share.whole())).orElse(null);
		BigDecimal said = Numbers.read(share.group(share.said())).orElse(null);
		if (part == null || whole == null || said == null || whole.signum() == 0) {
			return Optional.empty();
		}
		BigDecimal computed = Numbers.share(part, whole, said.scale());
		if (computed.compareTo(said) == 0) {
			return Optional.empty();
		}
		String right = VietnameseNumbers.format(computed);
		return Optional.of(spot.finding(rule(), Numbers.cutOff(part, whole, said) ? Grade.INFORMATION : Grade.ERROR,
				share.group(share.said()), right, "%s/%s là %s%%, lời văn ghi %s%%.".formatted(
						share.group(share.part()), share.group(share.whole()), right, share.group(share.said()))));
	}

}
