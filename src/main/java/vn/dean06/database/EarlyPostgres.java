package vn.dean06.database;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
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

	private @Nullable CompletableFuture<SharedPostgres> share;

	EarlyPostgres(SpringApplication application, String... args) {
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext context, ConfigurableEnvironment environment) {
		if (NoDatabaseGiven.in(environment)) {
			CompletableFuture<SharedPostgres> started = new CompletableFuture<>();
			this.share = started;
			Thread.ofPlatform().name("postgres-start").start(() -> start(environment, started));
		}
	}

	private static void start(PropertyResolver settings, CompletableFuture<SharedPostgres> share) {
		try {
			SharedPostgres server = SharedPostgres.open(DataFolder.in(settings));
			share.complete(server);
			String name = SharedPostgres.database(settings);
			JdbcConnectionDetails application = server.database(name);
			if (settings.getRequiredProperty("dean06.migrate-ahead", Boolean.class)) {
				server.migrateAhead(name, migration(server.ownerOf(application), application, settings));
			}
		}
		catch (RuntimeException | Error ex) {
			share.completeExceptionally(ex);
		}
	}

	/** As the application would when it gets so far, and does where this fails. */
	private static Flyway migration(FlywayConnectionDetails owner, JdbcConnectionDetails application,
			PropertyResolver settings) {
		FluentConfiguration migration = Flyway.configure()
			.dataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())
			.locations(settings.getRequiredProperty("spring.flyway.locations", String[].class))
			.group(settings.getRequiredProperty("spring.flyway.group", Boolean.class));
		DatabaseAutoConfiguration.grantsTo(application).customize(migration);
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

	/** What went wrong was told to whoever needed the database. */
	private void giveBack() {
		if (this.share != null) {
			try {
				this.share.join().close();
			}
			catch (CompletionException ex) {
				return;
			}
			finally {
				this.share = null;
			}
		}
	}

}
