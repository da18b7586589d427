package vn.dean06.submissions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the submissions of a pack.
 */
@Component
@Order(21)
class SubmissionsPart implements PackPart {

	private static final String FILE = "submissions/submissions.csv";

	private static final String[] COLUMNS = { "form", "unit", "period", "state", "note" };

	private final SubmissionRepository submissions;

	private final Organisation organisation;

	private final Clock clock;

	SubmissionsPart(SubmissionRepository submissions, Organisation organisation, Clock clock) {
		this.submissions = submissions;
		this.organisation = organisation;
		this.clock = clock;
	}

	@Override
	public void read(PackReader pack) {
		UnitTree units = this.organisation.units();
		for (CsvRow row : pack.csv(FILE, COLUMNS)) {
			Optional<Period> period = row.parsed("period", Period::parse);
			Optional<SubmissionState> state = row.constant("state", SubmissionState.class);
			if (units.find(row.text("unit")).isEmpty()) {
				row.fault("unit", "không có đơn vị “" + row.text("unit") + "” trong organisation/units.csv");
			}
			else if (period.isEmpty() || state.isEmpty()) {
				List.of("period", "state").forEach(row::text);
			}
			else {
				read(row, pack.name(), new SubmissionKey(row.text("form"), row.text("unit"), period.get()),
						state.get());
			}
		}
	}

	private void read(CsvRow row, String pack, SubmissionKey key, SubmissionState state) {
		if (this.submissions.existsById(Submission.Key.of(key))) {
			row.fault("form", "lượt nộp này đã có");
			return;
		}
		Instant now = this.clock.instant();
		boolean approved = state == SubmissionState.APPROVED;
		this.submissions
			.save(new Submission(new SubmissionView(key, state, row.optional("note").orElse(null), "gói " + pack, now,
					(approved || state == SubmissionState.SUBMITTED) ? now : null, approved ? now : null)));
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(FILE, List.of(COLUMNS),
				this.submissions.findAllByOrderByFormAscUnitAscPeriodAsc()
					.stream()
					.map(Submission::view)
					.map((submission) -> PackWriter.row(submission.key().form(), submission.key().unit(),
							submission.key().period(), submission.state(), submission.note()))
					.toList());
	}

}
