package vn.dean06.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import vn.dean06.DatabaseOwner;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the role that the application works as may do with its database.
 */
@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class ApplicationRoleTests {

	private static final String SCHEMA = "as_before";

	@Autowired
	JdbcClient application;

	DatabaseOwner owner;

	@Autowired
	void owner(Flyway flyway) {
		this.owner = new DatabaseOwner(flyway);
	}

	@AfterEach
	void leaveNothing() {
		this.owner.sql().sql("drop schema if exists " + SCHEMA + " cascade").update();
		this.owner.sql().sql("drop role if exists dean06_thu").update();
	}

	@Test
	void itIsNoSuperuserAndOwnsNothing() {
		assertThat(this.application.sql("""
				select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls from pg_roles
				where rolname = current_user""").query(Boolean.class).single()).isFalse();
		assertThat(this.application.sql("""
				select count(*) from pg_shdepend d join pg_roles r on r.oid = d.refobjid
				where r.rolname = current_user and d.deptype = 'o'""").query(Integer.class).single()).isZero();
		assertThat(this.application.sql("select count(*) from pg_auth_members where member = current_user::regrole")
			.query(Integer.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table mine (a int)", "alter table account add column a int", "drop table figure",
			"truncate kept_entry restart identity cascade", "create role other", "create schema other",
			"alter table figure_change disable trigger all", "delete from flyway_schema_history",
			"select remove_old_audit_entries('2020-01-01')", "select pg_read_file('/etc/passwd')",
			"copy account to program 'true'", "set session_replication_role = replica" })
	void itDefinesNothingAndReachesNothingElse(String statement) {
		refused(statement);
	}

	@ParameterizedTest
	@ValueSource(strings = { "audit_entry", "figure_change", "submission_move", "reopening", "thing_update",
			"imported_pack", "attachment", "attachment_chunk", "attachment_verdict", "submission_scan" })
	void aTrailTakesNewLinesAndKeepsTheOldOnes(String trail) {
		assertThat(rights(trail)).containsExactly("INSERT", "SELECT");
		String column = this.application
			.sql("select column_name from information_schema.columns where table_name = :t and table_schema = 'public'")
			.param("t", trail)
			.query(String.class)
			.list()
			.getFirst();
		refused("delete from " + trail);
		refused("update " + trail + " set " + column + " = " + column);
	}

	@ParameterizedTest
	@ValueSource(strings = { "correction", "remark", "reminder", "audit_count", "signing_ticket" })
	void whatWaitsForAnAnswerTakesIt(String table) {
		assertThat(rights(table)).containsExactly("INSERT", "SELECT", "UPDATE");
		refused("delete from " + table);
	}

	@Test
	void everyTableIsGranted() {
		assertThat(this.owner.sql()
			.sql("""
					select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'
					and not has_table_privilege('dean06_app', schemaname || '.' || tablename, 'select, insert')""")
			.query(String.class)
			.list()).isEmpty();
	}

	@Test
	void whoeverMigratesAndWorksAsTheSameRoleIsTold(CapturedOutput output) {
		migrate(details("dean06", "x"));
		assertThat(output).contains("chính vai trò sở hữu", "spring.flyway.user");
	}

	@Test
	void anOlderDatabaseGetsTheRoleThatItDoesNotHave() {
		Flyway.configure().dataSource(this.owner.dataSource()).defaultSchema(SCHEMA).load().migrate();
		migrate(details("dean06_thu", "mat'khau"));
		assertThat(this.owner.sql()
			.sql("""
					select privilege_type from information_schema.table_privileges
					where grantee = 'dean06_thu' and table_schema = :schema and table_name = 'figure' order by 1""")
			.param("schema", SCHEMA)
			.query(String.class)
			.list()).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
		migrate(details("dean06_thu", "another"));
		this.owner.sql().sql("drop owned by dean06_thu").update();
	}

	@Test
	void anOwnerWhoMayNotMakeTheRoleIsToldHow() throws SQLException {
		this.owner.sql().sql("create role dean06_thu login password 'x'").update();
		try (Connection connection = this.owner.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("set role dean06_thu");
			Context context = Mockito.mock(Context.class);
			Mockito.when(context.getConnection()).thenReturn(connection);
			assertThatExceptionOfType(DatabaseFailure.class)
				.isThrownBy(() -> new ApplicationRole(details("another", "x")).handle(Event.BEFORE_MIGRATE, context))
				.withMessageStartingWith("Cơ sở dữ liệu chưa có vai trò “another”")
				.satisfies((failure) -> assertThat(failure.remedy()).contains("create role \"another\" login"));
		}
	}

	private void migrate(JdbcConnectionDetails application) {
		Flyway.configure()
			.dataSource(this.owner.dataSource())
			.defaultSchema(SCHEMA)
			.locations("classpath:db/migration", "classpath:db/grants")
			.callbacks(new ApplicationRole(application))
			.placeholders(ApplicationRole.placeholders(application))
			.load()
			.migrate();
	}

	private static JdbcConnectionDetails details(String name, String password) {
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return name;
			}

			@Override
			public String getPassword() {
				return password;
			}

			@Override
			public String getJdbcUrl() {
				return "jdbc:postgresql:";
			}

		};
	}

	private List<String> rights(String table) {
		return this.application.sql("""
				select privilege_type from information_schema.table_privileges
				where grantee = current_user and table_schema = 'public' and table_name = :table
				order by 1""").param("table", table).query(String.class).list();
	}

	private void refused(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.application.sql(statement).update())
			.havingRootCause()
			.withMessageMatching("(?s).*(permission denied|must be owner).*");
	}

}
