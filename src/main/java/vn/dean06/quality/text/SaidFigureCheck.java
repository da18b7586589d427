package vn.dean06.quality.text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.catalogue.IndicatorView;
import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.web.VietnameseNumbers;

/**
 * A number that somebody typed beside an indicator's name and its measure is one that the
 * indicator says.
 */
final class SaidFigureCheck implements ReportTextCheck {

	private static final Pattern NUMBER = Pattern.compile(Numbers.NUMBER);

	/** Words that make a number a rough one. */
	private static final Pattern ROUGH = Pattern.compile(
			"(?iu).*(?:hơn|trên|khoảng|gần|ước|ước tính|ước đạt|tối thiểu|ít nhất|dưới|không quá|mục tiêu|chỉ tiêu|phấn đấu|tăng|giảm|thêm|bổ sung|năm 20\\d\\d|năm trước|cùng kỳ)\\s*(?:là|đạt|so với)?\\s*$");

	private static final Set<String> EMPTY_WORDS = Set.of("", "đã", "được", "của", "các", "và", "số", "tổng", "cho",
			"về", "trên", "trong", "theo", "có", "là");

	/** A name of fewer words must stand as it is. */
	private static final int FEWEST_WORDS = 4;

	private static final int ROUGH_BEFORE = 40;

	private static final int BEFORE = 140;

	private static final int AFTER = 90;

	@Override
	public String rule() {
		return "SAID_FIGURE";
	}

	@Override
	public String title() {
		return "Số trong lời văn khác với số liệu của chỉ tiêu đứng cạnh";
	}

	/**
	 * The indicators beside whose names somebody typed a number, so that their figures
	 * are needed.
	 */
	static Set<String> asked(ReportText report, Collection<IndicatorView> indicators) {
		return mentions(report, indicators).map((mention) -> mention.indicator().code()).collect(Collectors.toSet());
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		return mentions(report, known.indicators().values())
			.filter((mention) -> known.figures().containsKey(mention.indicator().code()))
			.filter((mention) -> !says(mention.indicator(), mention.said(), known))
			.map((mention) -> finding(mention.spot(), mention.indicator(), known))
			.toList();
	}

	/**
	 * A number that stands beside the name of an indicator.
	 */
	private record Mention(Spot spot, IndicatorView indicator, BigDecimal said) {
	}

	/**
	 * An indicator as it may be named in a text.
	 *
	 * @param names the parts of its name, "Đăng ký khai sinh" and "hồ sơ trực tuyến"
	 * @param words those of the name that say something
	 */
	private record Named(IndicatorView indicator, String measure, List<String> names, Set<String> words) {

		static Named of(IndicatorView indicator) {
			return new Named(indicator, indicator.percent() ? "%" : Words.small(indicator.measure()),
					List.of(Words.small(indicator.name()).split("\\s*[:–]\\s+")),
					SaidFigureCheck.words(indicator.name()));
		}

		boolean measures(String after) {
			return after.startsWith(this.measure)
					&& (this.indicator.percent() || after.length() == this.measure.length()
							|| !Character.isLetter(after.charAt(this.measure.length())));
		}

		boolean standsIn(String before, String after) {
			if (this.names.stream().allMatch((name) -> before.contains(name) || after.contains(name))) {
				return true;
			}
			return this.words.size() >= FEWEST_WORDS
					&& SaidFigureCheck.words(before + " " + after).containsAll(this.words);
		}

	}

	private static Stream<Mention> mentions(ReportText report, Collection<IndicatorView> indicators) {
		List<Named> candidates = indicators.stream()
			.sorted(Comparator.comparing((IndicatorView indicator) -> indicator.name().length()).reversed())
			.map(Named::of)
			.toList();
		return report.passages()
			.stream()
			.flatMap((passage) -> passage.paragraphs()
				.stream()
				.flatMap((paragraph) -> NUMBER.matcher(paragraph.text())
					.results()
					.filter((found) -> typed(paragraph, found))
					.flatMap((found) -> mention(new Spot(passage, paragraph, found.start(), found.end()), candidates)
						.stream())));
	}

	private static boolean typed(Paragraph paragraph, MatchResult found) {
		return paragraph.figures()
			.stream()
			.noneMatch((figure) -> figure.from() < found.end() && found.start() < figure.to());
	}

	private static Optional<Mention> mention(Spot spot, List<Named> candidates) {
		String after = Words.small(spot.after()).stripLeading();
		List<Named> measured = candidates.stream().filter((named) -> named.measures(after)).toList();
		if (measured.isEmpty() || ROUGH.matcher(spot.before(ROUGH_BEFORE)).matches()) {
			return Optional.empty();
		}
		String before = before(spot);
		String near = after(after);
		return Numbers.read(spot.words())
			.flatMap((said) -> measured.stream()
				.filter((named) -> named.standsIn(before, near))
				.findFirst()
				.map((named) -> new Mention(spot, named.indicator(), said)));
	}

	/** From the last number or the beginning of the sentence up to this one. */
	private static String before(Spot spot) {
		String text = spot.before().substring(Words.sentenceStart(spot.paragraph().text(), spot.from()));
		String near = text.substring(Math.max(0, text.length() - BEFORE));
		return Words.small(near.replaceAll("^.*[;]", "").replaceAll("(?s)^.*\\d[\\d.,]*(?=\\s)", ""));
	}

	private static String after(String after) {
		String near = after.substring(0, Math.min(after.length(), AFTER));
		return near.replaceAll("(?s)[;.,(\\d].*$", "");
	}

	/** The words of a text without those that say nothing of a thing. */
	private static Set<String> words(String text) {
		Set<String> words = new HashSet<>(List.of(Words.small(text).split("[^\\p{L}\\d]+")));
		words.removeAll(EMPTY_WORDS);
		return words;
	}

	private static boolean says(IndicatorView indicator, BigDecimal said, Background known) {
		return known.figures()
			.getOrDefault(indicator.code(), List.of())
			.stream()
			.anyMatch((value) -> value.number().compareTo(said) == 0);
	}

	private Finding finding(Spot spot, IndicatorView indicator, Background known) {
		Background.Value value = known.figures()
			.getOrDefault(indicator.code(), List.of())
			.stream()
			.max(Comparator.comparing(Background.Value::whole))
			.orElseThrow();
		String number = VietnameseNumbers.format(value.number());
		return spot.finding(rule(), Grade.WARNING, spot.words(), indicator.code() + " " + number,
				"Lời văn ghi %s %s, số liệu “%s” là %s.".formatted(spot.words(), indicator.measure(), indicator.name(),
						number));
	}

}
