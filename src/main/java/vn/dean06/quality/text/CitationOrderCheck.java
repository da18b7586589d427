package vn.dean06.quality.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.web.VietnameseDates;

/**
 * What was issued to carry out a document is not older than that document.
 */
final class CitationOrderCheck implements ReportTextCheck {

	private static final Pattern CARRIES_OUT = Pattern
		.compile("(?iu)^[-+*•\\d.)\\s]*(?:thực hiện|triển khai|căn cứ|thi hành)\\s[^.;]{0,40}$");

	private static final Pattern ISSUED = Pattern.compile("(?iu).*ban hành\\s[^.;]{0,40}$");

	@Override
	public String rule() {
		return "CITATION_ORDER";
	}

	@Override
	public String title() {
		return "Văn bản thực hiện có trước văn bản được thực hiện";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		List<Finding> findings = new ArrayList<>();
		List<Cited> cited = Cited.in(report).stream().filter((one) -> one.date() != null).toList();
		for (int i = 1; i < cited.size(); i++) {
			Cited before = cited.get(i - 1);
			Cited after = cited.get(i);
			LocalDate carriedOut = Objects.requireNonNull(before.date());
			LocalDate issued = Objects.requireNonNull(after.date());
			if (issued.isBefore(carriedOut) && carriesOut(before, after)) {
				findings.add(after.whole()
					.finding(rule(), Grade.WARNING, after.name() + " " + VietnameseDates.numeric(issued),
							before.name() + " " + VietnameseDates.numeric(carriedOut),
							"%s ngày %s được nêu là để thực hiện %s, nhưng văn bản này ngày %s mới ban hành.".formatted(
									after.words(), VietnameseDates.numeric(issued), before.words(),
									VietnameseDates.numeric(carriedOut))));
			}
		}
		return findings;
	}

	private static boolean carriesOut(Cited before, Cited after) {
		String text = before.spot().paragraph().text();
		int start = Words.sentenceStart(text, before.spot().from());
		return before.spot().paragraph() == after.spot().paragraph()
				&& start == Words.sentenceStart(text, after.spot().from())
				&& CARRIES_OUT.matcher(text.substring(start, before.spot().from())).matches()
				&& ISSUED.matcher(text.substring(before.whole().to(), after.spot().from())).matches();
	}

}
