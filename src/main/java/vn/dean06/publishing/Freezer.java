package vn.dean06.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Sum;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.ThingView;
import vn.dean06.reports.Composition;
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

	Freezer(Figures figures, Approvals approvals) {
		this.figures = figures;
		this.approvals = approvals;
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
				report.countedTo().toString(), report.form(), composition.document(), figures,
				things(composition.registers()));
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

	private static List<Frozen.Thing> things(List<RegisterView> registers) {
		return registers.stream().flatMap((register) -> register.things().stream()).map(Freezer::thing).toList();
	}

	private static Frozen.Thing thing(ThingView thing) {
		Map<String, String> texts = new TreeMap<>();
		thing.texts().forEach((column, text) -> texts.put(column, text(text)));
		return new Frozen.Thing(thing.register().name(), thing.code(), thing.number(), thing.title(),
				String.valueOf(thing.state()), texts);
	}

	private static String text(Prose prose) {
		return prose.text();
	}

}
