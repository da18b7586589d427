package vn.dean06.submissions;

import java.util.Optional;

import vn.dean06.organisation.Period;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells where the forms of the units stand.
 */
@Service
@Transactional(readOnly = true)
public class Submissions {

	private final SubmissionRepository submissions;

	Submissions(SubmissionRepository submissions) {
		this.submissions = submissions;
	}

	/**
	 * The submission of a form, empty if the unit has not begun it.
	 */
	public Optional<SubmissionView> find(String form, String unit, Period period) {
		return this.submissions.findById(new Submission.Key(form, unit, period.toString())).map(Submission::view);
	}

}
