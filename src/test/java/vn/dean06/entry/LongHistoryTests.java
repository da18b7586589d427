package vn.dean06.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.figures.SubmittedFigures;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A program that writes a figure again and again leaves a line of history each time; who
 * opens the form or the figure afterwards is not told all of them.
 */
@ThisMonthTest
@Transactional
class LongHistoryTests {

	private static final String FORM = "/nhap-lieu/bieu-thang/GL-SNV/2026-11";

	private static final SubmissionKey SUBMISSION = new SubmissionKey("bieu-thang", "GL-SNV", Period.parse("2026-11"));

	private static final String CELL = "dao-tao.hoc-vien@GL-SNV";

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@Autowired
	SubmittedFigures submitted;

	@Test
	void aSheetReadsTheLastChangeOfEachCell() throws Exception {
		typedOftenAndThen(3000, "5");
		assertThat(this.submitted.lastChanges(SUBMISSION).values()).singleElement()
			.satisfies((change) -> assertThat(change.after()).hasToString("5"));
		assertThat(this.submitted.firstChanges(SUBMISSION, Instant.EPOCH).values()).singleElement()
			.satisfies((change) -> assertThat(change.after()).hasToString("1"));
		Document sheet = page(FORM);
		assertThat(sheet.expectFirst("input[data-cell=" + CELL + "]").attr("data-before")).isEqualTo("3.000");
	}

	@Test
	void aFigureTellsItsLatestChangesAndThatThereAreMore() throws Exception {
		typedOftenAndThen(3000, "5");
		Document figure = page("/so-lieu/" + CELL + "/2026-11");
		assertThat(figure.select("section:has(h2:contains(Lịch sử thay đổi)) tbody tr")).hasSize(100)
			.first()
			.satisfies((latest) -> assertThat(latest.select("td.number").eachText()).containsExactly("3.000", "5"));
		assertThat(figure.select("main").text()).contains("Chỉ hiện 100 lần thay đổi gần nhất.");
	}

	@Test
	void aFigureThatTellsAllItsChangesDoesNotSayThatThereAreMore() throws Exception {
		typedOftenAndThen(99, "5");
		Document figure = page("/so-lieu/" + CELL + "/2026-11");
		assertThat(figure.select("section:has(h2:contains(Lịch sử thay đổi)) tbody tr")).hasSize(100);
		assertThat(figure.select("main").text()).doesNotContain("lần thay đổi gần nhất");
	}

	/** 1, 2, … and so on, each a second after the one before. */
	private void typedOftenAndThen(int often, String last) throws Exception {
		save(String.valueOf(often), "");
		this.database.sql("""
				insert into figure_change (id, indicator, unit, period, old_value, new_value, changed_by, changed_at,
					form, submitter)
				select gen_random_uuid(), c.indicator, c.unit, c.period, n - 1, n, c.changed_by,
					c.changed_at - make_interval(secs => :often - n), c.form, c.submitter
				from figure_change c, generate_series(1, :often - 1) n where c.submitter = 'GL-SNV'
				and c.period = '2026-11'""").param("often", often).update();
		save(last, page(FORM).expectFirst("input[data-cell=" + CELL + "]").attr("data-stamp"));
	}

	private void save(String text, String stamp) throws Exception {
		String sent = new JsonMapper().writeValueAsString(List.of(Map.of("cell", CELL, "text", text, "stamp", stamp)));
		assertThat(this.web
			.perform(post(FORM + "/o").contentType(MediaType.APPLICATION_JSON)
				.content(sent)
				.with(SignIn.by("noivu"))
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("SAVED");
	}

	private Document page(String address) throws Exception {
		return Jsoup.parse(
				this.web.perform(get(address).with(SignIn.by("noivu"))).andReturn().getResponse().getContentAsString());
	}

}
