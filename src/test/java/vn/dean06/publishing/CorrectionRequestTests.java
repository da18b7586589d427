package vn.dean06.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import vn.dean06.figures.CorrectionView;
import vn.dean06.figures.Corrections;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/**
 * A figure that was altered in Word becomes a proposal to the unit that typed it, and
 * nothing else.
 */
@ThisMonthTest
@Transactional
class CorrectionRequestTests {

	private static final String REPORT = "/bao-cao/2026-11";

	private static final String FIGURE = "dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11";

	private static final String SUM = "dvc.tro-cap-that-nghiep.tong@GL-SNV/2026-11";

	@Autowired
	MockMvc web;

	@Autowired
	MonthUnderWay month;

	@Autowired
	Corrections corrections;

	@Autowired
	EntityManager entityManager;

	@BeforeEach
	void aReportIsWritten() throws Exception {
		this.month.begin();
		send("thuongtruc", "/bao-cao/moi", "loai", "MONTH", "nam", "2026", "ky", "11", "tu", "bao-cao:2026", "tu-ngay",
				"2026-10-15", "den-ngay", "2026-11-14");
		send("thuongtruc", REPORT + "/phan/20-ket-qua.md/bo");
		send("thuongtruc", REPORT + "/phan/30-nhiem-vu.md/bo");
	}

	@Test
	void theUnitIsAskedAndProposesItWhereAllCorrectionsAreProposed() throws Exception {
		String word = returned("Có {{" + FIGURE + "}} hồ sơ.", "01", "05");
		Element form = page("thuongtruc", word).expectFirst(".altered form");
		assertThat(form.expectFirst("[name=so-moi]").val()).isEqualTo("05");
		assertThat(form.text()).contains("Gửi tới", "đơn vị đã nhập số này");
		send("thuongtruc", word + "/de-nghi", "so", FIGURE, "so-moi", "05", "ly-do", "Theo sổ một cửa");
		assertThat(text("thuongtruc", word)).contains("Chờ đơn vị trả lời: 1 → 5").doesNotContain("Gửi tới");
		assertThat(undecided()).as("nothing is proposed yet").isEmpty();
		assertThat(text("noivu", "/")).contains("Thường trực đề nghị đính chính", "1 → 5", "Lý do: Theo sổ một cửa");
		assertThat(text("khcn", "/")).doesNotContain("Thường trực đề nghị đính chính");
		String request = request();
		assertThat(ask("khcn", request).getStatus()).isEqualTo(404);
		Document asked = page("noivu", request);
		assertThat(asked.select("[name=so-moi]").val()).isEqualTo("5");
		assertThat(send("noivu", request + "/dinh-chinh", "so-moi", "5", "ly-do", "Cộng thiếu").getRedirectedUrl())
			.isEqualTo("/");
		assertThat(undecided()).singleElement().satisfies((one) -> {
			assertThat(one.key()).hasToString(FIGURE);
			assertThat(one.proposedBy()).isEqualTo("noivu");
			assertThat(one.afterText()).isEqualTo("5");
		});
		assertThat(text("noivu", "/")).doesNotContain("Thường trực đề nghị đính chính");
		assertThat(text("thuongtruc", word)).contains("Đơn vị đã đề nghị đính chính: 1 → 5");
		assertThat(text("thuongtruc", "/so-lieu/" + FIGURE)).contains("1 → 5");
		assertThat(send("noivu", request + "/giu-nguyen", "tra-loi", "Thôi").getStatus()).isEqualTo(409);
	}

	@Test
	void whatIsWrongIsToldAtItsPlaceAndWhatWasTypedStays() throws Exception {
		String word = returned("Có {{" + FIGURE + "}} hồ sơ.", "01", "05");
		Document again = refused("thuongtruc", word + "/de-nghi", "so", FIGURE, "so-moi", "năm", "ly-do", "Theo sổ");
		assertThat(again.select(".altered details[open] [name=so-moi]").val()).isEqualTo("năm");
		assertThat(again.select(".altered [name=ly-do]").val()).isEqualTo("Theo sổ");
		assertThat(again.select(".field:has([name=so-moi]) .invalid-message").text()).isNotBlank();
		again = refused("thuongtruc", word + "/de-nghi", "so", FIGURE, "so-moi", "1", "ly-do", "Theo sổ");
		assertThat(again.select(".field:has([name=so-moi]) .invalid-message").text()).contains("giống số hiện nay");
		again = refused("thuongtruc", word + "/de-nghi", "so", FIGURE, "so-moi", "5", "ly-do", " ");
		assertThat(again.select(".field:has([name=ly-do]) .invalid-message").text()).contains("Hãy ghi vì sao");
		send("thuongtruc", word + "/de-nghi", "so", FIGURE, "so-moi", "5", "ly-do", "Theo sổ");
		assertThat(send("thuongtruc", word + "/de-nghi", "so", FIGURE, "so-moi", "6", "ly-do", "Lại").getStatus())
			.isEqualTo(409);
		again = refused("noivu", request() + "/dinh-chinh", "so-moi", "x", "ly-do", "Cộng thiếu");
		assertThat(again.select("[name=so-moi]").val()).isEqualTo("x");
		assertThat(again.select(".field:has([name=so-moi]) .invalid-message").text()).isNotBlank();
	}

	@Test
	void theUnitMayLeaveTheFigureAsItIs() throws Exception {
		String word = returned("Có {{" + FIGURE + "}} hồ sơ.", "01", "05");
		send("thuongtruc", word + "/de-nghi", "so", FIGURE, "so-moi", "5", "ly-do", "Theo sổ");
		String request = request();
		Document again = refused("noivu", request + "/giu-nguyen", "tra-loi", " ");
		assertThat(again.select(".field:has([name=tra-loi]) .invalid-message").text()).contains("Hãy ghi vì sao");
		send("noivu", request + "/giu-nguyen", "tra-loi", "Sổ ghi một hồ sơ");
		assertThat(text("thuongtruc", word)).contains("Đơn vị giữ nguyên số: 1 → 5", "Sổ ghi một hồ sơ", "Gửi tới");
		assertThat(undecided()).isEmpty();
		assertThat(text("noivu", request)).contains("Đơn vị giữ nguyên số: Sổ ghi một hồ sơ");
	}

	@Test
	void whatIsPutTogetherTellsItsCellsAndCannotBeProposed() throws Exception {
		String word = returned("Có {{" + SUM + "}} hồ sơ.", "02", "09");
		Document page = page("thuongtruc", word);
		assertThat(page.select(".altered form")).isEmpty();
		assertThat(page.select(".altered summary").text()).contains("Hệ thống tính số này từ 2 ô");
		assertThat(page.select(".altered li a").eachAttr("href")).containsExactlyInAnyOrder("/so-lieu/" + FIGURE,
				"/so-lieu/" + FIGURE.replace("truc-tuyen", "truc-tiep"));
		assertThat(send("thuongtruc", word + "/de-nghi", "so", SUM, "so-moi", "9", "ly-do", "x").getStatus())
			.isEqualTo(409);
		assertThat(send("thuongtruc", word + "/de-nghi", "so", FIGURE, "so-moi", "9", "ly-do", "x").getStatus())
			.as("was not altered")
			.isEqualTo(404);
	}

	private List<CorrectionView> undecided() {
		List<CorrectionView> undecided = new ArrayList<>();
		SignIn.as("thuongtruc", () -> undecided.addAll(this.corrections.undecided()));
		return undecided;
	}

	/** Where the unit answers. */
	private String request() throws Exception {
		return page("noivu", "/").select("a[href^=/de-nghi-dinh-chinh/]").attr("href");
	}

	/** The page of a file in which a number was altered. */
	private String returned(String text, String from, String to) throws Exception {
		send("thuongtruc", REPORT + "/phan/10-mo-dau.md", "ban", "1", "doan[0]", "# I. KẾT QUẢ", "doan[1]", text);
		byte[] word = ask("thuongtruc", REPORT + "/word/tai-ve").getContentAsByteArray();
		this.entityManager.flush();
		this.entityManager.clear();
		return String.valueOf(
				this.web
					.perform(multipart(REPORT + "/word")
						.file(new MockMultipartFile("tep", "sua.docx", "application/octet-stream",
								altered(word, from, to)))
						.with(csrf())
						.with(SignIn.by("thuongtruc")))
					.andReturn()
					.getResponse()
					.getRedirectedUrl());
	}

	private static byte[] altered(byte[] word, String from, String to) throws IOException {
		ByteArrayOutputStream altered = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(word));
				ZipOutputStream out = new ZipOutputStream(altered)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				byte[] content = in.readAllBytes();
				out.write(!entry.getName().equals("word/document.xml") ? content
						: new String(content, StandardCharsets.UTF_8).replace(">" + from + "<", ">" + to + "<")
							.getBytes(StandardCharsets.UTF_8));
				out.closeEntry();
			}
		}
		return altered.toByteArray();
	}

	private Document refused(String username, String address, String... fields) throws Exception {
		MockHttpServletResponse answer = send(username, address, fields);
		assertThat(answer.getStatus()).as(address).isEqualTo(422);
		return Jsoup.parse(answer.getContentAsString());
	}

	private MockHttpServletResponse send(String username, String address, String... fields) throws Exception {
		return new Requests(this.web, this.entityManager).send(username, address, fields);
	}

	private MockHttpServletResponse ask(String username, String address) throws Exception {
		return new Requests(this.web, this.entityManager).ask(username, address);
	}

	private Document page(String username, String address) throws Exception {
		MockHttpServletResponse answer = ask(username, address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private String text(String username, String address) throws Exception {
		return page(username, address).select("main").text().replace('\u00a0', ' ');
	}

}
