package vn.dean06.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
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
 * December 2026: the yearly report from that of 2024, a month and an update handed in and
 * approved until nothing is missing, sections written by two departments, a rule, a
 * table, Word and back, the redline, both signatures, number and issue; then a figure is
 * corrected and an erratum begun, and the same address still gives the same bytes.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=decemberwalk", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import({ TestClock.class, DatabaseOwner.class })
class DecemberWalkTests {

	/** Its due day is over, and it can still be typed. */
	private static final LocalDate DAY = LocalDate.of(2026, 12, 28);

	/** What a department types in the walk, and corrects after the report was issued. */
	private static final String CELL = "lam-sach.lao-dong@GL-SNV";

	private static final String FIGURE = "4.321";

	private static final String CORRECTED = "4.567";

	private static final String TABLE = "{{bang:don-vi: lam-sach.lao-dong}}";

	@LocalServerPort
	int port;

	@Autowired
	DatabaseOwner owner;

	@Autowired
	Clock clock;

	@Test
	void aReportIsMadeSignedIssuedAndStaysAsItWasIssued(Page page) throws Exception {
		aYearOfFigures();
		TestClock.on(DAY, () -> walk(page));
	}

	private void walk(Page page) throws Exception {
		String report = begin(page);
		whatIsMissingIsBrought(page, report);
		aDepartmentWrites(page, report, "33-bai-hoc.md", "GL-SNV", "noivu", "Bài học kinh nghiệm");
		aDepartmentWrites(page, report, "23-ha-tang.md", "GL-SKHCN", "khcn", "Về hạ tầng công nghệ thông tin");
		aRule(page, report);
		nothingIsMissing(page, report);
		wordAndBack(page, report);
		page.navigate(site().address(report + "/so-sanh?voi=2024"));
		assertThat(page.locator("article ins").first()).isVisible();
		assertThat(page.locator("article ins:has-text('sức')").first()).isVisible();
		signedAndIssued(page, report);
		byte[] issued = file(page, report + ".pdf");
		assertThat(page.request().get(site().address(report)).text()).contains("301/BC-UBND", FIGURE);
		correct(page);
		page.navigate(site().address(report + "/phat-hanh"));
		assertThat(page.locator("section:has(#da-doi) tr:has-text('" + FIGURE + "')").first()).containsText(CORRECTED);
		assertThat(file(page, report + ".pdf")).isEqualTo(issued);
		erratum(page, report);
	}

	/**
	 * Of all units but the one that types in the walk: their figures of the year as those
	 * of 2024, and their updates of December.
	 */
	private void aYearOfFigures() {
		this.owner.sql()
			.sql("""
					insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version)
					select f.indicator, 'GL', (left(f.period, 4)::int + 2) || substr(f.period, 5),
					    case when i.kind = 'RATE' then max(f.value) else sum(f.value) end, count(f.value) = 0, 'noivu', now(), 0
					from figure f join indicator i on i.code = f.indicator
					where f.period not like '2026%' and (i.kind = 'FLOW' or f.indicator not in
					    (select indicator from form_line where form = 'bieu-thang' and unit = 'GL-SNV'))
					group by f.indicator, i.kind, f.period
					on conflict do nothing""")
			.update();
		this.owner.sql().sql("""
				insert into target (indicator, year, setter, comparison, value, source)
				select indicator, 2026, setter, comparison, value, source from target where year = 2024""").update();
		this.owner.sql().sql("""
				insert into submission (form, unit, period, state, changed_by, changed_at, version)
				select form, unit, '2026-12', 'APPROVED', 'thuongtruc', now(), 0
				from (values ('mo-hinh', 'GL-CAT'), ('nhiem-vu', 'GL-CAT'), ('mo-hinh', 'GL-SKHCN'),
				    ('nhiem-vu', 'GL-SKHCN'), ('mo-hinh', 'GL-SNV'), ('nhiem-vu', 'GL-STP'), ('mo-hinh', 'GL-VP'),
				    ('nhiem-vu', 'GL-VP')) owed (form, unit)""").update();
		this.owner.sql().sql("update data_version set version = version + 1").update();
	}

	private Site site() {
		return new Site(this.port);
	}

	private String begin(Page page) {
		site().signIn(page, "thuongtruc");
		page.navigate(site().address("/bao-cao/moi"));
		page.check("input[value=YEAR]");
		page.fill("#nam", "2026");
		page.selectOption("#tu", "bao-cao:2024");
		page.click("button:has-text('Lập dự thảo')");
		page.waitForURL("**/soan");
		return page.url().replaceAll(".*(/bao-cao/[^/]+)/soan", "$1");
	}

	/**
	 * The department owes its month and its update; both are handed in and approved.
	 */
	private void whatIsMissingIsBrought(Page page, String report) {
		page.navigate(site().address(report + "/con-thieu"));
		assertThat(page.locator("section:has-text('Chưa có số liệu: Sở Nội vụ, tháng 12/2026: chưa nhập')").first())
			.isVisible();
		assertThat(page.locator("section:has(#cap-nhat) li")).hasCount(1);
		as(page, "noivu");
		page.navigate(site().address("/nhap-lieu/bieu-thang/GL-SNV/2026-12"));
		List<String> cells = page.locator(".entry-input")
			.all()
			.stream()
			.map((cell) -> cell.getAttribute("data-cell"))
			.toList();
		page.locator(".entry-input").first().focus();
		for (String cell : cells) {
			page.keyboard().type(cell.startsWith("lam-sach.lao-dong") ? FIGURE : "12");
			page.keyboard().press("Enter");
		}
		assertThat(page.locator("[data-state=saved]")).hasCount(cells.size());
		page.click("text=Kiểm tra và nộp");
		page.click("button:has-text('Nộp biểu')");
		assertThat(page.locator("[role=status]")).containsText("Đã nộp biểu");
		page.navigate(site().address("/tien-do/nhiem-vu/GL-SNV/2026-12"));
		page.getByLabel("Kết quả trong tháng").first().fill("Đã tổ chức đủ các lớp bồi dưỡng của năm.");
		page.click("button[value=nop]");
		page.click("button:has-text('Nộp')");
		assertThat(page.locator("[role=status]").first()).containsText("Đã nộp");
		as(page, "thuongtruc");
		for (String form : List.of("bieu-thang", "nhiem-vu")) {
			page.navigate(site().address("/duyet/" + form + "/GL-SNV/2026-12"));
			page.click("button[value=duyet]");
			assertThat(page.locator("[role=status]").first()).containsText("Đã duyệt");
		}
	}

	private void aDepartmentWrites(Page page, String report, String file, String unit, String username, String title) {
		String section = report + "/phan/" + file;
		String written = unit + " viết đoạn này.";
		page.navigate(site().address(section));
		page.fill("#don-vi", unit);
		page.fill("#han", "2026-12-30");
		page.fill("#yeu-cau", "Viết gọn");
		page.click("button:has-text('Giao')");
		assertThat(page.locator(".alert-success")).containsText("Đã giao");
		as(page, username);
		page.navigate(site().address("/"));
		page.click("a.work-title:has-text('" + title + "')");
		page.locator("form.writing textarea").nth(1).fill(written);
		page.click("button[name=nop]");
		assertThat(page.locator(".alert-success")).containsText("Đã nộp phần này");
		as(page, "thuongtruc");
		page.navigate(site().address(section));
		page.click("button:has-text('Nhận vào báo cáo')");
		assertThat(page.locator("form.writing textarea").nth(1)).hasValue(written);
	}

	/** Words that follow the figure that the department typed. */
	private void aRule(Page page, String report) {
		page.navigate(site().address(report + "/phan/33-bai-hoc.md"));
		Locator paragraph = page.locator("form.writing textarea").nth(1);
		paragraph.fill("Trong năm, {{lam-sach.lao-dong:phat-sinh}} đã làm sạch dữ liệu.");
		assertThat(page.locator(".block-printed").nth(1)).containsText(FIGURE);
		aTable(page);
		page.locator(".writing-bar button").first().click();
		assertThat(page.locator(".alert-success")).containsText("Đã lưu");
	}

	/** Found by the words that people say. */
	private void aTable(Page page) {
		page.locator("form.writing textarea").last().focus();
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		page.keyboard().type("bảng người lao động đã chuẩn hóa theo đơn vị");
		assertThat(page.locator(".found button").first()).containsText(TABLE);
		page.keyboard().press("Enter");
		assertThat(page.locator("form.writing textarea").last()).hasValue(TABLE);
		assertThat(page.locator(".block-printed").last().locator("tbody tr:has-text('" + FIGURE + "')")).hasCount(2);
	}

	/** What the checks find in the words of 2024 is accepted with a reason each. */
	private void nothingIsMissing(Page page, String report) {
		page.navigate(site().address(report + "/con-thieu"));
		List<String> found = page.locator("section:has(#phat-hien) li a")
			.all()
			.stream()
			.map(Locator::textContent)
			.toList();
		assertThat(found).isNotEmpty();
		page.navigate(site().address("/kiem-tra?nam=2026"));
		String open = "tr:has(a[href*='" + report + "']):has(summary)";
		for (int left = page.locator(open).count(); left > 0; left--) {
			page.locator(open + " summary").first().click();
			page.locator(open + " textarea").first().fill("Theo văn bản đã ban hành.");
			page.locator(open + " button:has-text('Chấp nhận phát hiện')").first().click();
			assertThat(page.locator(open)).hasCount(left - 1);
		}
		page.navigate(site().address(report + "/con-thieu"));
		assertThat(page.locator("main")).containsText("Không còn thiếu gì");
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
		assertThat(page.locator("section:has(#so-doi)")).containsText("4.999");
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
						.replaceFirst(">" + FIGURE + "<", ">4.999<")
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
		for (Locator reason : page.locator(".findings textarea").all()) {
			reason.fill("In đúng như báo cáo năm 2024");
		}
		page.click("button:has-text('Trình ký')");
		assertThat(page.locator(".alert-success")).containsText("Đã trình ký");
		as(page, "chutich");
		page.navigate(way);
		page.click("summary:has-text('Đồng ý và ký số')");
		sign(page, "Nguyễn Văn A", "Đồng ý, ký số");
		as(page, "vanthu");
		page.navigate(way);
		page.fill("#so", "301");
		page.fill("#ngay", DAY.toString());
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

	/** The department proposes another number, the standing office takes it. */
	private void correct(Page page) {
		as(page, "noivu");
		page.navigate(site().address("/so-lieu/" + CELL + "/2026-12"));
		page.fill("[name=so-moi]", CORRECTED);
		page.fill("[name=ly-do]", "Bỏ sót một doanh nghiệp");
		page.click("button:has-text('Đề nghị đính chính')");
		as(page, "thuongtruc");
		page.navigate(site().address("/dinh-chinh"));
		page.locator("button[value=duyet]").first().click();
		assertThat(page.locator("[role=status]").first()).containsText("Đã duyệt");
	}

	private void erratum(Page page, String report) {
		as(page, "thuongtruc");
		page.navigate(site().address(report + "/phat-hanh"));
		page.fill("#ly-do-tiep", "Sở Nội vụ đính chính số liệu");
		page.click("button:has-text('Lập văn bản đính chính')");
		page.waitForURL("**/soan");
		page.locator(".outline-title").first().click();
		assertThat(page.locator("form.writing")).containsText("sửa thành “" + CORRECTED + "”");
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
