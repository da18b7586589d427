package vn.dean06.reminders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import vn.dean06.document.Document;
import vn.dean06.document.word.DocxWriter;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.EntryWindow;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.FormPage;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.work.HeavyWork;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who owes what for a period, and how they are reminded of it.
 */
@Controller
@RequestMapping("/duyet/{period}/don-doc")
class ReminderController {

	private static final MediaType WORD = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final Reminders reminders;

	private final ReminderDesk desk;

	private final Submissions submissions;

	private final Postman postman;

	private final Clock clock;

	private final HeavyWork heavy;

	ReminderController(Reminders reminders, ReminderDesk desk, Submissions submissions, Postman postman, Clock clock,
			HeavyWork heavy) {
		this.reminders = reminders;
		this.desk = desk;
		this.submissions = submissions;
		this.postman = postman;
		this.clock = clock;
		this.heavy = heavy;
	}

	/**
	 * What the list is narrowed to; kept in the address.
	 *
	 * @param late whether only units are shown that are late
	 */
	record Filter(@BindParam("qua-han") @Nullable Boolean late) {

		/** Admits everything. */
		static final Filter NONE = new Filter(null);

		boolean admits(OwingUnit unit) {
			return !onlyLate() || unit.late();
		}

		boolean onlyLate() {
			return Boolean.TRUE.equals(this.late);
		}

	}

	@GetMapping
	String owing(@PathVariable Period period, Filter filter, Model model) {
		List<OwingUnit> all = this.reminders.owing(period);
		List<OwingUnit> units = all.stream().filter(filter::admits).toList();
		EntryWindow window = this.submissions.window(period).orElse(null);
		model.addAttribute("acts", this.desk.acts());
		model.addAttribute("period", period);
		model.addAttribute("window", window);
		model.addAttribute("until", (window != null) ? this.desk.usualDay(window) : null);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("units", units);
		model.addAttribute("all", all.size());
		model.addAttribute("late", filter.onlyLate());
		model.addAttribute("reachable", units.stream().filter((unit) -> !unit.addresses().isEmpty()).count());
		model.addAttribute("hasServer", this.postman.hasServer());
		model.addAttribute("letterForm", this.desk.letterForm().orElse(null));
		return "reminders/reminders";
	}

	@PostMapping("/thu")
	Object send(@PathVariable Period period, @Valid @ModelAttribute("remind") RemindForm remind, BindingResult errors,
			Model model, RedirectAttributes flash) {
		return taken(period, errors, model, () -> {
			Dispatch dispatch = this.desk.send(period, remind.units(), day(remind, period), remind.again());
			flash.addFlashAttribute("sentences", new ArrayList<>(dispatch.sentences()));
			return page(period);
		});
	}

	/**
	 * The letter is fetched by an address of its own, so that no token stands in it; what
	 * cannot be written is said before.
	 */
	@PostMapping("/cong-van")
	Object letter(@PathVariable Period period, @Valid @ModelAttribute("remind") RemindForm remind, BindingResult errors,
			Model model) {
		return taken(period, errors, model, () -> {
			LocalDate day = day(remind, period);
			this.desk.letter(period, remind.units(), day);
			UriComponentsBuilder address = UriComponentsBuilder.fromPath("/duyet/" + period + "/don-doc/cong-van")
				.queryParam("han", day);
			remind.units().forEach((unit) -> address.queryParam("chon", "{unit}"));
			return "redirect:" + address.build(false).expand(remind.units().toArray()).encode().toUriString();
		});
	}

	/** To all who owe where nobody was chosen. */
	@GetMapping("/cong-van")
	ResponseEntity<byte[]> download(@PathVariable Period period, RemindForm remind) throws IOException {
		Collection<String> units = remind.units().isEmpty() ? everybody(period) : remind.units();
		byte[] letter = this.heavy.inTurn(() -> written(this.desk.letter(period, units, day(remind, period))));
		return ResponseEntity.ok()
			.contentType(WORD)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("cong-van-don-doc-" + period + ".docx").build().toString())
			.body(letter);
	}

	private static byte[] written(Document letter) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new DocxWriter().write(letter, out);
		return out.toByteArray();
	}

	private List<String> everybody(Period period) {
		return this.reminders.owing(period).stream().map((unit) -> unit.unit().code()).toList();
	}

	@PostMapping("/da-gui")
	Object issued(@PathVariable Period period, @Valid @ModelAttribute("remind") RemindForm remind, BindingResult errors,
			Model model, RedirectAttributes flash) {
		return taken(period, errors, model, () -> {
			int noted = this.desk.issued(period, remind.units(), remind.number());
			flash.addFlashAttribute("message",
					"Đã ghi công văn %s gửi %d đơn vị.".formatted(remind.number().strip(), noted));
			return page(period);
		});
	}

	/** The page comes back where the form is wrong. */
	private Object taken(Period period, BindingResult errors, Model model, Supplier<String> act) {
		FormPage.mustBeReadable(errors);
		if (!errors.hasErrors()) {
			try {
				return act.get();
			}
			catch (RejectedInput ex) {
				FormPage.note(ex, errors);
			}
		}
		return FormPage.again(owing(period, Filter.NONE, model), model, errors);
	}

	private LocalDate day(RemindForm remind, Period period) {
		return remind.day()
			.or(() -> this.submissions.window(period).map(this.desk::usualDay))
			.orElseThrow(() -> new LockedException("Không có chế độ báo cáo cho " + period.label() + "."));
	}

	private static String page(Period period) {
		return "redirect:/duyet/" + period + "/don-doc";
	}

	/** What may not be done now is told on the page as it now is. */
	@ExceptionHandler({ LockedException.class, RejectedInput.class })
	String refused(RuntimeException refusal, HttpServletRequest request, RedirectAttributes flash) {
		flash.addFlashAttribute("refusal", refusal.getMessage());
		return page(Period.parse(period(request)));
	}

	private static String period(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts)
				? String.valueOf(parts.get("period")) : "";
	}

}
