package vn.dean06.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Offers the embedded PostgreSQL to the connection pool where the settings name no
 * database. The pool depends on this bean and so is closed before it.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(NoDatabaseGiven.class)
class DatabaseAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(JdbcConnectionDetails.class)
	SharedPostgres embeddedPostgres(@Value("${dean06.data-dir:./data}") Path folder) {
		return SharedPostgres.open(folder);
	}

	@Bean
	@ConditionalOnMissingBean
	JdbcConnectionDetails embeddedDatabase(SharedPostgres server, @Value("${dean06.database:dean06}") String database) {
		return server.database(database);
	}

}
