package vn.dean06;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.EntrySheet;
import vn.dean06.entry.EntrySheets;
import vn.dean06.entry.FigureEntry;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;

import org.springframework.boot.test.context.TestComponent;

/**
 * A month of Gia Lai that is under way: one form was sent back, one approved, one waits
 * to be reviewed; all by the verbs that officers and the standing office use.
 */
@TestComponent
public class MonthUnderWay {

	public static final SubmissionKey SENT_BACK = form("bieu-thang", "GL-SNV");

	public static final SubmissionKey APPROVED = form("bieu-dvc", "GL-SNV");

	public static final SubmissionKey HANDED_IN = form("bieu-co-so", "GL-21583");

	private final EntrySheets sheets;

	private final Entries entries;

	private final Submissions submissions;

	private final SubmissionDesk desk;

	private final EntityManager entityManager;

	MonthUnderWay(EntrySheets sheets, Entries entries, Submissions submissions, SubmissionDesk desk,
			EntityManager entityManager) {
		this.sheets = sheets;
		this.entries = entries;
		this.submissions = submissions;
		this.desk = desk;
		this.entityManager = entityManager;
	}

	private static SubmissionKey form(String code, String unit) {
		return new SubmissionKey(code, unit, Period.parse("2026-11"));
	}

	/** Brings the month there. */
	public void begin() {
		SignIn.as("noivu", () -> {
			handIn(SENT_BACK);
			handIn(APPROVED);
		});
		SignIn.as("quynhon", () -> handIn(HANDED_IN));
		SignIn.as("thuongtruc", () -> {
			this.desk.sendBack(SENT_BACK, "Số học viên cao bất thường.", List.of("dao-tao.hoc-vien@GL-SNV"),
					moved(SENT_BACK));
			this.desk.approve(APPROVED, moved(APPROVED));
		});
		OwnSession.begin(this.entityManager);
	}

	private void handIn(SubmissionKey key) {
		this.entries.enter(this.sheets.sheet(key, Viewer.ofUnit(key.unit()))
			.orElseThrow()
			.cells()
			.filter(EntrySheet.Cell::compulsory)
			.map((cell) -> new FigureEntry(cell.key(), "1", null, null))
			.toList());
		OwnSession.begin(this.entityManager);
		Map<String, String> explanations = new LinkedHashMap<>();
		this.desk.problems(key).forEach((problem) -> explanations.put(problem.cell(), "Đúng theo sổ."));
		this.desk.submit(key, explanations);
		OwnSession.begin(this.entityManager);
	}

	private Instant moved(SubmissionKey key) {
		return this.submissions.find(key).orElseThrow().changedAt();
	}

}
