package vn.dean06.submissions;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How late a form is and until when it can be filled in: due on 25/11/2026, closed after
 * 05/12/2026.
 */
class DeadlineTests {

	private static final EntryWindow WINDOW = new EntryWindow(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 14),
			LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 5));

	@ParameterizedTest
	@CsvSource({ "2026-11-20,,,''", "2026-11-25,,,''", "2026-11-26,,, Quá hạn 1 ngày", "2026-12-20,,, Quá hạn 25 ngày",
			"2026-11-28, DRAFT,, Quá hạn 3 ngày", "2026-12-20, SUBMITTED, 2026-11-25, ''",
			"2026-12-20, SUBMITTED, 2026-11-28, Nộp chậm 3 ngày", "2026-12-20, APPROVED, 2026-11-28, Nộp chậm 3 ngày",
			"2026-12-20, SENT_BACK, 2026-11-25, ''", "2026-12-20, SENT_BACK, 2026-11-26, Nộp chậm 1 ngày" })
	void whatIsMissingIsOverdueAndWhatCameAfterTheDueDayIsHandedInLate(LocalDate today, @Nullable SubmissionState state,
			@Nullable LocalDate submittedOn, String lateness) {
		Deadline deadline = new Deadline(WINDOW, state, submittedOn, null, today);
		assertThat(deadline.lateness()).isEqualTo(lateness);
		assertThat(deadline.late()).isEqualTo(!lateness.isEmpty());
		assertThat(deadline.overdue()).isEqualTo(lateness.startsWith("Quá hạn"));
		assertThat(deadline.handedInLate()).isEqualTo(lateness.startsWith("Nộp chậm"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-31,, Nhập được từ ngày 01/11/2026.", "2026-11-20,, Nhập được đến hết ngày 05/12/2026.",
			"2026-12-05, DRAFT, Nhập được đến hết ngày 05/12/2026.", "2026-12-06, DRAFT, Đã khóa sau ngày 05/12/2026.",
			"2026-12-06, SENT_BACK, Sửa và nộp lại được cả sau khi kỳ khóa.", "2026-12-06, SUBMITTED, ''",
			"2026-12-06, APPROVED, ''" })
	void tellsUntilWhenTheFormCanBeFilledIn(LocalDate today, @Nullable SubmissionState state, String sentence) {
		assertThat(new Deadline(WINDOW, state, null, null, today).entry()).isEqualTo(sentence);
	}

	@Test
	void aFormThatWasOpenedForItsUnitStaysOpenUntilThatDay() {
		Deadline.Reopened reopened = new Deadline.Reopened(LocalDate.of(2026, 12, 12), "Mất điện", "thuongtruc",
				Instant.EPOCH);
		Deadline open = new Deadline(WINDOW, null, null, reopened, LocalDate.of(2026, 12, 12));
		assertThat(open.closed()).isFalse();
		assertThat(open.entry()).isEqualTo("Nhập được đến hết ngày 12/12/2026.");
		assertThat(open.lateness()).isEqualTo("Quá hạn 17 ngày");
		assertThat(new Deadline(WINDOW, null, null, reopened, LocalDate.of(2026, 12, 13)).closed()).isTrue();
	}

}
