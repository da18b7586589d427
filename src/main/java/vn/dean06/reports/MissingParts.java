package vn.dean06.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.figures.Coverage;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.quality.JudgedFinding;
import vn.dean06.quality.Quality;
import vn.dean06.reports.text.ReportFault;
import vn.dean06.reports.text.ReportTexts;
import vn.dean06.submissions.Obligation;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionSource;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.VietnameseOrder;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a draft still misses: figures by section and unit, what units have not said of
 * tasks and models, what the checks find in its words.
 */
@Service
@Transactional(readOnly = true)
class MissingParts {

	private final Reports reports;

	private final List<SubmissionSource> sources;

	private final Submissions submissions;

	private final SectionTasks tasks;

	private final Organisation organisation;

	private final Quality quality;

	MissingParts(Reports reports, List<SubmissionSource> sources, Submissions submissions, SectionTasks tasks,
			Organisation organisation, Quality quality) {
		this.reports = reports;
		this.sources = sources;
		this.submissions = submissions;
		this.tasks = tasks;
		this.organisation = organisation;
		this.quality = quality;
	}

	/**
	 * What is missing in a section.
	 *
	 * @param faults what cannot be printed
	 * @param gaps what is missing in what is printed, by unit
	 */
	public record Part(String file, String title, List<ReportFault> faults, List<Composition.UnitGaps> gaps) {

		public Part {
			faults = List.copyOf(faults);
			gaps = List.copyOf(gaps);
		}

		public List<ReportFault.Alike> faultsByCause() {
			return ReportFault.Alike.of(this.faults);
		}

		public boolean whole() {
			return this.faults.isEmpty() && this.gaps.isEmpty();
		}

	}

	/**
	 * What a unit has not said of its tasks or models in the last month of the report.
	 *
	 * @param standing how far it is, in a word
	 */
	public record Update(String unit, String code, String title, Period month, SubmissionKey key, String standing) {
	}

	/**
	 * All that is missing in a report.
	 *
	 * @param findings of the checks, open ones only
	 * @param tasks sections that units write and have not handed in
	 * @param month the month of the updates
	 * @param taskMonth the month with whose forms units are reminded of their sections
	 */
	public record Missing(List<Part> parts, List<Update> updates, List<JudgedFinding> findings, List<SectionTask> tasks,
			Period month, Period taskMonth) {

		public Missing {
			parts = List.copyOf(parts);
			updates = List.copyOf(updates);
			findings = List.copyOf(findings);
			tasks = List.copyOf(tasks);
		}

		public boolean nothing() {
			return this.parts.stream().allMatch(Part::whole) && this.updates.isEmpty() && this.findings.isEmpty()
					&& this.tasks.isEmpty();
		}

	}

	Missing of(ReportView report) {
		Period month = month(report);
		return new Missing(parts(report), updates(month), findings(report),
				this.tasks.of(report.code()).stream().filter(SectionTask::open).toList(), month,
				this.tasks.remindedWith(report));
	}

	/** The last month of the report that is due, else its last one. */
	private Period month(ReportView report) {
		List<Period> months = report.period().months();
		Map<Period, Boolean> due = this.submissions.due(months);
		return months.reversed()
			.stream()
			.filter((month) -> Boolean.TRUE.equals(due.get(month)))
			.findFirst()
			.orElseGet(months::getLast);
	}

	private List<Part> parts(ReportView report) {
		List<Prose> texts = report.form().sections().stream().map((section) -> Prose.written(section.text())).toList();
		ReportValues.Sources all = this.reports.sources(report, texts);
		Map<String, String> titles = Reports.titles(report, new ReportValues(report, all));
		UnitTree units = this.organisation.units();
		return report.form().sections().stream().map((section) -> {
			ReportValues values = new ReportValues(report, all);
			ReportTexts reading = new ReportTexts(values::get);
			reading.section(section.file(), section::title, section.text());
			return new Part(section.file(), titles.getOrDefault(section.file(), section.file()), reading.faults(),
					byUnit(values.figures().gaps(), units));
		}).toList();
	}

	static List<Composition.UnitGaps> byUnit(Collection<Coverage.Gap> gaps, UnitTree units) {
		Map<String, List<Coverage.Gap>> byUnit = new LinkedHashMap<>();
		gaps.forEach((gap) -> byUnit.computeIfAbsent(gap.submission().unit(), (unit) -> new ArrayList<>()).add(gap));
		return byUnit.entrySet()
			.stream()
			.map((unit) -> new Composition.UnitGaps(units.shortName(unit.getKey()), unit.getValue()))
			.sorted(Comparator.comparing(Composition.UnitGaps::unit, VietnameseOrder.INSTANCE))
			.toList();
	}

	private List<Update> updates(Period month) {
		UnitTree units = this.organisation.units();
		Map<SubmissionKey, SubmissionView> states = new HashMap<>(this.submissions.of(month));
		return this.sources.stream()
			.flatMap((source) -> source.owed(month).stream().filter((one) -> source.holdsTexts(one.key())))
			.flatMap((one) -> update(one, states.get(one.key()), units))
			.sorted(Comparator.comparing(Update::unit, VietnameseOrder.INSTANCE))
			.toList();
	}

	private static Stream<Update> update(Obligation owed, @Nullable SubmissionView submission, UnitTree units) {
		return (submission != null && submission.state().approved()) ? Stream.of()
				: Stream.of(new Update(units.shortName(owed.key().unit()), owed.key().unit(), owed.title(),
						owed.key().period(), owed.key(), Obligation.Standing.of(submission).label()));
	}

	private List<JudgedFinding> findings(ReportView report) {
		return this.reports.compose(report.code())
			.map((composition) -> this.quality.judged(composition.words()))
			.orElse(List.of())
			.stream()
			.filter(JudgedFinding::open)
			.toList();
	}

}
