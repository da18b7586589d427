package vn.dean06.accounts;

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
 * The accounts of an older data folder keep the one role that they had.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RoleMigrationTests {

	private static final String SCHEMA = "before_several_roles";

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
		migrate("23");
		List.of("org_unit values ('SNV', 'Sở Nội vụ', 'Sở Nội vụ', 'DEPARTMENT', null, null, '1997-01-01', null, 1)",
				"account (username, full_name, role, unit, password, enabled) values ('noivu', 'A', 'OFFICER', 'SNV', 'x', true)",
				"account (username, full_name, role, unit, password, enabled) values ('quantri', 'B', 'ADMINISTRATOR', 'SNV', 'x', false)")
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
	void everyAccountKeepsItsRole() {
		migrate("26");
		assertThat(this.database
			.sql("select username || ' ' || role || ' ' || approves_own from " + SCHEMA + ".account_role join " + SCHEMA
					+ ".account using (username) order by 1")
			.query(String.class)
			.list()).containsExactly("noivu OFFICER false", "quantri ADMINISTRATOR false");
	}

}
