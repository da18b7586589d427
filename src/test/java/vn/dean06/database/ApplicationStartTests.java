package vn.dean06.database;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import vn.dean06.DatabaseTest;
import vn.dean06.pack.Packs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application on the embedded PostgreSQL: migrated, its entities validated.
 */
@DatabaseTest
class ApplicationStartTests {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource dataSource;

	@Autowired
	Packs packs;

	@Test
	void runsOnTheEmbeddedDatabase() throws Exception {
		assertThat(this.dataSource.unwrap(HikariDataSource.class).getJdbcUrl())
			.startsWith("jdbc:postgresql://127.0.0.1:");
		assertThat(text("select version()")).startsWith("PostgreSQL 18");
	}

	@Test
	void migratesBeforeAnythingIsLoaded() {
		String versions = "select string_agg(version, ' ' order by %s) from flyway_schema_history where success";
		assertThat(text(versions.formatted("installed_rank"))).startsWith("01 ")
			.contains(" 11")
			.isEqualTo(text(versions.formatted("version")));
		assertThat(this.packs.latest()).isEmpty();
	}

	@Test
	void knowsUpperAndLowerCaseAndOrderOfVietnameseLetters() {
		assertThat(text("select lower('ĐỀ ÁN')")).isEqualTo("đề án");
		assertThat(text("select string_agg(x, ' ' order by x collate \"vi-x-icu\") "
				+ "from unnest(array['đa', 'ê', 'da', 'e', 'ă', 'a']) x"))
			.isEqualTo("a ă da đa e ê");
	}

	@Test
	void theProbeAsksThePoolAlone(@Autowired DataSourceHealthIndicator probe) {
		assertThat(probe).hasFieldOrPropertyWithValue("dataSource", this.dataSource);
	}

	private String text(String query) {
		return this.jdbc.sql(query).query(String.class).single();
	}

}
