package vn.dean06.submissions;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.MonthUnderWay;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.attachments.SampleFiles;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/**
 * The scan of a form that was signed and sealed: who attaches it, who gets it, and what
 * stays of those that were replaced.
 */
@ThisMonthTest
@Transactional
class SignedScanTests {

	private static final String DRAFT = "/luot-nop/" + MonthUnderWay.SENT_BACK.path();

	private static final String APPROVED = "/luot-nop/" + MonthUnderWay.APPROVED.path();

	private static final String HANDED_IN = "/luot-nop/" + MonthUnderWay.HANDED_IN.path();

	@Autowired
	MockMvc web;

	@Autowired
	MonthUnderWay month;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@BeforeEach
	void aMonthIsUnderWay() {
		this.month.begin();
		this.entityManager.flush();
	}

	@Test
	void theUnitAttachesOneAndTheStandingOfficeGetsTheSameBytes() throws Exception {
		byte[] scan = SampleFiles.pdf(300_000);
		MvcResult sent = attach("quynhon", HANDED_IN, "Biểu cơ sở.pdf", scan, "");
		assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(HANDED_IN);
		assertThat(sent.getFlashMap().get("message")).isEqualTo("Đã đính kèm bản ký “Biểu cơ sở.pdf”.");
		Document review = page("thuongtruc", HANDED_IN.replace("/luot-nop", "/duyet"));
		assertThat(review.select("#ban-ky").text()).contains("Biểu cơ sở.pdf", "PDF, 293 KB", "chưa quét mã độc",
				"SHA-256");
		assertThat(review.select("#ban-ky input[type=file]")).isEmpty();
		MockHttpServletResponse answer = answer("thuongtruc", review.select("#ban-ky a").attr("href"));
		assertThat(answer.getContentAsByteArray()).isEqualTo(scan);
		assertThat(answer.getContentType()).isEqualTo("application/pdf");
		assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
		assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
		assertThat(trail()).containsExactly("quynhon đính kèm bản ký " + MonthUnderWay.HANDED_IN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "khcn", "noivu", "canbo", "congan", "chutich", "quantri" })
	void toOthersThereIsNone(String other) throws Exception {
		attach("quynhon", HANDED_IN, "a.pdf", SampleFiles.pdf(), "");
		String address = page("quynhon", HANDED_IN).select("#ban-ky a").attr("href");
		assertThat(answer(other, address).getStatus()).isEqualTo(404);
		assertThat(answer(other, address.replace(HANDED_IN, APPROVED)).getStatus()).isEqualTo(404);
		assertThat(attach(other, HANDED_IN, "b.pdf", SampleFiles.pdf(), "").getResponse().getStatus()).isEqualTo(403);
	}

	@Test
	void whatTheUnitAttachesToADraftOnlyTheUnitSees() throws Exception {
		attach("noivu", DRAFT, "a.pdf", SampleFiles.pdf(), "");
		assertThat(page("thuongtruc", DRAFT.replace("/luot-nop", "/duyet")).select("#ban-ky")).isEmpty();
		String address = page("noivu", DRAFT).select("#ban-ky a").attr("href");
		assertThat(answer("thuongtruc", address).getStatus()).isEqualTo(404);
		assertThat(answer("noivu", address).getStatus()).isEqualTo(200);
	}

	@Test
	void aScanThatIsReplacedStaysWithWhoAndWhen() throws Exception {
		attach("noivu", DRAFT, "cũ.pdf", SampleFiles.pdf(), "");
		String first = seen(DRAFT);
		attach("noivu", DRAFT, "mới.jpg", SampleFiles.image("jpg"), first);
		Document page = page("noivu", DRAFT);
		assertThat(page.select("#ban-ky .card-count").text()).isEqualTo("lần 2");
		assertThat(page.select("#ban-ky a").eachText()).containsExactly("mới.jpg", "cũ.pdf");
		assertThat(page.select("#ban-ky details li").text()).contains("cũ.pdf", "PDF, 1 KB", "2026");
		assertThat(answer("noivu", page.select("#ban-ky details a").attr("href")).getContentAsByteArray())
			.isEqualTo(SampleFiles.pdf());
		assertThat(trail()).containsExactly("noivu đính kèm bản ký " + MonthUnderWay.SENT_BACK,
				"noivu thay bản ký " + MonthUnderWay.SENT_BACK);
	}

	@Test
	void whoeverDidNotSeeTheLatestReplacesNothing() throws Exception {
		attach("noivu", DRAFT, "a.pdf", SampleFiles.pdf(), "");
		for (String seen : List.of("", UUID.randomUUID().toString(), "x")) {
			MvcResult late = attach("noivu", DRAFT, "b.pdf", SampleFiles.pdf(), seen);
			assertThat(late.getResponse().getRedirectedUrl()).isEqualTo(DRAFT);
			assertThat(late.getFlashMap().get("refusal"))
				.isEqualTo("Người khác vừa đính kèm bản ký khác; hãy xem bản ấy rồi mới thay.");
		}
		assertThat(page("noivu", DRAFT).select("#ban-ky a").eachText()).containsExactly("a.pdf");
	}

	@Test
	void anApprovedFormTakesItsFirstScanAndKeepsIt() throws Exception {
		attach("noivu", APPROVED, "a.pdf", SampleFiles.pdf(), "");
		Document page = page("noivu", APPROVED);
		assertThat(page.select("#ban-ky a").eachText()).containsExactly("a.pdf");
		assertThat(page.select("#ban-ky form")).isEmpty();
		MvcResult again = attach("noivu", APPROVED, "b.pdf", SampleFiles.pdf(), "");
		assertThat(again.getFlashMap().get("refusal"))
			.isEqualTo("Biểu đã duyệt cùng với bản ký, nên không thay bản ký được nữa.");
	}

	@Test
	void whatIsNoScanComesBackWithASentenceAtTheField() throws Exception {
		assertThat(refusal("a.pdf", SampleFiles.latin("MZ")))
			.startsWith("Tệp không phải loại tệp nhận được. Chỉ nhận tệp PDF, PNG, JPEG nguyên vẹn");
		assertThat(refusal("a.pdf", new byte[0])).isEqualTo("Tệp rỗng (0 byte); hãy chọn lại tệp.");
		assertThat(refusal("", new byte[0])).isEqualTo("Hãy chọn tệp quét của biểu đã ký, đóng dấu.");
		assertThat(refusal("a.pdf", SampleFiles.pdf((20 << 20) + 1))).startsWith("Tệp nặng quá 20 MB");
		assertThat(this.database.sql("select count(*) from attachment").query(Integer.class).single()).isZero();
	}

	@Test
	void aFormThatTheUnitDoesNotOweTakesNone() throws Exception {
		MvcResult none = attach("noivu", "/luot-nop/bieu-co-so/GL-SNV/2026-11", "a.pdf", SampleFiles.pdf(), "");
		assertThat(none.getFlashMap().get("refusal")).isEqualTo("Đơn vị không phải nộp biểu này cho tháng 11/2026.");
	}

	private String refusal(String name, byte[] bytes) throws Exception {
		MockHttpServletResponse answer = attach("noivu", DRAFT, name, bytes, "").getResponse();
		answer.setCharacterEncoding("UTF-8");
		assertThat(answer.getStatus()).isEqualTo(422);
		return Jsoup.parse(answer.getContentAsString()).select("#ban-ky [role=alert]:not([hidden])").text();
	}

	private String seen(String address) throws Exception {
		return page("noivu", address).select("#ban-ky input[name=thay]").val();
	}

	private MvcResult attach(String username, String address, String name, byte[] bytes, String seen) throws Exception {
		MvcResult sent = this.web
			.perform(multipart(URI.create(address + "/ban-ky"))
				.file(new MockMultipartFile("tep", name, "application/octet-stream", bytes))
				.param("thay", seen)
				.with(SignIn.by(username))
				.with(csrf()))
			.andReturn();
		this.entityManager.clear();
		return sent;
	}

	private Document page(String username, String address) throws Exception {
		return Jsoup.parse(answer(username, address).getContentAsString());
	}

	private MockHttpServletResponse answer(String username, String address) throws Exception {
		MockHttpServletResponse answer = this.web.perform(get(URI.create(address)).with(SignIn.by(username)))
			.andReturn()
			.getResponse();
		if (answer.getContentType() != null && answer.getContentType().startsWith("text/html")) {
			answer.setCharacterEncoding("UTF-8");
		}
		return answer;
	}

	private List<String> trail() {
		return this.database.sql("""
				select person || ' ' || verb || ' ' || thing from audit_entry where verb like '%bản ký' order by at""")
			.query(String.class)
			.list();
	}

}
