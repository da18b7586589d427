package vn.dean06;

import java.util.concurrent.CompletableFuture;

import vn.dean06.database.QueriesAsWritten;
import vn.dean06.pack.PackCheck;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * The software with which a province enters, reviews and reports its figures of Đề án 06.
 */
@SpringBootApplication
@EnableJpaRepositories(bootstrapMode = BootstrapMode.LAZY, queryEnhancerSelector = QueriesAsWritten.class)
public class Dean06Application {

	public static void main(String[] args) {
		endWithTheLauncher();
		if (PackCheck.isAsked(args)) {
			System.exit(PackCheck.run(args));
		}
		ConfigurableApplicationContext program = SpringApplication.run(Dean06Application.class, args);
		System.setProperty("dean06.ready", "true");
		FirstVisit.to(program);
	}

	/** Were it killed, this would be left behind, with the port and the data folder. */
	private static void endWithTheLauncher() {
		Long launcher = Long.getLong("dean06.launcher");
		if (launcher != null) {
			ProcessHandle.of(launcher)
				.map(ProcessHandle::onExit)
				.orElseGet(() -> CompletableFuture.completedFuture(null))
				.thenRun(() -> System.exit(0));
		}
	}

}
