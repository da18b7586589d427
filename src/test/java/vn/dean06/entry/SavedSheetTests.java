package vn.dean06.entry;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What a sheet says beside what is typed: computed by the server, in the page and in the
 * answer of a save.
 */
@ThisMonthTest
@Transactional
class SavedSheetTests {

	private static final String WARD = "/nhap-lieu/bieu-co-so/GL-21583/2026-11";

	private static final String MONTH = "/nhap-lieu/bieu-thang/GL-SNV/2026-11";

	private static final String LEARNERS = "dao-tao.hoc-vien@GL-SNV";

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@Test
	void aSaveTellsWhatIsComputedFromItsCellsAndOthersNow() {
		save("quynhon", WARD, "dvc.khai-sinh.truc-tiep@GL-21583", "1");
		save("quynhon", WARD, "dvc.khai-tu.truc-tiep@GL-21583", "4");
		JsonNode answer = save("quynhon", WARD, "dvc.khai-sinh.truc-tuyen@GL-21583", "2");
		assertThat(computed(answer)).containsEntry("dvc.khai-sinh.tong@GL-21583", "3")
			.containsEntry("dvc.khai-sinh.ty-le@GL-21583", "66,7")
			.containsKeys("cong-0-0", "cong-0-1", "cong-0-tong", "cong-0-ty-le")
			.hasSize(6);
	}

	@Test
	void aFootSaysHowManyCellsAreInIt() {
		int services = page("quynhon", WARD).select("input[data-cell$=.truc-tiep@GL-21583]").size();
		save("quynhon", WARD, "dvc.khai-sinh.truc-tiep@GL-21583", "1");
		save("quynhon", WARD, "dvc.khai-sinh.truc-tuyen@GL-21583", "2");
		assertThat(computed(save("quynhon", WARD, "dvc.khai-tu.truc-tiep@GL-21583", "4")))
			.containsEntry("dvc.khai-tu.tong@GL-21583", "4 (1/2)")
			.containsEntry("cong-0-0", "5 (2/" + services + ")")
			.containsEntry("cong-0-1", "2 (1/" + services + ")")
			.containsEntry("cong-0-tong", "7 (3/" + 2 * services + ")");
	}

	@Test
	void aFootTellsNoShareOfServicesFilledInByHalf() {
		JsonNode half = save("quynhon", WARD, "dvc.khai-sinh.truc-tiep@GL-21583", "6");
		assertThat(computed(half)).containsEntry("cong-0-1", "").containsEntry("cong-0-ty-le", "");
		JsonNode whole = save("quynhon", WARD, "dvc.khai-sinh.truc-tuyen@GL-21583", "2");
		assertThat(computed(whole).get("cong-0-ty-le")).startsWith("25,00 (1/");
		JsonNode other = save("quynhon", WARD, "dvc.khai-tu.truc-tuyen@GL-21583", "4");
		assertThat(computed(other)).containsEntry("cong-0-ty-le", "");
	}

	@Test
	void thePageSaysTheSame() {
		Map<String, String> told = new LinkedHashMap<>();
		List<String> cells = page("quynhon", WARD).select("input[data-cell]").eachAttr("data-cell");
		for (int i = 0; i < cells.size(); i++) {
			told.putAll(computed(save("quynhon", WARD, cells.get(i), Integer.toString(300 + 700 * i % 1100))));
		}
		Map<String, String> shown = new LinkedHashMap<>();
		page("quynhon", WARD).select("output[data-box]")
			.forEach((output) -> shown.put(output.attr("data-box"), output.text()));
		assertThat(shown).containsEntry("dvc.khai-sinh.tong@GL-21583", "1.300").isEqualTo(told);
		assertThat(shown.get("cong-0-tong")).isNotEmpty().doesNotContain("(");
	}

	@Test
	void columnsOfUnitsAreAddedUp() {
		String grid = "/nhap-lieu/bieu-to-cong-nghe-so/GL-SKHCN/2026-11";
		save("khcn", grid, "to-cong-nghe-so.thanh-vien@GL-21583", "12");
		JsonNode answer = save("khcn", grid, "to-cong-nghe-so.thanh-vien@GL-21592", "30");
		int communes = page("khcn", grid).select("input[data-cell^=to-cong-nghe-so.thanh-vien@]").size();
		assertThat(computed(answer)).containsEntry("cong-0-0", "").containsEntry("cong-0-1", "42 (2/" + communes + ")");
	}

	@Test
	void whatIsTypedIsReadByTheServerAlone() {
		JsonNode none = save("quynhon", WARD, "dvc.khai-sinh.truc-tiep@GL-21583", "kfs");
		assertThat(cell(none).get("text").stringValue()).isEqualTo("không phát sinh");
		assertThat(computed(none)).containsEntry("dvc.khai-sinh.tong@GL-21583", "0 (1/2)")
			.containsEntry("dvc.khai-sinh.ty-le@GL-21583", "")
			.hasEntrySatisfying("cong-0-0", (sum) -> assertThat(sum).startsWith("không phát sinh ("));
		JsonNode refused = save("quynhon", WARD, "dvc.khai-sinh.truc-tuyen@GL-21583", "5%");
		assertThat(cell(refused).get("status").stringValue()).isEqualTo("REFUSED");
		assertThat(computed(refused)).isEqualTo(computed(none));
	}

	@Test
	void aCellIsComparedWithThePeriodBeforeAndTheYear() {
		entered("2026-09", 36);
		entered("2026-10", 40);
		JsonNode usual = cell(save("noivu", MONTH, LEARNERS, "45"));
		assertThat(usual.get("change").stringValue()).isEqualTo("▲ +5 (12,5%)");
		assertThat(usual.get("year").stringValue()).isEqualTo("121 (thiếu 8 kỳ trước)");
		assertThat(usual.get("warning").stringValue()).isEmpty();
		Document page = page("noivu", MONTH);
		assertThat(page.expectFirst("[data-change-of=" + LEARNERS + "]").text()).isEqualTo("▲ +5 (12,5%)");
		assertThat(page.expectFirst("[data-year-of=" + LEARNERS + "]").text()).isEqualTo("121 (thiếu 8 kỳ trước)");
		assertThat(page.expectFirst("input[data-cell=" + LEARNERS + "]").attr("data-year"))
			.isEqualTo("121 (thiếu 8 kỳ trước)");
	}

	@Test
	void aSavedFigureThatIsUnusualSaysSo() {
		entered("2026-10", 40);
		JsonNode unusual = cell(save("noivu", MONTH, LEARNERS, "500"));
		assertThat(unusual.get("status").stringValue()).isEqualTo("SAVED");
		String warning = "Số này khác hẳn bình quân các kỳ trước (40). Nếu đúng, khi nộp hãy giải thích.";
		assertThat(unusual.get("warning").stringValue()).isEqualTo(warning);
		assertThat(page("noivu", MONTH).expectFirst("input[data-cell=" + LEARNERS + "]").attr("data-warning"))
			.isEqualTo(warning);
	}

	@Test
	void aClearedCellIsComparedWithNothing() {
		entered("2026-10", 40);
		JsonNode saved = cell(save("noivu", MONTH, LEARNERS, "45"));
		JsonNode cleared = cell(send("noivu", MONTH, LEARNERS, "", saved.get("stamp").stringValue()));
		assertThat(cleared.get("change").stringValue()).isEmpty();
		assertThat(cleared.get("warning").stringValue()).isEmpty();
		assertThat(cleared.get("year").stringValue()).isEqualTo("40 (thiếu 9 kỳ trước)");
	}

	@Test
	void nobodyIsToldWhatAnothersSheetComputes() {
		save("quynhon", WARD, "dvc.khai-sinh.truc-tiep@GL-21583", "1");
		assertThat(computed(save("noivu", WARD, LEARNERS, "45"))).isEmpty();
	}

	private JsonNode save(String username, String sheet, String cell, String text) {
		return send(username, sheet, cell, text, "");
	}

	private JsonNode send(String username, String sheet, String cell, String text, String stamp) {
		return JSON.readTree(answer(username, post(sheet + "/o").contentType(MediaType.APPLICATION_JSON)
			.content(JSON.writeValueAsString(List.of(Map.of("cell", cell, "text", text, "stamp", stamp))))));
	}

	private Document page(String username, String sheet) {
		return Jsoup.parse(answer(username, get(sheet)));
	}

	private String answer(String username, MockHttpServletRequestBuilder request) {
		try {
			return this.web.perform(request.with(SignIn.by(username)).with(SecurityMockMvcRequestPostProcessors.csrf()))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode cell(JsonNode answer) {
		return answer.get("cells").get(0);
	}

	private static Map<String, String> computed(JsonNode answer) {
		Map<String, String> texts = new LinkedHashMap<>();
		answer.get("computed").forEach((box) -> texts.put(box.get("box").stringValue(), box.get("text").stringValue()));
		return texts;
	}

	private void entered(String period, int learners) {
		this.database.sql("""
				insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version)
				values ('dao-tao.hoc-vien', 'GL-SNV', :period, :value, false, 'noivu', now(), 0)""")
			.param("period", period)
			.param("value", learners)
			.update();
	}

}
