package vn.dean06.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.EntryLock;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.VietnameseNumbers;
import vn.dean06.web.work.HeavyWork;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands a form out as a workbook and takes it back filled in: first shown change by
 * change, then saved cell by cell by the rules of the entry sheet. What was shown travels
 * with the page, so that nothing is kept on the server in between.
 */
@Controller
@RequestMapping("/nhap-lieu/{form}/{unit}/{period}")
class ExcelController {

	private static final MediaType WORKBOOK = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final long LARGEST = 5L << 20;

	private final EntrySheets sheets;

	private final Entries entries;

	private final Submissions submissions;

	private final Organisation organisation;

	private final JsonMapper json;

	private final HeavyWork heavy;

	ExcelController(EntrySheets sheets, Entries entries, Submissions submissions, Organisation organisation,
			JsonMapper json, HeavyWork heavy) {
		this.sheets = sheets;
		this.entries = entries;
		this.submissions = submissions;
		this.organisation = organisation;
		this.json = json;
		this.heavy = heavy;
	}

	@GetMapping("/excel")
	ResponseEntity<byte[]> download(SubmissionKey key, Viewer viewer) throws IOException {
		byte[] workbook = this.heavy.inTurn(() -> workbook(key, viewer));
		return ResponseEntity.ok()
			.contentType(WORKBOOK)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(key.form() + "_" + key.unit() + "_" + key.period() + ".xlsx")
						.build()
						.toString())
			.body(workbook);
	}

	private byte[] workbook(SubmissionKey key, Viewer viewer) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		EntryWorkbook.write(this.sheets.readable(key, viewer), this.organisation.find(key.unit()).orElseThrow().name(),
				this.submissions.lock(key, viewer).isEmpty(), out);
		return out.toByteArray();
	}

	@GetMapping("/tai-len")
	String upload(SubmissionKey key, Viewer viewer, Model model) {
		show(key, this.sheets.readable(key, viewer), viewer, model);
		return "entry/upload";
	}

	private Optional<EntryLock> show(SubmissionKey key, EntrySheet sheet, Viewer viewer, Model model) {
		Optional<EntryLock> lock = this.submissions.lock(key, viewer);
		model.addAttribute("key", key);
		model.addAttribute("sheet", sheet);
		model.addAttribute("unit", this.organisation.find(key.unit()).orElseThrow());
		model.addAttribute("lock", lock.orElse(null));
		return lock;
	}

	/**
	 * Shows what the workbook would change; saves nothing.
	 */
	@PostMapping("/tai-len")
	String preview(SubmissionKey key, @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
			Viewer viewer, Model model) throws IOException {
		EntrySheet sheet = this.sheets.readable(key, viewer);
		if (show(key, sheet, viewer, model).isPresent()) {
			return "entry/upload";
		}
		if (file == null || file.isEmpty()) {
			model.addAttribute("fault", "Hãy chọn tệp Excel đã điền.");
			return "entry/upload";
		}
		if (file.getSize() > LARGEST) {
			model.addAttribute("fault",
					"Tệp nặng quá 5 MB, trong khi một biểu chỉ vài trăm KB; hãy tải lại biểu từ trang"
							+ " nhập liệu, chép số vào tệp đó.");
			return "entry/upload";
		}
		try {
			UploadPreview preview = this.heavy
				.inTurn(() -> UploadPreview.of(sheet, FilledWorkbook.read(file.getBytes(), sheet)));
			model.addAttribute("preview", preview);
			model.addAttribute("changes", marked(preview.changes()));
			model.addAttribute("conflicts", marked(preview.conflicts()));
			model.addAttribute("file", file.getOriginalFilename());
		}
		catch (RejectedInput ex) {
			model.addAttribute("fault", ex.getMessage());
		}
		return "entry/upload";
	}

	/**
	 * A change with what the page sends back if it is wanted.
	 */
	record Marked(UploadPreview.Change change, String mark) {
	}

	private List<Marked> marked(List<UploadPreview.Change> changes) {
		return changes.stream()
			.map((change) -> new Marked(change,
					this.json.writeValueAsString(
							new CellEntry(change.cell(), change.after(), change.note(), change.stamp(), null, null))))
			.toList();
	}

	/**
	 * The changes that the officer left ticked.
	 *
	 * @param changes each as the page was given it
	 */
	record Chosen(Set<String> changes) {

		Chosen(@BindParam("chon") @Nullable Set<String> changes) {
			this.changes = (changes != null) ? Collections.unmodifiableSet(changes) : Set.of();
		}

	}

	/**
	 * Saves the changes that the officer left ticked.
	 */
	@PostMapping("/tai-len/luu")
	String save(SubmissionKey key, Chosen chosen, Viewer viewer, RedirectAttributes flash) {
		this.sheets.readable(key, viewer);
		List<FigureEntry> entries;
		try {
			entries = chosen.changes()
				.stream()
				.map((mark) -> CellEntry.of(this.json.readValue(mark, CellEntry.class), key.period()))
				.toList();
		}
		catch (JacksonException | IllegalArgumentException ex) {
			flash.addFlashAttribute("refusal", "Nội dung gửi lên không đọc được; hãy tải tệp lên lại. Chưa lưu gì.");
			return "redirect:/nhap-lieu/" + key.path() + "/tai-len";
		}
		answer(this.entries.enter(entries), flash);
		return "redirect:/nhap-lieu/" + key.path();
	}

	private static void answer(List<FigureEntry.Result> results, RedirectAttributes flash) {
		List<FigureEntry.Result> refused = results.stream()
			.filter((result) -> result.status() != FigureEntry.Status.SAVED)
			.toList();
		if (results.isEmpty()) {
			flash.addFlashAttribute("refusal", "Chưa chọn thay đổi nào nên không lưu gì.");
		}
		else if (results.size() > refused.size()) {
			flash.addFlashAttribute("message",
					"Đã lưu " + VietnameseNumbers.format(results.size() - refused.size()) + " ô từ tệp Excel.");
		}
		if (!refused.isEmpty()) {
			FigureEntry.Result first = refused.getFirst();
			flash.addFlashAttribute("refusal", VietnameseNumbers.format(refused.size()) + " ô chưa lưu được, trong đó "
					+ first.key() + ": " + first.sentence() + " Hãy tải tệp lên lại để xem từng ô.");
		}
	}

}
