package vn.dean06.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Brings the embedded PostgreSQL where no {@code spring.datasource.url} names another.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
class EmbeddedPostgresAutoConfiguration {

	@Bean(destroyMethod = "release")
	EmbeddedPostgres embeddedPostgres(@Value("${dean06.data-dir:./data}") Path folder) {
		return EmbeddedPostgres.on(folder);
	}

	@Bean
	JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return EmbeddedPostgres.USER;
			}

			@Override
			public String getPassword() {
				return server.password();
			}

			@Override
			public String getJdbcUrl() {
				return server.url();
			}

		};
	}

}
