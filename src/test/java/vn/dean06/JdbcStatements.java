package vn.dean06;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is asked of the database past Hibernate, as Spring's JDBC says it.
 */
public final class JdbcStatements implements AutoCloseable {

	private final Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

	private final ListAppender<ILoggingEvent> said = new ListAppender<>();

	public JdbcStatements() {
		this.log.setLevel(Level.DEBUG);
		this.log.addAppender(this.said);
		this.said.start();
	}

	public void clear() {
		this.said.list.clear();
	}

	/** One line for each, in their order. */
	public List<String> asked() {
		return List.copyOf(this.said.list)
			.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((line) -> line.matches("(?s)Executing (prepared SQL statement|SQL (query|update|statement)).*"))
			.toList();
	}

	@Override
	public void close() {
		this.log.detachAppender(this.said);
		this.log.setLevel(null);
	}

}
