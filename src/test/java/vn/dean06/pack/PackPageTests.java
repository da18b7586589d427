package vn.dean06.pack;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class PackPageTests {

	@Autowired
	MockMvc web;

	private Pages pages;

	@BeforeEach
	void signIn() {
		this.pages = new Pages(this.web, "lanhdao");
	}

	@Test
	void handsAllDataToAnAdministrator() throws Exception {
		Pages administrator = new Pages(this.web, "quantri");
		Document page = administrator.page("/quan-tri/goi-du-lieu");
		assertThat(page.select("tbody").text()).contains("binh-dinh-2024");
		assertThat(page.select("tbody tr:first-child [data-label=Tên]").text()).isNotBlank()
			.isEqualTo(page.select("input[name=ten]").val());
		var zip = administrator.answer("/quan-tri/goi-du-lieu/tai-ve?ma=xuat-2024&ten=Xuat");
		assertThat(zip.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"xuat-2024.zip\"");
		assertThat(zip.getContentAsByteArray()).startsWith(0x50, 0x4b);
	}

	@Test
	void refusesACodeThatIsNone() throws Exception {
		var refused = new Pages(this.web, "quantri").answer("/quan-tri/goi-du-lieu/tai-ve?ma=..%2Fxau&ten=Xuat");
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(refused.getContentAsString()).contains("Mã gói chỉ gồm chữ thường không dấu");
	}

	@Test
	void saysWhatEachFieldLacksAndKeepsWhatWasTyped() throws Exception {
		for (String fields : List.of("", "?ma=&ten=", "?ma=A&ten=" + "x".repeat(201))) {
			var refused = new Pages(this.web, "quantri").answer("/quan-tri/goi-du-lieu/tai-ve" + fields);
			Document page = Jsoup.parse(refused.getContentAsString());
			assertThat(refused.getStatus()).isEqualTo(400);
			assertThat(page.select("form .invalid-message").eachText()).containsExactlyInAnyOrder(
					"Mã gói chỉ gồm chữ thường không dấu, chữ số và “-”, từ 2 đến 60 ký tự.",
					"Tên gói phải có và không dài quá 200 ký tự.");
			assertThat(page.select("input[name=ma]").val()).isEqualTo(fields.startsWith("?ma=A") ? "A" : "");
		}
	}

	@Test
	void handsNothingToOthers() {
		assertThat(this.pages.answer("/quan-tri/goi-du-lieu/tai-ve?ma=goi&ten=Goi").getStatus()).isEqualTo(403);
	}

}
