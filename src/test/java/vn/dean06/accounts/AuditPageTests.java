package vn.dean06.accounts;

import java.time.Instant;
import java.util.stream.IntStream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

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
	MockMvc web;

	@Autowired
	AuditEntries entries;

	private Pages pages;

	@BeforeEach
	void aThingThatWasChangedOftenerThanOnePageHolds() {
		this.pages = new Pages(this.web, "quantri");
		this.entries.saveAllAndFlush(IntStream.rangeClosed(1, 120)
			.mapToObj((i) -> new AuditEntry(NOON.plusSeconds(i), "ai.do", "lần " + i, "cuốn sổ", null, null))
			.toList());
	}

	@Test
	void theLatestEntriesStandOnTheFirstPage() {
		Document page = this.pages.page(SEARCHED);
		assertThat(page.select(".page-heading").text()).contains("120 việc");
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

	@Test
	void whatIsNoNumberOfAPageIsRefused() {
		assertThat(this.pages.answer(SEARCHED + "&trang=hai").getStatus()).isEqualTo(400);
	}

}
