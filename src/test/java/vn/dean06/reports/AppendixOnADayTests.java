package vn.dean06.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The appendix of tasks as Excel: with what was approved when the day was over.
 */
@ThisMonthTest
@Transactional
class AppendixOnADayTests {

	private static final String TASKS = "/phu-luc/2026/nhiem-vu.xlsx?ngay=";

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@Test
	void itShowsWhatWasApprovedWhenTheDayWasOver() throws Exception {
		update(1, "Kết quả ngày mồng mười", "2026-11-10 09:00+07");
		move("APPROVED", "2026-11-12 10:00+07");
		move("SENT_BACK", "2026-11-15 10:00+07");
		update(2, "Kết quả ngày mười sáu", "2026-11-16 09:00+07");
		move("APPROVED", "2026-11-18 23:59+07");
		update(3, "Chưa duyệt", "2026-11-19 09:00+07");
		assertThat(texts(TASKS + "2026-11-11")).noneMatch((text) -> text.contains("Kết quả ngày"));
		assertThat(texts(TASKS + "2026-11-12")).contains("Kết quả ngày mồng mười");
		assertThat(texts(TASKS + "2026-11-17")).contains("Kết quả ngày mồng mười");
		assertThat(texts(TASKS + "2026-11-18")).contains("Kết quả ngày mười sáu", "(Tính đến hết ngày 18/11/2026)")
			.doesNotContain("Kết quả ngày mồng mười", "Chưa duyệt");
	}

	@Test
	void ofAReportItHasItsHeadAndIsForTodayWhereNoDayIsGiven() throws Exception {
		List<String> texts = texts("/bao-cao/2024/phu-luc/nhiem-vu.xlsx");
		assertThat(texts).contains("Phụ lục 01", "STT")
			.anyMatch((text) -> text.startsWith("I. ") && text.endsWith("NHIỆM VỤ)"));
		assertThat(texts).filteredOn((text) -> text.startsWith("(Tính đến hết ngày ")).hasSize(1);
		assertThat(texts("/bao-cao/2024/phu-luc/mo-hinh.xlsx")).contains("Phụ lục 02");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/phu-luc/2026/nhiem-vu.xlsx?ngay=2099-01-01 | 422 | trở về trước.
			/phu-luc/2026/nhiem-vu.xlsx?ngay=hôm-qua    | 422 | Ngày không đọc được; hãy chọn lại ngày.
			/phu-luc/2026/khong-co.xlsx                 | 404 | Không có phụ lục này.
			/phu-luc/1999/nhiem-vu.xlsx                 | 404 | Không có phụ lục này.
			/bao-cao/khong-co/phu-luc/nhiem-vu.xlsx     | 404 | Không có phụ lục này.
			""")
	void whatThereIsNotIsSaidInASentence(String address, int status, String sentence) throws Exception {
		var result = this.web.perform(get(URI.create(address.replace("ô", "%C3%B4"))).with(SignIn.by("chutich")))
			.andReturn();
		assertThat(result.getResponse().getStatus()).isEqualTo(status);
		assertThat(String.valueOf(result.getResolvedException())).contains(sentence);
	}

	private void update(int save, String result, String at) {
		this.database.sql("""
				insert into thing_update values ('nhiem-vu', '2026-2', '2026-11', ?, 'GL-SNV', 'IN_PROGRESS', ?, '',
				'noivu', ?::timestamptz)""").params(save, result, at).update();
	}

	private void move(String state, String at) {
		this.database.sql("""
				insert into submission_move (id, form, unit, period, state, by, at)
				values (gen_random_uuid(), 'nhiem-vu', 'GL-SNV', '2026-11', ?, 'thuongtruc', ?::timestamptz)""")
			.params(state, at)
			.update();
	}

	private List<String> texts(String address) throws Exception {
		MockHttpServletResponse answer = this.web.perform(get(URI.create(address)).with(SignIn.by("chutich")))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;").contains(".xlsx");
		return texts(answer.getContentAsByteArray());
	}

	private static List<String> texts(byte[] file) throws IOException {
		List<String> texts = new ArrayList<>();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			book.getSheetAt(0)
				.forEach((row) -> row.forEach((cell) -> texts.add(new DataFormatter().formatCellValue(cell))));
		}
		return texts;
	}

}
