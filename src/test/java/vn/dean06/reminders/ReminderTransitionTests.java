package vn.dean06.reminders;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReminderTransitionTests {

	private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	@ParameterizedTest
	@EnumSource(names = { "SENT", "LOGGED", "REFUSED" })
	void aMailEndsOnceAndKeepsWhatCameOfIt(ReminderView.Outcome outcome) {
		Reminder mail = Reminder.mail("GL-SNV", Period.parse("2026-11"), "thuongtruc", NOW);
		mail.end(new Postman.Delivery(outcome, 1, "", false));
		assertThatExceptionOfType(LockedException.class)
			.isThrownBy(() -> mail.end(new Postman.Delivery(ReminderView.Outcome.SENT, 2, "", false)))
			.withMessageContaining(outcome.label());
		assertThat(mail.view().outcome()).isEqualTo(outcome);
		assertThat(mail.view().recipients()).isEqualTo(1);
	}

	@Test
	void aLetterThatWasIssuedEndsNoMore() {
		Reminder letter = Reminder.letter("GL-SNV", Period.parse("2026-11"), "123/CAT-PC06", "thuongtruc", NOW);
		assertThatExceptionOfType(LockedException.class)
			.isThrownBy(() -> letter.end(new Postman.Delivery(ReminderView.Outcome.REFUSED, 0, "x", false)))
			.withMessageContaining("đã gửi công văn đôn đốc");
		assertThat(letter.view().detail()).isEqualTo("123/CAT-PC06");
	}

}
