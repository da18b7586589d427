package vn.dean06.submissions;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every verb of a submission in every state: where it leads, or that it is refused with a
 * sentence and nothing moves.
 */
class SubmissionTransitionTests {

	private static final Instant BEGUN = Instant.parse("2026-11-02T02:00:00Z");

	private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	/** From each state, in their order; "-" where it is refused. */
	private static final Map<String, String> LEADS_TO = Map.of("submit", "SUBMITTED - - SUBMITTED -", "present",
			"WITH_HEAD - - WITH_HEAD -", "agree", "- SUBMITTED - - -", "returnToOfficer", "- SENT_BACK - - -",
			"withdraw", "- DRAFT DRAFT - -", "approve", "- - APPROVED - -", "sendBack", "- - SENT_BACK - -", "reopen",
			"- - - - SENT_BACK", "takeBackApproval", "- - - - SUBMITTED", "openUntil", "DRAFT - - SENT_BACK -");

	private static final Map<String, Consumer<Submission>> VERBS = Map.of("submit",
			(submission) -> submission.submit("noivu", NOW), "present",
			(submission) -> submission.present("noivu", NOW), "agree",
			(submission) -> submission.agree(moved(submission), "giamdoc", NOW), "returnToOfficer",
			(submission) -> submission.returnToOfficer("Xem lại", moved(submission), "giamdoc", NOW), "withdraw",
			(submission) -> submission.withdraw("noivu", NOW), "approve",
			(submission) -> submission.approve(moved(submission), "thuongtruc", NOW), "sendBack",
			(submission) -> submission.sendBack("Xem lại", moved(submission), "thuongtruc", NOW), "reopen",
			(submission) -> submission.reopen("Có ký tự lạ", moved(submission), "thuongtruc", NOW), "takeBackApproval",
			(submission) -> submission.takeBackApproval(List.of(), "Duyệt nhầm", moved(submission), "thuongtruc", NOW),
			"openUntil",
			(submission) -> submission.openUntil(LocalDate.of(2026, 12, 12), "Mất điện", "thuongtruc", NOW));

	private static Instant moved(Submission submission) {
		return submission.view().changedAt();
	}

	static Stream<Arguments> transitions() {
		return LEADS_TO.entrySet()
			.stream()
			.flatMap((verb) -> Arrays.stream(SubmissionState.values())
				.map((from) -> Arguments.of(verb.getKey(), from, verb.getValue().split(" ")[from.ordinal()])));
	}

	@ParameterizedTest
	@MethodSource("transitions")
	void aVerbLeadsWhereItMayAndIsRefusedElsewhere(String verb, SubmissionState from, String to) {
		Submission submission = in(from);
		SubmissionView before = submission.view();
		Consumer<Submission> move = VERBS.getOrDefault(verb, (none) -> {
		});
		if (to.equals("-")) {
			assertThatExceptionOfType(LockedException.class).isThrownBy(() -> move.accept(submission))
				.withMessageContaining("“" + from.label() + "”")
				.withMessageEndingWith(".");
			assertThat(submission.view()).isEqualTo(before);
		}
		else {
			move.accept(submission);
			assertThat(submission.state()).isEqualTo(SubmissionState.valueOf(to));
		}
	}

	@Test
	void everyVerbOfTheSubmissionIsWalked() {
		assertThat(Arrays.stream(Submission.class.getDeclaredMethods())
			.filter((method) -> Arrays.asList(method.getParameterTypes()).contains(Instant.class)
					&& !Modifier.isPrivate(method.getModifiers()))
			.map(Method::getName)).containsExactlyInAnyOrderElementsOf(LEADS_TO.keySet());
	}

	@Test
	void aReviewerDecidesOnlyOnWhatWasSeen() {
		Submission submission = in(SubmissionState.SUBMITTED);
		Instant seen = moved(submission);
		submission.withdraw("noivu", NOW);
		submission.submit("noivu", NOW.plusSeconds(1));
		assertThatExceptionOfType(LockedException.class)
			.isThrownBy(() -> submission.approve(seen, "thuongtruc", NOW.plusSeconds(2)))
			.withMessage("Đơn vị đã rút lại và nộp lại sau khi bạn mở trang này; hãy xem lại rồi duyệt.");
		assertThatExceptionOfType(LockedException.class)
			.isThrownBy(() -> submission.sendBack("Xem lại", seen, "thuongtruc", NOW.plusSeconds(2)));
		assertThat(submission.state()).isEqualTo(SubmissionState.SUBMITTED);
	}

	@Test
	void whatWasReopenedAndApprovedAgainIsReopenedOnlyByWhoSawIt() {
		Submission submission = in(SubmissionState.APPROVED);
		Instant seen = moved(submission);
		submission.reopen("Có ký tự lạ", seen, "thuongtruc", NOW.plusSeconds(1));
		assertThat(submission.view().note()).isEqualTo("Có ký tự lạ");
		submission.submit("noivu", NOW.plusSeconds(2));
		submission.approve(NOW.plusSeconds(2), "thuongtruc", NOW.plusSeconds(3));
		assertThatExceptionOfType(LockedException.class)
			.isThrownBy(() -> submission.reopen("Có ký tự lạ", seen, "khac", NOW.plusSeconds(4)))
			.withMessageContaining("hãy xem lại");
		assertThat(submission.state()).isEqualTo(SubmissionState.APPROVED);
	}

	@Test
	void anApprovalIsTakenBackOnlyWhileNothingStandsOnItAndByWhoSawIt() {
		Submission submission = in(SubmissionState.APPROVED);
		Instant seen = moved(submission);
		assertThatExceptionOfType(LockedException.class)
			.isThrownBy(() -> submission.takeBackApproval(List.of("báo cáo 1/BC", "2 đề nghị đính chính"), "Nhầm", seen,
					"thuongtruc", NOW.plusSeconds(1)))
			.withMessage("Không hủy duyệt được, vì còn báo cáo 1/BC; 2 đề nghị đính chính.");
		assertThatExceptionOfType(LockedException.class)
			.isThrownBy(() -> submission.takeBackApproval(List.of(), "Nhầm", seen.minusSeconds(1), "thuongtruc",
					NOW.plusSeconds(1)))
			.withMessageContaining("hãy xem lại");
		assertThat(submission.state()).isEqualTo(SubmissionState.APPROVED);
		submission.takeBackApproval(List.of(), "Nhầm", seen, "thuongtruc", NOW.plusSeconds(1));
		assertThat(submission.view().note()).isEqualTo("Nhầm");
		assertThat(submission.view().approvalTakenBack()).isTrue();
		assertThat(submission.view().reviewedAt()).as("what was reviewed is what was approved").isEqualTo(NOW);
	}

	@Test
	void whatWasTakenBackBeforeAnybodyReviewedItWasNotHandedIn() {
		Submission submission = in(SubmissionState.SUBMITTED);
		submission.withdraw("noivu", NOW.plusSeconds(1));
		assertThat(submission.view().submittedAt()).isNull();
		Submission reviewed = in(SubmissionState.SENT_BACK);
		reviewed.submit("noivu", NOW.plusSeconds(1));
		reviewed.withdraw("noivu", NOW.plusSeconds(2));
		assertThat(reviewed.view().submittedAt()).isEqualTo(NOW);
	}

	@Test
	void whatWasHandedInFirstStaysSoWhenItIsMendedAndHandedInAgain() {
		Submission submission = in(SubmissionState.SENT_BACK);
		Instant first = submission.view().submittedAt();
		submission.submit("noivu", NOW.plusSeconds(100));
		assertThat(submission.view().submittedAt()).isEqualTo(first);
		assertThat(submission.view().reviewedAt()).isEqualTo(NOW);
		assertThat(submission.view().note()).isNull();
	}

	private static Submission in(SubmissionState state) {
		Submission submission = new Submission(
				new SubmissionView(new SubmissionKey("bieu-dvc", "GL-SNV", Period.parse("2026-11")),
						SubmissionState.DRAFT, null, "noivu", BEGUN, null, null));
		if (state == SubmissionState.WITH_HEAD) {
			submission.present("noivu", NOW);
		}
		else if (state != SubmissionState.DRAFT) {
			submission.submit("noivu", NOW);
		}
		if (state == SubmissionState.SENT_BACK) {
			submission.sendBack("Xem lại", NOW, "thuongtruc", NOW);
		}
		if (state == SubmissionState.APPROVED) {
			submission.approve(NOW, "thuongtruc", NOW);
		}
		return submission;
	}

}
