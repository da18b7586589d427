package vn.dean06.registers;

import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.DatabaseOwner;
import vn.dean06.DatabaseTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasks, models and updates of an older data folder are found again in the tables that
 * all registers share.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RegisterMigrationTests {

	private static final String SCHEMA = "before_registers";

	JdbcClient database;

	DataSource dataSource;

	@Autowired
	void asTheOwner(DatabaseOwner owner) {
		this.dataSource = owner.dataSource();
		this.database = owner.sql();
	}

	@BeforeEach
	void anOlderDataFolder() {
		dropSchema();
		migrate("18");
		List.of("org_unit values ('SNV', 'Sở Nội vụ', 'Sở Nội vụ', 'DEPARTMENT', null, null, '1997-01-01', null, 1)",
				"year_plan values (2026, 'Kế hoạch năm 2026', '12/QĐ-UBND')", "task_group values (2026, 1, 'CHUNG', 8)",
				"task values (2026, 3, 1, 'Bồi dưỡng', 'Sở Nội vụ', '', 'Quý IV', '2026-12-31', 'IN_PROGRESS', 'x', 4)",
				"task_lead values (2026, 3, 0, 'SNV')", "pilot_programme values (2026, '4466/QĐ-UBND')",
				"pilot_group values (2026, 1, 'TIỆN ÍCH', null)",
				"pilot_model values (2026, 24, 1, 2, 'SSO', 'Đã có', 'Thiếu người', '', '', '', 'COMPLETED', 0)",
				"pilot_lead values (2026, 24, 0, 'SNV')",
				"submission values ('nhiem-vu', 'SNV', '2026-11', 'SUBMITTED', null, 'noivu', '2026-11-24', 5, null, '2026-11-22')",
				"audit_entry values (gen_random_uuid(), '2026-11-21', 'canbo', 'cập nhật tiến độ', 'nhiem-vu/2026-3@SNV/2026-11', null, 'Đang thực hiện. Mở 5 lớp. Khó khăn: Thiếu tiền')",
				"progress_update values ('nhiem-vu', '2026-3', '2026-11', 'SNV', 'COMPLETED', 'Mở 12 lớp.', '', 'Đang thực hiện. Mở 5 lớp. Khó khăn: Thiếu tiền', 'noivu', '2026-11-23', 2)",
				"progress_update values ('mo-hinh', '2026-24', '2026-11', 'SNV', 'COMPLETED', 'Xong', 'Không', null, 'noivu', '2026-11-23', 0)",
				"directive values (6, 'QĐ-TTg', 'Thủ tướng Chính phủ', 2022, 'QĐ', '2022-01-06', 'Đề án 06', null)",
				"directive values (6, 'KH-UBND', 'UBND tỉnh', 2022, 'KH', '2022-01-09', 'Kế hoạch', 'Ghi')",
				"directive values (51, 'QH14', 'Quốc hội', 0, 'LUAT', null, 'Luật', '')")
			.forEach((row) -> this.database.sql("insert into " + SCHEMA + "." + row).update());
	}

	@AfterEach
	void dropSchema() {
		this.database.sql("drop schema if exists " + SCHEMA + " cascade").update();
	}

	private void migrate(String target) {
		Flyway.configure().dataSource(this.dataSource).defaultSchema(SCHEMA).target(target).load().migrate();
	}

	@Test
	void nothingIsLost() {
		migrate("19");
		assertThat(rows("register_year", "register, year, title, decision"))
			.containsExactlyInAnyOrder("nhiem-vu|2026|Kế hoạch năm 2026|12/QĐ-UBND", "mo-hinh|2026|null|4466/QĐ-UBND");
		assertThat(rows("register_group", "register, year, position, name, stated"))
			.containsExactlyInAnyOrder("nhiem-vu|2026|1|CHUNG|8", "mo-hinh|2026|1|TIỆN ÍCH|null");
		assertThat(rows("thing", "register, code, year, number, place, group_position, due, stated, version"))
			.containsExactlyInAnyOrder("nhiem-vu|2026-3|2026|3|3|1|2026-12-31|IN_PROGRESS|4",
					"mo-hinh|2026-24|2026|24|2|1|null|COMPLETED|0");
		assertThat(rows("thing_lead", "register, thing, position, unit"))
			.containsExactlyInAnyOrder("nhiem-vu|2026-3|0|SNV", "mo-hinh|2026-24|0|SNV");
		assertThat(rows("thing_text", "register, column_key, text")).containsExactlyInAnyOrder(
				"nhiem-vu|content|Bồi dưỡng", "nhiem-vu|leads_text|Sở Nội vụ", "nhiem-vu|deadline_text|Quý IV",
				"nhiem-vu|note|x", "mo-hinh|name|SSO", "mo-hinh|results|Đã có", "mo-hinh|difficulties|Thiếu người");
	}

	@Test
	void whatAReviewerHadSeenBecomesTheSaveBeforeTheLast() {
		migrate("19");
		assertThat(rows("thing_update",
				"register, thing, period, save, unit, state, result, difficulties, entered_by, entered_at::date"))
			.containsExactlyInAnyOrder(
					"nhiem-vu|2026-3|2026-11|1|SNV|IN_PROGRESS|Mở 5 lớp. Khó khăn: Thiếu tiền||canbo|2026-11-21",
					"nhiem-vu|2026-3|2026-11|2|SNV|COMPLETED|Mở 12 lớp.||noivu|2026-11-23",
					"mo-hinh|2026-24|2026-11|1|SNV|COMPLETED|Xong|Không|noivu|2026-11-23");
	}

	@Test
	void documentsOfOneNumberAreKeptApart() {
		migrate("30");
		assertThat(rows("thing where register = 'van-ban'", "code, year, number, group_position, issued"))
			.containsExactlyInAnyOrder("2022-6-QĐ-TTg Thủ tướng Chính phủ|2022|6|null|2022-01-06",
					"2022-6-KH-UBND UBND tỉnh|2022|6|null|2022-01-09", "0-51-QH14 Quốc hội|0|51|null|null");
		assertThat(rows("thing_text where register = 'van-ban' and thing like '%-6-K%'", "column_key, text"))
			.containsExactlyInAnyOrder("symbol|KH-UBND", "kind|KH", "issuer|UBND tỉnh", "subject|Kế hoạch", "note|Ghi");
		assertThat(rows("thing_text where column_key = 'kind'", "text")).contains("Luật").doesNotContain("LUAT");
	}

	private List<String> rows(String table, String columns) {
		return this.database.sql("select " + columns + " from " + SCHEMA + "." + table)
			.query()
			.listOfRows()
			.stream()
			.map((row) -> String.join("|", row.values().stream().map(String::valueOf).toList()))
			.toList();
	}

}
