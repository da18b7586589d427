package vn.dean06.database;

import javax.sql.DataSource;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer;
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
	 * The pool depends on the server, and so is closed before it. Neither waits for it
	 * until a connection is wanted, and the start goes on meanwhile.
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
		@ConditionalOnBean(SharedPostgres.class)
		@ConditionalOnMissingBean(DataSource.class)
		@ConfigurationProperties("spring.datasource.hikari")
		LatePool dataSource(SharedPostgres server, JdbcConnectionDetails database, Environment settings) {
			return new LatePool(database, ready(server, settings));
		}

		@Bean(defaultCandidate = false)
		@FlywayDataSource
		@ConditionalOnBean(SharedPostgres.class)
		DataSource ownerOfTheEmbeddedDatabase(SharedPostgres server, Environment settings) {
			return new OwnerConnections(server.ownerOf(SharedPostgres.database(settings)));
		}

		/** A probe need not ask as the owner too, each question on a new connection. */
		@Bean
		@ConditionalOnBean(SharedPostgres.class)
		DataSourceHealthIndicator dbHealthContributor(DataSource pool) {
			return new DataSourceHealthIndicator(pool);
		}

		/** What {@link EarlyPostgres} has begun is not repeated. */
		@Bean
		@ConditionalOnBean(SharedPostgres.class)
		@ConditionalOnMissingBean
		FlywayMigrationStrategy notTwice(SharedPostgres server, Environment settings) {
			return (migration) -> server.migrate(SharedPostgres.database(settings), migration);
		}

		/** Hibernate asks first what the database is. */
		@Bean
		@ConditionalOnBean(SharedPostgres.class)
		EntityManagerFactoryBuilderCustomizer entitiesAfterTheDatabase(SharedPostgres server, Environment settings) {
			return (entities) -> entities.setBootstrapExecutor(new AfterDatabase(ready(server, settings)));
		}

		/** Before anything else tells less of why there is no database. */
		@Bean
		@ConditionalOnBean(SharedPostgres.class)
		SmartInitializingSingleton databaseOrReason(SharedPostgres server, Environment settings) {
			return ready(server, settings)::run;
		}

		private static Runnable ready(SharedPostgres server, Environment settings) {
			return () -> server.awaitMigrated(SharedPostgres.database(settings));
		}

	}

}
