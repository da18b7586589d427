package vn.dean06.quality.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dean06.directives.DirectiveKind;
import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.web.VietnameseDates;

/**
 * What a report tells was done after the project began and not after the report, on days
 * that there are; what it expects is still to come.
 */
final class DateCheck implements ReportTextCheck {

	/** What older than that is told is told of something else than the project. */
	private static final int YEARS_BEFORE = 15;

	/** Kinds of documents that are used up soon; laws and decisions may be older. */
	private static final Set<DirectiveKind> SHORT_LIVED = EnumSet.of(DirectiveKind.CV, DirectiveKind.BC,
			DirectiveKind.TB, DirectiveKind.KH, DirectiveKind.GM, DirectiveKind.TTR, DirectiveKind.BB);

	/** What stands before the day on which something was done. */
	private static final Pattern DONE = Pattern
		.compile("(?iuU).*(?:(?:^|[\\s(])(?:từ|đến|tới|đến hết|vào|trong|kể từ|lập|tính đến|tính tới|tính đến hết"
				+ "|tính từ|tổ chức|ban hành|ra mắt|diễn ra|khai trương|bàn giao|ký|họp|hoàn thành|báo cáo|kiểm tra|phát động|hội nghị|sơ kết|tổng kết|giao ban|cuộc họp|phiên họp|hội thảo|buổi|đợt|lễ|giờ|cập nhật|chốt)\\s*(?:(?:đầu|giữa|cuối)\\s+)?"
				+ "|^[-+*•\\s]*(?:sáng|chiều|tối)?\\s*)$");

	/** In brackets it may be the day of anything, unless something was done. */
	private static final Pattern IN_BRACKETS = Pattern.compile("(?iuU).*\\bđã\\b.*\\(\\s*$");

	private static final Pattern TO_COME = Pattern
		.compile("(?iuU).*\\b(?:sẽ|dự kiến|phấn đấu|chậm nhất|hạn|thời hạn|trước ngày|trước tháng|kế hoạch năm"
				+ "|lộ trình|tiếp tục|yêu cầu|đề nghị|phải hoàn thành|hoàn thành trước|có hiệu lực|hiệu lực|áp dụng|giai đoạn|chuẩn bị|năm sau)\\b.*");

	private static final int BEFORE = 80;

	private static final Pattern EXPECTED = Pattern
		.compile("(?iuU)(?!.*\\bđã\\b).*\\b(?:dự kiến|sẽ)\\b[^,.;()]{0,60}$");

	private static final Pattern TOLD = Pattern.compile(
			"(?iuU).*\\b(?:đã|tính đến|lũy kế|luỹ kế|kết quả|số liệu|cập nhật|đạt|tiếp nhận|tổ chức|ban hành|có|thực hiện)\\b.*");

	@Override
	public String rule() {
		return "DATE";
	}

	@Override
	public String title() {
		return "Ngày tháng không hợp với Đề án, với ngày báo cáo hoặc với lịch";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : report.passages()) {
			for (Paragraph paragraph : passage.paragraphs()) {
				List<Cited> cited = Cited.in(passage, paragraph).toList();
				for (Moment moment : Moment.in(paragraph.text())) {
					check(new Place(report, known, new Spot(passage, paragraph, moment.from(), moment.to()), moment,
							cited.stream().filter((one) -> moment.equals(one.moment())).findFirst().orElse(null)),
							findings);
				}
			}
		}
		return findings;
	}

	/**
	 * A date where it stands.
	 *
	 * @param cited the document whose date it is, null if it is none's
	 */
	private record Place(ReportText report, Background known, Spot spot, Moment moment, @Nullable Cited cited) {

		String sentence() {
			return Words.sentenceAt(this.spot.paragraph().text(), this.spot.from());
		}

		String before() {
			int start = Words.sentenceStart(this.spot.paragraph().text(), this.spot.from());
			return this.spot.before().substring(Math.max(start, this.spot.from() - BEFORE));
		}

	}

	private void check(Place place, List<Finding> findings) {
		LocalDate first = place.moment().first();
		if (first == null) {
			findings.add(place.spot()
				.finding(rule(), Grade.ERROR, place.spot().words(), "lịch",
						"“%s” không có trong lịch.".formatted(place.spot().words())));
		}
		else if (tooEarly(place, Objects.requireNonNull(place.moment().last()))) {
			findings.add(place.spot()
				.finding(rule(), Grade.ERROR, place.spot().words(), VietnameseDates.numeric(place.known().began()),
						"“%s” là trước khi có Đề án (%s).".formatted(place.spot().words(),
								VietnameseDates.numeric(place.known().began()))));
		}
		else if (tooLate(place, first)) {
			findings.add(place.spot()
				.finding(rule(), Grade.ERROR, place.spot().words(), VietnameseDates.numeric(place.report().date()),
						"“%s” là sau ngày báo cáo (%s).".formatted(place.spot().words(),
								VietnameseDates.numeric(place.report().date()))));
		}
		else if (expected(place, Objects.requireNonNull(place.moment().last()))) {
			findings.add(place.spot()
				.finding(rule(), Grade.WARNING, place.spot().words(), VietnameseDates.numeric(place.report().date()),
						"“%s” được nêu như việc sắp tới, nhưng đã qua khi báo cáo (%s).".formatted(place.spot().words(),
								VietnameseDates.numeric(place.report().date()))));
		}
	}

	/** What was still expected when the report was written, of a day that was over. */
	private static boolean expected(Place place, LocalDate last) {
		return place.cited() == null && last.isBefore(place.report().date())
				&& EXPECTED.matcher(place.before()).matches();
	}

	private static boolean tooEarly(Place place, LocalDate last) {
		if (!last.isBefore(place.known().began()) || last.getYear() < place.known().began().getYear() - YEARS_BEFORE) {
			return false;
		}
		Cited cited = place.cited();
		return (cited != null) ? cited.kind().filter(SHORT_LIVED::contains).isPresent()
				: done(place) && !history(place);
	}

	private static boolean done(Place place) {
		return DONE.matcher(place.before()).matches() || IN_BRACKETS.matcher(place.before()).matches();
	}

	/** Whether the sentence tells of a span that was over before, as of old books. */
	private static boolean history(Place place) {
		return Moment.in(place.sentence())
			.stream()
			.filter((moment) -> moment.last() != null && moment.last().isBefore(place.known().began()))
			.count() > 1;
	}

	private static boolean tooLate(Place place, LocalDate first) {
		if (!first.isAfter(place.report().date())) {
			return false;
		}
		String sentence = place.sentence();
		return place.cited() != null
				|| done(place) && TOLD.matcher(sentence).matches() && !TO_COME.matcher(sentence).matches();
	}

}
