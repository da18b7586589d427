package vn.dean06.database;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The owner's connections to a database, each for itself. Where it is, is asked for each.
 */
final class OwnerConnections extends DriverManagerDataSource {

	private final JdbcConnectionDetails owner;

	OwnerConnections(JdbcConnectionDetails owner) {
		this.owner = owner;
	}

	@Override
	public @Nullable String getUrl() {
		return this.owner.getJdbcUrl();
	}

	@Override
	public @Nullable String getUsername() {
		return this.owner.getUsername();
	}

	@Override
	public @Nullable String getPassword() {
		return this.owner.getPassword();
	}

}
