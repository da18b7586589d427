package vn.dean06.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Sum;
import vn.dean06.quality.AcceptanceView;
import vn.dean06.quality.Finding;
import vn.dean06.quality.JudgedFinding;
import vn.dean06.quality.ReportText;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.Registers;
import vn.dean06.registers.Standing;
import vn.dean06.registers.ThingView;
import vn.dean06.reports.Composition;
import vn.dean06.reports.ReportTemplates;
import vn.dean06.reports.ReportView;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes a composed report with everything behind it.
 */
@Component
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
class Freezer {

	private final Figures figures;

	private final Approvals approvals;

	private final Registers registers;

	private final ReportTemplates templates;

	private final Build build;

	Freezer(Figures figures, Approvals approvals, Registers registers, ReportTemplates templates, Build build) {
		this.figures = figures;
		this.approvals = approvals;
		this.registers = registers;
		this.templates = templates;
		this.build = build;
	}

	/** Reads the cells of all figures at once. */
	Frozen freeze(Composition composition) {
		ReportView report = composition.report();
		Map<Sum, List<FigureKey>> keys = new HashMap<>();
		Set<FigureKey> all = new HashSet<>();
		composition.sums().forEach((sum) -> {
			List<FigureKey> behind = sum.keys();
			keys.put(sum, behind);
			all.addAll(behind);
		});
		Map<FigureKey, FigureView> entered = this.figures.entered(all, Viewer.APPROVED_ONLY);
		Map<SubmissionKey, SubmissionView> approvals = this.approvals.of(entered.values());
		List<Frozen.Figure> figures = composition.sums()
			.stream()
			.map((sum) -> new Frozen.Figure(sum.key().toString(), sum.amount().text(),
					sum.coverage().whole() ? "" : sum.coverage().sentence(),
					cells(keys.getOrDefault(sum, List.of()), entered, approvals)))
			.toList();
		return new Frozen(report.code(), report.period().toString(), report.unit(), report.countedFrom().toString(),
				report.countedTo().toString(), report.form(), composition.document(), figures, things(composition),
				basis(composition), null);
	}

	private Frozen.Basis basis(Composition composition) {
		ReportTemplates.Origin origin = this.templates.origin(composition.report().code());
		return new Frozen.Basis(origin.template(),
				(origin.version() != null) ? Integer.toString(origin.version()) : null, origin.report(),
				composition.rules(), this.build.name(),
				composition.registers().stream().map(Freezer::register).toList());
	}

	private static Frozen.Register register(RegisterView register) {
		return new Frozen.Register(register.description().name(), register.description().code(),
				Integer.toString(register.year()), register.title(), register.decision());
	}

	/**
	 * The same with what is missing and found in it, and why it goes out so.
	 * @param gaps why, for each cause of what is missing
	 */
	Frozen freeze(Composition composition, Map<StandingGap, String> gaps, List<JudgedFinding> findings) {
		List<Frozen.Gap> missing = gaps.entrySet()
			.stream()
			.flatMap((one) -> gaps(one.getKey(), one.getValue()))
			.toList();
		return freeze(composition)
			.with(new Frozen.Accepted("", missing, findings.stream().map(Freezer::finding).toList()));
	}

	private static Stream<Frozen.Gap> gaps(StandingGap gap, String reason) {
		return gap.run()
			.gaps()
			.stream()
			.map((one) -> new Frozen.Gap(gap.unit(), one.submission().toString(), one.label(), reason));
	}

	private static Frozen.Finding finding(JudgedFinding judged) {
		Finding found = judged.finding();
		AcceptanceView accepted = judged.acceptance();
		return new Frozen.Finding(found.rule(), found.grade().label(), found.place(), found.said(), found.against(),
				found.sentence(), (accepted != null) ? accepted.reason() : null,
				(accepted != null) ? accepted.by() : null, (accepted != null) ? accepted.at().toString() : null);
	}

	private static List<Frozen.Cell> cells(List<FigureKey> keys, Map<FigureKey, FigureView> entered,
			Map<SubmissionKey, SubmissionView> approvals) {
		List<Frozen.Cell> cells = new ArrayList<>();
		keys.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).forEach((key) -> {
			FigureView figure = entered.get(key);
			if (figure != null) {
				SubmissionView approval = (figure.submission() != null) ? approvals.get(figure.submission()) : null;
				cells.add(new Frozen.Cell(key.toString(), figure.amount().text(), figure.enteredBy(),
						figure.enteredAt().toString(), (approval != null) ? approval.changedBy() : null,
						moment((approval != null) ? approval.changedAt() : null)));
			}
		});
		return cells;
	}

	private static @Nullable String moment(@Nullable Instant at) {
		return (at != null) ? at.toString() : null;
	}

	/** What its registers hold, and of ledgers what its words name. */
	private List<Frozen.Thing> things(Composition composition) {
		Stream<ThingView> listed = composition.registers().stream().flatMap((register) -> register.things().stream());
		String words = composition.words()
			.passages()
			.stream()
			.flatMap((passage) -> passage.paragraphs().stream())
			.map(ReportText.Paragraph::text)
			.collect(Collectors.joining("\n"));
		Set<String> decisions = composition.registers()
			.stream()
			.map(RegisterView::decision)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Stream<ThingView> named = this.registers.ledgers()
			.stream()
			.flatMap((ledger) -> this.registers.ledger(ledger).stream())
			.filter((thing) -> decisions.contains(thing.title()) || names(words, thing.title()));
		return Stream.concat(listed, named).map(Freezer::thing).toList();
	}

	/** "540/QĐ-UBND" is not named where "1540/QĐ-UBND" is. */
	static boolean names(String words, String title) {
		return Pattern.compile("(?<![\\p{L}\\d/])0?" + Pattern.quote(title) + "(?![\\p{L}\\d])").matcher(words).find();
	}

	private static Frozen.Thing thing(ThingView thing) {
		Map<String, String> texts = new TreeMap<>();
		thing.texts().forEach((column, text) -> texts.put(column, text(text)));
		return new Frozen.Thing(thing.register().name(), thing.code(), thing.number(), thing.title(),
				String.valueOf(thing.state()), texts, row(thing));
	}

	private static Frozen.Row row(ThingView thing) {
		Standing standing = thing.standing();
		Map<String, String> days = new TreeMap<>();
		put(days, "due", thing.due());
		put(days, "issued", thing.issued());
		put(days, "completed", standing.completed());
		put(days, "carriedOver", standing.carriedOver());
		put(days, "withdrawn", standing.withdrawn());
		Map<String, String> said = new TreeMap<>();
		put(said, "reported", standing.reported());
		put(said, "stated", standing.stated());
		return new Frozen.Row(Integer.toString(thing.year()), Integer.toString(thing.place()),
				Integer.toString(thing.group()), thing.groupName(), thing.leads(), days, said);
	}

	private static void put(Map<String, String> known, String what, @Nullable Object said) {
		if (said != null) {
			known.put(what, said.toString());
		}
	}

	private static String text(Prose prose) {
		return prose.text();
	}

}
