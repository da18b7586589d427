package vn.dean06.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
import vn.dean06.web.FormPage;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the standing office says that it types for a unit which cannot, and sees who else
 * stands in for whom.
 */
@Controller
@RequestMapping("/nhap-thay")
@PreAuthorize("hasRole('STANDING_OFFICE')")
class StandInController {

	private static final String PAGE = "redirect:/nhap-thay";

	private final StandIns standIns;

	private final Organisation organisation;

	private final Clock clock;

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	StandInController(StandIns standIns, Organisation organisation, Clock clock) {
		this.standIns = standIns;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * For whom somebody is to type, until when and why. What was not sent is blank.
	 *
	 * @param unit its code or its name, or both as the page offers them
	 */
	record StandInForm(String unit, String since, String until, String reason) {

		private static final int USUAL_DAYS = 7;

		StandInForm(@BindParam("don-vi") @Nullable String unit, @BindParam("tu-ngay") @Nullable String since,
				@BindParam("den-ngay") @Nullable String until, @BindParam("ly-do") @Nullable String reason) {
			this.unit = Objects.requireNonNullElse(unit, "");
			this.since = Objects.requireNonNullElse(since, "");
			this.until = Objects.requireNonNullElse(until, "");
			this.reason = Objects.requireNonNullElse(reason, "");
		}

		static StandInForm from(LocalDate day) {
			return new StandInForm("", day.toString(), day.plusDays(USUAL_DAYS).toString(), "");
		}

		/** The same for a unit that is known. */
		StandInForm of(String unit) {
			return new StandInForm(unit, this.since, this.until, this.reason);
		}

		/** The same from a day that is not asked for. */
		StandInForm since(LocalDate day) {
			return new StandInForm(this.unit, day.toString(), this.until, this.reason);
		}

		StandIns.Wanted wanted(UnitTree units) {
			return new StandIns.Wanted(units.meant(this.unit), day("since", this.since), day("until", this.until),
					this.reason);
		}

		private static LocalDate day(String field, String typed) {
			try {
				return LocalDate.parse(typed);
			}
			catch (DateTimeParseException ex) {
				throw new RejectedInput(field, "Hãy chọn một ngày.", ex);
			}
		}

	}

	@GetMapping
	String page(@RequestParam(name = "don-vi", required = false) @Nullable String unit, Model model) {
		StandInForm blank = StandInForm.from(LocalDate.now(this.clock));
		model.addAttribute("standIn", (unit != null) ? blank.of(choice(unit)) : blank);
		return page(model);
	}

	private String choice(String code) {
		return this.organisation.find(code).map(OrgUnitView::choice).orElse("");
	}

	private String page(Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("units", this.organisation.units());
		model.addAttribute("standIns", this.standIns.current());
		model.addAttribute("today", today);
		return "accounts/stand-ins";
	}

	@PostMapping
	Object take(@ModelAttribute("standIn") StandInForm form, BindingResult errors, Model model,
			RedirectAttributes flash, HttpServletRequest request, HttpServletResponse response) {
		try {
			StandIns.Wanted wanted = form.since(LocalDate.now(this.clock)).wanted(this.organisation.units());
			this.standIns.take(wanted.unit(), wanted.until(), wanted.reason());
		}
		catch (RejectedInput ex) {
			FormPage.note(ex, errors);
			return FormPage.again(page(model), model);
		}
		carryOn(request, response);
		flash.addFlashAttribute("message",
				"Đã ghi việc nhập thay. Các biểu của đơn vị nay ở trang Việc của tôi; người khác sẽ duyệt.");
		return "redirect:/";
	}

	@PostMapping("/{id}/ket-thuc")
	String end(@PathVariable UUID id, RedirectAttributes flash, HttpServletRequest request,
			HttpServletResponse response) {
		this.standIns.end(id);
		carryOn(request, response);
		flash.addFlashAttribute("message", "Đã kết thúc việc nhập thay.");
		return PAGE;
	}

	/** The session goes on with the person as they are now. */
	private void carryOn(HttpServletRequest request, HttpServletResponse response) {
		SignedIn now = this.standIns.asNow();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	@ExceptionHandler
	String locked(LockedException refusal, RedirectAttributes flash) {
		flash.addFlashAttribute("refusal", refusal.getMessage());
		return PAGE;
	}

}
