package vn.dean06.pilots;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class PilotPagesTests {

	@Autowired
	MockMvc web;

	private Pages pages;

	@BeforeEach
	void signIn() {
		this.pages = new Pages(this.web, "lanhdao");
	}

	@Test
	void showsTheFortyTwoModelsInTheirGroupsWithTheirStates() {
		Document page = this.pages.page("/mo-hinh");
		assertThat(page.select("tbody tr")).hasSize(42);
		assertThat(page.select("main section h2")).hasSize(5);
		assertThat(page.select(".tally li").eachText()).containsExactly("42 mô hình", "7 Chưa triển khai",
				"19 Đang triển khai", "16 Đã hoàn thành");
	}

	@Test
	void narrowsByWhatTheAddressSays() {
		assertThat(this.pages.page("/mo-hinh?trang-thai=COMPLETED").select("td[data-label=Mô hình]").eachText())
			.containsExactly("1", "5", "6", "7", "8", "16", "17", "20", "23", "26", "27", "28", "29", "32", "35", "42");
		assertThat(this.pages.page("/mo-hinh?nhom=2").select("tbody tr")).hasSize(17);
	}

	@Test
	void showsAModelWithAllThatTheAppendixSays() {
		Document page = this.pages.page("/mo-hinh/2024/9");
		page.select(".source").remove();
		assertThat(page.select("main").text()).contains("Đã cấp tài khoản 902 cơ sở", "184/902 cơ sở",
				"Sở Du lịch chưa thể khai thác dữ liệu", "Trong thời gian tới cần trả phí sử dụng ASM");
		assertThat(this.pages.answer("/mo-hinh/2024/2").getStatus()).isEqualTo(404);
	}

}
