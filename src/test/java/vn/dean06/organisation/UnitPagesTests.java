package vn.dean06.organisation;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class UnitPagesTests {

	@Autowired
	MockMvc web;

	private Pages pages;

	@BeforeEach
	void signIn() {
		this.pages = new Pages(this.web, "lanhdao");
	}

	@Test
	void showsTheUnitsAsATree() {
		Document page = this.pages.page("/don-vi?ngay=2024-12-15");
		assertThat(page.select("summary").eachText())
			.anyMatch((unit) -> unit.startsWith("Huyện Phù Mỹ H545 (19 đơn vị)"))
			.anyMatch((unit) -> unit.startsWith("Thành phố Quy Nhơn H540 (17 đơn vị)"));
		assertThat(page.select("main").text()).contains("Công an tỉnh", "Bệnh viện Mắt", "Phường Nhơn Phú");
	}

	@Test
	void showsOnlyWhatExistedOnADay() {
		assertThat(this.pages.page("/don-vi?ngay=2025-07-01").select("main").text()).doesNotContain("Huyện Phù Mỹ")
			.contains("Công an tỉnh");
	}

	@Test
	void showsADayWhenTheProvinceExistedWhereNoneIsAskedFor() {
		assertThat(this.pages.page("/don-vi").select("main").text()).contains("vào ngày 30/06/2025", "Huyện Phù Mỹ");
	}

	@Test
	void findsAUnitBelowItsDistrict() {
		assertThat(this.pages.page("/don-vi?tim=nhon%20phu&ngay=2024-12-15").select("details[open]").text())
			.contains("Thành phố Quy Nhơn", "Phường Nhơn Phú")
			.doesNotContain("Phường Đống Đa");
	}

}
