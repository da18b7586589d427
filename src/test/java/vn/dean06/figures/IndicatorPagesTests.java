package vn.dean06.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
class IndicatorPagesTests {

	@Autowired
	MockMvc web;

	private Pages pages;

	@BeforeEach
	void signIn() {
		this.pages = new Pages(this.web, "lanhdao");
	}

	@Test
	void showsTheServicesWithTheirTotals() {
		Document page = this.pages.page("/dich-vu-cong");
		assertThat(page.select("tbody tr")).hasSize(25);
		assertThat(page.select("tbody tr").get(0).text())
			.isEqualTo("1 Đăng ký thường trú Công an tỉnh 94.183 480 93.703 99,49%");
		assertThat(page.select("tfoot tr").eachText()).containsExactly("Cộng 385.566 30.672 354.894 92,04%",
				"Cộng 155.158 1.770 153.388 98,86%");
	}

	@Test
	void tellsNoneArisenFromZeroAndFromUnknown() {
		Document page = this.pages.page("/dich-vu-cong");
		assertThat(page.select("tbody tr").get(10).text()).contains("không phát sinh");
		assertThat(page.select("tbody tr").get(2).select("td[data-label=Trực tiếp]").text()).isEqualTo("0");
		assertThat(page.select("tbody tr").get(15).select("td[data-label=Trực tiếp]").text())
			.contains("chưa có số liệu");
	}

	@Test
	void ordersTheServicesByTheirRate() {
		assertThat(this.pages.page("/dich-vu-cong?sap-xep=RATE").select("tbody tr td.main-cell").eachText()).startsWith(
				"Thủ tục làm con dấu thu nhỏ, dấu nổi, dấu xi và cấp Giấy chứng nhận đăng ký mẫu dấu",
				"Cấp thẻ Căn cước");
	}

	@Test
	void listsIndicatorsByWhatTheAddressSays() {
		assertThat(this.pages.page("/chi-tieu?muc=II.4").select("tbody tr")).hasSizeGreaterThan(25);
		assertThat(this.pages.page("/chi-tieu?tim=liet%20si&loai=RATE").select("tbody td.main-cell").eachText())
			.containsExactly("Tỷ lệ liệt sĩ đã nhập dữ liệu lên Hệ thống", "Tỷ lệ thân nhân liệt sĩ đã lấy mẫu ADN");
		assertThat(this.pages.page("/chi-tieu?tim=thanh%20phan%20ho%20so&loai=RATE").select("tbody tr").get(0).text())
			.contains("93,9", "≥ 80", "≥ 90");
	}

	@Test
	void findsThemWhateverTheBlanksAndLettersWereTypedWith() {
		int found = this.pages.page("/chi-tieu?tim=dang%20ky").select("tbody tr").size();
		assertThat(found).isPositive();
		for (String typed : List.of("đăng\u00A0ký", "\u00D0ăng ký", "đa\u0306ng\u202Fky\u0301")) {
			assertThat(this.pages
				.page("/chi-tieu?tim=" + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20"))
				.select("tbody tr")).as(typed).hasSize(found);
		}
	}

	@Test
	void callsWhatIsToBeReachedATargetAndUnitsAsTheyAreOfAllYears() {
		Document page = this.pages.page("/chi-tieu");
		assertThat(page.select("thead th").eachText()).contains("Mục tiêu được giao");
		assertThat(page.select("td.main-cell").eachText()).isNotEmpty()
			.noneMatch((name) -> name.matches("(?iu).*(?<!\\p{L})(thị trấn|ấp)(?!\\p{L}).*"));
		assertThat(this.pages.page("/chi-tieu/so-hoa.tai-su-dung").select("dt").eachText())
			.contains("Mục tiêu được giao");
	}

	@Test
	void showsAnIndicatorMonthByMonth() {
		Document page = this.pages.page("/chi-tieu/dinh-danh.kich-hoat");
		assertThat(page.select("tbody tr").text()).contains("1.105.678", "1.113.203", "1.124.445");
		assertThat(this.pages.answer("/chi-tieu/khong.co").getStatus()).isEqualTo(404);
	}

	@Test
	void showsACellWithWhoEnteredItAndWhatItsPartsGive() {
		Document page = this.pages.page("/so-lieu/lam-sach.giao-vien.ty-le@SGDDT/2024-12");
		assertThat(page.select("main").text()).contains("99,96", "gói binh-dinh-2024", "Đã duyệt",
				"Tính từ các phần thì được 146,70");
	}

	@Test
	void showsASumWithTheCellsItIsMadeOf() {
		Document page = this.pages.page("/so-lieu/dat-dai.xa@TINH/2024-12");
		assertThat(page.select("h1").text()).startsWith("75");
		assertThat(page.select("td[data-label=Số liệu]").eachText()).containsExactlyInAnyOrder("19", "13", "10", "18",
				"15");
		assertThat(this.pages.answer("/so-lieu/dat-dai.xa@TINH/2021").getStatus()).isEqualTo(404);
		assertThat(this.pages.answer("/so-lieu/khong-phai-ma/2024").getStatus()).isEqualTo(404);
	}

}
