package vn.dean06.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dean06.catalogue.FormLineView;
import vn.dean06.catalogue.FormView;
import vn.dean06.catalogue.Forms;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.submissions.Visibility;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what units owe by the forms, and how far they are with it.
 */
@Service
@Transactional(readOnly = true)
class Coverages {

	private final Forms forms;

	private final Organisation organisation;

	private final Submissions submissions;

	Coverages(Forms forms, Organisation organisation, Submissions submissions) {
		this.forms = forms;
		this.organisation = organisation;
		this.submissions = submissions;
	}

	/**
	 * What is owed of some indicators in some periods and is due.
	 * @param visibility of what was said about blank cells
	 */
	Owed owed(Collection<String> indicators, Collection<Period> periods, Visibility visibility) {
		return new Owed(lines(indicators), frequencies(), this.submissions.due(periods),
				this.submissions.visibility(periods, Viewer.APPROVED_ONLY).hidden(), this.submissions::states,
				() -> reasons(indicators, periods, visibility));
	}

	private Map<SubmissionKey, Map<String, String>> reasons(Collection<String> indicators, Collection<Period> periods,
			Visibility visibility) {
		Map<SubmissionKey, Map<String, String>> said = this.submissions.explanations(periods, indicators);
		said.keySet().removeIf((submission) -> !visibility.shows(submission));
		return said;
	}

	private Map<String, List<FormLineView>> lines(Collection<String> indicators) {
		return this.forms.linesOf(indicators).stream().collect(Collectors.groupingBy(FormLineView::indicator));
	}

	private Map<String, Period.Kind> frequencies() {
		return this.forms.all().stream().collect(Collectors.toMap(FormView::code, FormView::frequency));
	}

	/**
	 * How many units have handed an indicator in for exactly a period, due or not; empty
	 * where no unit enters it for such a period.
	 */
	Optional<Progress> progress(String indicator, Period period) {
		Set<SubmissionKey> owed = new Owed(lines(List.of(indicator)), frequencies(), Map.of(period, true), Set.of(),
				(periods) -> Map.of(), Map::of)
			.cells(indicator, period, this.organisation.units())
			.stream()
			.map(Owed.Cell::submission)
			.collect(Collectors.toSet());
		if (owed.isEmpty()) {
			return Optional.empty();
		}
		List<SubmissionView> begun = this.submissions.of(period)
			.values()
			.stream()
			.filter((submission) -> owed.contains(submission.key()))
			.toList();
		return Optional
			.of(new Progress(owed.size(), (int) begun.stream().filter((one) -> one.state().handedIn()).count(),
					(int) begun.stream().filter((one) -> one.state().approved()).count()));
	}

	/**
	 * @param units how many units owe it
	 * @param handedIn how many have handed it in, approved or not
	 * @param approved how many of these are approved
	 */
	record Progress(int units, int handedIn, int approved) {
	}

}
