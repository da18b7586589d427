package vn.dean06.accounts;

import java.util.Locale;

import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The audit trail, for administrators.
 */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AuditController {

	private static final int PAGE = 50;

	private final AuditEntries entries;

	AuditController(AuditEntries entries) {
		this.entries = entries;
	}

	@GetMapping("/quan-tri/nhat-ky")
	String trail(@RequestParam(name = "nguoi", defaultValue = "") String person,
			@RequestParam(name = "vat", defaultValue = "") String thing,
			@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
		model.addAttribute("entries",
				this.entries.search(pattern(person), pattern(thing), PageRequest.of(Math.max(page, 1) - 1, PAGE)));
		model.addAttribute("who", person);
		model.addAttribute("thing", thing);
		return "accounts/audit";
	}

	private static String pattern(String text) {
		// No text in the database holds a NUL, and none can be asked for.
		String escaped = text.replace("\0", "")
			.strip()
			.toLowerCase(Locale.ROOT)
			.replace("\\", "\\\\")
			.replace("%", "\\%")
			.replace("_", "\\_");
		return "%" + escaped + "%";
	}

}
