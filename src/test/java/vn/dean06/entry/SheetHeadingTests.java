package vn.dean06.entry;

import java.time.LocalDate;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What stands above a sheet: until when it can be filled in, that it was opened again and
 * why, and where it stands after each save.
 */
@ThisMonthTest
@Transactional
class SheetHeadingTests {

	private static final SubmissionKey FARMERS = new SubmissionKey("bieu-thang", "GL-HND", Period.parse("2026-11"));

	private static final String CELL = "hoi-vien.nong-dan@GL-HND";

	private static final Person OFFICER = new Person("hnd", "Hội Nông dân", Role.OFFICER, "GL-HND");

	@Autowired
	MockMvc web;

	@Autowired
	Entries entries;

	@Autowired
	SubmissionDesk desk;

	@Test
	void itSaysUntilWhenOneMayEnterBeforeAndAfterTheDueDay() throws Exception {
		assertThat(sheet().select(".entry-until").text()).isEqualTo("Nhập được đến hết ngày 05/12/2026.");
		assertThat(sheet().select(".entry-state .chip-late").isEmpty()).isTrue();
		assertThat(on(LocalDate.of(2026, 11, 27)).select(".entry-state, .entry-until").eachText().toString())
			.contains("Quá hạn 2 ngày", "Nhập được đến hết ngày 05/12/2026.");
		assertThat(on(LocalDate.of(2026, 12, 6)).select(".entry-until").text())
			.isEqualTo("Đã khóa sau ngày 05/12/2026.");
	}

	@Test
	void itSaysUntilWhenItWasOpenedAgainAndWhy() throws Exception {
		LocalDate later = LocalDate.of(2026, 12, 10);
		TestClock.on(later, () -> SignIn.as("thuongtruc",
				() -> this.desk.openUntil(FARMERS, LocalDate.of(2026, 12, 12), "Mất điện cả tuần")));
		assertThat(on(later).select(".entry-until").text())
			.startsWith("Nhập được đến hết ngày 12/12/2026. Mở lại đến hết ngày 12/12/2026: Mất điện cả tuần (");
		assertThat(on(LocalDate.of(2026, 12, 13)).select(".notice").text()).contains("Đã khóa sau ngày 05/12/2026");
	}

	@Test
	void aSaveIsAnsweredWithTheStateOfTheSubmission() throws Exception {
		assertThat(sheet().expectFirst(".entry-state .chip").text()).isEqualTo("Chưa nhập");
		MockHttpServletResponse answer = this.web
			.perform(post("/nhap-lieu/" + FARMERS.path() + "/o").contentType("application/json")
				.content("[{\"cell\":\"" + CELL + "\",\"text\":\"900\",\"stamp\":\"\"}]")
				.with(csrf())
				.with(SignIn.by(OFFICER)))
			.andReturn()
			.getResponse();
		answer.setCharacterEncoding("UTF-8");
		assertThat(answer.getContentAsString())
			.contains("\"submission\":{\"state\":\"DRAFT\",\"label\":\"Đang nhập\"}");
	}

	@Test
	void aBlankFormShowsNothingThatWasEntered() throws Exception {
		SignIn.as(OFFICER, () -> this.entries
			.enter(List.of(new FigureEntry(FigureKey.parse(CELL + "/2026-11"), "900", "theo sổ", null))));
		assertThat(sheet().select("input[data-cell=" + CELL + "]").val()).isEqualTo("900");
		Document blank = page("/nhap-lieu/" + FARMERS.path() + "?bieu-trang=true");
		assertThat(blank.select("input[data-cell=" + CELL + "]").val()).isEmpty();
		assertThat(blank.select("main").text()).doesNotContain("900", "theo sổ")
			.contains("Hội Nông dân", "NGƯỜI LẬP BIỂU");
		assertThat(blank.select("script[type=module]").isEmpty()).as("nothing is saved from it").isTrue();
	}

	private Document on(LocalDate day) {
		Document[] seen = new Document[1];
		TestClock.on(day, () -> seen[0] = sheet());
		return seen[0];
	}

	private Document sheet() {
		return page("/nhap-lieu/" + FARMERS.path());
	}

	private Document page(String address) {
		try {
			MockHttpServletResponse answer = this.web.perform(get(address).with(SignIn.by(OFFICER)))
				.andReturn()
				.getResponse();
			answer.setCharacterEncoding("UTF-8");
			return Jsoup.parse(answer.getContentAsString());
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

}
