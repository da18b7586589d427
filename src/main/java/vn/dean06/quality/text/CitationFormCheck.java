package vn.dean06.quality.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.dean06.directives.DirectiveKind;
import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.web.VietnameseDates;

/**
 * The year inside a symbol is that of the document's date, and its kind and issuer are
 * those that the text names.
 */
final class CitationFormCheck implements ReportTextCheck {

	private static final Pattern ISSUED = Pattern.compile("(?iu)ban hành\\s[^.;:()]{0,40}$");

	/** Bodies that issue documents; the last one named before is the one that does. */
	private static final Pattern BODY = Pattern
		.compile("(?iu)(?:văn phòng|chủ tịch)\\s+(?:ubnd|hđnd|ủy ban nhân dân)|ubnd|ủy ban nhân dân|uỷ ban nhân dân"
				+ "|hđnd|hội đồng nhân dân|ban chỉ đạo|tổ công tác|tổ giúp việc|chính phủ|thủ tướng|bộ\\s\\p{L}+|sở\\s\\p{L}+|công an|cục\\s\\p{L}+|phòng\\s\\p{L}+"
				+ "|ngân hàng|tỉnh ủy|tỉnh đoàn|bảo hiểm xã hội|trung tâm|quốc hội|mặt trận");

	private static final Map<String, String> LETTERS = Map.of("ubnd", "UBND", "ủy ban nhân dân", "UBND",
			"uỷ ban nhân dân", "UBND", "hđnd", "HĐND", "hội đồng nhân dân", "HĐND");

	@Override
	public String rule() {
		return "CITATION_FORM";
	}

	@Override
	public String title() {
		return "Ký hiệu văn bản không khớp với ngày, loại hoặc nơi ban hành";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		return Cited.in(report)
			.stream()
			.flatMap((cited) -> Stream.of(year(cited), kind(cited), issuer(cited)).flatMap((some) -> some))
			.toList();
	}

	private Stream<Finding> year(Cited cited) {
		LocalDate date = cited.date();
		if (date == null || cited.year() == null || cited.year() == date.getYear()) {
			return Stream.empty();
		}
		return Stream.of(cited.whole()
			.finding(rule(), Grade.ERROR, cited.year().toString(), VietnameseDates.numeric(date),
					"Ký hiệu %s là của năm %d, nhưng ngày ghi là %s.".formatted(cited.words(), cited.year(),
							VietnameseDates.numeric(date))));
	}

	/** What a People's Committee or Council issues has its letters in the symbol. */
	private Stream<Finding> issuer(Cited cited) {
		String text = cited.spot().paragraph().text();
		String before = text.substring(Words.sentenceStart(text, cited.spot().from()), cited.spot().from());
		Matcher issued = ISSUED.matcher(before);
		if (!issued.find()) {
			return Stream.empty();
		}
		Matcher body = BODY.matcher(before.substring(0, issued.start()));
		String last = "";
		while (body.find()) {
			last = body.group();
		}
		String letters = LETTERS.getOrDefault(last.toLowerCase(Locale.ROOT), "");
		if (letters.isEmpty() || cited.symbol().contains(letters)) {
			return Stream.empty();
		}
		return Stream.of(cited.spot()
			.finding(rule(), Grade.WARNING, cited.name(), letters,
					"Nêu là %s ban hành, nhưng ký hiệu %s không có chữ %s.".formatted(last, cited.words(), letters)));
	}

	private Stream<Finding> kind(Cited cited) {
		DirectiveKind said = cited.said();
		Optional<DirectiveKind> written = cited.written();
		if (said == null || written.isEmpty() || written.get() == said || cited.symbol().startsWith("QH")) {
			return Stream.empty();
		}
		boolean letter = said == DirectiveKind.CV;
		return Stream.of(cited.spot()
			.finding(rule(), letter ? Grade.WARNING : Grade.ERROR, said.label(), written.get().label(),
					"Gọi là %s, nhưng ký hiệu %s là của %s.".formatted(said.label(), cited.words(),
							written.get().label())));
	}

}
