package vn.dean06.figures;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dean06.catalogue.FormLineView;
import vn.dean06.catalogue.Forms;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many units of those that enter an indicator have handed it in for a period.
 */
@Service
@Transactional(readOnly = true)
class EntryProgress {

	private final Forms forms;

	private final Organisation organisation;

	private final Submissions submissions;

	EntryProgress(Forms forms, Organisation organisation, Submissions submissions) {
		this.forms = forms;
		this.organisation = organisation;
		this.submissions = submissions;
	}

	/**
	 * Empty where no unit enters it for such a period.
	 */
	Optional<Progress> of(String indicator, Period period) {
		Set<SubmissionKey> owed = owed(indicator, period);
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

	private Set<SubmissionKey> owed(String indicator, Period period) {
		Collection<String> codes = this.forms.linesOf(indicator)
			.stream()
			.filter((line) -> line.validOn(period.lastDay()))
			.map(FormLineView::form)
			.collect(Collectors.toSet());
		UnitTree units = this.organisation.units().on(period.lastDay());
		Set<SubmissionKey> owed = new HashSet<>();
		codes.stream()
			.filter((code) -> this.forms.find(code, period.kind()).isPresent())
			.flatMap((code) -> this.forms.lines(code, period.lastDay()).stream())
			.filter((line) -> line.indicator().equals(indicator))
			.forEach((line) -> units.all()
				.stream()
				.filter((unit) -> line.enteredBy(unit, period))
				.forEach((unit) -> owed.add(new SubmissionKey(line.form(), unit.code(), period))));
		return owed;
	}

	/**
	 * @param units how many units owe it
	 * @param handedIn how many have handed it in, approved or not
	 * @param approved how many of these are approved
	 */
	record Progress(int units, int handedIn, int approved) {
	}

}
