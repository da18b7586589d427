package vn.dean06.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.organisation.Period;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What units owe and where it stands, for programs. An officer sees the own unit's.
 */
@RestController
class SubmissionApi {

	private final Obligations obligations;

	private final Submissions submissions;

	SubmissionApi(Obligations obligations, Submissions submissions) {
		this.obligations = obligations;
		this.submissions = submissions;
	}

	/**
	 * A form that a unit owes.
	 *
	 * @param state null if it was not begun
	 */
	record SubmissionJson(String form, String title, String unit, String period, @Nullable SubmissionState state,
			@Nullable LocalDate due, @Nullable String submittedAt) {
	}

	@GetMapping(path = "/api/v1/submissions", produces = MediaType.APPLICATION_JSON_VALUE)
	List<SubmissionJson> submissions(@RequestParam(defaultValue = "") String period,
			@RequestParam(defaultValue = "") String unit) {
		Period of = period.isEmpty() ? this.submissions.open()
			.stream()
			.filter(Period::isMonth)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Không có kỳ nào đang mở; hãy ghi rõ period=2026-11."))
				: Period.parse(period);
		Person person = Accounts.current().orElseThrow();
		String shown = (person.role() == Role.OFFICER) ? person.unit() : unit;
		Map<SubmissionKey, SubmissionView> begun = this.submissions.of(of);
		LocalDate due = this.submissions.window(of).map(EntryWindow::due).orElse(null);
		return this.obligations.owed(of)
			.stream()
			.filter((owed) -> shown.isEmpty() || owed.key().unit().equals(shown))
			.map((owed) -> json(owed, Optional.ofNullable(begun.get(owed.key())), due))
			.toList();
	}

	private static SubmissionJson json(Obligation owed, Optional<SubmissionView> submission, @Nullable LocalDate due) {
		return new SubmissionJson(owed.key().form(), owed.title(), owed.key().unit(), owed.key().period().toString(),
				submission.map(SubmissionView::state).orElse(null), due,
				submission.map(SubmissionView::submittedAt).map(Object::toString).orElse(null));
	}

}
