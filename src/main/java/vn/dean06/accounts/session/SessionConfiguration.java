package vn.dean06.accounts.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Each request reads its session and would write down when it was used last. To the
 * minute is enough for one that ends after eight hours, and spares most requests a
 * transaction that waits for the disk.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/** With the parameters in the order in which Spring Session gives them. */
	private static final String UPDATE = """
			update %TABLE_NAME% s set session_id = said.session_id, last_access_time = said.last_access_time,
			max_inactive_interval = said.max_inactive_interval, expiry_time = said.expiry_time,
			principal_name = said.principal_name
			from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
			as said (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
			where s.primary_id = said.primary_id and (said.last_access_time - s.last_access_time >= 60000
			or s.session_id <> said.session_id or s.max_inactive_interval <> said.max_inactive_interval
			or s.principal_name is distinct from said.principal_name)""";

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> notedByTheMinute() {
		return (sessions) -> sessions.setUpdateSessionQuery(UPDATE);
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
