package vn.dean06.submissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.dean06.organisation.PackedUnits;
import vn.dean06.organisation.Period;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTable;
import vn.dean06.pack.PackWriter;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the submissions of a pack.
 */
@Component
@Order(21)
class SubmissionsPart implements PackPart {

	private static final PackKey<String> FORM = PackKey.text("form", 40).required().refersTo("form");

	private static final PackKey<String> UNIT = PackKey.text("unit", 20).required().refersTo(PackedUnits.UNIT);

	private static final PackKey<Period> PERIOD = PackKey.parsed("period", Period::parse).required();

	private static final PackKey<SubmissionState> STATE = PackKey.constant("state", SubmissionState.values())
		.required();

	private static final PackKey<String> NOTE = PackKey.text("note", 1000);

	private static final PackTable SUBMISSIONS = PackTable.of("submissions/submissions.csv", FORM, UNIT, PERIOD, STATE,
			NOTE);

	private final SubmissionRepository submissions;

	SubmissionsPart(@Lazy SubmissionRepository submissions) {
		this.submissions = submissions;
	}

	/**
	 * The submissions that are known while packs are read.
	 */
	private record Known(Set<SubmissionKey> keys) {
	}

	@Override
	public List<PackFile> files() {
		return List.of(SUBMISSIONS);
	}

	@Override
	public void read(PackReader pack) {
		Known known = pack.recall(Known.class,
				() -> new Known(new HashSet<>(pack.stored(() -> all().stream().map(SubmissionView::key).toList()))));
		List<Submission> read = new ArrayList<>();
		for (CsvRow row : pack.rows(SUBMISSIONS)) {
			if (!row.isSound()) {
				continue;
			}
			SubmissionKey key = new SubmissionKey(row.need(FORM), row.need(UNIT), row.need(PERIOD));
			if (known.keys.add(key)) {
				read.add(submission(row, key, pack));
			}
			else {
				row.fault(FORM, "lượt nộp này đã có");
			}
		}
		pack.save(read);
	}

	private static Submission submission(CsvRow row, SubmissionKey key, PackReader pack) {
		SubmissionState state = row.need(STATE);
		Instant now = pack.at();
		boolean approved = state == SubmissionState.APPROVED;
		return new Submission(new SubmissionView(key, state, row.get(NOTE).orElse(null), "gói " + pack.name(), now,
				(approved || state == SubmissionState.SUBMITTED) ? now : null, approved ? now : null));
	}

	private List<SubmissionView> all() {
		return this.submissions.findAllByOrderByFormAscUnitAscPeriodAsc().stream().map(Submission::view).toList();
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(SUBMISSIONS,
				all().stream()
					.map((submission) -> PackWriter.row(submission.key().form(), submission.key().unit(),
							submission.key().period(), submission.state(), submission.note()))
					.toList());
	}

}
