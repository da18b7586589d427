package vn.dean06.entry;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.Queries;
import vn.dean06.ThisMonthTest;
import vn.dean06.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What a saved cell asks of the database, since hundreds are saved a second on the last
 * day of a month.
 */
@ThisMonthTest
class SaveQueriesTests {

	private static final String SHEET = "/nhap-lieu/bieu-co-so/GL-21583/2026-11";

	private static final String CELL = "dvc.khai-sinh.truc-tiep@GL-21583";

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManagerFactory entityManagers;

	private Statistics statistics;

	private Visitor officer;

	private String token;

	@BeforeEach
	void openTheSheet() throws Exception {
		this.statistics = this.entityManagers.unwrap(SessionFactory.class).getStatistics();
		this.statistics.setStatisticsEnabled(true);
		this.officer = Visitor.signIn(this.web, "quynhon");
		this.token = page().expectFirst("main.entry").attr("data-token");
	}

	@AfterEach
	void takeAllOfItBack() {
		this.statistics.setStatisticsEnabled(false);
		this.database.sql("delete from figure where entered_by = 'quynhon'").update();
		this.database.sql("delete from kept_entry where typed_by = 'quynhon'").update();
	}

	@Test
	void aSavedCellIsReadAtOnceAndWrittenAtOnceBehindItsSession() throws Exception {
		save("1", "");
		String stamp = page().expectFirst("[data-cell=" + CELL + "]").attr("data-stamp");
		this.statistics.clear();
		List<String> asked = Queries
			.of(() -> assertThat(save("2", stamp)).contains("\"SAVED\"").contains("dvc.khai-sinh.tong@GL-21583"));
		assertThat(this.statistics.getSessionOpenCount()).isZero();
		assertThat(asked).satisfiesExactly((session) -> assertThat(session).contains("FROM SPRING_SESSION"),
				(read) -> assertThat(read)
					.matches("(?s)[^;]*from submission [^;]*;\nselect exists[^;]*from kept_entry[^;]*;\n"
							+ "select [^;]*join figure [^;]*;\nselect [^;]*from data_version]"),
				(written) -> assertThat(written).matches("(?s).*must_hold.*from submission .* for update.*;\n"
						+ "select must_hold.*from kept_entry.*;\n.*insert into figure.*must_hold.*"));
	}

	@Test
	void whatAnotherMachineChangedIsAskedOnceMoreBeforeAnythingIsSaved() throws Exception {
		save("1", "");
		String stamp = page().expectFirst("[data-cell=" + CELL + "]").attr("data-stamp");
		entered("QUARTER");
		try {
			List<String> asked = Queries.of(() -> assertThat(save("2", stamp)).contains("\"REFUSED\"")
				.contains("Không có biểu nào nhập chỉ tiêu"));
			assertThat(asked).noneMatch((statement) -> statement.contains("insert into figure"));
		}
		finally {
			entered("MONTH");
		}
		assertThat(save("2", stamp)).contains("\"SAVED\"");
	}

	private void entered(String frequency) {
		this.database.sql("update entry_form set frequency = ? where code = 'bieu-co-so'").param(frequency).update();
	}

	private Document page() throws Exception {
		return Jsoup
			.parse(this.web.perform(this.officer.ask(get(SHEET))).andReturn().getResponse().getContentAsString());
	}

	private String save(String text, String stamp) throws Exception {
		return this.web
			.perform(this.officer.ask(post(SHEET + "/o"))
				.contentType(MediaType.APPLICATION_JSON)
				.header("X-CSRF-TOKEN", this.token)
				.content(new JsonMapper()
					.writeValueAsString(List.of(Map.of("cell", CELL, "text", text, "stamp", stamp)))))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
