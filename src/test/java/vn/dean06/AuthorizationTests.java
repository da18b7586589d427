package vn.dean06;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.EntrySheets;
import vn.dean06.entry.FigureEntry;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Walks every address that the application answers as every kind of person, with the keys
 * of a unit that is not theirs: nobody reads its drafts and nobody changes anything of
 * it. An address that is added later is walked as well; one whose variables the test does
 * not know fails it.
 */
@ThisMonthTest
@Transactional
class AuthorizationTests {

	private static final SubmissionKey FORM = new SubmissionKey("bieu-thang", "GL-SNV", Period.parse("2026-11"));

	private static final String CELL = "dao-tao.hoc-vien@GL-SNV";

	private static final String SECRET = "987654321";

	private static final Map<String, List<String>> KNOWN = Map.ofEntries(
			Map.entry("form", List.of("bieu-thang", "nhiem-vu")), Map.entry("unit", List.of("GL-SNV")),
			Map.entry("period", List.of("2026-11")), Map.entry("cell", List.of(CELL, "dao-tao.hoc-vien@GL")),
			Map.entry("year", List.of("2026")), Map.entry("number", List.of("2")),
			Map.entry("code", List.of("dao-tao.hoc-vien", "2026")), Map.entry("username", List.of("noivu")),
			Map.entry("file", List.of("20-ket-qua.md")), Map.entry("template", List.of("bao-cao-nam")),
			Map.entry("register", List.of("tasks")), Map.entry("kind", List.of("pdf")),
			Map.entry("stage", List.of("1")), Map.entry("secret", List.of("khong-co")),
			Map.entry("id", List.of("00000000-0000-0000-0000-000000000001")));

	/** Addresses of their own module, whose pages no unit's data is on. */
	private static final Set<String> ELSEWHERE = Set.of("/error");

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	MockMvc web;

	@Autowired
	Entries entries;

	@Autowired
	EntrySheets sheets;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@BeforeEach
	void aUnitHasADraft() {
		SignIn.as("noivu",
				() -> this.sheets.sheet(FORM, Viewer.ofUnit(FORM.unit()))
					.orElseThrow()
					.cells()
					.forEach((cell) -> this.entries
						.enter(List.of(new FigureEntry(cell.key(), SECRET, "bí mật " + SECRET, null)))));
		SignIn.as("noivu", () -> this.entries
			.enterOnSheet(List.of(new FigureEntry(FigureKey.parse(CELL + "/2026-11"), SECRET + "x", null, null))));
		this.entityManager.flush();
		this.database.sql("""
				insert into thing_update values ('nhiem-vu', '2026-2', '2026-11', 1, 'GL-SNV', 'IN_PROGRESS',
				'bí mật 987654321', '', 'noivu', now())""").update();
		this.database.sql("""
				insert into submission values ('nhiem-vu', 'GL-SNV', '2026-11', 'DRAFT', null, 'noivu', now(), 0)""")
			.update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "khcn", "quynhon", "canbo", "catinh", "thuongtruc", "chutich", "quantri" })
	void nobodyElseReadsADraft(String username) throws Exception {
		List<String> leaks = new ArrayList<>();
		int answered = 0;
		for (String address : addresses(RequestMethod.GET)) {
			MockHttpServletResponse answer = answer(HttpMethod.GET, address, username);
			assertThat(answer.getStatus()).as(username + " " + address).isLessThan(500);
			String body = answer.getContentAsString();
			if (body.contains(SECRET) || body.contains("987.654.321")) {
				leaks.add(address);
			}
			answered += (answer.getStatus() == 200) ? 1 : 0;
		}
		assertThat(leaks).isEmpty();
		assertThat(answered).as("pages that were read").isGreaterThan(10);
	}

	@Test
	void theUnitItselfReadsItsDraft() throws Exception {
		assertThat(answer(HttpMethod.GET, "/nhap-lieu/" + FORM.path(), "noivu").getContentAsString())
			.contains("987.654.321");
	}

	@ParameterizedTest
	@ValueSource(strings = { "khcn", "quynhon", "canbo", "chutich", "quantri" })
	void nobodyElseChangesAnythingOfAUnit(String username) throws Exception {
		Map<String, String> before = state();
		for (RequestMethod method : List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE,
				RequestMethod.PATCH)) {
			for (String address : addresses(method)) {
				if (address.startsWith("/quan-tri")) {
					continue;
				}
				int status = answer(method.asHttpMethod(), address, username).getStatus();
				assertThat(status).as(username + " " + method + " " + address).isLessThan(500);
			}
		}
		this.entityManager.flush();
		assertThat(state()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "noivu, 403", "khcn, 403", "quynhon, 403", "canbo, 403", "chutich, 403", "quantri, 403",
			"thuongtruc, 302" })
	void onlyTheStandingOfficeTakesAnApprovalBackOrIsAskedToApproveMany(String username, int status) throws Exception {
		this.database.sql("update submission set state = 'APPROVED' where form = 'bieu-thang' and unit = 'GL-SNV'")
			.update();
		this.entityManager.clear();
		assertThat(status(post("/duyet/" + FORM.path()).param("viec", "huy-duyet")
			.param("ly-do", "Duyệt nhầm")
			.param("thay", moved()), username)).isEqualTo(status);
		assertThat(status(post("/duyet/2026-11/duyet").param("chon", "bieu-thang/GL-SNV/x", "bieu-dvc/GL-SNV/x"),
				username))
			.isEqualTo((status == 302) ? 200 : 403);
		assertThat(this.database.sql("select state from submission where form = 'bieu-thang' and unit = 'GL-SNV'")
			.query(String.class)
			.single()).isEqualTo((status == 302) ? "SUBMITTED" : "APPROVED");
	}

	private int status(MockHttpServletRequestBuilder request, String username) throws Exception {
		int status = this.web
			.perform(request.with(SignIn.by(username)).with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn()
			.getResponse()
			.getStatus();
		this.entityManager.flush();
		return status;
	}

	@Test
	void theStandingOfficeReadsWhatItReviewedAndNotWhatIsTypedSince() throws Exception {
		this.database.sql("""
				update submission set state = 'SENT_BACK', reviewed_at = now() - interval '100 days'
				where form = 'bieu-thang' and unit = 'GL-SNV'""").update();
		this.entityManager.clear();
		String review = "/duyet/" + FORM.path();
		assertThat(answer(HttpMethod.GET, review, "thuongtruc").getContentAsString()).contains("như khi xem xét lúc")
			.doesNotContain(SECRET, "987.654.321");
		assertThat(answer(HttpMethod.GET, review, "chutich").getContentAsString()).contains("chỉ đơn vị xem được")
			.doesNotContain("như khi xem xét lúc", SECRET, "987.654.321");
	}

	/** By role, in the order of "noivu", "thuongtruc", "catinh", "chutich", "quantri". */
	@ParameterizedTest
	@CsvSource({ "GET, /, 200 302 200 302 302", "GET, /duyet/2026-11, 403 200 200 200 200",
			"GET, /nhap-thay, 403 200 200 403 403", "POST, /nhap-thay, 403 422 422 403 403",
			"POST, /nhap-thay/00000000-0000-0000-0000-000000000001/ket-thuc, 403 404 404 403 403",
			"POST, /quan-tri/tai-khoan/khcn/nhap-thay, 403 403 403 403 422",
			"GET, /luot-nop/bieu-thang/GL-CAT/2026-11, 403 403 200 403 403",
			"POST, /luot-nop/bieu-thang/GL-SNV/2026-11/dong-y, 403 403 403 403 403",
			"POST, /luot-nop/bieu-thang/GL-SNV/2026-11/tra-lai, 403 403 403 403 403",
			"GET, /nhap-lieu/bieu-thang/GL-CAT/2026-11, 403 403 200 403 403",
			"POST, /tai-khoan/dien-thoai, 302 302 302 302 302", "GET, /quan-tri/tai-khoan, 403 403 403 403 200" })
	void eachRoleIsAnsweredAsExpected(String method, String address, String expected) throws Exception {
		List<String> answers = new ArrayList<>();
		for (String username : List.of("noivu", "thuongtruc", "catinh", "chutich", "quantri")) {
			answers.add(String.valueOf(answer(HttpMethod.valueOf(method), address, username).getStatus()));
		}
		assertThat(String.join(" ", answers)).isEqualTo(expected);
	}

	private Map<String, String> state() {
		Map<String, String> state = new LinkedHashMap<>();
		for (String table : List.of("figure", "figure_change", "submission", "submission_move", "remark", "reopening",
				"thing_update", "correction", "reminder", "kept_entry")) {
			state.put(table,
					this.database
						.sql("select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table
								+ " t where unit = 'GL-SNV'")
						.query(String.class)
						.single());
		}
		return state;
	}

	private MockHttpServletResponse answer(HttpMethod method, String address, String username) throws Exception {
		MockHttpServletRequestBuilder request = request(method, URI.create(address)).with(SignIn.by(username));
		if (method != HttpMethod.GET) {
			request.with(SecurityMockMvcRequestPostProcessors.csrf());
			if (address.endsWith("/o") || address.startsWith("/api")) {
				request.contentType(MediaType.APPLICATION_JSON)
					.content(address.endsWith("/o") ? "[{\"cell\":\"" + CELL + "\",\"text\":\"5\",\"stamp\":\"\"}]"
							: "{\"value\":\"5\"}");
			}
			else {
				request.param("viec", "duyet")
					.param("ly-do", "thử")
					.param("thay", moved())
					.param("o", CELL)
					.param("chon", "bieu-thang/GL-SNV/" + moved())
					.param("den-ngay", "2026-12-01")
					.param("so-moi", "5")
					.param("state.2026-2", "COMPLETED")
					.param("result.2026-2", "thử")
					.param("stamp.2026-2", "");
			}
		}
		MockHttpServletResponse answer = this.web.perform(request).andReturn().getResponse();
		answer.setCharacterEncoding("UTF-8");
		return answer;
	}

	private String moved() {
		return this.database.sql(
				"select changed_at from submission where form = 'bieu-thang' and unit = 'GL-SNV' and period = '2026-11'")
			.query(java.time.OffsetDateTime.class)
			.single()
			.toInstant()
			.toString();
	}

	private List<String> addresses(RequestMethod method) {
		return this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> methods(mapping).contains(method))
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((pattern) -> !ELSEWHERE.contains(pattern))
			.flatMap(AuthorizationTests::filled)
			.distinct()
			.toList();
	}

	private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
		return mapping.getMethodsCondition().getMethods();
	}

	private static Stream<String> filled(String pattern) {
		int open = pattern.indexOf('{');
		if (open < 0) {
			return Stream.of(pattern.isEmpty() ? "/" : pattern);
		}
		int close = pattern.indexOf('}', open);
		String name = pattern.substring(open + 1, close).split(":")[0];
		assertThat(KNOWN).as("a value for the variable of " + pattern).containsKey(name);
		return KNOWN.getOrDefault(name, List.of())
			.stream()
			.flatMap((value) -> filled(pattern.substring(0, open) + value + pattern.substring(close + 1)));
	}

}
