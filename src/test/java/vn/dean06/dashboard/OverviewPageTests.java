package vn.dean06.dashboard;

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
	void callsWhatIsToBeReachedATarget() {
		assertThat(this.pages.page("/tong-quan").select(".headline-target").eachText())
			.allMatch((target) -> target.contains("mục tiêu ≥"))
			.anyMatch((target) -> target.equals("Đạt mục tiêu ≥ 90%"));
	}

	@Test
	void isTheFirstPage() {
		assertThat(this.pages.answer("/").getRedirectedUrl()).isEqualTo("/tong-quan");
	}

}
