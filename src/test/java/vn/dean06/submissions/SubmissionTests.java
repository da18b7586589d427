package vn.dean06.submissions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.FigureEntry;
import vn.dean06.figures.Corrections;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ThisMonthTest
@Transactional
class SubmissionTests {

	private static final Period NOVEMBER = Period.parse("2026-11");

	private static final SubmissionKey SERVICES = new SubmissionKey("bieu-dvc", "GL-SNV", NOVEMBER);

	private static final String CELL = "dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV";

	@Autowired
	MockMvc web;

	@Autowired
	Obligations obligations;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Figures figures;

	@Autowired
	Entries entries;

	@Autowired
	Corrections corrections;

	@Autowired
	Organisation organisation;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@Test
	void aFormOfJune2025IsOwedByDistrictsAndOneOfJulyByTheNewCommunes() {
		assertThat(levels("2025-06")).containsExactly(UnitLevel.DISTRICT);
		assertThat(owing("2025-06")).hasSize(11).contains("H540", "H551");
		assertThat(levels("2025-07")).containsExactly(UnitLevel.COMMUNE);
		assertThat(owing("2025-07")).hasSize(135).contains("GL-21553").doesNotContain("21553");
	}

	private Set<UnitLevel> levels(String period) {
		return owing(period).stream()
			.map((unit) -> this.organisation.find(unit).orElseThrow().level())
			.collect(Collectors.toSet());
	}

	private Set<String> owing(String period) {
		return this.obligations.owed(Period.parse(period))
			.stream()
			.map(Obligation::key)
			.filter((key) -> key.form().equals("bieu-co-so"))
			.map(SubmissionKey::unit)
			.collect(Collectors.toSet());
	}

	@Test
	void aPeriodOpensOnItsDayAndClosesAfterTheDaysOfGrace() {
		assertThat(lockOn("2026-10-31")).isEqualTo(EntryLock.Reason.NOT_OPEN);
		assertThat(lockOn("2026-11-01")).isNull();
		assertThat(lockOn("2026-12-05")).isNull();
		assertThat(lockOn("2026-12-06")).isEqualTo(EntryLock.Reason.PAST);
		EntryWindow window = this.submissions.window(NOVEMBER).orElseThrow();
		assertThat(window.cutOff()).isEqualTo(LocalDate.of(2026, 11, 14));
		assertThat(window.due()).isEqualTo(LocalDate.of(2026, 11, 25));
		assertThat(this.submissions.window(Period.parse("2024-12"))).as("before the regime").isEmpty();
	}

	private EntryLock.@Nullable Reason lockOn(String day) {
		EntryLock.Reason[] reason = new EntryLock.Reason[1];
		TestClock.on(LocalDate.parse(day),
				() -> reason[0] = this.submissions.lock(SERVICES, Viewer.ofUnit("GL-SNV"))
					.map(EntryLock::reason)
					.orElse(null));
		return reason[0];
	}

	@Test
	void aClosedPeriodIsReopenedForOneUnitUntilADayForAReason() {
		TestClock.on(LocalDate.of(2026, 12, 10), () -> {
			SignIn.as("noivu", () -> {
				assertThat(type("5").status()).isEqualTo(FigureEntry.Status.LOCKED);
				assertThat(type("5").sentence()).contains("05/12/2026", "mở lại");
			});
			SignIn.as("thuongtruc", () -> {
				assertThatExceptionOfType(RejectedInput.class)
					.isThrownBy(() -> this.desk.openUntil(SERVICES, LocalDate.of(2026, 12, 12), " "))
					.withMessageContaining("lý do");
				this.desk.openUntil(SERVICES, LocalDate.of(2026, 12, 12), "mất điện");
			});
			SignIn.as("noivu", () -> assertThat(type("5").status()).isEqualTo(FigureEntry.Status.SAVED));
		});
		TestClock.on(LocalDate.of(2026, 12, 13),
				() -> SignIn.as("noivu", () -> assertThat(type("6").status()).isEqualTo(FigureEntry.Status.LOCKED)));
		assertThat(trail("mở lại biểu")).contains("đến 12/12/2026: mất điện");
	}

	@Test
	void anEndedUnitIsLockedAndItsSuccessorIsNot() {
		Optional<EntryLock> lock = this.submissions.lock(new SubmissionKey("bieu-thang", "SNV", NOVEMBER),
				Viewer.ofUnit("SNV"));
		assertThat(lock.orElseThrow().reason()).isEqualTo(EntryLock.Reason.UNIT_CLOSED);
		assertThat(lock.orElseThrow().sentence()).contains("Sở Nội vụ", "đơn vị kế thừa");
	}

	@Test
	void nothingIsHandedInWhileACompulsoryCellIsBlankAndNobodySaysWhy() {
		SignIn.as("noivu", () -> {
			assertThatExceptionOfType(SubmissionCheck.Unkept.class)
				.isThrownBy(() -> this.desk.submit(SERVICES, Map.of()))
				.satisfies((refused) -> assertThat(refused.problems())
					.allSatisfy((problem) -> assertThat(problem.sentence()).contains("còn trống")));
			assertThat(this.submissions.find(SERVICES).map(SubmissionView::state).filter(SubmissionState::handedIn))
				.isEmpty();
		});
	}

	@Test
	void aFallingRunningTotalWantsAWordAndTheWordStays() {
		SubmissionKey key = new SubmissionKey("bieu-thang", "GL-HND", NOVEMBER);
		Person officer = new Person("hnd", "Hội Nông dân", Role.OFFICER, "GL-HND");
		SignIn.as(officer, () -> {
			TestClock.on(LocalDate.of(2026, 10, 20), () -> enter("hoi-vien.nong-dan@GL-HND/2026-10", "1.000", null));
			enter("hoi-vien.nong-dan@GL-HND/2026-11", "900", null);
			assertThatExceptionOfType(SubmissionCheck.Unkept.class).isThrownBy(() -> this.desk.submit(key, Map.of()))
				.satisfies((refused) -> {
					assertThat(refused.problems()).hasSize(1);
					assertThat(refused.problems().getFirst().blocks()).isFalse();
					assertThat(refused.problems().getFirst().sentence()).contains("900", "1.000", "lũy kế");
				});
			this.desk.submit(key, Map.of("hoi-vien.nong-dan@GL-HND", "Đã loại 100 hội viên trùng."));
			assertThat(this.submissions.remarks(key)).singleElement()
				.satisfies((remark) -> assertThat(remark.text()).isEqualTo("Đã loại 100 hội viên trùng."));
		});
	}

	@Test
	void aPartLargerThanItsWholeWantsAWordAndDoesNotBlock() {
		Person officer = new Person("bhxh", "BHXH", Role.OFFICER, "GL-BHXH");
		SignIn.as(officer, () -> {
			enter("bhxh.chi-tra.luong-huu.qua-tai-khoan@GL-BHXH/2026-11", "51", null);
			enter("bhxh.chi-tra.luong-huu.tong@GL-BHXH/2026-11", "50", null);
			assertThat(this.desk.problems(new SubmissionKey("bieu-thang", "GL-BHXH", NOVEMBER)))
				.filteredOn((problem) -> problem.cell().equals("bhxh.chi-tra.luong-huu.qua-tai-khoan@GL-BHXH"))
				.singleElement()
				.satisfies((problem) -> {
					assertThat(problem.blocks()).isFalse();
					assertThat(problem.sentence()).contains("51 lớn hơn tổng thể").contains("50");
				});
			SubmissionKey key = new SubmissionKey("bieu-thang", "GL-BHXH", NOVEMBER);
			assertThatExceptionOfType(SubmissionCheck.Unkept.class).isThrownBy(() -> this.desk.submit(key, Map.of()));
		});
	}

	@Test
	void whatWasHandedInIsLockedUntilItIsTakenBackOrSentBack() {
		handIn();
		SignIn.as("noivu", () -> {
			assertThat(type("7").status()).isEqualTo(FigureEntry.Status.LOCKED);
			this.desk.withdraw(SERVICES);
			assertThat(type("7").status()).isEqualTo(FigureEntry.Status.SAVED);
			this.desk.submit(SERVICES, Map.of());
		});
		SignIn.as("thuongtruc", () -> this.desk.sendBack(SERVICES, "Xem lại", List.of(CELL), seen()));
		SignIn.as("noivu", () -> {
			assertThat(this.submissions.toMend(SERVICES)).containsOnlyKeys(CELL);
			assertThat(type("8").status()).isEqualTo(FigureEntry.Status.SAVED);
			assertThat(this.obligations.ofUnit("GL-SNV")).extracting(Obligation::key).contains(SERVICES);
		});
		TestClock.on(LocalDate.of(2027, 1, 20),
				() -> assertThat(this.submissions.lock(SERVICES, Viewer.ofUnit("GL-SNV"))).as("sent back stays open")
					.isEmpty());
		SignIn.as("noivu", () -> this.desk.submit(SERVICES, Map.of()));
		assertThat(this.submissions.toMend(SERVICES)).isEmpty();
		assertThat(this.submissions.moves(SERVICES)).extracting(SubmissionMoveView::state)
			.containsExactly(SubmissionState.SUBMITTED, SubmissionState.SENT_BACK, SubmissionState.SUBMITTED,
					SubmissionState.DRAFT, SubmissionState.SUBMITTED);
	}

	@Test
	void anApprovalIsTakenBackForAReasonAndTheUnitSeesIt() throws Exception {
		handIn();
		SignIn.as("thuongtruc", () -> {
			this.desk.approve(SERVICES, seen());
			assertThatExceptionOfType(RejectedInput.class)
				.isThrownBy(() -> this.desk.takeBackApproval(SERVICES, " ", seen()))
				.withMessageContaining("lý do hủy duyệt");
			this.desk.takeBackApproval(SERVICES, "Duyệt nhầm biểu", seen());
		});
		this.entityManager.flush();
		assertThat(this.submissions.find(SERVICES).orElseThrow().state()).isEqualTo(SubmissionState.SUBMITTED);
		assertThat(this.submissions.moves(SERVICES)).extracting(SubmissionMoveView::label)
			.containsExactly("Hủy duyệt", "Duyệt", "Nộp");
		assertThat(trail("hủy duyệt")).isEqualTo("Duyệt nhầm biểu");
		assertThat(this.submissions.shows(SERVICES, Viewer.APPROVED_ONLY)).isFalse();
		for (String address : List.of("/", "/luot-nop/" + SERVICES.path())) {
			assertThat(this.web.perform(MockMvcRequestBuilders.get(address).with(SignIn.by("noivu")))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8)).as(address)
				.contains("Thường trực đã hủy duyệt:", "Duyệt nhầm biểu");
		}
	}

	@Test
	void anApprovalIsNotTakenBackWhileACorrectionWaits() {
		handIn();
		SignIn.as("thuongtruc", () -> this.desk.approve(SERVICES, seen()));
		SignIn.as("noivu", () -> this.corrections.propose(FigureKey.parse(CELL + "/2026-11"), "6", "Cộng thiếu"));
		SignIn.as("thuongtruc",
				() -> assertThatExceptionOfType(LockedException.class)
					.isThrownBy(() -> this.desk.takeBackApproval(SERVICES, "Nhầm", seen()))
					.withMessage("Không hủy duyệt được, vì còn 1 đề nghị đính chính đang chờ duyệt."));
	}

	@Test
	void whatChangedBehindTheReviewersBackIsNotApproved() {
		handIn();
		Instant seen = seen();
		SignIn.as("noivu", () -> {
			this.desk.withdraw(SERVICES);
			type("9");
			this.desk.submit(SERVICES, Map.of());
		});
		SignIn.as("thuongtruc",
				() -> assertThatExceptionOfType(LockedException.class)
					.isThrownBy(() -> this.desk.approve(SERVICES, seen))
					.withMessageContaining("xem lại rồi duyệt"));
	}

	@Test
	void theReviewShowsWhatChangedSinceTheLastOne() {
		handIn();
		SignIn.as("thuongtruc", () -> this.desk.sendBack(SERVICES, "Xem lại", List.of(), seen()));
		SignIn.as("noivu", () -> {
			type("8");
			type("9");
			this.desk.submit(SERVICES, Map.of());
		});
		this.entityManager.flush();
		SignIn.as("thuongtruc", () -> {
			Instant reviewed = this.submissions.find(SERVICES).orElseThrow().reviewedAt();
			assertThat(this.obligations.items(SERVICES, reviewed, Viewer.STANDING_OFFICE))
				.filteredOn(SubmissionItem::changedSinceReview)
				.singleElement()
				.satisfies((item) -> {
					assertThat(item.value()).isEqualTo("9");
					assertThat(item.reviewed()).isEqualTo("5");
				});
			assertThat(this.obligations.cells(SERVICES)).isEqualTo(2);
			assertThat(this.obligations.changes(NOVEMBER)).containsEntry(SERVICES, 2);
		});
	}

	@Test
	void onlyAnOfficerHandsInAndOnlyTheStandingOfficeDecides() {
		handIn();
		for (String other : List.of("chutich", "thuongtruc", "quantri")) {
			SignIn.as(other, () -> assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.desk.submit(SERVICES, Map.of())));
		}
		for (String other : List.of("chutich", "noivu", "quantri")) {
			SignIn.as(other, () -> {
				assertThatExceptionOfType(AccessDeniedException.class)
					.isThrownBy(() -> this.desk.approve(SERVICES, seen()));
				assertThatExceptionOfType(AccessDeniedException.class)
					.isThrownBy(() -> this.desk.sendBack(SERVICES, "x", List.of(), seen()));
				assertThatExceptionOfType(AccessDeniedException.class)
					.isThrownBy(() -> this.desk.takeBackApproval(SERVICES, "x", seen()));
				assertThatExceptionOfType(AccessDeniedException.class)
					.isThrownBy(() -> this.desk.openUntil(SERVICES, LocalDate.of(2026, 12, 1), "x"));
			});
		}
		SignIn.as("khcn", () -> {
			assertThatExceptionOfType(LockedException.class).isThrownBy(() -> this.desk.submit(SERVICES, Map.of()));
			assertThatExceptionOfType(LockedException.class).isThrownBy(() -> this.desk.withdraw(SERVICES));
		});
	}

	private void handIn() {
		SignIn.as("noivu", () -> {
			type("5");
			enter("dvc.tro-cap-that-nghiep.truc-tiep@GL-SNV/2026-11", "3", null);
			this.desk.submit(SERVICES, Map.of());
		});
	}

	private Instant seen() {
		return this.submissions.find(SERVICES).orElseThrow().changedAt();
	}

	private FigureEntry.Result type(String text) {
		FigureKey key = FigureKey.parse(CELL + "/2026-11");
		return enter(key.toString(), text,
				this.figures.find(key, Viewer.ofUnit(key.unit())).map((figure) -> figure.enteredAt()).orElse(null));
	}

	private FigureEntry.Result enter(String key, String text, @Nullable Instant seen) {
		FigureEntry.Result result = this.entries.enter(List.of(new FigureEntry(FigureKey.parse(key), text, null, seen)))
			.getFirst();
		this.entityManager.flush();
		return result;
	}

	private String trail(String verb) {
		this.entityManager.flush();
		return this.database.sql("select new_value from audit_entry where verb = :verb")
			.param("verb", verb)
			.query(String.class)
			.single();
	}

	@Test
	void severalFormsAreSentBackFromTheMatrixForOneReason() throws Exception {
		SignIn.as("noivu", () -> {
			type("5");
			this.entityManager.flush();
		});
		this.database.sql("update submission set state = 'SUBMITTED' where unit = 'GL-SNV'").update();
		this.entityManager.clear();
		String seen = this.submissions.find(SERVICES).orElseThrow().changedAt().toString();
		MvcResult blank = sendBack(seen, " ");
		assertThat(blank.getFlashMap().get("refusal")).isEqualTo("Sở Nội vụ: Hãy ghi lý do trả lại.");
		MvcResult unseen = sendBack(seen, "Số liệu\uE000chưa chốt.");
		assertThat(unseen.getFlashMap().get("refusal")).isEqualTo(
				"Sở Nội vụ: Lý do có ký tự không dùng được, U+E000, ngay sau “Số liệu”; hãy xóa hoặc thay ký tự đó.");
		MvcResult answer = sendBack(seen, "Số liệu chưa chốt đến ngày 14.");
		assertThat(answer.getFlashMap().get("message")).isEqualTo("Đã trả lại 1 biểu.");
		SubmissionView submission = this.submissions.find(SERVICES).orElseThrow();
		assertThat(submission.state()).isEqualTo(SubmissionState.SENT_BACK);
		assertThat(submission.note()).isEqualTo("Số liệu chưa chốt đến ngày 14.");
	}

	private MvcResult sendBack(String seen, String reason) throws Exception {
		return this.web
			.perform(MockMvcRequestBuilders.post("/duyet/2026-11/tra-lai")
				.param("chon", "bieu-dvc/GL-SNV/" + seen)
				.param("ly-do", reason)
				.with(SignIn.by("thuongtruc"))
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn();
	}

}
