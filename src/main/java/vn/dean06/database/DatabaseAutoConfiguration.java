package vn.dean06.database;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Keeps the role that the application works as apart from the one that owns the tables,
 * and offers the embedded PostgreSQL where the settings name no database.
 */
@AutoConfiguration(before = { DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
class DatabaseAutoConfiguration {

	@Bean
	static OneTransactionManager oneTransactionManager() {
		return new OneTransactionManager();
	}

	@Bean
	FlywayConfigurationCustomizer grantsToTheApplication(JdbcConnectionDetails application) {
		return grantsTo(application);
	}

	static FlywayConfigurationCustomizer grantsTo(JdbcConnectionDetails application) {
		return (flyway) -> flyway.callbacks(new ApplicationRole(application))
			.placeholders(ApplicationRole.placeholders(application));
	}

	/**
	 * The pool depends on the server, and so is closed before it.
	 */
	@Configuration(proxyBeanMethods = false)
	@Conditional(NoDatabaseGiven.class)
	static class Embedded {

		@Bean
		@ConditionalOnMissingBean(JdbcConnectionDetails.class)
		SharedPostgres embeddedPostgres(Environment settings) {
			return SharedPostgres.open(DataFolder.in(settings));
		}

		@Bean
		@ConditionalOnMissingBean
		JdbcConnectionDetails embeddedDatabase(SharedPostgres server, Environment settings) {
			return server.database(SharedPostgres.database(settings));
		}

		@Bean
		@ConditionalOnMissingBean
		FlywayConnectionDetails ownerOfTheEmbeddedDatabase(SharedPostgres server, JdbcConnectionDetails database) {
			return server.ownerOf(database);
		}

		/** What {@link EarlyPostgres} has begun is waited for and not repeated. */
		@Bean
		@ConditionalOnBean(SharedPostgres.class)
		@ConditionalOnMissingBean
		FlywayMigrationStrategy notTwice(SharedPostgres server, Environment settings) {
			return (migration) -> server.migrate(SharedPostgres.database(settings), migration);
		}

	}

}
