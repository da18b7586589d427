package vn.dean06.accounts.session;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
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
