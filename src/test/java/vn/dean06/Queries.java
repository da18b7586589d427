package vn.dean06;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a piece of work asks of the database, through entities and past them, as Hibernate
 * and Spring tell it to the log. What is asked beside it by others does not count.
 */
public final class Queries {

	private static final List<Logger> LOGS = List.of(log("org.hibernate.SQL"), log(JdbcTemplate.class.getName()));

	private Queries() {
	}

	/**
	 * Something that a test does.
	 */
	@FunctionalInterface
	public interface Work {

		void done() throws Exception;

	}

	/**
	 * The statements in the order in which they were asked. The session of whoever asks,
	 * which is written once a minute, is left out.
	 */
	public static List<String> withoutSession(Work work) {
		return of(work).stream().filter((statement) -> !statement.contains("SPRING_SESSION")).toList();
	}

	/** All the statements, in the order in which they were asked. */
	public static List<String> of(Work work) {
		Asked asked = new Asked(Thread.currentThread());
		asked.start();
		List<@Nullable Level> before = LOGS.stream().map(Logger::getLevel).toList();
		LOGS.forEach((log) -> {
			log.setLevel(Level.DEBUG);
			log.addAppender(asked);
		});
		try {
			work.done();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			for (int i = 0; i < LOGS.size(); i++) {
				LOGS.get(i).detachAppender(asked);
				LOGS.get(i).setLevel(before.get(i));
			}
		}
		return List.copyOf(asked.statements);
	}

	private static Logger log(String name) {
		return (Logger) LoggerFactory.getLogger(name);
	}

	/** Heavy work is done for whoever waits for it, on a thread of its own. */
	private static final class Asked extends AppenderBase<ILoggingEvent> {

		private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

		private final Thread asker;

		Asked(Thread asker) {
			this.asker = asker;
		}

		@Override
		protected void append(ILoggingEvent event) {
			boolean own = Thread.currentThread() == this.asker || Thread.currentThread().getName().startsWith("heavy-");
			String message = event.getFormattedMessage();
			if (own && (event.getLoggerName().startsWith("org.hibernate") || message.contains("SQL statement [")
					|| message.contains("SQL query ["))) {
				this.statements.add(message);
			}
		}

	}

}
