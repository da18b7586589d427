package vn.dean06.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The role that the application works as: not the one that owns the tables and migrates
 * them, so that a trail cannot be changed from within the application. It is made where
 * it is missing; what it may do is granted by {@code db/grants/afterMigrate.sql}.
 */
class ApplicationRole extends BaseCallback {

	private static final Log log = LogFactory.getLog(ApplicationRole.class);

	private final JdbcConnectionDetails application;

	ApplicationRole(JdbcConnectionDetails application) {
		this.application = application;
	}

	/**
	 * What the grants call it.
	 */
	static Map<String, String> placeholders(JdbcConnectionDetails application) {
		return Map.of("application", Objects.requireNonNullElse(application.getUsername(), ""));
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_MIGRATE;
	}

	@Override
	public void handle(Event event, Context context) {
		try (Statement statement = context.getConnection().createStatement()) {
			if (is(statement, "current_user = " + name(statement))) {
				log.warn("Ứng dụng đang dùng chính vai trò sở hữu cơ sở dữ liệu, nên nhật ký và lịch sử không được"
						+ " che chắn trước chính nó. Hãy đặt spring.flyway.user là chủ và spring.datasource.username"
						+ " là một vai trò riêng: xem README.");
			}
			else if (!is(statement, "exists (select from pg_roles where rolname = " + name(statement) + ")")) {
				make(statement);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The roles of the database cannot be read", ex);
		}
	}

	private void make(Statement statement) throws SQLException {
		String name = Objects.requireNonNull(this.application.getUsername());
		try {
			statement.execute("create role " + statement.enquoteIdentifier(name, true) + " login noinherit password "
					+ statement.enquoteLiteral(this.application.getPassword()));
		}
		catch (SQLException ex) {
			throw DatabaseFailure.noRole(name, statement.getConnection().getMetaData().getUserName(), ex);
		}
	}

	private String name(Statement statement) throws SQLException {
		return statement.enquoteLiteral(this.application.getUsername());
	}

	private static boolean is(Statement statement, String condition) throws SQLException {
		try (var answer = statement.executeQuery("select " + condition)) {
			return answer.next() && answer.getBoolean(1);
		}
	}

}
