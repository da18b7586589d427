package vn.dean06.accounts.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.Choice;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The audit trail, for administrators.
 */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AuditController {

	/** Who tried to sign in by a name that is no account. */
	static final String STRANGER = "không rõ ai";

	private final AuditLines lines;

	private final TrailReader names;

	AuditController(AuditLines lines, TrailReader names) {
		this.lines = lines;
		this.names = names;
	}

	/**
	 * What the trail is narrowed to, and which page of it is shown; kept in the address.
	 */
	record Filter(@BindParam("nguoi") @Nullable String person, @BindParam("vat") @Nullable String thing,
			@BindParam("viec") @Nullable String verb,
			@BindParam("tu") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
			@BindParam("den") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			@BindParam("trang") @Nullable Integer page) {

		AuditLines.Wanted wanted() {
			return new AuditLines.Wanted(this.person, this.thing, this.verb, this.since, this.until);
		}

	}

	@GetMapping("/quan-tri/nhat-ky")
	String trail(Filter filter, Model model) {
		AuditLines.Found found = this.lines.find(filter.wanted(), Objects.requireNonNullElse(filter.page(), 1));
		model.addAttribute("filter", filter);
		model.addAttribute("verbs",
				Choice.among(this.lines.verbs().stream(), (verb) -> verb, AuditController::capitalised));
		model.addAttribute("pager", found.pager());
		model.addAttribute("entries", found.lines());
		model.addAttribute("names", this.names.reader());
		model.addAttribute("stranger", STRANGER);
		return "accounts/audit";
	}

	private static String capitalised(String verb) {
		return verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1);
	}

}
