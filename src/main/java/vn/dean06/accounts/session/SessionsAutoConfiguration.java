package vn.dean06.accounts.session;

import java.util.Objects;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.io.ResourceLoader;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts {@link SessionsByTheMinute} before the sessions in the database. It comes after
 * them, since they do not come where there are others.
 */
@AutoConfiguration(after = JdbcSessionAutoConfiguration.class)
class SessionsAutoConfiguration {

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

	@Bean(defaultCandidate = false)
	ConversionService springSessionConversionService(ResourceLoader loader) {
		return SessionObjects.conversion(Objects.requireNonNull(loader.getClassLoader()));
	}

	/** Of two requests that put the same into a session at once, neither fails. */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgres() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/**
	 * A session is read and written by one statement mostly, which needs no transaction
	 * around it. Its attributes are written after its row; who finds the row alone is not
	 * signed in.
	 */
	@Bean(defaultCandidate = false)
	TransactionOperations springSessionTransactionOperations() {
		return TransactionOperations.withoutTransaction();
	}

}
