package vn.dean06.database;

import java.time.Duration;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertyResolver;

/**
 * Starts the embedded PostgreSQL as soon as its folder is known, and brings its database
 * up to date, beside the rest of the start, which takes a share of its own when it needs
 * the database.
 */
class EarlyPostgres implements SpringApplicationRunListener {

	private @Nullable SharedPostgres share;

	EarlyPostgres(SpringApplication application, String... args) {
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext context, ConfigurableEnvironment environment) {
		if (NoDatabaseGiven.in(environment)) {
			SharedPostgres server = SharedPostgres.open(DataFolder.in(environment));
			this.share = server;
			if (environment.getProperty("dean06.migrate-ahead", Boolean.class, false)) {
				String name = SharedPostgres.database(environment);
				server.migrateAhead(name, () -> migration(server, name, environment));
			}
		}
	}

	/** As the application would if it did. */
	private static Flyway migration(SharedPostgres server, String name, PropertyResolver settings) {
		JdbcConnectionDetails owner = server.ownerOf(name);
		FluentConfiguration migration = Flyway.configure()
			.dataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())
			.locations(settings.getRequiredProperty("spring.flyway.locations", String[].class))
			.group(settings.getRequiredProperty("spring.flyway.group", Boolean.class));
		DatabaseAutoConfiguration.grantsTo(server.database(name)).customize(migration);
		return migration.load();
	}

	@Override
	public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
		giveBack();
	}

	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
		giveBack();
	}

	private void giveBack() {
		if (this.share != null) {
			this.share.close();
			this.share = null;
		}
	}

}
