package vn.dean06.submissions;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.dean06.CommittedTest;
import vn.dean06.DatabaseOwner;
import vn.dean06.TestClock;
import vn.dean06.accounts.SignIn;
import vn.dean06.organisation.Period;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is open for one unit alone is not read anew for each page, and is told as it is.
 */
@CommittedTest
class KeptReopeningsTests {

	private static final SubmissionKey KEY = new SubmissionKey("bieu-thang", "GL-HND", Period.parse("2026-10"));

	private static final LocalDate LAST = LocalDate.of(2026, 12, 20);

	@Autowired
	DatabaseOwner owner;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Submissions submissions;

	@AfterEach
	void close() {
		this.owner.sql().sql("delete from reopening where unit = 'GL-HND'").update();
		this.owner.sql().sql("delete from submission where unit = 'GL-HND' and period = '2026-10'").update();
	}

	@Test
	void isToldAtOnceUntilItsLastDayIsOverOrItIsTakenBack() {
		isOpen(false);
		SignIn.as("thuongtruc", () -> this.desk.openUntil(KEY, LAST, "Bổ sung số liệu"));
		isOpen(true);
		TestClock.on(LAST, () -> isOpen(true));
		TestClock.on(LAST.plusDays(1), () -> isOpen(false));
		isOpen(true);
		this.owner.sql().sql("delete from reopening where unit = 'GL-HND'").update();
		isOpen(false);
	}

	private void isOpen(boolean expected) {
		assertThat(this.submissions.reopenedFor(KEY.unit()).contains(KEY)).isEqualTo(expected);
		assertThat(this.submissions.deadline(KEY).orElseThrow().reopened() != null).isEqualTo(expected);
	}

}
