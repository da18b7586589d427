package vn.dean06.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.Pages;
import vn.dean06.ThisMonthTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which year the pages show, where there are the figures of one year and the plan of
 * another.
 */
@ThisMonthTest
class YearPagesTests {

	@Autowired
	MockMvc web;

	private Pages pages;

	@BeforeEach
	void signIn() {
		this.pages = new Pages(this.web, "thuongtruc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tong-quan", "/chi-tieu", "/dich-vu-cong", "/kiem-tra", "/nhiem-vu", "/mo-hinh",
			"/chi-tieu/dinh-danh.kich-hoat" })
	void allShowTheSameYearUnlessAnotherIsAskedFor(String page) {
		assertThat(shown(page)).isEqualTo("2026");
		assertThat(shown(page + "?nam=2024")).isEqualTo("2024");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tong-quan", "/chi-tieu", "/dich-vu-cong", "/kiem-tra", "/nhiem-vu", "/mo-hinh",
			"/chi-tieu/dinh-danh.kich-hoat" })
	void allSayInTheirHeadingWhoseNumbersTheyAreAndUpToWhichDay(String page) {
		assertThat(this.pages.page(page + "?nam=2024").select(".page-heading").text())
			.contains("Tỉnh Bình Định; số liệu đã duyệt đến hết ngày 31/12/2024");
		assertThat(this.pages.page(page).select(".page-heading").text())
			.contains("Tỉnh Gia Lai; chưa có số liệu được duyệt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tong-quan", "/chi-tieu", "/dich-vu-cong", "/kiem-tra", "/nhiem-vu", "/mo-hinh",
			"/chi-tieu/dinh-danh.kich-hoat" })
	void noneShowsAYearOfWhichThereIsNothing(String page) {
		for (int year : new int[] { 1999, 2031, -1, 999_999_999 }) {
			MockHttpServletResponse answer = this.pages.answer(page + "?nam=" + year);
			assertThat(answer.getStatus()).as(page + " " + year).isEqualTo(404);
			assertThat(answer.getErrorMessage()).contains("Không có dữ liệu của năm " + year + ".", "2026, ", "2024");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1999-01", "1999-Q1", "1999", "2031-05" })
	void norIsThereAMatrixOfAPeriodForWhichNobodyReports(String period) {
		assertThat(this.pages.answer("/duyet/" + period).getStatus()).isEqualTo(404);
	}

	@Test
	void norIsThereAListOfDocumentsOfAnUnknownYear() {
		assertThat(this.pages.answer("/van-ban?nam=1999").getStatus()).isEqualTo(404);
		assertThat(this.pages.answer("/van-ban?nam=999999999").getStatus()).isEqualTo(404);
	}

	private String shown(String page) {
		return this.pages.page(page).select("select[name=nam] option[selected]").text();
	}

}
