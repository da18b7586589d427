package vn.dean06.plan;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class TaskPagesTests {

	@Autowired
	MockMvc web;

	private Pages pages;

	@BeforeEach
	void signIn() {
		this.pages = new Pages(this.web, "lanhdao");
	}

	@Test
	void showsTheFortyTasksInTheirGroupsWithTheirStates() {
		Document page = this.pages.page("/nhiem-vu");
		assertThat(page.select("tbody tr")).hasSize(40);
		assertThat(page.select("main section h2")).hasSize(7);
		assertThat(page.select(".tally li").eachText()).containsExactly("40 nhiệm vụ", "1 Đang thực hiện",
				"38 Đã hoàn thành", "1 Chuyển tiếp sang năm sau");
	}

	@Test
	void narrowsByWhatTheAddressSays() {
		assertThat(this.pages.page("/nhiem-vu?nhom=4").select("tbody tr")).hasSize(7);
		assertThat(this.pages.page("/nhiem-vu?trang-thai=CARRIED_OVER").select("tbody tr td.number").eachText())
			.containsExactly("31");
		assertThat(this.pages.page("/nhiem-vu?don-vi=STP").select("tbody tr td.number").eachText())
			.containsExactly("30");
		assertThat(this.pages.page("/nhiem-vu?tim=ho%20tich").select("tbody tr td.number").eachText()).contains("30");
	}

	@Test
	void ordersByWhatTheAddressSays() {
		assertThat(this.pages.page("/nhiem-vu?nhom=1&sap-xep=HAN").select("tbody tr td.number").eachText())
			.startsWith("4", "5");
	}

	@Test
	void saysWhenNothingFits() {
		assertThat(this.pages.page("/nhiem-vu?tim=khongcotunaynhuvay").select(".empty").text())
			.contains("Không có nhiệm vụ nào phù hợp");
		assertThat(this.pages.page("/nhiem-vu").select(".empty")).isEmpty();
	}

	@Test
	void printsTheFiguresInTheTextOfATaskWithTheirSource() {
		Document page = this.pages.page("/nhiem-vu/2024/25");
		assertThat(page.select("main").text()).contains("1.208.747", "1.271.729", "95,05");
		assertThat(page.select("a[href=/so-lieu/dinh-danh.thu-nhan@CAT/2024-10]").get(0).text()).isEqualTo("1.208.747");
	}

	@Test
	void knowsNoOtherTasks() {
		assertThat(this.pages.answer("/nhiem-vu/2024/41").getStatus()).isEqualTo(404);
		assertThat(this.pages.answer("/nhiem-vu?nam=1999").getStatus()).isEqualTo(404);
		assertThat(this.pages.answer("/nhiem-vu?nhom=abc").getStatus()).isEqualTo(400);
	}

}
