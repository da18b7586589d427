package vn.dean06.reports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.reports.text.Template;
import vn.dean06.web.FormPage;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The formal parts of a report (thể thức): who issues it, what it is about, to whom it
 * goes and who signs it.
 */
@Controller
@RequestMapping("/bao-cao/{code:[^.]+}/the-thuc")
@PreAuthorize("hasRole('STANDING_OFFICE')")
class FormalPartsController {

	private static final String PAGE = "redirect:/bao-cao/{code}/the-thuc#nguoi-ky-list";

	private final Drafts drafts;

	private final Signatories signatories;

	FormalPartsController(Drafts drafts, Signatories signatories) {
		this.drafts = drafts;
		this.signatories = signatories;
	}

	/**
	 * The formal parts as they are typed, lists a line each. What was not sent is blank.
	 *
	 * @param seen what the writer saw of them, in short
	 */
	record FormalParts(String seen, String from, String to, String kind, String symbol, String superior, String issuer,
			String place, String subject, String addressees, String authority, String signer, String recipients,
			String numbering) {

		private static final int LONGEST = 4000;

		FormalParts(@BindParam("thay") @Nullable String seen, @BindParam("tu-ngay") @Nullable String from,
				@BindParam("den-ngay") @Nullable String to, @BindParam("ten-loai") @Nullable String kind,
				@BindParam("ky-hieu") @Nullable String symbol, @BindParam("cap-tren") @Nullable String superior,
				@BindParam("co-quan") @Nullable String issuer, @BindParam("dia-danh") @Nullable String place,
				@BindParam("trich-yeu") @Nullable String subject, @BindParam("kinh-gui") @Nullable String addressees,
				@BindParam("quyen-han") @Nullable String authority, @BindParam("nguoi-ky") @Nullable String signer,
				@BindParam("noi-nhan") @Nullable String recipients,
				@BindParam("so-phu-luc") @Nullable String numbering) {
			this.seen = Objects.requireNonNullElse(seen, "");
			this.from = Objects.requireNonNullElse(from, "");
			this.to = Objects.requireNonNullElse(to, "");
			this.kind = Objects.requireNonNullElse(kind, "");
			this.symbol = Objects.requireNonNullElse(symbol, "");
			this.superior = Objects.requireNonNullElse(superior, "");
			this.issuer = Objects.requireNonNullElse(issuer, "");
			this.place = Objects.requireNonNullElse(place, "");
			this.subject = Objects.requireNonNullElse(subject, "");
			this.addressees = Objects.requireNonNullElse(addressees, "");
			this.authority = Objects.requireNonNullElse(authority, "");
			this.signer = Objects.requireNonNullElse(signer, "");
			this.recipients = Objects.requireNonNullElse(recipients, "");
			this.numbering = Objects.requireNonNullElse(numbering, "");
		}

		static FormalParts of(ReportView report) {
			ReportForm form = report.form();
			return new FormalParts(form.fingerprint(report.countedFrom(), report.countedTo()),
					report.countedFrom().toString(), report.countedTo().toString(), form.kind(), form.symbol(),
					typed(form.superior()), typed(form.issuer()), form.place(), typed(form.subject()),
					typed(form.addressees()), typed(form.authority()), form.signer(), typed(form.recipients()),
					form.numbering().name());
		}

		private static String typed(List<String> lines) {
			return String.join("\n", lines);
		}

		ReportForm form() {
			return new ReportForm(RejectedInput.read("kind", () -> TypedText.line("Tên loại", this.kind, 60)),
					line("symbol", "Ký hiệu", this.symbol, 40),
					lines("superior", "Cơ quan cấp trên", this.superior, false),
					lines("issuer", "Cơ quan ban hành", this.issuer, true), line("place", "Địa danh", this.place, 100),
					lines("subject", "Trích yếu", this.subject, true),
					lines("addressees", "Kính gửi", this.addressees, false),
					lines("authority", "Quyền hạn, chức vụ", this.authority, true),
					line("signer", "Người ký", this.signer, 100),
					lines("recipients", "Nơi nhận", this.recipients, false), "AS_ISSUED".equals(this.numbering)
							? ReportForm.Numbering.AS_ISSUED : ReportForm.Numbering.DECREE_30,
					List.of(), List.of());
		}

		LocalDate day(String field, String typed) {
			return FormalPartsController.day(field, typed);
		}

		private static String line(String field, String what, String typed, int longest) {
			String line = RejectedInput.read(field, () -> TypedText.line(what, typed, longest));
			if (line.isEmpty()) {
				throw new RejectedInput(field, what + " không để trống được.");
			}
			return readable(field, line);
		}

		private static List<String> lines(String field, String what, String typed, boolean needed) {
			String text = RejectedInput.read(field, () -> TypedText.lines(what, typed, LONGEST));
			if (needed && text.isEmpty()) {
				throw new RejectedInput(field, what + " không để trống được; mỗi dòng in thành một dòng.");
			}
			return readable(field, text).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		}

		private static String readable(String field, String text) {
			Template.refusal(text).ifPresent((refusal) -> {
				throw new RejectedInput(field, refusal.sentence() + ".");
			});
			return text;
		}

	}

	@GetMapping
	String page(@PathVariable String code, Model model) {
		ReportView report = this.drafts.find(code);
		model.addAttribute("parts", FormalParts.of(report));
		return page(report, model);
	}

	private String page(ReportView report, Model model) {
		model.addAttribute("report", report);
		model.addAttribute("signatories", this.signatories.of(report.unit()));
		return "reports/formal-parts";
	}

	@PostMapping
	Object save(@PathVariable String code, @ModelAttribute("parts") FormalParts parts, BindingResult errors,
			Model model, RedirectAttributes flash) {
		try {
			this.drafts.reform(code, parts.seen(), parts.day("from", parts.from()), parts.day("to", parts.to()),
					parts.form());
		}
		catch (RejectedInput ex) {
			FormPage.note(ex, errors);
			return FormPage.again(page(this.drafts.find(code), model), model, errors);
		}
		flash.addFlashAttribute("message", "Đã lưu thể thức.");
		return "redirect:/bao-cao/{code}/soan";
	}

	/** Adds somebody who signs the reports of the unit. */
	@PostMapping("/nguoi-ky")
	String sign(@PathVariable String code, @RequestParam(name = "ho-ten", defaultValue = "") String name,
			@RequestParam(name = "quyen-han", defaultValue = "") String authority,
			@RequestParam(name = "tu-ngay", defaultValue = "") String since, RedirectAttributes flash) {
		ReportView report = this.drafts.find(code);
		tell(flash, "Đã thêm người ký.",
				() -> this.signatories.add(report.unit(), name, authority, day("since", since)));
		return PAGE;
	}

	/** Somebody signs no more after a day. */
	@PostMapping("/nguoi-ky/{id}/thoi")
	String end(@PathVariable String code, @PathVariable UUID id,
			@RequestParam(name = "den-ngay", defaultValue = "") String last, RedirectAttributes flash) {
		this.drafts.find(code);
		tell(flash, "Đã ghi ngày thôi ký.", () -> this.signatories.end(id, day("until", last)));
		return PAGE;
	}

	private static void tell(RedirectAttributes flash, String done, Runnable verb) {
		try {
			verb.run();
			flash.addFlashAttribute("message", done);
		}
		catch (RejectedInput ex) {
			flash.addFlashAttribute("refusal", ex.sentence());
		}
	}

	private static LocalDate day(String field, String typed) {
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			throw new RejectedInput(field, "Hãy chọn một ngày.", ex);
		}
	}

}
