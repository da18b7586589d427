package vn.dean06.pack;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.annotation.PostConstruct;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database at start: with the packs of "dean06.pack", else with the
 * sample. They are read beside the rest of the start, which is longer.
 */
@Component
class FirstStart implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(FirstStart.class);

	private final Packs packs;

	private final JdbcClient database;

	private final List<String> locations;

	private final boolean asked;

	private @Nullable CompletableFuture<Optional<PackMemory>> reading;

	private boolean running;

	FirstStart(Packs packs, JdbcClient database, @Value("${dean06.pack:${dean06.sample}}") List<String> locations,
			ApplicationArguments arguments) {
		this.packs = packs;
		this.database = database;
		this.locations = locations;
		this.asked = arguments.containsOption("dean06.pack");
	}

	@PostConstruct
	void begin() {
		this.reading = CompletableFuture.supplyAsync(this::readIfEmpty,
				(task) -> Thread.ofPlatform().name("first-packs").daemon().start(task));
	}

	private Optional<PackMemory> readIfEmpty() {
		return isEmpty() ? Optional.of(this.packs.readForEmpty(this.locations)) : Optional.empty();
	}

	private boolean isEmpty() {
		return this.database.sql("select not exists (select from imported_pack)").query(Boolean.class).single();
	}

	/** Another program may have filled the same database since it was read for. */
	@Override
	public void start() {
		this.running = true;
		read().filter((packs) -> isEmpty())
			.ifPresentOrElse((packs) -> this.packs.saveRead(this.locations, packs), () -> {
				if (this.asked) {
					log.warn("Cơ sở dữ liệu đã có dữ liệu (gói “" + this.packs.latest().orElseThrow().name()
							+ "”), không nạp gói khác.");
				}
			});
	}

	/** Once: whoever stops and starts again finds a database that is not empty. */
	private Optional<PackMemory> read() {
		CompletableFuture<Optional<PackMemory>> begun = this.reading;
		this.reading = null;
		if (begun == null) {
			return readIfEmpty();
		}
		try {
			return begun.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException told) ? told : ex;
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server, so that nobody meets a sign-in page without accounts. */
	@Override
	public int getPhase() {
		return 0;
	}

}
