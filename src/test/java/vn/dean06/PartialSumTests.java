package vn.dean06;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.accounts.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One ward of many, approved, is not the province: wherever its sum stands, it says how
 * many units are in it and who is missing.
 */
@ThisMonthTest
@Transactional
class PartialSumTests {

	private static final String TOTAL = "dvc.khai-sinh.tong";

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void oneWardIsApprovedForOctoberAndAnotherWaits() {
		submission("GL-21583", "APPROVED");
		figure("dvc.khai-sinh.truc-tiep", "GL-21583", 2);
		figure("dvc.khai-sinh.truc-tuyen", "GL-21583", 40);
		submission("GL-21553", "SUBMITTED");
		figure("dvc.khai-sinh.truc-tiep", "GL-21553", 1);
		figure("dvc.khai-sinh.truc-tuyen", "GL-21553", 9);
	}

	private void submission(String unit, String state) {
		this.database.sql("""
				insert into submission (form, unit, period, state, changed_by, changed_at, version)
				values ('bieu-co-so', ?, '2026-10', ?, 'thu', now(), 0)""").params(unit, state).update();
	}

	private void figure(String indicator, String unit, int value) {
		this.database
			.sql("""
					insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version, form, submitter)
					values (?, ?, '2026-10', ?, false, 'thu', now(), 0, 'bieu-co-so', ?)""")
			.params(indicator, unit, value, unit)
			.update();
	}

	/** As the sample pack says: so many communes are there in October. */
	private int communes() {
		return this.database.sql("""
				select count(*) from org_unit where level = 'COMMUNE' and valid_from <= date '2026-10-31'
				and (valid_to is null or valid_to >= date '2026-10-31') and code like 'GL-%'""")
			.query(Integer.class)
			.single();
	}

	@Test
	void theListTheTableAndThePageOfTheSumSaySo() throws Exception {
		assertThat(communes()).isEqualTo(135);
		assertThat(page("chutich", "/chi-tieu?nam=2026&tim=khai-sinh.tong").select("td[data-label=Số liệu]").eachText())
			.contains("42 0/135 đơn vị đến tháng 10/2026");
		Document table = page("chutich", "/chi-tieu/" + TOTAL + "?nam=2026");
		assertThat(table.select("#dv-GL td").get(9).text()).isEqualTo("42 1/135 đơn vị");
		assertThat(table.select("#dv-GL-21583 td").get(9).text()).as("a ward's own month is whole").isEqualTo("42");
		Document sum = page("chutich", "/so-lieu/" + TOTAL + "@GL/2026-10");
		assertThat(sum.select("#do-day-du h2").text()).isEqualTo("Độ đầy đủ: 1/135 đơn vị");
		assertThat(sum.select("#do-day-du li")).hasSize(134);
		assertThat(sum.select("#do-day-du li").eachText()).contains(
				"Phường Quy Nhơn Bắc, tháng 10/2026: đã nộp, chờ duyệt", "Phường Pleiku, tháng 10/2026: chưa nhập");
		assertThat(sum.select("#do-day-du li a").eachAttr("href")).contains("/luot-nop/bieu-co-so/GL-21553/2026-10");
		assertThat(page("thuongtruc", "/so-lieu/" + TOTAL + "@GL/2026-10").select("#do-day-du p").text())
			.as("the standing office sees what was handed in")
			.startsWith("2/135 đơn vị đã có đủ số liệu đến hạn (tháng 10/2026), trong đó 1 đã duyệt.");
	}

	@Test
	void theReportSaysSoOnHoverInItsTextAndBeforeItIsPrinted() throws Exception {
		Document preview = page("chutich", "/bao-cao/2026");
		assertThat(preview.expectFirst("a.figure.partial").text()).isEqualTo("42");
		assertThat(preview.select("#" + preview.expectFirst("a.figure.partial").attr("aria-describedby")).text())
			.contains("0/135 đơn vị đã có đủ số liệu đến hạn (10 kỳ, từ tháng 1/2026 đến tháng 10/2026)");
		assertThat(preview.select(".gaps-of-report strong").text())
			.isEqualTo("Số liệu chưa đầy đủ: còn thiếu của 135 đơn vị");
		assertThat(preview.select(".gaps-of-report summary").eachText()).contains("Phường Quy Nhơn: thiếu 9 biểu",
				"Phường Quy Nhơn Bắc: thiếu 10 biểu");
		for (String indicator : new String[] { "dao-tao.lop", "dao-tao.hoc-vien", "to-cong-nghe-so.cap-thon",
				"to-cong-nghe-so.thanh-vien" }) {
			this.database.sql("""
					insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version)
					values (?, 'GL', '2026', 1234, false, 'noivu', now(), 0)""").param(indicator).update();
		}
		byte[] word = answer("chutich", "/bao-cao/2026.docx").getContentAsByteArray();
		try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
			assertThat(words.getText().replace('\u00A0', ' ').lines())
				.containsOnlyOnce("(Tính đến hết tháng 10/2026, có 0/135 đơn vị báo cáo đủ số liệu của phần này)");
		}
	}

	@Test
	void theFirstTenMonthsAreAPeriod() throws Exception {
		Document sum = page("chutich", "/so-lieu/" + TOTAL + "@GL/2026-10T");
		assertThat(sum.select("header").text()).contains("Gia Lai, 10 tháng đầu năm 2026", "42 hồ sơ");
		assertThat(sum.select("#do-day-du h2").text()).as("all of them are due").isEqualTo("Độ đầy đủ: 0/135 đơn vị");
		assertThat(answer("chutich", "/so-lieu/" + TOTAL + "@GL/2026-9T").getStatus()).isEqualTo(404);
	}

	@Test
	void whatIsNotThereSaysInWordsWhoOwesIt() throws Exception {
		MockHttpServletResponse waiting = answer("chutich", "/so-lieu/" + TOTAL + "@GL-21553/2026-10");
		assertThat(waiting.getStatus()).isEqualTo(404);
		assertThat(waiting.getErrorMessage()).contains("Đăng ký khai sinh", "Phường Quy Nhơn Bắc, tháng 10/2026",
				"Chưa có số liệu: Phường Quy Nhơn Bắc, tháng 10/2026: đã nộp, chờ duyệt.");
		Document preview = page("chutich", "/bao-cao/2026");
		assertThat(preview.select(".faults").text())
			.contains("2. Bồi dưỡng, đào tạo", "Sở Nội vụ, 10 kỳ từ tháng 1/2026 đến tháng 10/2026: chưa nhập")
			.doesNotContain("{{", ".md");
		assertThat(preview.select(".faults li li a").eachAttr("href")).contains("/luot-nop/bieu-thang/GL-SNV/2026-01");
	}

	private Document page(String username, String address) throws Exception {
		MockHttpServletResponse answer = answer(username, address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
	}

	private MockHttpServletResponse answer(String username, String address) throws Exception {
		return this.web.perform(MockMvcRequestBuilders.get(address).with(SignIn.by(username)))
			.andReturn()
			.getResponse();
	}

}
