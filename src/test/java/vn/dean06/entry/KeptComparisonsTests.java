package vn.dean06.entry;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.Elsewhere;
import vn.dean06.Queries;
import vn.dean06.ThisMonthTest;
import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a sheet is compared with is read once for all who open it, and anew as soon as it
 * changed, or somebody opens it who sees something else.
 */
@ThisMonthTest
class KeptComparisonsTests {

	private static final String FLOW = "dvc.khai-sinh.truc-tuyen";

	private static final String UNIT = "GL-21583";

	private static final Viewer OFFICER = Viewer.ofUnit(UNIT);

	private static final SubmissionKey SHEET = new SubmissionKey("bieu-co-so", UNIT, Period.parse("2026-11"));

	@Autowired
	EntrySheets sheets;

	@Autowired
	TransactionOperations transaction;

	private Elsewhere elsewhere;

	@BeforeEach
	void elsewhere(@Autowired JdbcClient database) {
		this.elsewhere = new Elsewhere(database);
	}

	@AfterEach
	void takeAllOfItBack() {
		this.elsewhere.takeBack();
	}

	@Test
	void areReadOnce() {
		enter("2026-10", 7, false);
		assertThat(earlierFiguresRead()).isEqualTo(1);
		assertThat(earlierFiguresRead()).isZero();
		enter("2026-09", 8, false);
		assertThat(earlierFiguresRead()).isEqualTo(1);
		assertThat(earlierFiguresRead()).isZero();
	}

	private long earlierFiguresRead() {
		return Queries.of(() -> cell(OFFICER))
			.stream()
			.filter((query) -> query.contains("select indicator, unit, period, value, form, submitter from figure"))
			.count();
	}

	@Test
	void areOfWhatCameInWithNoFormNow() {
		enter("2026-10", 5, false);
		assertThat(previous(OFFICER)).hasValue("5");
		assertThat(soFar()).isEqualByComparingTo("5");
		this.elsewhere.run("update figure set value = 6 where entered_by = 'x'");
		assertThat(previous(OFFICER)).hasValue("6");
		assertThat(soFar()).isEqualByComparingTo("6");
		enter("2025-11", 3, false);
		assertThat(cell(OFFICER).yearBefore()).hasToString("3");
		this.elsewhere.run("delete from figure where entered_by = 'x'");
		assertThat(previous(OFFICER)).isEmpty();
		assertThat(cell(OFFICER).yearBefore()).isNull();
	}

	@Test
	void areOfWhatEachViewerMaySeeNow() {
		this.elsewhere.begin(SHEET.form(), UNIT, "2026-10", "DRAFT");
		enter("2026-10", 7, true);
		assertThat(previous(OFFICER)).as("the own draft").hasValue("7");
		assertThat(previous(Viewer.STANDING_OFFICE)).isEmpty();
		this.elsewhere.run("update figure set value = 9 where entered_by = 'x'");
		assertThat(previous(OFFICER)).as("changes without moving").hasValue("9");
		this.elsewhere.move("SUBMITTED");
		assertThat(previous(OFFICER)).hasValue("9");
		assertThat(previous(Viewer.STANDING_OFFICE)).hasValue("9");
		assertThat(previous(Viewer.APPROVED_ONLY)).isEmpty();
		this.elsewhere.move("APPROVED");
		assertThat(previous(Viewer.APPROVED_ONLY)).hasValue("9");
		this.elsewhere.move("SENT_BACK");
		assertThat(previous(Viewer.STANDING_OFFICE)).isEmpty();
		assertThat(previous(Viewer.APPROVED_ONLY)).isEmpty();
		assertThat(previous(OFFICER)).hasValue("9");
	}

	@Test
	void areNotKeptOfATransactionThatMayYetBeTakenBack() {
		enter("2026-10", 5, false);
		assertThat(previous(OFFICER)).hasValue("5");
		this.transaction.executeWithoutResult((status) -> {
			this.elsewhere.run("update figure set value = 6 where entered_by = 'x'");
			assertThat(previous(OFFICER)).hasValue("6");
			status.setRollbackOnly();
		});
		assertThat(previous(OFFICER)).hasValue("5");
	}

	private Optional<String> previous(Viewer viewer) {
		return Optional.ofNullable(cell(viewer).previous()).map(Amount::toString);
	}

	private BigDecimal soFar() {
		return Objects.requireNonNull(cell(OFFICER).soFar()).sum();
	}

	private EntrySheet.Cell cell(Viewer viewer) {
		return this.sheets.sheet(SHEET, viewer).orElseThrow().cell(FLOW + "@" + UNIT).orElseThrow();
	}

	private void enter(String period, int value, boolean inForm) {
		this.elsewhere.enter(FLOW, UNIT, period, value, inForm ? SHEET.form() : null);
	}

}
