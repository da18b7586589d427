package vn.dean06.accounts;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;

import org.flywaydb.core.Flyway;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.DatabaseOwner;
import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How an administrator turns the pages of the audit trail.
 */
@SampleTest
@Transactional
class AuditPageTests {

	private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

	private static final String SEARCHED = "/quan-tri/nhat-ky?nguoi=&vat=cu%E1%BB%91n%20s%E1%BB%95";

	@Autowired
	Flyway flyway;

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	private Pages pages;

	@BeforeTransaction
	void otherTestsLeftNothing() {
		new DatabaseOwner(this.flyway).forgetTheTrail();
	}

	@BeforeEach
	void aThingThatWasChangedOftenerThanOnePageHolds() {
		this.pages = new Pages(this.web, "quantri");
		for (int i = 1; i <= 120; i++) {
			line(NOON.plusSeconds(i), "ai.do", "lần " + i, "cuốn sổ", "cuon so");
		}
	}

	private void line(Instant at, String person, String verb, String thing, String words) {
		this.database.sql("insert into audit_entry values (gen_random_uuid(), ?, ?, ?, ?, null, null, ?)")
			.params(Timestamp.from(at), person, verb, thing, words)
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "nguoi=thuong truc tong hop, 2", "nguoi=CONGAN, 2", "nguoi=congan&tu=2026-11-22, 1",
			"nguoi=congan&den=2026-11-21, 1", "nguoi=congan&tu=2026-11-21&den=2026-11-22, 2",
			"nguoi=congan&tu=2026-11-23, 0", "vat=cong an tinh bieu, 2", "vat=Công an&nguoi=congan, 2",
			"vat=bieu nam 2024, 2", "vat=bieu quy, 0", "nguoi=congan&viec=duyệt, 1", "nguoi=khong co ai, 0",
			"nguoi=%25, 0", "vat='&nguoi=congan, 0", "vat=x:* | bieu&nguoi=congan, 0" })
	void isSearchedByPersonDayObjectAndVerbInWordsWithoutMarks(String query, int found) {
		line(Instant.parse("2026-11-20T17:30:00Z"), "congan", "duyệt", "bieu-nam@CAT/2024",
				"bieu nam cat 2024 cong an tinh");
		line(Instant.parse("2026-11-22T16:59:59Z"), "congan", "trả lại", "bieu-nam@CAT/2024",
				"bieu nam cat 2024 cong an tinh");
		Document page = this.pages.page("/quan-tri/nhat-ky?" + UriUtils.encodeQuery(query, StandardCharsets.UTF_8));
		assertThat(page.select("tbody tr")).as(query).hasSize(found);
	}

	@Test
	void namesThingsInWordsAndKeepsTheirKey() {
		line(NOON.plusSeconds(500), "congan", "duyệt", "bieu-nam@CAT/2024", "");
		line(NOON.plusSeconds(499), "quantri", "sửa tài khoản", "canbo", "");
		line(NOON.plusSeconds(498), "congan", "duyệt đính chính", "lam-sach.giao-vien.ty-le@SGDDT/2024-12", "");
		line(NOON.plusSeconds(497), "congan", "nhắc nộp số liệu", "SGDDT/2024-12", "");
		line(NOON.plusSeconds(496), "canbo", "cập nhật tiến độ", "nhiem-vu/2024-25@CAT/2024-12", "");
		line(NOON.plusSeconds(495), "canbo", "tải về", "/nhap-lieu/bieu-nam/CAT/2024/excel", "");
		Elements things = this.pages.page("/quan-tri/nhat-ky?den=2026-11-20")
			.select("tbody td[data-label=Đối tượng] > *");
		assertThat(things.stream().limit(6).map(Element::text)).containsExactly(
				"Biểu năm: số liệu công bố của năm, Công an tỉnh, năm 2024", "Cán bộ nhập liệu",
				"Tỷ lệ giáo viên đã làm sạch, xác thực dữ liệu, Sở Giáo dục và Đào tạo, tháng 12/2024",
				"Sở Giáo dục và Đào tạo, tháng 12/2024", "Nhiệm vụ 25, Công an tỉnh, tháng 12/2024",
				"Biểu năm: số liệu công bố của năm, Công an tỉnh, năm 2024");
		assertThat(things.get(0).attr("title")).isEqualTo("bieu-nam@CAT/2024");
		assertThat(things.get(0).attr("href")).isEqualTo("/duyet/bieu-nam/CAT/2024");
	}

	@Test
	void theLatestEntriesStandOnTheFirstPage() {
		Document page = this.pages.page(SEARCHED);
		assertThat(page.select(".page-heading").text()).contains("120 dòng");
		assertThat(page.select("tbody tr")).hasSize(50);
		assertThat(page.select("tbody tr:first-child").text()).contains("lần 120");
		assertThat(page.select("nav.neighbours").text()).isEqualTo("Trang 1/3 Cũ hơn →");
	}

	@Test
	void theWayToTheOtherPagesKeepsWhatWasSearchedFor() {
		Document page = this.pages.page(this.pages.page(SEARCHED).select("nav.neighbours a").attr("href"));
		assertThat(page.select("tbody tr:first-child").text()).contains("lần 70");
		assertThat(page.select("nav.neighbours").text()).isEqualTo("← Mới hơn Trang 2/3 Cũ hơn →");
		assertThat(page.select("input[name=vat]").val()).isEqualTo("cuốn sổ");
		assertThat(this.pages.page(page.select("nav.neighbours a").getFirst().attr("href")).select("tbody").text())
			.contains("lần 120");
	}

	@ParameterizedTest
	@CsvSource({ "2147483647, 3", "4, 3", "0, 1", "-2147483648, 1" })
	void whoAsksForAPageThatThereIsNotIsShownTheNearest(int asked, int shown) {
		Document page = this.pages.page(SEARCHED + "&trang=" + asked);
		assertThat(page.select("nav.neighbours span").text()).isEqualTo("Trang " + shown + "/3");
		assertThat(page.select("tbody tr")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nguoi=%00", "viec=%00", "vat=%00%27", "tu=-999999999-01-01", "den=%2B999999999-12-31",
			"tu=%2B999999999-12-31&den=-999999999-01-01", "vat=%27%3A*%20%7C%20%21", "nguoi=%27%3B--" })
	void whateverIsSearchedForIsAnswered(String query) {
		assertThat(this.pages.answer("/quan-tri/nhat-ky?" + query).getStatus()).isEqualTo(200);
	}

	@Test
	void whatIsNoNumberOfAPageIsRefused() {
		assertThat(this.pages.answer(SEARCHED + "&trang=hai").getStatus()).isEqualTo(400);
	}

}
