package vn.dean06.submissions;

import java.time.Clock;
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
@Order(20)
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
			else if (this.submissions
				.existsById(new Submission.Key(row.text("form"), row.text("unit"), period.get().toString()))) {
				row.fault("form", "lượt nộp này đã có");
			}
			else {
				this.submissions.save(
						new Submission(new SubmissionView(row.text("form"), row.text("unit"), period.get(), state.get(),
								row.optional("note").orElse(null), "gói " + pack.name(), this.clock.instant())));
			}
		}
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(FILE, List.of(COLUMNS),
				this.submissions.findAllByOrderByFormAscUnitAscPeriodAsc()
					.stream()
					.map(Submission::view)
					.map((submission) -> PackWriter.row(submission.form(), submission.unit(), submission.period(),
							submission.state(), submission.note()))
					.toList());
	}

}
