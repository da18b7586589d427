package vn.dean06.reminders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import vn.dean06.document.word.DocxWriter;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.EntryWindow;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

	ReminderController(Reminders reminders, ReminderDesk desk, Submissions submissions, Postman postman, Clock clock) {
		this.reminders = reminders;
		this.desk = desk;
		this.submissions = submissions;
		this.postman = postman;
		this.clock = clock;
	}

	@GetMapping
	String owing(@PathVariable Period period, @RequestParam(name = "qua-han", defaultValue = "false") boolean late,
			Model model) {
		List<OwingUnit> all = this.reminders.owing(period);
		List<OwingUnit> units = late ? all.stream().filter(OwingUnit::late).toList() : all;
		EntryWindow window = this.submissions.window(period).orElse(null);
		model.addAttribute("period", period);
		model.addAttribute("window", window);
		model.addAttribute("until", (window != null) ? this.desk.usualDay(window) : null);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("units", units);
		model.addAttribute("all", all.size());
		model.addAttribute("late", late);
		model.addAttribute("reachable", units.stream().filter((unit) -> !unit.addresses().isEmpty()).count());
		model.addAttribute("hasServer", this.postman.hasServer());
		model.addAttribute("letterForm", this.desk.letterForm().orElse(null));
		return "reminders/reminders";
	}

	@PostMapping("/thu")
	String send(@PathVariable Period period, HttpServletRequest request,
			@RequestParam(name = "han", defaultValue = "") String until,
			@RequestParam(name = "nhac-lai", defaultValue = "false") boolean again, RedirectAttributes flash) {
		Dispatch dispatch = this.desk.send(period, chosen(request), day(until, period), again);
		flash.addFlashAttribute("sentences", new ArrayList<>(dispatch.sentences()));
		return page(period);
	}

	/**
	 * The letter is fetched by an address of its own, so that no token stands in it; what
	 * cannot be written is said before.
	 */
	@PostMapping("/cong-van")
	String letter(@PathVariable Period period, HttpServletRequest request,
			@RequestParam(name = "han", defaultValue = "") String until) {
		LocalDate day = day(until, period);
		this.desk.letter(period, chosen(request), day);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/duyet/" + period + "/don-doc/cong-van")
			.queryParam("han", day);
		chosen(request).forEach((unit) -> address.queryParam("chon", "{unit}"));
		return "redirect:" + address.build(false).expand(chosen(request).toArray()).encode().toUriString();
	}

	@GetMapping("/cong-van")
	ResponseEntity<byte[]> download(@PathVariable Period period, HttpServletRequest request,
			@RequestParam(name = "han", defaultValue = "") String until) throws IOException {
		List<String> units = values(request);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new DocxWriter()
			.write(this.desk.letter(period, units.isEmpty() ? everybody(period) : units, day(until, period)), out);
		return ResponseEntity.ok()
			.contentType(WORD)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("cong-van-don-doc-" + period + ".docx").build().toString())
			.body(out.toByteArray());
	}

	private List<String> everybody(Period period) {
		return this.reminders.owing(period).stream().map((unit) -> unit.unit().code()).toList();
	}

	@PostMapping("/da-gui")
	String issued(@PathVariable Period period, HttpServletRequest request,
			@RequestParam(name = "so", defaultValue = "") String number, RedirectAttributes flash) {
		int noted = this.desk.issued(period, chosen(request), number);
		flash.addFlashAttribute("message", "Đã ghi công văn %s gửi %d đơn vị.".formatted(number.strip(), noted));
		return page(period);
	}

	private static List<String> values(HttpServletRequest request) {
		return Arrays.asList(Objects.requireNonNullElseGet(request.getParameterValues("chon"), () -> new String[0]));
	}

	private static List<String> chosen(HttpServletRequest request) {
		List<String> units = values(request);
		if (units.isEmpty()) {
			throw new RejectedInput("units", "Hãy đánh dấu ít nhất một đơn vị trong bảng.");
		}
		return units;
	}

	private LocalDate day(String typed, Period period) {
		if (typed.isBlank()) {
			return this.submissions.window(period)
				.map(this.desk::usualDay)
				.orElseThrow(() -> new LockedException("Không có chế độ báo cáo cho " + period.label() + "."));
		}
		try {
			return LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			throw new RejectedInput("until", "Hãy chọn ngày đề nghị hoàn thành.");
		}
	}

	private static String page(Period period) {
		return "redirect:/duyet/" + period + "/don-doc";
	}

	@ExceptionHandler({ LockedException.class, RejectedInput.class })
	String refused(RuntimeException refusal, HttpServletRequest request, RedirectAttributes flash) {
		flash.addFlashAttribute("refusal", refusal.getMessage());
		return page(Period.parse(period(request)));
	}

	private static String period(HttpServletRequest request) {
		return (request
			.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof java.util.Map<?, ?> variables)
					? String.valueOf(variables.get("period")) : "";
	}

}
