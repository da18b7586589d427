package vn.dean06.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import vn.dean06.DatabaseOwner;
import vn.dean06.SampleTest;
import vn.dean06.TestClock;
import vn.dean06.document.LibreOffice;
import vn.dean06.signature.TestKeys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * December: a yearly report from the one before, a section written by a department, Word
 * and back, the redline, both signatures, number and issue; then a figure is corrected
 * and an erratum begun, and the same address still gives the same bytes.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=decemberwalk", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import({ TestClock.class, DatabaseOwner.class })
class DecemberWalkTests {

	private static final String SECTION = "/phan/33-bai-hoc.md";

	private static final String FIGURE = "7,78";

	@LocalServerPort
	int port;

	@Autowired
	DatabaseOwner owner;

	@Autowired
	Clock clock;

	@Test
	void aReportIsMadeSignedIssuedAndStaysAsItWasIssued(Page page) throws Exception {
		String report = begin(page);
		aDepartmentWrites(page, report);
		wordAndBack(page, report);
		page.navigate(site().address(report + "/so-sanh?voi=2024"));
		assertThat(page.locator("article ins").first()).isVisible();
		assertThat(page.locator("article ins:has-text('sức')").first()).isVisible();
		signedAndIssued(page, report);
		byte[] issued = file(page, report + ".pdf");
		assertThat(page.request().get(site().address(report)).text()).contains("301/BC-UBND", FIGURE);
		correct();
		page.navigate(site().address(report + "/phat-hanh"));
		assertThat(page.locator("#da-doi ~ div, section:has(#da-doi)").first()).containsText(FIGURE);
		assertThat(file(page, report + ".pdf")).isEqualTo(issued);
		erratum(page, report);
	}

	private Site site() {
		return new Site(this.port);
	}

	private String begin(Page page) {
		site().signIn(page, "thuongtruc");
		page.navigate(site().address("/bao-cao/moi"));
		page.check("input[value=YEAR]");
		page.fill("#nam", "2024");
		page.selectOption("#tu", "bao-cao:2024");
		page.click("button:has-text('Lập dự thảo')");
		page.waitForURL("**/soan");
		return page.url().replaceAll(".*(/bao-cao/[^/]+)/soan", "$1");
	}

	private void aDepartmentWrites(Page page, String report) {
		page.navigate(site().address(report + SECTION));
		page.fill("#don-vi", "GL-SNV");
		page.fill("#han", "2026-12-20");
		page.fill("#yeu-cau", "Viết gọn");
		page.click("button:has-text('Giao')");
		assertThat(page.locator(".alert-success")).containsText("Đã giao");
		as(page, "noivu");
		page.navigate(site().address("/"));
		page.click("a.work-title:has-text('Bài học kinh nghiệm')");
		page.locator("form.writing textarea").nth(1).fill("Sở Nội vụ viết đoạn này.");
		page.click("button[name=nop]");
		assertThat(page.locator(".alert-success")).containsText("Đã nộp phần này");
		as(page, "thuongtruc");
		page.navigate(site().address(report + SECTION));
		page.click("button:has-text('Nhận vào báo cáo')");
		assertThat(page.locator("form.writing textarea").nth(1)).hasValue("Sở Nội vụ viết đoạn này.");
	}

	/**
	 * One sentence and one figure are changed in LibreOffice; the sentence comes back.
	 */
	private void wordAndBack(Page page, String report) throws IOException {
		page.navigate(site().address(report + "/word"));
		byte[] word = downloaded(page.waitForDownload(() -> page.click("text=Tải bản Word để sửa")));
		byte[] edited = LibreOffice.saved(edited(word));
		page.setInputFiles("#tep", new FilePayload("da-sua.docx", "application/octet-stream", edited));
		page.click("button:has-text('Gửi lại')");
		assertThat(page.locator("fieldset.returned")).hasCount(1);
		assertThat(page.locator("fieldset.returned ins")).containsText("tạo sức lan tỏa lớn");
		assertThat(page.locator("section:has(#so-doi)")).containsText("7,99");
		page.click("button:has-text('Lấy các đoạn đã chọn')");
		assertThat(page.locator(".alert-success")).containsText("Đã lấy các đoạn");
	}

	private static byte[] downloaded(Download download) throws IOException {
		return Files.readAllBytes(download.path());
	}

	private static byte[] edited(byte[] word) throws IOException {
		ByteArrayOutputStream edited = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(word));
				ZipOutputStream out = new ZipOutputStream(edited)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] part = in.readAllBytes();
				if (entry.getName().equals("word/document.xml")) {
					String text = new String(part, StandardCharsets.UTF_8);
					assertThat(text).contains("tạo sự lan tỏa rộng", ">" + FIGURE + "<");
					part = text.replace("tạo sự lan tỏa rộng", "tạo sức lan tỏa lớn")
						.replaceFirst(">" + FIGURE + "<", ">7,99<")
						.getBytes(StandardCharsets.UTF_8);
				}
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(part);
			}
		}
		return edited.toByteArray();
	}

	private void signedAndIssued(Page page, String report) throws Exception {
		String way = site().address(report + "/phat-hanh");
		page.navigate(way);
		page.click("button:has-text('Trình ký')");
		assertThat(page.locator(".alert-success")).containsText("Đã trình ký");
		as(page, "chutich");
		page.navigate(way);
		page.click("summary:has-text('Đồng ý và ký số')");
		sign(page, "Nguyễn Văn A", "Đồng ý, ký số");
		as(page, "vanthu");
		page.navigate(way);
		page.fill("#so", "301");
		page.fill("#ngay", "2026-11-20");
		page.click("button:has-text('Ban hành')");
		assertThat(page.locator(".alert-success")).containsText("Đã ban hành");
		page.click("summary:has-text('Ký số cơ quan')");
		sign(page, "UBND tỉnh Gia Lai", "Ký số cơ quan");
		assertThat(page.locator("section:has(#ban-luu)")).containsText("Đã ký số: UBND tỉnh Gia Lai");
	}

	private void sign(Page page, String name, String button) throws Exception {
		byte[] key = TestKeys.valid(name, this.clock.instant()).file();
		page.setInputFiles("#tep-khoa", new FilePayload("khoa.p12", "application/x-pkcs12", key));
		page.fill("#mat-khau", new String(TestKeys.PASSWORD));
		page.click("button:has-text('" + button + "')");
		assertThat(page.locator(".alert-success")).containsText("Đã ký số");
	}

	/** Figures that a document brought change by no front door; here one does. */
	private void correct() {
		int changed = this.owner.sql()
			.sql("update figure set value = 7.91 where value = 7.78 and period = '2024'")
			.update();
		assertThat(changed).isEqualTo(1);
		this.owner.sql().sql("update data_version set version = version + 1 where subject = 'figures'").update();
	}

	private void erratum(Page page, String report) {
		as(page, "thuongtruc");
		page.navigate(site().address(report + "/phat-hanh"));
		page.fill("#ly-do-tiep", "Cục Thống kê công bố lại");
		page.click("button:has-text('Lập văn bản đính chính')");
		page.waitForURL("**/soan");
		page.locator(".outline-title").first().click();
		assertThat(page.locator("form.writing")).containsText("sửa thành “7,91”");
		page.navigate(page.url().replaceAll("/phan/.*", ""));
		assertThat(page.locator("article.report")).containsText("V/v đính chính số liệu tại Báo cáo số 301/BC-UBND");
	}

	private void as(Page page, String username) {
		page.context().clearCookies();
		site().signIn(page, username);
	}

	private byte[] file(Page page, String address) {
		return page.request().get(site().address(address)).body();
	}

}
