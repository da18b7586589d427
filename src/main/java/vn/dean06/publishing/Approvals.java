package vn.dean06.publishing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import vn.dean06.figures.FigureView;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;

import org.springframework.stereotype.Component;

/**
 * Who moved the submissions of some figures to where they stand: once read for each
 * period.
 */
@Component
class Approvals {

	private final Submissions submissions;

	Approvals(Submissions submissions) {
		this.submissions = submissions;
	}

	Map<SubmissionKey, SubmissionView> of(Collection<FigureView> figures) {
		Map<SubmissionKey, SubmissionView> approvals = new HashMap<>();
		figures.stream()
			.map(FigureView::submission)
			.filter(Objects::nonNull)
			.map(SubmissionKey::period)
			.distinct()
			.forEach((period) -> approvals.putAll(this.submissions.of(period)));
		return approvals;
	}

}
