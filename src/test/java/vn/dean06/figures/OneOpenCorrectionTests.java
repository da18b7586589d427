package vn.dean06.figures;

import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.dean06.DatabaseOwner;
import vn.dean06.DatabaseTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The migration after which a figure has at most one open correction, on data that was
 * there before it.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OneOpenCorrectionTests {

	private static final String SCHEMA = "before17";

	DataSource database;

	JdbcClient sql;

	@Autowired
	void asTheOwner(DatabaseOwner owner) {
		this.database = owner.dataSource();
		this.sql = owner.sql();
	}

	@AfterEach
	void leaveNothing() {
		this.sql.sql("drop schema if exists " + SCHEMA + " cascade").update();
	}

	@Test
	void theEarliestOpenCorrectionWaitsOnAndTheOthersAreAnswered() {
		migrate("16");
		this.sql.sql("insert into before17.org_unit values ('A', 'A', 'A', 'PROVINCE', null, null, null, null, 1)")
			.update();
		this.sql.sql("insert into before17.measure values ('hồ sơ', true)").update();
		this.sql
			.sql("""
					insert into before17.indicator values ('a', 'x', 'a', 'hồ sơ', 'FLOW', 0, 'A', null, null, null, null, 1),
					('b', 'x', 'b', 'hồ sơ', 'FLOW', 0, 'A', null, null, null, null, 2)""")
			.update();
		propose(1, "a", "2026-11", "2026-11-03");
		propose(2, "a", "2026-11", "2026-11-01");
		propose(3, "a", "2026-11", "2026-11-02");
		propose(4, "a", "2026-10", "2026-11-04");
		propose(5, "b", "2026-11", "2026-11-05");
		propose(6, "a", "2026-11", "2026-10-01");
		this.sql
			.sql("update before17.correction set accepted = true, decided_by = 'x', decided_at = now() where id = :id")
			.param("id", id(6))
			.update();
		migrate("17");
		assertThat(state(1)).contains(Map.entry("accepted", false), Map.entry("decided_by", "hệ thống"));
		assertThat(String.valueOf(state(1).get("answer"))).startsWith("Đã có một đề nghị đính chính trước đó");
		assertThat(state(2)).containsEntry("accepted", null);
		assertThat(state(3)).containsEntry("accepted", false);
		assertThat(state(4)).containsEntry("accepted", null);
		assertThat(state(5)).containsEntry("accepted", null);
		assertThat(state(6)).contains(Map.entry("accepted", true), Map.entry("decided_by", "x"));
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> propose(7, "a", "2026-11", "2026-11-06"));
	}

	private void migrate(String version) {
		Flyway.configure()
			.dataSource(this.database)
			.schemas(SCHEMA)
			.locations("classpath:db/migration")
			.target(version)
			.load()
			.migrate();
	}

	private void propose(int number, String indicator, String period, String day) {
		this.sql.sql(
				"insert into before17.correction values (:id, :indicator, 'A', :period, '1', '2', 'Nhầm', 'noivu', :day::date)")
			.param("id", id(number))
			.param("indicator", indicator)
			.param("period", period)
			.param("day", day)
			.update();
	}

	private Map<String, Object> state(int number) {
		return this.sql.sql("select accepted, decided_by, answer from before17.correction where id = :id")
			.param("id", id(number))
			.query()
			.singleRow();
	}

	private static UUID id(int number) {
		return new UUID(0, number);
	}

}
