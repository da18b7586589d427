package vn.dean06.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import vn.dean06.accounts.Accounts;
import vn.dean06.document.Document;
import vn.dean06.document.redline.Redline;
import vn.dean06.document.redline.RedlineHtml;
import vn.dean06.document.word.RedlineWriter;
import vn.dean06.reports.IssuedReports;
import vn.dean06.reports.ReportView;
import vn.dean06.reports.Reports;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.NotFound;
import vn.dean06.web.Vietnamese;
import vn.dean06.web.work.HeavyWork;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Two versions of reports laid beside each other: of one year and another, of what was
 * laid before the leader and what it says now.
 */
@Controller
@RequestMapping("/bao-cao/{code:[^.]+}/so-sanh")
@PreAuthorize("hasAnyRole('STANDING_OFFICE', 'LEADER', 'CLERK', 'ADMINISTRATOR')")
class RedlineController {

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final Reports reports;

	private final IssuedReports issued;

	private final IssuedStore store;

	private final Causes causes;

	private final Vietnamese vietnamese;

	private final HeavyWork heavy;

	private final Clock clock;

	RedlineController(Reports reports, IssuedReports issued, IssuedStore store, Causes causes, Vietnamese vietnamese,
			HeavyWork heavy, Clock clock) {
		this.reports = reports;
		this.issued = issued;
		this.store = store;
		this.causes = causes;
		this.vietnamese = vietnamese;
		this.heavy = heavy;
		this.clock = clock;
	}

	/**
	 * A version that can be compared.
	 *
	 * @param key "2024" for a report as it is or was issued, "2026:…" for one that was
	 * frozen
	 */
	public record Version(String key, String label) {
	}

	@GetMapping
	String page(@PathVariable String code, @RequestParam(name = "voi", defaultValue = "") String other, Model model)
			throws IOException {
		ReportView report = this.reports.find(code).orElseThrow(() -> new NotFound("Không có báo cáo này."));
		model.addAttribute("report", report);
		model.addAttribute("versions", versions(report));
		model.addAttribute("other", other);
		if (!other.isEmpty()) {
			this.heavy.inTurn(() -> {
				Redline redline = redline(code, other);
				model.addAttribute("redline", new RedlineHtml().write(redline));
				model.addAttribute("figures", this.causes.of(redline.figures(), Viewer.APPROVED_ONLY));
				return "";
			});
		}
		return "publishing/redline";
	}

	@GetMapping("/word")
	ResponseEntity<byte[]> word(@PathVariable String code, @RequestParam("voi") String other) throws IOException {
		byte[] file = this.heavy.inTurn(() -> {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			new RedlineWriter().write(redline(code, other), Accounts.current().orElseThrow().fullName(),
					LocalDateTime.now(this.clock), out);
			return out.toByteArray();
		});
		return ResponseEntity.ok()
			.contentType(DOCX)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("so-sanh-" + code + ".docx").build().toString())
			.body(file);
	}

	/** Of the earlier one and the one of the address. */
	private Redline redline(String code, String other) {
		return Redline.of(document(other), document(code));
	}

	private Document document(String key) {
		int at = key.indexOf(':');
		if (at >= 0) {
			return this.store.frozen(key.substring(at + 1))
				.filter((frozen) -> frozen.report().equals(key.substring(0, at)))
				.map(Frozen::document)
				.orElseThrow(() -> new NotFound("Không có bản này."));
		}
		return this.issued.document(key)
			.or(() -> this.reports.compose(key).map((composition) -> composition.document()))
			.orElseThrow(() -> new NotFound("Không có báo cáo “" + key + "”."));
	}

	private List<Version> versions(ReportView report) {
		List<Version> versions = new ArrayList<>();
		this.store.steps(report.code())
			.stream()
			.filter((step) -> step.kind() == IssuedView.Step.Kind.SUBMIT && step.frozen() != null)
			.forEach((step) -> versions.add(new Version(report.code() + ":" + step.frozen(),
					"Bản trình ký lúc " + this.vietnamese.moment(step.at()))));
		this.reports.all()
			.stream()
			.filter((one) -> !one.code().equals(report.code()))
			.forEach((one) -> versions.add(new Version(one.code(), one.label() + " (" + one.period().label() + ")")));
		return versions;
	}

}
