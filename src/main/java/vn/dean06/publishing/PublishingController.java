package vn.dean06.publishing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import vn.dean06.organisation.Organisation;
import vn.dean06.reports.ReportState;
import vn.dean06.web.FormPage;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.work.HeavyWork;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a report goes its way: laid before the leader, signed, numbered,
 * issued, sent.
 */
@Controller
class PublishingController {

	private static final String PAGE = "publishing/way";

	private final Publishing publishing;

	private final IssuedStore store;

	private final Organisation organisation;

	private final HeavyWork heavy;

	PublishingController(Publishing publishing, IssuedStore store, Organisation organisation, HeavyWork heavy) {
		this.publishing = publishing;
		this.store = store;
		this.organisation = organisation;
		this.heavy = heavy;
	}

	@GetMapping("/bao-cao/{code:[^.]+}/phat-hanh")
	@PreAuthorize("hasAnyRole('STANDING_OFFICE', 'LEADER', 'CLERK', 'ADMINISTRATOR')")
	String page(@PathVariable String code, Model model) throws IOException {
		Publishing.Standing standing = this.heavy.inTurn(() -> this.publishing.standing(code));
		model.addAttribute("standing", standing);
		model.addAttribute("report", standing.composition().report());
		model.addAttribute("units", this.organisation.units());
		if (standing.composition().report().state() == ReportState.AGREED) {
			model.addAttribute("next", this.publishing.nextNumber(standing.composition().report()));
		}
		if (standing.issued() != null) {
			model.addAttribute("changes", this.heavy.inTurn(() -> this.publishing.changedSince(code)));
		}
		return PAGE;
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/trinh")
	Object submit(@PathVariable String code, @RequestParam(name = "ly-do", defaultValue = "") String reason,
			Model model, RedirectAttributes flash) throws IOException {
		try {
			this.heavy.inTurn(() -> {
				this.publishing.submit(code, reason);
				return "";
			});
		}
		catch (RejectedInput ex) {
			return again(code, ex, model);
		}
		return moved(code, "Đã trình ký. Nội dung đã chốt; người ký trả lại thì mới sửa tiếp được.", flash);
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/tra-lai")
	Object sendBack(@PathVariable String code, @RequestParam("thay") String seen,
			@RequestParam(name = "y-kien", defaultValue = "") String remark, Model model, RedirectAttributes flash)
			throws IOException {
		try {
			this.publishing.sendBack(code, seen, remark);
		}
		catch (RejectedInput ex) {
			return again(code, ex, model);
		}
		return moved(code, "Đã trả lại dự thảo kèm ý kiến.", flash);
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/dong-y")
	String agree(@PathVariable String code, @RequestParam("thay") String seen, RedirectAttributes flash) {
		this.publishing.agree(code, seen);
		return moved(code, "Đã ký. Báo cáo chờ văn thư cấp số và ban hành.", flash);
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/ban-hanh")
	Object issue(@PathVariable String code, @RequestParam(name = "so", defaultValue = "") String number,
			@RequestParam(name = "ngay", defaultValue = "") String day, Model model, RedirectAttributes flash)
			throws IOException {
		try {
			int its = number(number);
			LocalDate date = day(day);
			this.heavy.inTurn(() -> this.publishing.issue(code, its, date));
		}
		catch (RejectedInput ex) {
			return again(code, ex, model);
		}
		return moved(code, "Đã ban hành. Tệp Word và PDF của báo cáo từ nay không đổi.", flash);
	}

	private static int number(String typed) {
		try {
			return Integer.parseInt(typed.strip());
		}
		catch (NumberFormatException ex) {
			throw new RejectedInput("number", "Hãy ghi số văn bản bằng chữ số.", ex);
		}
	}

	private static LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			throw new RejectedInput("day", "Hãy chọn ngày ban hành.", ex);
		}
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/da-gui")
	Object send(@PathVariable String code, @RequestParam(name = "gui-cho", defaultValue = "") String toWhom,
			@RequestParam(name = "cach-gui", defaultValue = "") String channel,
			@RequestParam(name = "ghi-chu", defaultValue = "") String note, Model model, RedirectAttributes flash)
			throws IOException {
		try {
			this.publishing.send(code, toWhom, channel, note);
		}
		catch (RejectedInput ex) {
			return again(code, ex, model);
		}
		return moved(code, "Đã ghi việc gửi.", flash);
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/thu-hoi")
	Object withdraw(@PathVariable String code, @RequestParam(name = "ly-do", defaultValue = "") String reason,
			Model model, RedirectAttributes flash) throws IOException {
		try {
			this.publishing.withdraw(code, reason);
		}
		catch (RejectedInput ex) {
			return again(code, ex, model);
		}
		return moved(code, "Đã ghi việc thu hồi.", flash);
	}

	/** A file as it was kept at some stage. */
	@GetMapping("/bao-cao/{code:[^.]+}/phat-hanh/{kind:docx|pdf}/{stage:\\d{1,4}}")
	ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable String kind, @PathVariable int stage) {
		byte[] bytes = this.store.file(code, kind, stage).orElseThrow(() -> new NotFound("Không có tệp này."));
		return ResponseEntity.ok()
			.contentType(kind.equals("pdf") ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("bao-cao-" + code + "-" + stage + "." + kind)
						.build()
						.toString())
			.body(bytes);
	}

	/** Whoever holds the paper types the code of its last page. */
	@GetMapping("/tra-cuu")
	String byCode(@RequestParam(name = "ma", defaultValue = "") String typed, Model model) {
		String code = typed.strip().toUpperCase(Locale.ROOT);
		return this.store.byCode(code).map((issued) -> "redirect:/bao-cao/" + issued.report()).orElseGet(() -> {
			model.addAttribute("typed", typed);
			return "publishing/find";
		});
	}

	private Object again(String code, RejectedInput refusal, Model model) throws IOException {
		model.addAttribute("refusal", refusal.sentence());
		return FormPage.again(page(code, model), model);
	}

	private static String moved(String code, String message, RedirectAttributes flash) {
		flash.addFlashAttribute("message", message);
		return "redirect:/bao-cao/" + code + "/phat-hanh";
	}

	@ExceptionHandler
	String locked(LockedException refusal, @PathVariable String code, RedirectAttributes flash) {
		flash.addFlashAttribute("refusal", refusal.getMessage());
		return "redirect:/bao-cao/" + code + "/phat-hanh";
	}

}
