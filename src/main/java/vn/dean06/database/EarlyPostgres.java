package vn.dean06.database;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertyResolver;

/**
 * Starts the embedded PostgreSQL as soon as its folder is known, beside the rest of the
 * start, which takes a share of its own when it needs the database.
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
			server.database(SharedPostgres.database(settings));
		}
		catch (RuntimeException | Error ex) {
			share.completeExceptionally(ex);
		}
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
