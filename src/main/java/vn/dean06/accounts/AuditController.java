package vn.dean06.accounts;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.Pager;
import vn.dean06.web.TypedText;

import org.springframework.data.domain.PageRequest;
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

	private static final int PAGE = 50;

	/** Of what is searched for. */
	private static final int LONGEST = 200;

	private final AuditEntries entries;

	AuditController(AuditEntries entries) {
		this.entries = entries;
	}

	/**
	 * What the trail is narrowed to, and which page of it is shown; kept in the address.
	 */
	record Filter(@BindParam("nguoi") @Nullable String person, @BindParam("vat") @Nullable String thing,
			@BindParam("trang") @Nullable Integer page) {
	}

	@GetMapping("/quan-tri/nhat-ky")
	String trail(Filter filter, Model model) {
		String person = pattern(filter.person());
		String thing = pattern(filter.thing());
		Pager pager = Pager.of(Objects.requireNonNullElse(filter.page(), 1), PAGE, this.entries.count(person, thing));
		model.addAttribute("pager", pager);
		model.addAttribute("entries", this.entries.search(person, thing, PageRequest.of(pager.page() - 1, PAGE)));
		return "accounts/audit";
	}

	private static String pattern(@Nullable String text) {
		String escaped = TypedText.beginning(text, LONGEST)
			.toLowerCase(Locale.ROOT)
			.replace("\\", "\\\\")
			.replace("%", "\\%")
			.replace("_", "\\_");
		return "%" + escaped + "%";
	}

}
