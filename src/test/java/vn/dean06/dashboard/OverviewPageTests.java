package vn.dean06.dashboard;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class OverviewPageTests {

	@Autowired
	MockMvc web;

	private Pages pages;

	@BeforeEach
	void signIn() {
		this.pages = new Pages(this.web, "lanhdao");
	}

	@Test
	void showsHeadlinesAgainstTheirTargets() {
		Document page = this.pages.page("/tong-quan");
		assertThat(page.select(".headline.missed").text()).contains("88,4", "40,7");
		assertThat(page.select(".headline.met").text()).contains("93,9", "90,32");
	}

	@Test
	void saysInTablesWhatItsPicturesShow() {
		Document page = this.pages.page("/tong-quan");
		assertThat(page.select("figure[data-chart]")).hasSize(3);
		assertThat(page.select("figure[data-chart=stacked] tbody tr")).hasSize(7);
		assertThat(page.select("figure[data-chart=donut] td").eachText()).containsExactly("7", "19", "16");
		assertThat(page.select("figure[data-chart=bar] tbody tr")).hasSize(24);
	}

	@Test
	void showsAYearOfWhichNothingIsKnownButNoneOfNoCalendar() throws Exception {
		assertThat(this.pages.page("/tong-quan?nam=1999").select("h1").text()).isEqualTo("Tổng quan năm 1999");
		for (String page : List.of("/tong-quan", "/kiem-tra")) {
			var missing = this.pages.answer(page + "?nam=999999999");
			assertThat(missing.getStatus()).as(page).isEqualTo(404);
			assertThat(missing.getErrorMessage()).contains("Không có năm 999999999; hãy chọn năm trong danh sách.");
		}
	}

	@Test
	void isTheFirstPage() {
		assertThat(this.pages.answer("/").getRedirectedUrl()).isEqualTo("/tong-quan");
	}

}
