package vn.dean06.submissions;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.FigureEntry;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Where the regime asks for it, the head of the unit agrees before a form goes to the
 * standing office.
 */
@ThisMonthTest
@Transactional
class SignOffTests {

	private static final SubmissionKey FARMERS = new SubmissionKey("bieu-thang", "GL-HND", Period.parse("2026-11"));

	private static final String ADDRESS = "/luot-nop/" + FARMERS.path();

	private static final Person OFFICER = new Person("hnd", "Cán bộ Hội", Role.OFFICER, "GL-HND");

	private static final Person HEAD = new Person("chutichhnd", "Chủ tịch Hội Nông dân", Role.UNIT_HEAD, "GL-HND");

	private static final Person OTHER_HEAD = new Person("giamdoc", "Giám đốc Sở Nội vụ", Role.UNIT_HEAD, "GL-SNV");

	@Autowired
	MockMvc web;

	@Autowired
	Entries entries;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	EntityManager entityManager;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void theOfficerHasTyped() {
		SignIn.as(OFFICER, () -> this.entries
			.enter(List.of(new FigureEntry(FigureKey.parse("hoi-vien.nong-dan@GL-HND/2026-11"), "1.000", null, null))));
		this.entityManager.flush();
	}

	private void theRegimeAsksForTheHead() {
		this.database.sql("update reporting_regime set sign_off = true").update();
		this.entityManager.clear();
	}

	private void thereIsAHead() {
		this.database
			.sql("insert into account values ('chutichhnd', 'Chủ tịch Hội Nông dân', 'GL-HND', '{noop}x', true)")
			.update();
		this.database.sql("insert into account_role values ('chutichhnd', 'UNIT_HEAD')").update();
	}

	@Test
	void withoutTheFlagNothingChanges() throws Exception {
		assertThat(answer(post(ADDRESS + "/nop"), OFFICER).getRedirectedUrl()).isEqualTo(ADDRESS);
		assertThat(state()).isEqualTo(SubmissionState.SUBMITTED);
	}

	@Test
	void theHeadAgreesToWhatWaitsUnderTheirWork() throws Exception {
		theRegimeAsksForTheHead();
		thereIsAHead();
		answer(post(ADDRESS + "/nop"), OFFICER);
		assertThat(state()).isEqualTo(SubmissionState.WITH_HEAD);
		assertThat(page("/duyet/" + FARMERS.path(), "thuongtruc").text()).contains("Đơn vị chưa nộp biểu này");
		Document work = page("/", HEAD);
		assertThat(work.select("section:contains(Chờ bạn đồng ý) .work-title").attr("href")).isEqualTo(ADDRESS);
		Document form = page(ADDRESS, HEAD);
		assertThat(form.text()).contains("1.000");
		String seen = form.select("form[action$=/dong-y] input[name=thay]").val();
		answer(post(ADDRESS + "/dong-y").param("thay", seen), HEAD);
		assertThat(state()).isEqualTo(SubmissionState.SUBMITTED);
		assertThat(page("/duyet/" + FARMERS.path(), "thuongtruc").select(".move-list").text())
			.contains("Chủ tịch Hội Nông dân");
		assertThat(page("/", HEAD).text()).doesNotContain("Chờ bạn đồng ý");
	}

	@Test
	void theHeadReturnsItWithARemark() throws Exception {
		theRegimeAsksForTheHead();
		thereIsAHead();
		answer(post(ADDRESS + "/nop"), OFFICER);
		String seen = this.submissions.find(FARMERS).orElseThrow().changedAt().toString();
		assertThat(answer(post(ADDRESS + "/tra-lai").param("thay", seen).param("ly-do", " "), HEAD).getStatus())
			.isEqualTo(422);
		answer(post(ADDRESS + "/tra-lai").param("thay", seen).param("ly-do", "Thiếu hội viên mới"), HEAD);
		assertThat(state()).isEqualTo(SubmissionState.SENT_BACK);
		assertThat(page(ADDRESS, OFFICER).select(".notice-back").text())
			.isEqualTo("Thủ trưởng đơn vị trả lại: Thiếu hội viên mới");
	}

	@Test
	void nobodyElseAgrees() {
		theRegimeAsksForTheHead();
		thereIsAHead();
		SignIn.as(OFFICER, () -> this.desk.submit(FARMERS, Map.of()));
		for (Person other : List.of(OFFICER, OTHER_HEAD)) {
			SignIn.as(other, () -> assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.desk.agree(FARMERS, this.submissions.find(FARMERS).orElseThrow().changedAt())));
		}
		SignIn
			.as("thuongtruc",
					() -> assertThatExceptionOfType(LockedException.class).isThrownBy(
							() -> this.desk.approve(FARMERS, this.submissions.find(FARMERS).orElseThrow().changedAt()))
						.withMessageContaining("Chờ thủ trưởng"));
	}

	@Test
	void aUnitWithoutAHeadIsToldWhatToDo() {
		theRegimeAsksForTheHead();
		SignIn.as(OFFICER,
				() -> assertThatExceptionOfType(LockedException.class)
					.isThrownBy(() -> this.desk.submit(FARMERS, Map.of()))
					.withMessageContaining("chưa có tài khoản thủ trưởng"));
	}

	private SubmissionState state() {
		return this.submissions.find(FARMERS).orElseThrow().state();
	}

	private Document page(String address, Person person) throws Exception {
		return Jsoup.parse(answer(get(address), person).getContentAsString());
	}

	private Document page(String address, String username) throws Exception {
		this.entityManager.flush();
		return Jsoup.parse(this.web.perform(get(address).with(SignIn.by(username)))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Person person) throws Exception {
		this.entityManager.flush();
		return this.web.perform(request.with(csrf()).with(SignIn.by(person))).andReturn().getResponse();
	}

}
