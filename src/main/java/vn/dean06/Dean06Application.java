package vn.dean06;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

	public static void main(String[] args) throws IOException {
		endWithTheLauncher();
		if (PackCheck.isAsked(args)) {
			System.exit(PackCheck.run(args));
		}
		ConfigurableApplicationContext program = SpringApplication.run(Dean06Application.class, args);
		tellTheLauncher();
		FirstVisit.to(program);
	}

	/** It waits for this before it does something else. */
	private static void tellTheLauncher() throws IOException {
		String ready = System.getProperty("dean06.ready");
		if (ready != null) {
			Files.createFile(Path.of(ready));
		}
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
