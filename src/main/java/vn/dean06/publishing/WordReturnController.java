package vn.dean06.publishing;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.attachments.Attachments;
import vn.dean06.attachments.FileKind;
import vn.dean06.attachments.Received;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.organisation.Organisation;
import vn.dean06.reports.Drafts;
import vn.dean06.web.FormPage;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.work.HeavyWork;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a draft is taken away as a Word file and comes back.
 */
@Controller
@RequestMapping("/bao-cao/{code:[^.]+}/word")
@PreAuthorize("hasRole('STANDING_OFFICE')")
class WordReturnController {

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final WordReturns returns;

	private final Drafts drafts;

	private final Attachments attachments;

	private final Catalogue catalogue;

	private final Organisation organisation;

	private final HeavyWork heavy;

	WordReturnController(WordReturns returns, Drafts drafts, Attachments attachments, Catalogue catalogue,
			Organisation organisation, HeavyWork heavy) {
		this.catalogue = catalogue;
		this.organisation = organisation;
		this.returns = returns;
		this.drafts = drafts;
		this.attachments = attachments;
		this.heavy = heavy;
	}

	@GetMapping
	String page(@PathVariable String code, Model model) {
		model.addAttribute("report", this.drafts.find(code));
		model.addAttribute("largest", this.attachments.largest());
		return "publishing/word";
	}

	@GetMapping("/tai-ve")
	ResponseEntity<byte[]> handOut(@PathVariable String code) throws IOException {
		byte[] file = this.heavy.inTurn(() -> this.returns.handOut(code));
		return ResponseEntity.ok()
			.contentType(DOCX)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("bao-cao-" + code + "-de-sua.docx").build().toString())
			.body(file);
	}

	@PostMapping
	Object receive(@PathVariable String code, @RequestParam("tep") MultipartFile file, Model model) throws IOException {
		try (Received received = this.attachments.receive(file.getOriginalFilename(), file,
				EnumSet.of(FileKind.DOCX))) {
			UUID id = this.heavy.inTurn(() -> this.returns.receive(code, received));
			return "redirect:/bao-cao/{code}/word/" + id;
		}
		catch (RejectedInput ex) {
			model.addAttribute("refusal", ex.sentence());
			return FormPage.again(page(code, model), model);
		}
	}

	@GetMapping("/{id}")
	String compared(@PathVariable String code, @PathVariable UUID id, Model model) throws IOException {
		model.addAttribute("returned", this.heavy.inTurn(() -> this.returns.compared(code, id)));
		model.addAttribute("catalogue", this.catalogue.indicators());
		model.addAttribute("units", this.organisation.units());
		return page(code, model);
	}

	/** Asks the unit of an altered figure to propose its correction. */
	@PostMapping("/{id}/de-nghi")
	Object ask(@PathVariable String code, @PathVariable UUID id, FigureRequest asked, Model model,
			RedirectAttributes flash) throws IOException {
		try {
			this.returns.ask(code, id, asked.key(), asked.amount(), asked.reason());
		}
		catch (RejectedInput ex) {
			model.addAttribute("asked", asked);
			model.addAttribute("refusal", ex.sentence());
			model.addAttribute("refused", ex.field());
			return FormPage.again(compared(code, id, model), model);
		}
		flash.addFlashAttribute("message", "Đã gửi đề nghị tới đơn vị; đơn vị thấy ở trang Việc của tôi.");
		return "redirect:/bao-cao/{code}/word/" + id;
	}

	/**
	 * What a unit is asked.
	 *
	 * @param key of the figure that was altered
	 */
	record FigureRequest(String key, String amount, String reason) {

		FigureRequest(@BindParam("so") @Nullable String key, @BindParam("so-moi") @Nullable String amount,
				@BindParam("ly-do") @Nullable String reason) {
			this.key = Objects.requireNonNullElse(key, "");
			this.amount = Objects.requireNonNullElse(amount, "");
			this.reason = Objects.requireNonNullElse(reason, "");
		}

	}

	@PostMapping("/{id}")
	String take(@PathVariable String code, @PathVariable UUID id,
			@RequestParam(name = "chon", defaultValue = "") List<Integer> chosen, RedirectAttributes flash)
			throws IOException {
		if (chosen.isEmpty()) {
			flash.addFlashAttribute("refusal", "Chưa chọn đoạn nào để lấy vào báo cáo.");
			return "redirect:/bao-cao/{code}/word/" + id;
		}
		List<String> left = this.heavy.inTurn(() -> this.returns.take(code, id, chosen));
		if (left.isEmpty()) {
			flash.addFlashAttribute("message", "Đã lấy các đoạn được chọn vào báo cáo; mỗi phần thành một bản mới.");
		}
		else {
			flash.addFlashAttribute("refusal", "Chưa lấy được ở: " + String.join("; ", left)
					+ ". Sau khi bạn tải bản Word về, người khác đã sửa đúng các đoạn ấy; hãy sửa ở trang của phần.");
		}
		return "redirect:/bao-cao/{code}/soan";
	}

}
