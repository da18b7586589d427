package vn.dean06.accounts.session;

import java.time.Duration;
import java.util.Objects;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps sessions in the database, with {@link SessionsByTheMinute} before them. Spring
 * Boot's own configuration, which this takes the place of, asks the database what it is
 * before the rest of the start goes on.
 */
@AutoConfiguration(before = JdbcSessionAutoConfiguration.class)
@EnableSpringHttpSession
class SessionsAutoConfiguration {

	/**
	 * A session is read and written by one statement mostly, which needs no transaction
	 * around it. Its attributes are written after its row; who finds the row alone is not
	 * signed in. Of two requests that put the same into a session at once, neither fails.
	 */
	@Bean
	JdbcIndexedSessionRepository sessions(JdbcOperations database, ResourceLoader loader,
			@Value("${server.servlet.session.timeout}") Duration longest) {
		JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(database,
				TransactionOperations.withoutTransaction());
		sessions.setDefaultMaxInactiveInterval(longest);
		sessions.setConversionService(SessionObjects.conversion(Objects.requireNonNull(loader.getClassLoader())));
		new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
		return sessions;
	}

	@Bean
	@Primary
	SessionsByTheMinute<? extends Session> sessionsByTheMinute(JdbcIndexedSessionRepository sessions) {
		return new SessionsByTheMinute<>(sessions);
	}

	@Bean
	FilterRegistrationBean<SessionsByTheMinute<? extends Session>> sessionsReadOnce(
			SessionsByTheMinute<? extends Session> sessions) {
		FilterRegistrationBean<SessionsByTheMinute<? extends Session>> filter = new FilterRegistrationBean<>(sessions);
		filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
		return filter;
	}

}
