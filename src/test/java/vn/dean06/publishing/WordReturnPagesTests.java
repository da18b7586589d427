package vn.dean06.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.MonthUnderWay;
import vn.dean06.Requests;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/**
 * A draft is handed out for Word and comes back: what is taken over of its prose, and
 * what its table does meanwhile.
 */
@ThisMonthTest
@Transactional
class WordReturnPagesTests {

	private static final String REPORT = "/bao-cao/2026-11";

	private static final String SECTION = REPORT + "/phan/10-mo-dau.md";

	private static final String FIRST = "Trong tháng có {{dvc.tro-cap-that-nghiep.truc-tuyen}} hồ sơ trợ cấp nộp qua mạng.";

	private static final String SECOND = "Các phường lập tổ hướng dẫn người dân tại nhà văn hóa.";

	private static final String TABLE = "{{bang:thang: dvc.tro-cap-that-nghiep.truc-tuyen}}";

	@Autowired
	MockMvc web;

	@Autowired
	MonthUnderWay month;

	@Autowired
	EntityManager entityManager;

	@BeforeEach
	void aReportWithATableIsWritten() throws Exception {
		this.month.begin();
		requests().send("thuongtruc", "/bao-cao/moi", "loai", "MONTH", "nam", "2026", "ky", "11", "tu", "bao-cao:2026",
				"tu-ngay", "2026-10-15", "den-ngay", "2026-11-14");
		requests().send("thuongtruc", REPORT + "/phan/20-ket-qua.md/bo");
		requests().send("thuongtruc", REPORT + "/phan/30-nhiem-vu.md/bo");
		requests().send("thuongtruc", SECTION, "ban", "1", "doan[0]", "# I. KẾT QUẢ", "doan[1]", FIRST, "doan[2]",
				SECOND, "doan[3]", TABLE);
		assertThat(blocks()).containsExactly("# I. KẾT QUẢ", FIRST, SECOND, TABLE);
	}

	@Test
	void ofAFileThatNobodyTouchedNothingIsToldNotEvenOfItsTable() throws Exception {
		Document page = returned(UnaryOperator.identity());
		assertThat(page.select("main").text()).contains("Không đoạn nào bị sửa").doesNotContain("Số liệu khác bản");
	}

	@Test
	void ofTwoParagraphsThatWereJoinedNoWordIsLost() throws Exception {
		Document page = returned((xml) -> xml.replaceFirst("(qua mạng\\..*?)</w:p><w:p>.*?</w:pPr>",
				"$1<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"));
		assertThat(page.select("fieldset .chip").eachText()).containsExactlyInAnyOrder("Đã sửa", "Đã gộp");
		assertThat(page.select("input[name=chon]")).hasSize(1);
		take(page);
		assertThat(blocks()).containsExactly("# I. KẾT QUẢ", FIRST + " " + SECOND, TABLE);
	}

	@Test
	void wordsAndNumbersThatWereChangedInATableAreToldAndNeverTaken() throws Exception {
		Document page = returned(
				(xml) -> xml.replace(">Tháng<", ">Các tháng<").replaceAll("(?<=<w:t>)1(?=</w:t>)", "7"));
		assertThat(page.select("section[aria-labelledby=so-doi] li").eachText()).first()
			.asString()
			.startsWith("Bị sửa “1” thành “7” Xem ô");
		assertThat(page.select("input[name=chon]")).isEmpty();
	}

	@Test
	void aTableThatWasTakenOutIsTakenOutOfTheText() throws Exception {
		Document page = returned(
				(xml) -> xml.replaceFirst("(?s)<w:tbl>(?:(?!<w:tbl>).)*?Tháng.11/2026.*?</w:tbl>", ""));
		take(page);
		assertThat(blocks()).containsExactly("# I. KẾT QUẢ", FIRST, SECOND);
	}

	/** The page about a file in which somebody worked. */
	private Document returned(UnaryOperator<String> work) throws Exception {
		byte[] file = requests().ask("thuongtruc", REPORT + "/word/tai-ve").getContentAsByteArray();
		MockHttpServletResponse answer = this.web.perform(multipart(REPORT + "/word")
			.file(new MockMultipartFile("tep", "bao-cao.docx",
					"application/vnd.openxmlformats-officedocument.wordprocessingml.document", edited(file, work)))
			.with(SignIn.by("thuongtruc"))
			.with(csrf())).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(302);
		return page(String.valueOf(answer.getRedirectedUrl()));
	}

	private void take(Document page) throws Exception {
		Element chosen = page.expectFirst("input[name=chon]");
		String address = page.expectFirst("form:has(input[name=chon])").attr("action");
		assertThat(requests().send("thuongtruc", address, "chon", chosen.val()).getRedirectedUrl())
			.isEqualTo(REPORT + "/soan");
	}

	private static byte[] edited(byte[] file, UnaryOperator<String> work) throws IOException {
		ByteArrayOutputStream edited = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
				ZipOutputStream out = new ZipOutputStream(edited)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] content = in.readAllBytes();
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(entry.getName().equals("word/document.xml")
						? work.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
						: content);
			}
		}
		return edited.toByteArray();
	}

	private List<String> blocks() throws Exception {
		return page(SECTION).select("form.writing textarea")
			.stream()
			.map(Element::wholeText)
			.filter((block) -> !block.isEmpty())
			.toList();
	}

	private Document page(String address) throws Exception {
		MockHttpServletResponse answer = requests().ask("thuongtruc", address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private Requests requests() {
		return new Requests(this.web, this.entityManager);
	}

}
