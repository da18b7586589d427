package vn.dean06.directives;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class DirectivePagesTests {

	@Autowired
	MockMvc web;

	private Pages pages;

	@BeforeEach
	void signIn() {
		this.pages = new Pages(this.web, "lanhdao");
	}

	@Test
	void listsTheDocumentsThatTheReportCites() {
		Document page = this.pages.page("/van-ban");
		assertThat(page.select("tbody tr")).hasSizeGreaterThan(75);
		assertThat(page.select("tbody").text()).contains("06/QĐ-TTg", "540/QĐ-UBND", "153-KH/TĐTN-TTNTH");
	}

	@Test
	void findsThemWithAndWithoutMarks() {
		assertThat(this.pages.page("/van-ban?tim=ke%20hoach%20thuc%20hien%20de%20an%2006").select("tbody").text())
			.contains("540/QĐ-UBND");
		assertThat(this.pages.page("/van-ban?tim=6604/UBND-KSTT").select("tbody tr")).hasSize(1);
		assertThat(this.pages.page("/van-ban?nam=2022").select("td[data-label=Ngày]").eachText()).isNotEmpty()
			.allMatch((day) -> day.endsWith("/2022"));
	}

	@Test
	void narrowsAndOrdersThemByWhatTheAddressSays() {
		Document page = this.pages.page("/van-ban?loai=CT&sap-xep=NUMBER");
		assertThat(page.select("td[data-label=Loại]").eachText()).isNotEmpty().containsOnly("Chỉ thị");
		assertThat(page.select(".main-cell").eachText().stream().map((citation) -> citation.split("/")[0]))
			.isSortedAccordingTo(java.util.Comparator.comparing(Integer::valueOf));
		assertThat(page.select("select[name=sap-xep] option[selected]").text()).isEqualTo("Theo số");
	}

	@Test
	void ordersThemByDayTheLatestFirst() {
		assertThat(this.pages.page("/van-ban")
			.select("td[data-label=Ngày]")
			.eachText()
			.stream()
			.filter((day) -> day.contains("/"))
			.findFirst()).hasValueSatisfying((day) -> assertThat(day).endsWith("/12/2024"));
	}

}
