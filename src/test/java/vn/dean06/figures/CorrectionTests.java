package vn.dean06.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import vn.dean06.Queries;
import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.catalogue.Amount;
import vn.dean06.entry.Entries;
import vn.dean06.entry.FigureEntry;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ThisMonthTest
@Transactional
class CorrectionTests {

	private static final FigureKey KEY = FigureKey.parse("dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11");

	private static final FigureKey OTHER = FigureKey.parse("dvc.tro-cap-that-nghiep.truc-tiep@GL-SNV/2026-11");

	private static final SubmissionKey SUBMISSION = new SubmissionKey("bieu-dvc", "GL-SNV", KEY.period());

	@Autowired
	MockMvc web;

	@Autowired
	Corrections corrections;

	@Autowired
	Figures figures;

	@Autowired
	Entries entries;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	EntityManager entityManager;

	@Test
	void anApprovedFigureChangesOnlyByACorrectionWithReasonOldNewAndWhoApproved() {
		approve("50");
		SignIn.as("noivu", () -> {
			FigureView now = this.figures.find(KEY, Viewer.APPROVED_ONLY).orElseThrow();
			assertThat(
					this.entries.enter(List.of(new FigureEntry(KEY, "60", null, now.enteredAt()))).getFirst().status())
				.isEqualTo(FigureEntry.Status.LOCKED);
			this.corrections.propose(KEY, "60", "Cộng thiếu 10 hồ sơ");
			assertThatExceptionOfType(LockedException.class)
				.isThrownBy(() -> this.corrections.propose(KEY, "61", "Nữa"))
				.withMessageContaining("đang chờ duyệt");
		});
		assertThat(value()).isEqualTo("50");
		SignIn.as("thuongtruc", () -> this.corrections.decide(open(), true, ""));
		assertThat(value()).isEqualTo("60");
		SignIn.as("chutich", () -> {
			assertThat(this.figures.history(KEY, Viewer.APPROVED_ONLY).latest().getFirst()).satisfies((change) -> {
				assertThat(change.before()).isEqualTo(Amount.of(new BigDecimal("50")));
				assertThat(change.after()).isEqualTo(Amount.of(new BigDecimal("60")));
				assertThat(change.note()).contains("Cộng thiếu 10 hồ sơ", "duyệt: Thường trực");
			});
			assertThat(this.corrections.of(KEY, Viewer.STANDING_OFFICE).getFirst().decidedBy()).isEqualTo("thuongtruc");
		});
	}

	@Test
	void aRefusedCorrectionLeavesTheFigureAndSaysWhy() {
		approve("50");
		SignIn.as("noivu", () -> this.corrections.propose(KEY, "60", "Nhầm"));
		SignIn.as("thuongtruc", () -> {
			assertThatExceptionOfType(RejectedInput.class).isThrownBy(() -> this.corrections.decide(open(), false, " "))
				.withMessageContaining("lý do");
			this.corrections.decide(open(), false, "Chưa có căn cứ");
			assertThat(this.corrections.of(KEY, Viewer.STANDING_OFFICE).getFirst().answer())
				.isEqualTo("Chưa có căn cứ");
			assertThatExceptionOfType(java.util.NoSuchElementException.class).isThrownBy(this::open);
		});
		assertThat(value()).isEqualTo("50");
	}

	@Test
	void theStandingOfficeSeesHowManyWaitAndTheUnitReadsTheAnswer() throws Exception {
		approve("50");
		assertThat(page("thuongtruc", "/tong-quan").select(".menu-count")).isEmpty();
		SignIn.as("noivu", () -> this.corrections.propose(KEY, "60", "Cộng thiếu"));
		this.entityManager.flush();
		assertThat(page("thuongtruc", "/tong-quan").select(".menu-count").text()).isEqualTo("1");
		for (String other : List.of("noivu", "chutich", "quantri")) {
			assertThat(page(other, "/don-vi").select(".menu-count")).as(other).isEmpty();
		}
		assertThat(page("noivu", "/").select("section:has(h2:containsOwn(Đính chính))").text()).contains("50 → 60",
				"Chờ duyệt", "Lý do: Cộng thiếu");
		assertThat(page("khcn", "/").text()).doesNotContain("50 → 60");
		SignIn.as("thuongtruc", () -> this.corrections.decide(open(), false, "Chưa có căn cứ"));
		this.entityManager.flush();
		assertThat(page("noivu", "/").select("section:has(h2:containsOwn(Đính chính))").text()).contains("50 → 60",
				"Không đồng ý", "Trả lời của thuongtruc: Chưa có căn cứ");
		assertThat(page("thuongtruc", "/tong-quan").select(".menu-count")).isEmpty();
		TestClock.on(LocalDate.of(2026, 12, 21),
				() -> assertThat(this.corrections.of(new Person("noivu", "Sở Nội vụ", Role.OFFICER, "GL-SNV")))
					.as("old")
					.isEmpty());
	}

	@Test
	void whatCannotBeAcceptedAnyMoreIsNotOfferedToBeAccepted() throws Exception {
		approve("50");
		SignIn.as("noivu", () -> this.corrections.propose(KEY, "60", "Cộng thiếu"));
		this.entityManager.flush();
		assertThat(page("thuongtruc", "/dinh-chinh").select("button[value=duyet]")).hasSize(1);
		this.entityManager.createNativeQuery("update figure set value = 55 where unit = 'GL-SNV' and value = 50")
			.executeUpdate();
		this.entityManager.clear();
		Document page = page("thuongtruc", "/dinh-chinh");
		assertThat(page.select("button[value=duyet]")).isEmpty();
		assertThat(page.select("button[value=tu-choi]")).hasSize(1);
		assertThat(page.select(".notice").text()).contains("nay là “55”, không còn là “50”");
	}

	@Test
	void aLongListOfCorrectionsHasPagesAndThoseThatWaitStandFirst() throws Exception {
		approve("50");
		SignIn.as("noivu", () -> this.corrections.propose(KEY, "60", "Đang chờ"));
		this.entityManager.flush();
		this.entityManager.createNativeQuery("""
				insert into correction select gen_random_uuid(), 'dao-tao.lop', 'GL-SNV', '2026-11', '1', '2',
				'Cũ ' || n, 'noivu', now() + interval '1 day', true, 'thuongtruc', now(), null
				from generate_series(1, 60) n""").executeUpdate();
		Document first = page("thuongtruc", "/dinh-chinh");
		assertThat(first.select(".correction")).hasSize(30);
		assertThat(first.select(".correction").getFirst().text()).contains("Đang chờ");
		assertThat(first.select(".neighbours").text()).isEqualTo("Trang 1/3 Trang sau →");
		assertThat(page("thuongtruc", "/dinh-chinh?trang=3").select(".correction")).hasSize(1);
		assertThat(page("thuongtruc", "/dinh-chinh?trang=2147483647").select(".correction")).hasSize(1);
	}

	private Document page(String username, String address) throws Exception {
		return Jsoup.parse(this.web.perform(MockMvcRequestBuilders.get(address).with(SignIn.by(username)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	@Test
	void onlyTheOwnerProposesAndOnlyTheStandingOfficeDecides() {
		approve("50");
		SignIn.as("khcn",
				() -> assertThatExceptionOfType(LockedException.class)
					.isThrownBy(() -> this.corrections.propose(KEY, "60", "x"))
					.withMessageContaining("đơn vị đã nhập"));
		SignIn.as("noivu", () -> {
			assertThatExceptionOfType(RejectedInput.class).isThrownBy(() -> this.corrections.propose(KEY, "1.23", "x"))
				.withMessageContaining("không rõ");
			this.corrections.propose(KEY, "60", "x");
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.corrections.decide(open(), true, ""));
		});
	}

	@Test
	void aCorrectionIsCheckedLikeAnEntry() {
		Person officer = new Person("hnd", "Hội Nông dân", Role.OFFICER, "GL-HND");
		SubmissionKey form = new SubmissionKey("bieu-thang", "GL-HND", KEY.period());
		FigureKey members = FigureKey.parse("hoi-vien.nong-dan@GL-HND/2026-11");
		SignIn.as(officer, () -> {
			FigureKey before = FigureKey.parse("hoi-vien.nong-dan@GL-HND/2026-10");
			TestClock.on(LocalDate.of(2026, 10, 20),
					() -> this.entries.enter(List.of(new FigureEntry(before, "1.000", null, null))));
			this.entries.enter(List.of(new FigureEntry(members, "1.200", null, null)));
			this.entityManager.flush();
			this.desk.submit(form, Map.of());
		});
		SignIn.as("thuongtruc", () -> this.desk.approve(form, this.submissions.find(form).orElseThrow().changedAt()));
		SignIn.as(officer, () -> this.corrections.propose(members, "900", "Đã loại hội viên trùng"));
		SignIn.as("thuongtruc", () -> {
			CorrectionView proposed = this.corrections.of(members, Viewer.STANDING_OFFICE).getFirst();
			assertThat(this.corrections.warnings(List.of(proposed))).containsOnlyKeys(proposed.id());
			assertThat(this.corrections.warnings(List.of(proposed)).get(proposed.id())).singleElement()
				.asString()
				.contains("900", "1.000", "lũy kế");
			this.corrections.decide(proposed.id(), true, "Đã xem");
			assertThat(this.corrections.warnings(this.corrections.of(members, Viewer.STANDING_OFFICE))).as("decided")
				.isEmpty();
		});
	}

	/** Of one form, whose sheet is read for the checks. */
	@Test
	void theListAsksAsOftenForTwoCorrectionsAsForOne() throws Exception {
		approve("50");
		SignIn.as("noivu", () -> this.corrections.propose(KEY, "60", "Cộng thiếu"));
		queries();
		List<String> one = queries();
		SignIn.as("noivu", () -> this.corrections.propose(OTHER, "2", "Cộng thiếu"));
		assertThat(queries()).isEqualTo(one);
		assertThat(page("thuongtruc", "/dinh-chinh").select("section.card")).hasSize(2);
	}

	/** Figures of more indicators than units are looked for another way. */
	private List<String> queries() {
		this.entityManager.flush();
		this.entityManager.clear();
		return Queries.withoutSession(() -> page("thuongtruc", "/dinh-chinh"))
			.stream()
			.map((query) -> query.replace("indicator || ''", "indicator"))
			.toList();
	}

	private java.util.UUID open() {
		return this.corrections.of(KEY, Viewer.STANDING_OFFICE)
			.stream()
			.filter(CorrectionView::open)
			.findFirst()
			.orElseThrow()
			.id();
	}

	private void approve(String text) {
		SignIn.as("noivu", () -> {
			this.entries
				.enter(List.of(new FigureEntry(KEY, text, null, null), new FigureEntry(OTHER, "1", null, null)));
			this.entityManager.flush();
			this.desk.submit(SUBMISSION, Map.of());
		});
		SignIn.as("thuongtruc",
				() -> this.desk.approve(SUBMISSION, this.submissions.find(SUBMISSION).orElseThrow().changedAt()));
	}

	private String value() {
		this.entityManager.flush();
		return this.figures.find(KEY, Viewer.APPROVED_ONLY).orElseThrow().amount().toString();
	}

}
