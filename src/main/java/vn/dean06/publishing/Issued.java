package vn.dean06.publishing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.dean06.document.Document;
import vn.dean06.figures.Corrections;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.reports.IssuedReports;
import vn.dean06.reports.ReportState;
import vn.dean06.reports.ReportView;
import vn.dean06.submissions.ApprovalUse;
import vn.dean06.submissions.SubmissionKey;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others ask of issued reports: their files, and whether one stands on what a unit
 * handed in.
 */
@Component
@Transactional(readOnly = true)
class Issued implements IssuedReports, ApprovalUse, Corrections.Printers {

	private final IssuedStore store;

	Issued(IssuedStore store) {
		this.store = store;
	}

	@Override
	public Optional<Document> document(String code) {
		return this.store.find(code).flatMap(this::numbered).or(() -> submitted(code));
	}

	private Optional<Document> numbered(IssuedView issued) {
		return this.store.frozen(issued.frozen()).map((frozen) -> {
			ReportView before = new ReportView(issued.report(), Period.parse(frozen.period()), frozen.unit(),
					LocalDate.parse(frozen.from()), LocalDate.parse(frozen.to()), null, null, ReportState.AGREED, null,
					frozen.form());
			ReportView after = new ReportView(before.code(), before.period(), before.unit(), before.countedFrom(),
					before.countedTo(), issued.number(), issued.issued(), ReportState.ISSUED, null, frozen.form());
			return imprinted(frozen.numbered(before, after, issued.issued()), issued);
		});
	}

	/**
	 * With the code by which it is found. A report that was issued elsewhere had none on
	 * paper, and gets none.
	 */
	static Document imprinted(Document document, IssuedView issued) {
		return (issued.issuedBy() != null) ? document.with(new Document.Imprint(issued.code(), issued.frozen()))
				: document;
	}

	/** What lies before the leader, or was signed and waits for its number. */
	private Optional<Document> submitted(String code) {
		List<IssuedView.Step> steps = this.store.steps(code);
		if (steps.isEmpty() || steps.getLast().kind() == IssuedView.Step.Kind.SEND_BACK) {
			return Optional.empty();
		}
		return Optional.ofNullable(steps.getLast().frozen()).flatMap(this.store::frozen).map(Frozen::document);
	}

	@Override
	public Optional<byte[]> file(String code, String kind) {
		return this.store.find(code).flatMap((issued) -> this.store.file(code, issued.frozen(), kind));
	}

	@Override
	public List<String> standingOn(SubmissionKey key) {
		return cited(this.store.printing(key.form(), key.unit(), key.period().toString()))
			.map((one) -> one + " đã ban hành")
			.toList();
	}

	@Override
	public Map<FigureKey, List<String>> printing(Collection<FigureKey> cells) {
		Map<String, List<String>> cited = new HashMap<>();
		Map<FigureKey, List<String>> printing = this.store.printing(cells);
		printing.replaceAll((cell, reports) -> reports.stream()
			.flatMap((report) -> cited.computeIfAbsent(report, (one) -> cited(List.of(one)).toList()).stream())
			.toList());
		return printing;
	}

	private Stream<String> cited(List<String> reports) {
		return reports.stream()
			.flatMap((report) -> this.store.find(report).stream())
			.map((issued) -> "báo cáo %02d/%s".formatted(issued.number(), issued.symbol()));
	}

}
