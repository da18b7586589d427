package vn.dean06;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The role that owns the tables of a test's database, for what the application's role may
 * not do: to define, and to empty the tables of trails.
 */
@TestComponent
public class DatabaseOwner {

	private final DataSource database;

	public DatabaseOwner(Flyway flyway) {
		this.database = flyway.getConfiguration().getDataSource();
	}

	public DataSource dataSource() {
		return this.database;
	}

	public JdbcClient sql() {
		return JdbcClient.create(this.database);
	}

	/**
	 * Lets the application empty all tables within its own transaction, so that a test
	 * can roll it back. To be called before that transaction, as it changes the tables.
	 */
	public void allowEmptying() {
		sql().sql("grant truncate on all tables in schema public to public").update();
	}

	/**
	 * Begins with an audit trail in which other tests left nothing. To be called before
	 * the transaction of a test.
	 */
	public void forgetTheTrail() {
		sql().sql("delete from audit_count").update();
		sql().sql("delete from audit_entry where verb <> 'nạp gói dữ liệu'").update();
	}

	/**
	 * Empties all tables in the transaction of whoever asks.
	 */
	public static void empty(JdbcClient application) {
		application.sql("truncate " + application.sql("""
				select string_agg(quote_ident(tablename), ', ') from pg_tables
				where schemaname = 'public' and tablename <> 'flyway_schema_history'""").query(String.class).single())
			.update();
	}

}
