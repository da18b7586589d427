package vn.dean06.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.EntrySheet;
import vn.dean06.entry.EntrySheets;
import vn.dean06.entry.FigureEntry;
import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Công an tỉnh owes forms and reviews: whoever types one of them is not its reviewer.
 */
@ThisMonthTest
@Transactional
class OwnWorkTests {

	private static final SubmissionKey OWN = new SubmissionKey("bieu-thang", "GL-CAT", Period.parse("2026-11"));

	private static final String MARK = "bieu-thang/GL-CAT/";

	private static final String SENTENCE = "phải do người khác của Thường trực duyệt";

	@Autowired
	MockMvc web;

	@Autowired
	Entries entries;

	@Autowired
	EntrySheets sheets;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Submissions submissions;

	@Autowired
	EntityManager entityManager;

	@Autowired
	JdbcClient database;

	@Test
	void onePersonTypesForTheUnitAndReviewsOthers() throws Exception {
		handIn();
		assertThat(page("/", "catinh").select("nav.menu a").eachText()).contains("Việc của tôi", "Theo dõi nộp");
		assertThat(page("/duyet/" + OWN.path(), "thuongtruc").select("button[value=duyet]")).hasSize(1);
		SignIn.as("thuongtruc", () -> this.desk.approve(OWN, moved()));
		assertThat(state()).isEqualTo(SubmissionState.APPROVED);
		assertThat(this.submissions.moves(OWN).getFirst().reason()).isNull();
	}

	@Test
	void whoTypedItIsRefusedOnItsPageAndAmongMany() throws Exception {
		handIn();
		Document review = page("/duyet/" + OWN.path(), "catinh");
		assertThat(review.select("button[value=duyet]")).isEmpty();
		assertThat(review.select("button[value=tra-lai]")).hasSize(1);
		assertThat(review.text()).contains(SENTENCE);
		MvcResult one = send("/duyet/" + OWN.path(), "viec", "duyet", "thay", moved().toString());
		assertThat(String.valueOf(one.getFlashMap().get("refusal"))).contains(SENTENCE);
		MvcResult many = send("/duyet/2026-11/duyet", "chon", MARK + moved());
		assertThat(String.valueOf(many.getFlashMap().get("refusal"))).contains(SENTENCE);
		assertThat(state()).isEqualTo(SubmissionState.SUBMITTED);
	}

	@Test
	void onlyAnotherPersonsSendingBackBeginsAnew() {
		handIn();
		SignIn.as("catinh", () -> this.desk.sendBack(OWN, "Thử", List.of(), moved()));
		SignIn.as("catinh", () -> this.desk.submit(OWN, explained()));
		SignIn.as("catinh",
				() -> assertThatExceptionOfType(LockedException.class).isThrownBy(() -> this.desk.approve(OWN, moved()))
					.withMessageContaining(SENTENCE));
		SignIn.as("thuongtruc", () -> this.desk.sendBack(OWN, "Xem lại", List.of(), moved()));
		SignIn.as("catinh", () -> this.desk.submit(OWN, explained()));
		SignIn.as("catinh", () -> this.desk.approve(OWN, moved()));
		assertThat(state()).isEqualTo(SubmissionState.APPROVED);
	}

	@Test
	void theAdministratorMayAllowItWhichTheHistoryTells() throws Exception {
		handIn();
		this.web
			.perform(MockMvcRequestBuilders.post("/quan-tri/tai-khoan/catinh")
				.with(csrf())
				.with(SignIn.by("quantri"))
				.param("fullName", "Cán bộ Công an tỉnh")
				.param("roles", "OFFICER", "STANDING_OFFICE")
				.param("unit", "GL-CAT")
				.param("approvesOwn", "true"))
			.andReturn();
		this.entityManager.flush();
		assertThat(trail("sửa tài khoản")).endsWith("được duyệt biểu có số liệu do chính mình nhập");
		assertThat(page("/duyet/" + OWN.path(), "catinh").select("button[value=duyet]")).hasSize(1);
		SignIn.as("catinh", () -> this.desk.approve(OWN, moved()));
		this.entityManager.flush();
		assertThat(trail("duyệt")).contains("quản trị đã cho phép");
		assertThat(page("/duyet/" + OWN.path(), "thuongtruc").select(".move-list li:first-child").text())
			.contains("Duyệt", "Cán bộ Công an tỉnh", "quản trị đã cho phép");
	}

	private void handIn() {
		SignIn.as("catinh", () -> {
			this.entries.enter(this.sheets.sheet(OWN, Viewer.ofUnit("GL-CAT"))
				.orElseThrow()
				.cells()
				.filter(EntrySheet.Cell::compulsory)
				.map((cell) -> new FigureEntry(cell.key(), "1", null, null))
				.toList());
			this.desk.submit(OWN, explained());
		});
		this.entityManager.flush();
	}

	private Map<String, String> explained() {
		return this.desk.problems(OWN)
			.stream()
			.collect(Collectors.toMap(SubmissionCheck.Problem::cell, (problem) -> "Đúng theo sổ.", (one, same) -> one));
	}

	private Instant moved() {
		return this.submissions.find(OWN).orElseThrow().changedAt();
	}

	private SubmissionState state() {
		return this.submissions.find(OWN).orElseThrow().state();
	}

	private String trail(String verb) {
		return this.database.sql("select new_value from audit_entry where verb = :verb")
			.param("verb", verb)
			.query(String.class)
			.single();
	}

	private Document page(String address, String username) throws Exception {
		this.entityManager.flush();
		return Jsoup.parse(this.web.perform(get(address).with(SignIn.by(username)))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private MvcResult send(String address, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address)
			.with(csrf())
			.with(SignIn.by("catinh"));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return this.web.perform(request).andReturn();
	}

}
