package vn.dean06.submissions;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RemarkTransitionTests {

	@ParameterizedTest
	@EnumSource
	void aRemarkIsAnsweredOnce(RemarkView.Kind kind) {
		Remark remark = new Remark(new SubmissionKey("bieu-dvc", "GL-SNV", Period.parse("2026-11")),
				new RemarkView("a@GL-SNV", kind, "Xem lại", "thuongtruc", Instant.EPOCH, false));
		remark.answer();
		assertThat(remark).hasFieldOrPropertyWithValue("answered", true);
		assertThatExceptionOfType(LockedException.class).isThrownBy(remark::answer).withMessageContaining("trả lời");
	}

}
