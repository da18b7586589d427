package vn.dean06.quality.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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
 * A number that somebody typed beside an indicator's name and its measure is one that the
 * indicator says.
 */
public final class SaidFigureCheck implements ReportTextCheck {

	private static final Pattern NUMBER = Pattern.compile(Numbers.NUMBER);

	/** Words that make a number a rough one. */
	private static final Pattern ROUGH = Pattern.compile(
			"(?iu).*(?:hơn|trên|khoảng|gần|ước|ước tính|ước đạt|tối thiểu|ít nhất|dưới|không quá|mục tiêu|chỉ tiêu|phấn đấu|tăng|giảm|thêm|bổ sung|năm 20\\d\\d|năm trước|cùng kỳ)\\s*(?:là|đạt|so với)?\\s*$");

	private static final Set<String> EMPTY_WORDS = Set.of("", "đã", "được", "của", "các", "và", "số", "tổng", "cho",
			"về", "trên", "trong", "theo", "có", "là");

	/** A name of fewer words must stand as it is. */
	private static final int FEWEST_WORDS = 4;

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
	 * The indicators whose names stand in a report, so that their figures are needed.
	 */
	public static List<String> named(ReportText report, Iterable<IndicatorView> indicators) {
		List<Set<String>> texts = report.passages()
			.stream()
			.flatMap((passage) -> passage.paragraphs().stream())
			.map((paragraph) -> words(paragraph.text()))
			.toList();
		List<String> named = new ArrayList<>();
		for (IndicatorView indicator : indicators) {
			Set<String> words = words(indicator.name());
			if (texts.stream().anyMatch((text) -> text.containsAll(words))) {
				named.add(indicator.code());
			}
		}
		return named;
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		List<IndicatorView> candidates = known.indicators()
			.values()
			.stream()
			.filter((indicator) -> known.figures().containsKey(indicator.code()))
			.sorted(Comparator.comparing((IndicatorView indicator) -> indicator.name().length()).reversed())
			.toList();
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : report.passages()) {
			for (Paragraph paragraph : passage.paragraphs()) {
				NUMBER.matcher(paragraph.text())
					.results()
					.filter((found) -> typed(paragraph, found))
					.forEach((
							found) -> check(new Spot(passage, paragraph, found.start(), found.end()), candidates, known)
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

	private Optional<Finding> check(Spot spot, List<IndicatorView> candidates, Background known) {
		if (ROUGH.matcher(spot.before()).matches()) {
			return Optional.empty();
		}
		Optional<BigDecimal> number = Numbers.read(spot.words());
		String before = before(spot);
		String after = Words.small(spot.after()).stripLeading();
		String near = after(after);
		return number.flatMap((said) -> candidates.stream()
			.filter((indicator) -> measured(after, indicator) && named(indicator, before, near))
			.findFirst()
			.filter((indicator) -> !says(indicator, said, known))
			.map((indicator) -> finding(spot, indicator, known)));
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

	private static boolean measured(String after, IndicatorView indicator) {
		String measure = indicator.percent() ? "%" : Words.small(indicator.measure());
		return after.startsWith(measure) && (indicator.percent() || after.length() == measure.length()
				|| !Character.isLetter(after.charAt(measure.length())));
	}

	private static boolean named(IndicatorView indicator, String before, String after) {
		if (names(indicator).stream().allMatch((name) -> before.contains(name) || after.contains(name))) {
			return true;
		}
		Set<String> words = words(indicator.name());
		Set<String> near = words(before + " " + after);
		return words.size() >= FEWEST_WORDS && near.containsAll(words);
	}

	/** The words of a text without those that say nothing of a thing. */
	private static Set<String> words(String text) {
		Set<String> words = new HashSet<>(List.of(Words.small(text).split("[^\\p{L}\\d]+")));
		words.removeAll(EMPTY_WORDS);
		return words;
	}

	/** The parts of a name, "Đăng ký khai sinh" and "hồ sơ trực tuyến". */
	private static List<String> names(IndicatorView indicator) {
		return List.of(Words.small(indicator.name()).split("\\s*[:–]\\s+"));
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
