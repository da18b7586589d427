package vn.dean06.publishing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.attachments.Attachments;
import vn.dean06.attachments.FileKind;
import vn.dean06.attachments.Received;
import vn.dean06.organisation.Organisation;
import vn.dean06.reports.ReportState;
import vn.dean06.signature.SignatureRefused;
import vn.dean06.web.FormPage;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.policy.ContentPolicy;
import vn.dean06.web.work.HeavyWork;

import org.springframework.core.io.Resource;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a report goes its way: laid before the leader, signed, numbered,
 * issued, sent.
 */
@Controller
class PublishingController {

	private static final String PAGE = "publishing/way";

	private final Publishing publishing;

	private final Signatures signatures;

	private final IssuedStore store;

	private final FollowUps followUps;

	private final WaitingCorrections waiting;

	private final EdxmlPackages edxml;

	private final Attachments attachments;

	private final Organisation organisation;

	private final HeavyWork heavy;

	PublishingController(Publishing publishing, Signatures signatures, IssuedStore store, FollowUps followUps,
			WaitingCorrections waiting, EdxmlPackages edxml, Attachments attachments, Organisation organisation,
			HeavyWork heavy) {
		this.publishing = publishing;
		this.signatures = signatures;
		this.store = store;
		this.followUps = followUps;
		this.waiting = waiting;
		this.edxml = edxml;
		this.attachments = attachments;
		this.organisation = organisation;
		this.heavy = heavy;
	}

	@GetMapping("/bao-cao/{code:[^.]+}/phat-hanh")
	@PreAuthorize("hasAnyRole('STANDING_OFFICE', 'LEADER', 'CLERK', 'ADMINISTRATOR')")
	String page(@PathVariable String code, Model model) throws IOException {
		Publishing.Standing standing = this.heavy.inTurn(() -> this.publishing.standing(code));
		model.addAttribute("standing", standing);
		model.addAttribute("report", standing.report());
		model.addAttribute("units", this.organisation.units());
		standing.turn().filter((turn) -> Accounts.current().orElseThrow().has(turn.role())).ifPresent((turn) -> {
			model.addAttribute("turn", turn);
			model.addAttribute("program", SigningProgramController.PROGRAM);
			ContentPolicy.alsoReach(SigningProgramController.PROGRAM);
		});
		if (standing.report().state() == ReportState.AGREED) {
			model.addAttribute("next", this.publishing.nextNumber(standing.report()));
		}
		if (standing.issued() != null) {
			model.addAttribute("changes", this.heavy.inTurn(() -> this.publishing.changedSince(code)));
			model.addAttribute("waiting", this.heavy.inTurn(() -> this.waiting.in(standing.report())));
		}
		return PAGE;
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/trinh")
	Object submit(@PathVariable String code, @RequestParam Map<String, String> fields, Model model,
			RedirectAttributes flash) throws IOException {
		try {
			this.heavy.inTurn(() -> {
				this.publishing.submit(code, fields);
				return "";
			});
		}
		catch (RejectedInput ex) {
			model.addAttribute("typed", fields);
			model.addAttribute("refused", ex.field());
			return again(code, ex, model);
		}
		return moved("Đã trình ký. Nội dung đã chốt; người ký trả lại thì mới sửa tiếp được.", flash);
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
		return moved("Đã trả lại dự thảo kèm ý kiến.", flash);
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/dong-y")
	String agree(@PathVariable String code, @RequestParam("thay") String seen, RedirectAttributes flash) {
		this.publishing.agree(code, seen);
		return moved("Đã ký. Báo cáo chờ văn thư cấp số và ban hành.", flash);
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
		catch (SignatureRefused ex) {
			return again(code, new RejectedInput("number", String.valueOf(ex.getMessage()), ex), model);
		}
		return moved("Đã ban hành. Tệp Word và PDF của báo cáo từ nay không đổi.", flash);
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
		return moved("Đã ghi việc gửi.", flash);
	}

	/** The package for the document systems of other agencies. */
	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/edxml")
	Object edxml(@PathVariable String code, @RequestParam(name = "tu", defaultValue = "") String from,
			@RequestParam(name = "den", defaultValue = "") String to, Model model) throws IOException {
		try {
			EdxmlPackages.Packed packed = this.heavy.inTurn(() -> this.edxml.pack(code, from, to));
			return file(packed.bytes(), MediaType.APPLICATION_XML, packed.name());
		}
		catch (RejectedInput ex) {
			return again(code, ex, model);
		}
	}

	/** Begins an erratum or a report that replaces this one. */
	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/tiep-theo")
	Object follow(@PathVariable String code, @RequestParam("viec") String what,
			@RequestParam(name = "ly-do", defaultValue = "") String reason, Model model, RedirectAttributes flash)
			throws IOException {
		try {
			boolean erratum = what.equals("dinh-chinh");
			String draft = this.heavy
				.inTurn(() -> erratum ? this.followUps.correct(code, reason) : this.followUps.replace(code, reason));
			flash.addFlashAttribute("message",
					erratum ? "Đã lập dự thảo văn bản đính chính; hãy đọc lại từng chỗ rồi trình ký."
							: "Đã lập dự thảo báo cáo thay thế; ban hành xong thì bản cũ ghi là đã được thay thế.");
			return "redirect:/bao-cao/" + draft + "/soan";
		}
		catch (RejectedInput ex) {
			return again(code, ex, model);
		}
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
		return moved("Đã ghi việc thu hồi.", flash);
	}

	/**
	 * With a key file, or as a file that was signed elsewhere; by the leader with
	 * agreeing.
	 */
	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/ky-so")
	Object sign(@PathVariable String code, SigningForm form, Model model, RedirectAttributes flash) throws IOException {
		char[] password = Objects.requireNonNullElse(form.password(), "").toCharArray();
		String seen = Objects.requireNonNullElse(form.seen(), "");
		try {
			byte[] key = bytes(form.key());
			byte[] image = bytes(form.image());
			this.heavy.inTurn(() -> {
				if (Boolean.TRUE.equals(form.leader())) {
					this.signatures.signAsLeader(code, seen, key, password, image);
				}
				else {
					this.signatures.signForOrganisation(code, key, password, image);
				}
				return "";
			});
			return moved("Đã ký số. Tệp khóa và mật khẩu không được lưu lại.", flash);
		}
		catch (SignatureRefused ex) {
			return again(code, new RejectedInput("key", String.valueOf(ex.getMessage()), ex), model);
		}
		finally {
			Arrays.fill(password, '\0');
		}
	}

	/**
	 * What signs: a key file with its password, which are used once, and perhaps the
	 * picture of the signature.
	 *
	 * @param leader whether the leader signs, else the organisation
	 */
	record SigningForm(@BindParam("tep-khoa") @Nullable MultipartFile key,
			@BindParam("mat-khau") @Nullable String password, @BindParam("anh") @Nullable MultipartFile image,
			@BindParam("thay") @Nullable String seen, @BindParam("lanh-dao") @Nullable Boolean leader) {
	}

	private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
		return (file != null) ? file.getBytes() : new byte[0];
	}

	/** The file that is signed next, for a program that signs. */
	@GetMapping("/bao-cao/{code:[^.]+}/phat-hanh/ban-ky.pdf")
	@PreAuthorize("hasAnyRole('LEADER', 'CLERK')")
	ResponseEntity<byte[]> toSign(@PathVariable String code) throws IOException {
		byte[] pdf = this.heavy.inTurn(() -> this.signatures.toSign(code));
		return file(pdf, MediaType.APPLICATION_PDF, "bao-cao-" + code + "-de-ky.pdf");
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/da-ky")
	Object signed(@PathVariable String code, @RequestParam("tep") MultipartFile signed, Model model,
			RedirectAttributes flash) throws IOException {
		try {
			byte[] returned = signed.getBytes();
			this.heavy.inTurn(() -> {
				this.signatures.takeSigned(code, returned);
				return "";
			});
			return moved("Đã nhận tệp ký số: đúng bản đã trình, chữ ký hợp lệ.", flash);
		}
		catch (SignatureRefused ex) {
			return again(code, new RejectedInput("tep", String.valueOf(ex.getMessage()), ex), model);
		}
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phat-hanh/ban-quet")
	Object scan(@PathVariable String code, @RequestParam("tep") MultipartFile scan, Model model,
			RedirectAttributes flash) throws IOException {
		try (Received received = this.attachments.receive(scan.getOriginalFilename(), scan,
				EnumSet.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG))) {
			this.signatures.attachScan(code, received);
			return moved("Đã đính kèm bản quét.", flash);
		}
		catch (RejectedInput ex) {
			return again(code, ex, model);
		}
	}

	@GetMapping("/bao-cao/{code:[^.]+}/phat-hanh/ban-quet/{id}")
	ResponseEntity<Resource> scan(@PathVariable String code, @PathVariable UUID id) {
		return this.attachments.answer(this.signatures.scan(code, id));
	}

	/** A file as it was kept at some stage. */
	@GetMapping("/bao-cao/{code:[^.]+}/phat-hanh/{kind:docx|pdf}/{stage:\\d+}")
	ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable String kind, @PathVariable int stage) {
		byte[] bytes = this.store.file(code, this.publishing.frozen(code), kind, stage)
			.orElseThrow(() -> new NotFound("Không có tệp này."));
		return file(bytes, kind.equals("pdf") ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM,
				"bao-cao-" + code + "-" + stage + "." + kind);
	}

	private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes);
	}

	/** Whoever holds the paper types the code of its last page. */
	@GetMapping("/tra-cuu")
	String byCode(@RequestParam(name = "ma", defaultValue = "") String typed, Model model) {
		return this.store.byCode(ShortCode.read(typed))
			.map((issued) -> "redirect:/bao-cao/" + issued.report())
			.orElseGet(() -> {
				model.addAttribute("typed", typed);
				return "publishing/find";
			});
	}

	private Object again(String code, RejectedInput refusal, Model model) throws IOException {
		model.addAttribute("refusal", refusal.sentence());
		return FormPage.again(page(code, model), model);
	}

	private static String moved(String message, RedirectAttributes flash) {
		flash.addFlashAttribute("message", message);
		return "redirect:/bao-cao/{code}/phat-hanh";
	}

}
