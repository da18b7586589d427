package vn.dean06.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReportTransitionTests {

	private static final Instant NOW = Instant.parse("2026-12-20T02:00:00Z");

	private static final LocalDate DAY = LocalDate.of(2026, 12, 20);

	/** What somebody does with a report, and in which states that may be. */
	private enum Verb {

		SUBMIT((report) -> report.submit("a", NOW), ReportState.SUBMITTED, ReportState.DRAFT),
		SEND_BACK((report) -> report.sendBack("Thiếu", "a", NOW), ReportState.DRAFT, ReportState.SUBMITTED,
				ReportState.AGREED),
		AGREE((report) -> report.agree("a", NOW), ReportState.AGREED, ReportState.SUBMITTED),
		ISSUE((report) -> report.issue(7, DAY, "a", NOW), ReportState.ISSUED, ReportState.AGREED),
		ADD((report) -> report.add("b.md", "## B", 0), ReportState.DRAFT, ReportState.DRAFT),
		REMOVE((report) -> report.remove("a.md"), ReportState.DRAFT, ReportState.DRAFT),
		MOVE((report) -> report.move("a.md", true), ReportState.DRAFT, ReportState.DRAFT),
		REFORM((report) -> report.reform(DAY, DAY, ReportForm.blank(), "a", NOW), ReportState.DRAFT, ReportState.DRAFT),
		WRITE(Report::mustBeDraft, ReportState.DRAFT, ReportState.DRAFT);

		private final Consumer<Report> done;

		private final ReportState then;

		private final Set<ReportState> allowed;

		Verb(Consumer<Report> done, ReportState then, ReportState... allowed) {
			this.done = done;
			this.then = then;
			this.allowed = EnumSet.copyOf(List.of(allowed));
		}

	}

	@ParameterizedTest
	@EnumSource
	void eachVerbIsRefusedInTheStatesThatDoNotAllowIt(Verb verb) {
		for (ReportState state : ReportState.values()) {
			Report report = in(state);
			if (verb.allowed.contains(state)) {
				verb.done.accept(report);
				assertThat(report.view().state()).as(state.name()).isEqualTo(verb.then);
			}
			else {
				ReportView before = report.view();
				assertThatExceptionOfType(LockedException.class).as(state.name())
					.isThrownBy(() -> verb.done.accept(report));
				assertThat(report.view()).isEqualTo(before);
			}
		}
	}

	@Test
	void aRemarkStandsUntilItIsSubmittedAgain() {
		Report report = in(ReportState.SUBMITTED);
		report.sendBack("Thiếu mục 3", "chutich", NOW);
		assertThat(report.view().remark()).isEqualTo("Thiếu mục 3");
		report.submit("thuongtruc", NOW);
		assertThat(report.view().remark()).isNull();
	}

	@Test
	void hasItsNumberAndDateOnceItIsIssued() {
		Report report = in(ReportState.AGREED);
		assertThat(report.view().citation()).isEqualTo("……/BC-UBND");
		report.issue(7, DAY, "vanthu", NOW);
		assertThat(report.view().citation()).isEqualTo("07/BC-UBND");
		assertThat(report.view().date()).isEqualTo("20/12/2026");
	}

	@Test
	void sectionsStandInTheOrderTheyWereMovedTo() {
		Report report = in(ReportState.DRAFT);
		report.add("b.md", "## B", 1);
		report.add("c.md", "## C", 1);
		assertThat(files(report)).containsExactly("a.md", "c.md", "b.md");
		report.move("c.md", true);
		report.move("c.md", true);
		report.move("b.md", false);
		assertThat(files(report)).containsExactly("c.md", "a.md", "b.md");
		report.remove("a.md");
		assertThat(files(report)).containsExactly("c.md", "b.md");
		assertThat(report.position("b.md")).isOne();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report.section("a.md"));
	}

	private static List<String> files(Report report) {
		return report.view().form().sections().stream().map(ReportForm.SectionTemplate::file).toList();
	}

	private static Report in(ReportState state) {
		Map<ReportState, List<Verb>> way = Map.of(ReportState.DRAFT, List.of(), ReportState.SUBMITTED,
				List.of(Verb.SUBMIT), ReportState.AGREED, List.of(Verb.SUBMIT, Verb.AGREE), ReportState.ISSUED,
				List.of(Verb.SUBMIT, Verb.AGREE, Verb.ISSUE));
		Report report = new Report(view(Period.year(2026), ReportState.DRAFT,
				List.of(new ReportForm.SectionTemplate("a.md", "## A\n\nMột."))));
		Stream.of(way.getOrDefault(state, List.of())).flatMap(List::stream).forEach((verb) -> verb.done.accept(report));
		return report;
	}

	static ReportView view(Period period, ReportState state, List<ReportForm.SectionTemplate> sections) {
		ReportForm form = new ReportForm("BÁO CÁO", "BC-UBND", List.of(), List.of("ỦY BAN NHÂN DÂN"), "Gia Lai",
				List.of("Về Đề án 06"), List.of(), List.of("CHỦ TỊCH"), "Nguyễn Văn A", List.of("Như trên"),
				ReportForm.Numbering.DECREE_30, sections, List.of());
		return new ReportView(period.toString(), period, "GL", period.firstDay(), period.lastDay(), null, null, state,
				null, form);
	}

}
