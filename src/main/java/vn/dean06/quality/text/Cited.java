package vn.dean06.quality.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.directives.DirectiveKind;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;

/**
 * A document that a text cites (viện dẫn): "Quyết định số 06/QĐ-TTg ngày 06 tháng 01 năm
 * 2022".
 *
 * @param number its number, without zeros before it
 * @param symbol what stands behind the number: "QĐ-TTg", "2022/NĐ-CP", "-KH/TĐTN"
 * @param said the kind that the text calls it, null if it calls it none
 * @param year the year inside the symbol, null if there is none
 * @param moment its date, null if the text does not tell it
 */
record Cited(Spot spot, int number, String symbol, @Nullable DirectiveKind said, @Nullable Integer year,
		@Nullable Moment moment) {

	private static final String LETTERS = "\\p{Lu}[\\p{L}\\d&]*(?:\\s?[-–]\\s?\\p{Lu}[\\p{L}\\d&]*)*";

	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\d/.,\\p{L}-])(\\d{1,5})\\s?(?:/\\s?((?:19|20)\\d{2}))?" + "(?:/\\s?(" + LETTERS
				+ ")|(-\\p{Lu}{1,4}/\\p{Lu}[\\p{L}\\d]*(?:-\\p{Lu}[\\p{L}\\d&]*)*))");

	private static final Pattern SYMBOL = Pattern.compile(".*\\p{Lu}{2}.*");

	/** How far before a number its kind begins. */
	private static final int KIND = 40;

	/** What may stand between a document and its date. */
	private static final Pattern BETWEEN = Pattern.compile(
			"(?iu)[\\s,(]*(?:do\\s[^,;.()\\d]{2,40}?\\s)?(?:của\\s[^,;.()\\d]{2,60}?[\\s,]+)?(?:được\\s(?:[^,;.()\\d]{2,40}?\\s)?)?(?:ban hành|ký|lập)?\\s*(?:(?=ngày\\s)|(?<=\\()(?=\\d))");

	private static final Pattern WORD_BEFORE = Pattern.compile("(?iu)(?:\\s+số)?\\s*:?\\s*$");

	/**
	 * All that a report cites.
	 */
	static List<Cited> in(ReportText report) {
		return report.passages()
			.stream()
			.flatMap((passage) -> passage.paragraphs().stream().flatMap((paragraph) -> in(passage, paragraph)))
			.toList();
	}

	static Stream<Cited> in(Passage passage, Paragraph paragraph) {
		return NUMBER.matcher(paragraph.text())
			.results()
			.filter((found) -> found.group(4) != null || SYMBOL.matcher(found.group(3)).matches())
			.map((found) -> read(passage, paragraph, found));
	}

	private static Cited read(Passage passage, Paragraph paragraph, MatchResult found) {
		String year = found.group(2);
		String letters = (found.group(4) != null) ? found.group(4) : found.group(3).replaceAll("\\s", "");
		String symbol = ((year != null) ? year + "/" : "") + letters.replace('–', '-').replace('Ð', 'Đ');
		Spot spot = new Spot(passage, paragraph, found.start(), found.end());
		return new Cited(spot, Integer.parseInt(found.group(1)), symbol, kind(spot.before(KIND)),
				(year != null) ? Integer.valueOf(year) : null, date(spot));
	}

	private static @Nullable Moment date(Spot spot) {
		Matcher between = BETWEEN.matcher(spot.after());
		if (!between.lookingAt()) {
			return null;
		}
		Moment moment = Moment.at(spot.after().substring(between.end()));
		return (moment != null) ? moment.shifted(spot.to() + between.end()) : null;
	}

	/** The kind that stands right before the number. */
	private static @Nullable DirectiveKind kind(String before) {
		String words = WORD_BEFORE.matcher(before).replaceFirst("").toLowerCase(Locale.ROOT);
		return Arrays.stream(DirectiveKind.values())
			.filter((kind) -> words.endsWith(kind.label().toLowerCase(Locale.ROOT)))
			.max(Comparator.comparing((kind) -> kind.label().length()))
			.orElse(null);
	}

	/** The kind that the symbol has; empty for an official letter, which has none. */
	Optional<DirectiveKind> written() {
		List<String> parts = List.of(this.symbol.split("[-/]"));
		return Arrays.stream(DirectiveKind.values())
			.filter((kind) -> kind != DirectiveKind.LUAT && parts.contains(kind.abbreviation()))
			.min(Comparator.comparing((kind) -> parts.indexOf(kind.abbreviation())));
	}

	/** The kind that the symbol has, else the one that the text calls it. */
	Optional<DirectiveKind> kind() {
		return written().or(() -> Optional.ofNullable(this.said));
	}

	@Nullable LocalDate date() {
		return (this.moment != null) ? this.moment.first() : null;
	}

	/** Number and symbol, by which two citations are of the same document. */
	String name() {
		return this.number + (this.symbol.startsWith("-") ? "" : "/") + this.symbol;
	}

	/** As it is written in the text. */
	String words() {
		return this.spot.words();
	}

	/** The place of its date, or of the number if there is none. */
	Spot whole() {
		int to = (this.moment != null) ? this.moment.to() : this.spot.to();
		return new Spot(this.spot.passage(), this.spot.paragraph(), this.spot.from(), to);
	}

	/** All days on which a text says that documents were issued. */
	static List<Moment> datesOf(Passage passage, Paragraph paragraph) {
		List<Moment> dates = new ArrayList<>();
		in(passage, paragraph).forEach((cited) -> {
			if (cited.moment != null) {
				dates.add(cited.moment);
			}
		});
		return dates;
	}

}
