package vn.dean06.publishing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.dean06.catalogue.Amount;
import vn.dean06.document.Document;
import vn.dean06.figures.CorrectionView;
import vn.dean06.figures.Corrections;
import vn.dean06.figures.FigureKey;
import vn.dean06.reports.ReportView;
import vn.dean06.reports.Reports;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What corrections that nobody decided yet would change in issued reports, for those who
 * decide about them.
 */
@Service
@Transactional(readOnly = true)
class WaitingCorrections {

	private final Corrections corrections;

	private final IssuedStore store;

	private final Issued issued;

	private final Reports reports;

	WaitingCorrections(Corrections corrections, IssuedStore store, Issued issued, Reports reports) {
		this.corrections = corrections;
		this.store = store;
		this.issued = issued;
		this.reports = reports;
	}

	/**
	 * What they would change in a report.
	 */
	public record Changed(ReportView report, List<CorrectionView> corrections, List<Impact.Change> changes) {

		public Changed {
			corrections = List.copyOf(corrections);
			changes = List.copyOf(changes);
		}

	}

	/**
	 * A correction, and each issued report that prints something that comes from its
	 * figure.
	 */
	public record Waiting(CorrectionView correction, List<Changed> reports) {

		public Waiting {
			reports = List.copyOf(reports);
		}

	}

	/** What one of them would change. */
	public Waiting of(UUID id) {
		CorrectionView proposed = this.corrections.undecided(id);
		return new Waiting(proposed,
				this.store.printing(List.of(proposed.key()))
					.getOrDefault(proposed.key(), List.of())
					.stream()
					.flatMap((report) -> this.reports.find(report).stream())
					.map((report) -> changed(report, List.of(proposed)))
					.toList());
	}

	/** What all those that concern a report would change in it together. */
	public Changed in(ReportView report) {
		List<CorrectionView> undecided = this.corrections.undecided();
		Map<FigureKey, List<String>> printing = this.store
			.printing(undecided.stream().map(CorrectionView::key).toList());
		return changed(report,
				undecided.stream()
					.filter((one) -> printing.getOrDefault(one.key(), List.of()).contains(report.code()))
					.toList());
	}

	private Changed changed(ReportView report, List<CorrectionView> waiting) {
		if (waiting.isEmpty()) {
			return new Changed(report, waiting, List.of());
		}
		Map<FigureKey, Amount> supposed = waiting.stream()
			.collect(Collectors.toMap(CorrectionView::key, CorrectionView::after));
		Function<Map<FigureKey, Amount>, Document> printed = (
				figures) -> this.reports.compose(report.code(), figures).orElseThrow().document();
		return new Changed(report, waiting,
				this.issued.document(report.code())
					.map((document) -> Impact.supposing(document, printed.apply(Map.of()), printed.apply(supposed)))
					.orElse(List.of()));
	}

}
