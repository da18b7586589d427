package vn.dean06.publishing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.Requests;
import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.signature.Pdfsig;
import vn.dean06.signature.SignedPdf;
import vn.dean06.signature.SigningProgram;
import vn.dean06.signature.TestKeys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The program on a desktop signs for who began it, and for nobody else and nothing else:
 * it comes without a session, with what the page told it.
 */
@ThisMonthTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class SigningProgramTests {

	private static final String WAY = "/bao-cao/2026-11/phat-hanh";

	private static final String OTHER = "/bao-cao/2026-10/phat-hanh";

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@Autowired
	Clock clock;

	private SigningProgram program = new SigningProgram(keys("-"), ZonedDateTime.now());

	/**
	 * What the page was told.
	 *
	 * @param request what it hands on to the program
	 */
	private record Begun(String ticket, JsonNode request) {

		String fetch() {
			return this.request.path("FileName").stringValue();
		}

		String giveBack() {
			return this.request.path("FileUploadHandler").stringValue();
		}

		/** "/ky-so/{secret}/…" */
		List<String> secrets() {
			return List.of(fetch().split("/")[2], giveBack().split("/")[2]);
		}

	}

	@BeforeEach
	void aReportLiesBeforeTheLeader() throws Exception {
		this.program = program("Nguyễn Tuấn Thanh");
		submitted("11");
	}

	@Test
	void leaderAndClerkSignByIt(@TempDir Path folder) throws Exception {
		byte[] laid = signed(begin("chutich", WAY));
		assertThat(page("vanthu", WAY).text()).contains("Số …/BC-UBND").contains("Ký, Lãnh đạo");
		send("vanthu", WAY + "/ban-hanh", "so", "7", "ngay", "2026-11-20");
		this.program = program("UBND tỉnh Gia Lai");
		Begun begun = begin("vanthu", WAY);
		assertThat(begun.request().path("DocNumber").stringValue()).isEqualTo("07/BC-UBND");
		assertThat(begun.request().path("IssuedDate").stringValue()).isEqualTo("2026-11-20T00:00:00+07:00");
		byte[] numbered = call(get(begun.fetch())).getContentAsByteArray();
		assertThat(Arrays.mismatch(laid, numbered)).as("number and date come behind").isEqualTo(laid.length);
		byte[] issued = signed(begun);
		assertThat(SignedPdf.check(numbered, issued).signer()).isEqualTo("UBND tỉnh Gia Lai");
		assertThat(ask("noivu", "/bao-cao/2026-11.pdf").getContentAsByteArray()).isEqualTo(issued);
		assertThat(page("thuongtruc", WAY).text()).contains("Đã ký số: Nguyễn Tuấn Thanh",
				"Đã ký số: UBND tỉnh Gia Lai");
		String said = Pdfsig.of(issued, folder);
		assertThat(said.split("Signature is Valid", -1)).as(said).hasSize(3);
	}

	@Test
	void theRequestIsWhatTheProgramKnows() throws Exception {
		Begun begun = begin("chutich", WAY);
		assertThat(begun.request().propertyNames()).containsExactly("FileUploadHandler", "FileName", "SessionId",
				"JWTToken");
		assertThat(begun.secrets()).doesNotHaveDuplicates()
			.allSatisfy((secret) -> assertThat(secret).matches("[A-Za-z0-9_-]{43}"));
		MockHttpServletResponse file = call(get(begun.fetch()));
		assertThat(file.getContentType()).isEqualTo("application/pdf");
		assertThat(file.getHeader("Cache-Control")).contains("no-store");
		assertThat(file.getHeader("Set-Cookie")).isNull();
		JsonNode answer = json(bring(begun, this.program.sign(file.getContentAsByteArray())));
		assertThat(answer.propertyNames()).containsExactly("Status", "Message", "FileName", "FileServer");
		assertThat(answer.path("FileServer").stringValue()).isEqualTo(WAY);
	}

	@Test
	void whatIsNotOurFileWithOneSignatureIsRefusedInTheProgramsFormAndMayBeMended() throws Exception {
		Begun begun = begin("chutich", WAY);
		byte[] pdf = call(get(begun.fetch())).getContentAsByteArray();
		submitted("10");
		byte[] another = call(get(begin("chutich", OTHER).fetch())).getContentAsByteArray();
		refused(begun, this.program.sign(another), "không phải văn bản đã gửi đi ký");
		refused(begun, pdf, "chưa có chữ ký mới");
		refused(begun, this.program.sign(this.program.sign(pdf)), "nhiều hơn một chữ ký mới");
		refused(begun, new byte[0], "không phải tệp PDF");
		refused(begun, Arrays.copyOf(pdf, pdf.length + (9 << 20)), "quá lớn");
		assertThat(json(call(post(begun.giveBack()))).path("Message").stringValue()).contains("đúng một tệp");
		assertThat(page("chutich", WAY).text()).contains("Đồng ý, ký bằng chương trình");
		assertThat(stages()).as("what was kept").isEqualTo(1);
		done("chutich", begun, "refusal", "Chưa nhận được bản ký: Hãy gửi đúng một tệp");
		taken(bring(begun, this.program.sign(pdf)));
		done("chutich", begun, "message", "Đã nhận bản ký số");
		assertThat(stages()).isEqualTo(2);
	}

	@Test
	void aFileThatIsLargerThanAnythingIsRefusedAtOnce() throws Exception {
		Begun begun = begin("chutich", WAY);
		MockHttpServletResponse answer = call(
				post(begun.giveBack()).contentType("multipart/form-data; boundary=" + SigningProgram.BOUNDARY)
					.content(new byte[27 << 20]));
		assertThat(answer.getStatus()).isEqualTo(413);
	}

	@Test
	void aTicketIsUsedOnce() throws Exception {
		Begun begun = begin("chutich", WAY);
		byte[] pdf = call(get(begun.fetch())).getContentAsByteArray();
		assertThat(call(get(begun.fetch())).getContentAsByteArray()).as("fetched again").isEqualTo(pdf);
		byte[] signed = this.program.sign(pdf);
		taken(bring(begun, signed));
		isVoid(bring(begun, signed));
		isVoid(call(get(begun.fetch())));
	}

	@Test
	void eachSecretOpensItsOwnAddressOnly() throws Exception {
		Begun begun = begin("chutich", WAY);
		isVoid(call(get(begun.giveBack().replace("da-ky", "bao-cao.pdf"))));
		isVoid(call(file(begun.fetch().replace("bao-cao.pdf", "da-ky"), new byte[0])));
	}

	@Test
	void aTicketLastsAQuarterOfAnHour() throws Exception {
		Begun begun = begin("chutich", WAY);
		move("14 minutes");
		assertThat(call(get(begun.fetch())).getStatus()).isEqualTo(200);
		move("1 minutes");
		isVoid(call(get(begun.fetch())));
		isVoid(bring(begun, new byte[0]));
	}

	/** So much time goes by for the tickets. */
	private void move(String time) {
		this.database.sql("update signing_ticket set expires_at = expires_at - cast(? as interval)")
			.param(time)
			.update();
	}

	@Test
	void whoBeginsAnewEndsWhatTheyBeganBefore() throws Exception {
		Begun first = begin("chutich", WAY);
		Begun second = begin("chutich", WAY);
		isVoid(call(get(first.fetch())));
		signed(second);
	}

	@Test
	void aTicketIsCalledSoOften() throws Exception {
		Begun begun = begin("chutich", WAY);
		for (int i = 0; i < SigningTickets.MOST_CALLS; i++) {
			assertThat(call(get(begun.fetch())).getStatus()).isEqualTo(200);
		}
		isVoid(call(get(begun.fetch())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update account_role set role = 'OFFICER' where username = 'chutich'",
			"update account set enabled = false where username = 'chutich'",
			"update account set unit = 'TINH' where username = 'chutich'" })
	void theRightIsJudgedAgainWhenTheProgramComes(String taken) throws Exception {
		Begun begun = begin("chutich", WAY);
		byte[] pdf = call(get(begun.fetch())).getContentAsByteArray();
		this.database.sql(taken).update();
		for (MockHttpServletResponse answer : List.of(call(get(begun.fetch())), bring(begun, this.program.sign(pdf)))) {
			assertThat(answer.getStatus()).isEqualTo(403);
			assertThat(json(answer).path("Message").stringValue()).isEqualTo("Bạn không còn được giao ký báo cáo này.");
		}
		assertThat(stages()).isEqualTo(1);
	}

	@Test
	void aStepOfTheReportEndsIt() throws Exception {
		Begun begun = begin("chutich", WAY);
		byte[] signed = this.program.sign(call(get(begun.fetch())).getContentAsByteArray());
		send("chutich", WAY + "/tra-lai", "thay", seen("chutich", WAY), "y-kien", "Sửa");
		isVoid(call(get(begun.fetch())));
		send("thuongtruc", WAY + "/trinh");
		isVoid(bring(begun, signed));
		Begun again = begin("chutich", WAY);
		send("chutich", WAY + "/dong-y", "thay", seen("chutich", WAY));
		isVoid(bring(again, signed));
		assertThat(page("chutich", WAY).select("button").eachText()).contains("Ký bằng chương trình ký số trên máy");
		signed(begin("chutich", WAY));
		assertThat(page("chutich", WAY).select("[data-signing-program]")).as("is signed").isEmpty();
	}

	@Test
	void aSignatureInAnotherWayEndsIt() throws Exception {
		send("chutich", WAY + "/dong-y", "thay", seen("chutich", WAY));
		send("vanthu", WAY + "/ban-hanh", "so", "7", "ngay", "2026-11-20");
		Begun begun = begin("vanthu", WAY);
		byte[] signed = this.program.sign(call(get(begun.fetch())).getContentAsByteArray());
		MockHttpServletResponse byHand = this.web
			.perform(file(WAY + "/da-ky", "tep", signed).with(SignIn.by("vanthu")).with(csrf()))
			.andReturn()
			.getResponse();
		assertThat(byHand.getStatus()).isEqualTo(302);
		isVoid(bring(begun, signed));
		isVoid(call(get(begun.fetch())));
	}

	@Test
	void leaderAndOrganisationSignOnceEachInWhicheverWay() throws Exception {
		signed(begin("chutich", WAY));
		String once = "Lãnh đạo đã ký số báo cáo này rồi";
		assertThat(page("chutich", WAY).select("form[action$=/da-ky]")).isEmpty();
		assertThat(refused(get(WAY + "/ban-ky.pdf").with(SignIn.by("chutich")))).startsWith(once);
		send("vanthu", WAY + "/ban-hanh", "so", "7", "ngay", "2026-11-20");
		assertThat(page("vanthu", WAY).select("form[action$=/da-ky], form[action$=/ky-so]")).hasSize(2);
		byte[] issued = signed(begin("vanthu", WAY));
		byte[] again = this.program.sign(issued);
		once = "Cơ quan đã ký số báo cáo này rồi; mỗi bên ký một lần.";
		assertThat(refused(file(WAY + "/da-ky", "tep", again).with(SignIn.by("vanthu")).with(csrf()))).startsWith(once);
		assertThat(refused(get(WAY + "/ban-ky.pdf").with(SignIn.by("vanthu")))).startsWith(once);
		assertThat(refused(post(WAY + "/ky-may").param("thay", "x").with(SignIn.by("vanthu")).with(csrf())))
			.startsWith(once);
		assertThat(refused(file(WAY + "/ky-so", "tep-khoa", new byte[1]).param("mat-khau", "x")
			.with(SignIn.by("vanthu"))
			.with(csrf()))).startsWith(once);
		assertThat(page("vanthu", WAY).text()).contains("Cơ quan đã ký số báo cáo này.");
		assertThat(page("vanthu", WAY).select("form[action$=/da-ky], form[action$=/ky-so], [data-signing-program]"))
			.isEmpty();
		assertThat(ask("noivu", "/bao-cao/2026-11.pdf").getContentAsByteArray()).isEqualTo(issued);
	}

	/** What is said of something that may not be done now. */
	private String refused(RequestBuilder request) throws Exception {
		MvcResult result = this.web.perform(request).andReturn();
		assertThat(result.getResponse().getStatus()).isEqualTo(409);
		return String.valueOf(Objects.requireNonNull(result.getResolvedException()).getMessage());
	}

	@Test
	void onlyWhoseTurnItIsBegins() throws Exception {
		assertThat(send("vanthu", WAY + "/ky-may", "thay", seen("chutich", WAY)).getStatus()).isEqualTo(403);
		assertThat(send("lanhdao", WAY + "/ky-may", "thay", seen("chutich", WAY)).getStatus()).isEqualTo(403);
		assertThat(send("thuongtruc", WAY + "/ky-may", "thay", seen("chutich", WAY)).getStatus()).isEqualTo(403);
		assertThat(send("chutich", WAY + "/ky-may", "thay", "x").getStatus()).isEqualTo(409);
		Begun begun = begin("chutich", WAY);
		assertThat(send("vanthu", WAY + "/ky-may/xong", "ve", begun.ticket()).getStatus()).isEqualTo(404);
		assertThat(send("chutich", WAY + "/ky-may/xong", "ve", UUID.randomUUID().toString()).getStatus())
			.isEqualTo(404);
		done("chutich", begun, "refusal", "chưa gửi tệp về máy chủ");
		send("chutich", WAY + "/dong-y", "thay", seen("chutich", WAY));
		send("vanthu", WAY + "/ban-hanh", "so", "7", "ngay", "2026-11-20");
		assertThat(send("chutich", WAY + "/ky-may", "thay", seen("vanthu", WAY)).getStatus()).isEqualTo(403);
	}

	@Test
	void aLeaderWhoBringsASignedFileAgreesWithIt() throws Exception {
		byte[] signed = this.program.sign(ask("chutich", WAY + "/ban-ky.pdf").getContentAsByteArray());
		assertThat(ask("vanthu", WAY + "/ban-ky.pdf").getStatus()).isEqualTo(403);
		assertThat(this.web.perform(file(WAY + "/da-ky", "tep", signed).with(SignIn.by("chutich")).with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(302);
		assertThat(page("vanthu", WAY).text()).contains("Số …/BC-UBND");
	}

	@Test
	void noOtherAddressIsOpenAndWhoKeepsTryingWaits() throws Exception {
		for (String closed : List.of("/ky-so/x", "/ky-so/x/da-ky", "/ky-so/x/y/bao-cao.pdf", "/ky-so/bao-cao.pdf")) {
			assertThat(call(get(closed)).getRedirectedUrl()).as(closed).endsWith("/dang-nhap");
		}
		assertThat(call(post("/ky-so/x/bao-cao.pdf")).getStatus()).as("without the token of a form").isEqualTo(302);
		isVoid(call(get("/ky-so/x/bao-cao.pdf")));
		isVoid(call(post("/ky-so/x/da-ky")));
		int answer = 404;
		for (int i = 0; i < 200 && answer == 404; i++) {
			answer = call(get("/ky-so/x/bao-cao.pdf").remoteAddress("192.0.2.1")).getStatus();
		}
		assertThat(answer).isEqualTo(429);
		assertThat(call(get(begin("chutich", WAY).fetch())).getStatus()).as("from elsewhere").isEqualTo(200);
	}

	@Test
	void theTrailTellsItAndNobodyCanUseWhatIsWrittenDown(CapturedOutput log) throws Exception {
		Begun begun = begin("chutich", WAY);
		byte[] pdf = call(get(begun.fetch())).getContentAsByteArray();
		bring(begun, pdf);
		bring(begun, this.program.sign(pdf));
		isVoid(bring(begun, pdf));
		assertThat(this.database
			.sql("select verb from audit_entry where thing = '2026-11' and person = 'chutich' order by at, verb")
			.query(String.class)
			.list()).containsExactly("bắt đầu ký bằng chương trình trên máy", "tải bản ký về chương trình trên máy",
					"không nhận từ chương trình ký trên máy", "ký số báo cáo", "ký báo cáo",
					"nhận bản ký từ chương trình trên máy");
		String written = this.database.sql("""
				select string_agg(t::text, ' ') from (select to_jsonb(a) t from audit_entry a union all
				select to_jsonb(c) from audit_count c union all select to_jsonb(s) from signing_ticket s) all_of_it""")
			.query(String.class)
			.single();
		assertThat(written).contains("dùng địa chỉ ký số không có hiệu lực");
		begun.secrets()
			.forEach((secret) -> assertThat(written + log).as("what is written down").doesNotContain(secret));
	}

	@Test
	void onlyThePageWithTheVerbReachesTheProgram() throws Exception {
		String reached = "connect-src 'self' wss://127.0.0.1:8987";
		assertThat(policy("chutich", WAY)).endsWith("; " + reached);
		assertThat(send("chutich", WAY + "/tra-lai", "thay", seen("chutich", WAY)).getHeader("Content-Security-Policy"))
			.as("the same page, with what is wrong")
			.endsWith(reached);
		for (String other : List.of("/bao-cao", "/bao-cao/2026-11", "/bao-cao/2026/phat-hanh", "/tong-quan")) {
			assertThat(policy("chutich", other)).as(other).doesNotContain("connect-src").contains("default-src 'self'");
		}
		assertThat(policy("thuongtruc", WAY)).doesNotContain("connect-src");
		assertThat(policy("vanthu", WAY)).doesNotContain("connect-src");
		assertThat(page("vanthu", WAY).select("[data-signing-program], script[src*=signing]")).isEmpty();
		assertThat(page("chutich", WAY).expectFirst("[data-signing-program]").attr("data-socket"))
			.isEqualTo("wss://127.0.0.1:8987/SignApproved");
	}

	private String policy(String username, String address) throws Exception {
		List<String> policies = ask(username, address).getHeaders("Content-Security-Policy");
		assertThat(policies).hasSize(1);
		return policies.getFirst();
	}

	private void submitted(String its) throws Exception {
		String report = "/bao-cao/2026-" + its;
		send("thuongtruc", "/bao-cao/moi", "loai", "MONTH", "nam", "2026", "ky", its, "tu", "bao-cao:2026");
		send("thuongtruc", report + "/phan/20-ket-qua.md/bo");
		send("thuongtruc", report + "/phan/30-nhiem-vu.md/bo");
		send("thuongtruc", report + "/phan/10-mo-dau.md", "ban", "1", "doan[0]", "# I. KẾT QUẢ", "doan[1]",
				"Tháng " + its + " không có việc gì.");
		assertThat(send("thuongtruc", report + "/phat-hanh/trinh").getStatus()).isEqualTo(302);
	}

	private SigningProgram program(String name) {
		return new SigningProgram(keys(name), ZonedDateTime.now(this.clock));
	}

	private static TestKeys keys(String name) {
		try {
			return TestKeys.valid(name, TestClock.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Begun begin(String username, String way) throws Exception {
		MockHttpServletResponse answer = send(username, way + "/ky-may", "thay", seen(username, way));
		assertThat(answer.getStatus()).isEqualTo(200);
		JsonNode begun = json(answer);
		return new Begun(begun.path("ticket").stringValue(), begun.path("request"));
	}

	/** The program does what it is for. */
	private byte[] signed(Begun begun) throws Exception {
		byte[] signed = this.program.sign(call(get(begun.fetch())).getContentAsByteArray());
		taken(bring(begun, signed));
		return signed;
	}

	private MockHttpServletResponse bring(Begun begun, byte[] file) throws Exception {
		return call(file(begun.giveBack(), file));
	}

	private static MockMultipartHttpServletRequestBuilder file(String address, byte[] file) {
		return file(address, "uploadfile", file);
	}

	private static MockMultipartHttpServletRequestBuilder file(String address, String field, byte[] file) {
		return multipart(address).file(new MockMultipartFile(field, "a.pdf", MediaType.APPLICATION_PDF_VALUE, file));
	}

	private static void taken(MockHttpServletResponse answer) throws Exception {
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(json(answer).path("Status").intValue()).as(answer.getContentAsString()).isZero();
	}

	private void refused(Begun begun, byte[] file, String sentence) throws Exception {
		MockHttpServletResponse answer = bring(begun, file);
		assertThat(answer.getStatus()).as(sentence).isEqualTo(200);
		assertThat(json(answer).path("Status").intValue()).isEqualTo(1);
		assertThat(json(answer).path("Message").stringValue()).contains(sentence);
	}

	private static void isVoid(MockHttpServletResponse answer) throws Exception {
		assertThat(answer.getStatus()).isEqualTo(404);
		assertThat(json(answer).path("Message").stringValue()).isEqualTo(SigningTickets.VOID);
	}

	/** What the page tells when the program said that it is done. */
	private void done(String username, Begun begun, String as, String sentence) throws Exception {
		Object told = requests().result(username, WAY + "/ky-may/xong", "ve", begun.ticket()).getFlashMap().get(as);
		assertThat(String.valueOf(told)).contains(sentence);
	}

	private long stages() {
		return this.database.sql("select count(*) from issued_file where report = '2026-11' and kind = 'pdf'")
			.query(Long.class)
			.single();
	}

	private static JsonNode json(MockHttpServletResponse answer) throws Exception {
		return JsonMapper.shared().readTree(answer.getContentAsByteArray());
	}

	/** Somebody who is signed in nowhere. */
	private MockHttpServletResponse call(RequestBuilder request) throws Exception {
		this.entityManager.flush();
		this.entityManager.clear();
		return this.web.perform(request).andReturn().getResponse();
	}

	/** The checksum that the page sends back. */
	private String seen(String username, String way) throws Exception {
		return page(username, way).select("input[name=thay]").attr("value");
	}

	private Requests requests() {
		return new Requests(this.web, this.entityManager);
	}

	private MockHttpServletResponse send(String username, String address, String... parameters) throws Exception {
		return requests().send(username, address, parameters);
	}

	private MockHttpServletResponse ask(String username, String address) throws Exception {
		return requests().ask(username, address);
	}

	private Document page(String username, String address) throws Exception {
		MockHttpServletResponse answer = ask(username, address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

}
