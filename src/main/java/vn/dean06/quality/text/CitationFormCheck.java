package vn.dean06.quality.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.dean06.directives.DirectiveKind;
import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.web.VietnameseDates;

/**
 * The year inside a symbol is that of the document's date, and its kind is the one that
 * the text calls it.
 */
final class CitationFormCheck implements ReportTextCheck {

	@Override
	public String rule() {
		return "CITATION_FORM";
	}

	@Override
	public String title() {
		return "Ký hiệu văn bản không khớp với ngày hoặc loại văn bản";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		return Cited.in(report).stream().flatMap((cited) -> Stream.concat(year(cited), kind(cited))).toList();
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
