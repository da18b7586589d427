package vn.dean06.database;

import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The connections of the application to the embedded PostgreSQL. It asks where that is
 * when somebody wants the first of them, and waits until then: what needs the database
 * only later is made while it starts.
 */
final class LatePool extends HikariDataSource {

	private final JdbcConnectionDetails database;

	private final Runnable ready;

	private volatile boolean open;

	/**
	 * @param ready waits until the database can be used
	 */
	LatePool(JdbcConnectionDetails database, Runnable ready) {
		this.database = database;
		this.ready = ready;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (!this.open) {
			open();
		}
		return super.getConnection();
	}

	private synchronized void open() {
		if (!this.open) {
			this.ready.run();
			setJdbcUrl(this.database.getJdbcUrl());
			setUsername(this.database.getUsername());
			setPassword(this.database.getPassword());
			this.open = true;
		}
	}

}
