package vn.dean06.registers;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages that are drawn from the description of a register.
 */
@SampleTest
class RegisterPagesTests {

	@Autowired
	MockMvc web;

	private Pages pages;

	@BeforeEach
	void signIn() {
		this.pages = new Pages(this.web, "lanhdao");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/nhiem-vu | 40 | 7 | 40 nhiệm vụ, 1 Đang thực hiện, 38 Đã hoàn thành, 1 Chuyển tiếp sang năm sau
			/mo-hinh  | 42 | 5 | 42 mô hình, 7 Chưa triển khai, 19 Đang triển khai, 16 Đã hoàn thành
			""")
	void aListShowsAllThingsInTheirGroupsWithTheirStates(String address, int things, int groups, String tally) {
		Document page = this.pages.page(address);
		assertThat(page.select("tbody tr")).hasSize(things);
		assertThat(page.select("main section h2")).hasSize(groups);
		assertThat(page.select(".tally li").eachText()).containsExactly(tally.split(", "));
	}

	@Test
	void aListShowsHowFarThingsWereAtTheEndOfAMonth() {
		Document page = this.pages.page("/mo-hinh?nam=2024&thang=11");
		assertThat(page.select(".page-heading").text()).contains("Trạng thái tính đến hết tháng 11/2024");
		assertThat(page.select(".tally li").eachText()).containsExactly("42 mô hình", "7 Chưa triển khai",
				"20 Đang triển khai", "15 Đã hoàn thành");
		Document some = this.pages.page(page.select(".tally a").get(2).attr("href"));
		assertThat(some.select("tbody tr")).hasSize(20);
		assertThat(some.select("tbody").text()).contains("KIOSK tự phục vụ");
		assertThat(some.select("form input[name=thang]").val()).isEqualTo("11");
		assertThat(this.pages.page("/mo-hinh?nam=2024&thang=13").text()).doesNotContain("Trạng thái tính đến hết");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/nhiem-vu | Số, 'Nội dung, nhiệm vụ cụ thể', Đơn vị chủ trì, Thời gian hoàn thành, Trạng thái
			/mo-hinh  | STT, Mô hình, Tên, Kinh phí, Trạng thái
			""", quoteCharacter = '`')
	void aListHasTheColumnsOfItsDescription(String address, String headings) {
		assertThat(String.join(", ", this.pages.page(address).select("thead tr").get(0).select("th").eachText()))
			.isEqualTo(headings.replace("'", ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/nhiem-vu?trang-thai=CARRIED_OVER       | 31
			/nhiem-vu?don-vi=STP                    | 30
			/nhiem-vu?don-vi=STP&tim=ho%20tich      | 30
			/nhiem-vu?nhom=1&sap-xep=DUE            | 4 5 1 2 3 6 7 8
			/mo-hinh?trang-thai=COMPLETED           | 1 5 6 7 8 16 17 20 23 26 27 28 29 32 35 42
			/mo-hinh?nhom=1&sap-xep=NAME            | 4 1 5 3
			""")
	void aListIsNarrowedAndOrderedByWhatTheAddressSays(String address, String numbers) {
		assertThat(numbers(this.pages.page(address))).containsExactly(numbers.split(" "));
	}

	/** Where things have a place beside their number, the number stands second. */
	private static List<String> numbers(Document page) {
		List<String> second = page.select("td[data-label=Mô hình]").eachText();
		return second.isEmpty() ? page.select("tbody td.number").eachText() : second;
	}

	@ParameterizedTest
	@CsvSource({ "/nhiem-vu,nhiệm vụ", "/mo-hinh,mô hình" })
	void aListSaysWhenNothingFits(String address, String noun) {
		assertThat(this.pages.page(address + "?tim=khongcotunaynhuvay").select(".empty").text())
			.contains("Không có " + noun + " nào phù hợp");
		assertThat(this.pages.page(address).select(".empty")).isEmpty();
	}

	@Test
	void aTaskPrintsTheFiguresInItsTextsWithTheirSource() {
		Document page = this.pages.page("/nhiem-vu/2024/25");
		assertThat(page.select("main").text()).contains("1.208.747", "1.271.729", "95,05");
		assertThat(page.select("a[href=/so-lieu/dinh-danh.thu-nhan@CAT/2024-10]").get(0).text()).isEqualTo("1.208.747");
		assertThat(page.select(".neighbours a").eachAttr("href")).containsExactly("/nhiem-vu/2024/24",
				"/nhiem-vu/2024/26");
	}

	@Test
	void aModelShowsAllThatTheAppendixSays() {
		Document page = this.pages.page("/mo-hinh/2024/9");
		page.select(".source").remove();
		assertThat(page.select("main").text()).contains("Đã cấp tài khoản 902 cơ sở", "184/902 cơ sở",
				"Sở Du lịch chưa thể khai thác dữ liệu", "Trong thời gian tới cần trả phí sử dụng ASM");
		assertThat(page.select(".detail-grid h2").eachText()).containsExactly("Kết quả triển khai",
				"Khó khăn, vướng mắc", "Đánh giá hiệu quả, giá trị tiện ích mang lại", "Kinh phí đầu tư", "Ghi chú");
	}

	@ParameterizedTest
	@CsvSource({ "/nhiem-vu/2024/41,404", "/mo-hinh/2024/2,404", "/nhiem-vu?nam=1999,404", "/mo-hinh?nam=1999,404",
			"/nhiem-vu?nhom=abc,400", "/mo-hinh?trang-thai=abc,400" })
	void thereAreNoOthers(String address, int status) {
		assertThat(this.pages.answer(address).getStatus()).isEqualTo(status);
	}

}
