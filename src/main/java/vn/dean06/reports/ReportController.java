package vn.dean06.reports;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import vn.dean06.document.Document;
import vn.dean06.document.DocumentWriter;
import vn.dean06.document.HtmlWriter;
import vn.dean06.document.WrittenFiles;
import vn.dean06.document.pdf.PdfWriter;
import vn.dean06.document.word.DocxWriter;
import vn.dean06.organisation.Organisation;
import vn.dean06.web.NotFound;
import vn.dean06.web.work.HeavyWork;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages of the formal reports: the preview, and the Word and PDF files.
 */
@Controller
class ReportController {

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final Reports reports;

	private final Organisation organisation;

	private final HeavyWork heavy;

	private final ObjectProvider<IssuedReports> issued;

	private final WrittenFiles files = new WrittenFiles();

	private final DocumentWriter docx = new DocxWriter();

	private final DocumentWriter pdf = new PdfWriter();

	ReportController(Reports reports, Organisation organisation, HeavyWork heavy,
			ObjectProvider<IssuedReports> issued) {
		this.reports = reports;
		this.organisation = organisation;
		this.heavy = heavy;
		this.issued = issued;
	}

	@GetMapping("/bao-cao")
	String reports(Model model) {
		model.addAttribute("reports", this.reports.all());
		return "reports/reports";
	}

	@GetMapping("/bao-cao/{code:[^.]+}")
	String preview(@PathVariable String code, Model model) throws IOException {
		return this.heavy.inTurn(() -> {
			Composition composition = composition(code);
			model.addAttribute("composition", composition);
			model.addAttribute("units", this.organisation.units());
			Optional<Document> frozen = frozen(code);
			model.addAttribute("frozen", frozen.isPresent());
			model.addAttribute("preview", new HtmlWriter().write(frozen.orElseGet(composition::document)));
			return "reports/report";
		});
	}

	@GetMapping("/bao-cao/{code:[^.]+}.docx")
	Object word(@PathVariable String code, HttpServletResponse response) throws IOException {
		return this.heavy.inTurn(() -> file(code, this.docx, DOCX, "docx", response));
	}

	@GetMapping("/bao-cao/{code:[^.]+}.pdf")
	Object pdf(@PathVariable String code, HttpServletResponse response) throws IOException {
		return this.heavy.inTurn(() -> file(code, this.pdf, MediaType.APPLICATION_PDF, "pdf", response));
	}

	/** What was laid before somebody or issued is read as it was then. */
	private Optional<Document> frozen(String code) {
		return this.issued.stream().flatMap((reports) -> reports.document(code).stream()).findFirst();
	}

	private Composition composition(String code) {
		return this.reports.compose(code).orElseThrow(() -> new NotFound("Không có báo cáo “" + code + "”."));
	}

	/**
	 * The file as it was issued; what lies before the leader; of a draft what it prints
	 * now, or the page that lists what must be mended first.
	 */
	private Object file(String code, DocumentWriter writer, MediaType type, String extension,
			HttpServletResponse response) throws IOException {
		Optional<byte[]> issued = this.issued.stream()
			.flatMap((reports) -> reports.file(code, extension).stream())
			.findFirst();
		if (issued.isPresent()) {
			return file(code, type, extension, issued.get());
		}
		Optional<Document> frozen = frozen(code);
		if (frozen.isPresent()) {
			return file(code, type, extension, this.files.write(frozen.get(), writer));
		}
		Composition composition = composition(code);
		if (!composition.printable()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return new ModelAndView("reports/faults").addObject("composition", composition)
				.addObject("units", this.organisation.units());
		}
		return file(code, type, extension, this.files.write(composition.document(), writer));
	}

	private static ResponseEntity<byte[]> file(String code, MediaType type, String extension, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("bao-cao-" + code + "." + extension).build().toString())
			.body(bytes);
	}

}
