package vn.dean06.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The application and its PostgreSQL, killed while officers save.
 */
@DisabledOnOs(OS.WINDOWS)
class KilledApplicationTests {

	private static final String PASSWORD = "mat-khau-khi-bi-giet";

	private Path folder = Path.of("");

	@BeforeEach
	void chooseFolder() throws IOException {
		this.folder = Files.createTempDirectory("dean06-killed-").toRealPath();
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	@AfterEach
	void deleteFolder() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

	@Test
	void holdsEveryCellThatItAcknowledged() throws Exception {
		try (HttpClient http = HttpClient.newHttpClient();
				ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor();
				RunningApplication first = start()) {
			Officer officer = new Officer(http, first.address(), "noivu");
			officer.signIn(PASSWORD);
			String sheet = sheet(officer);
			Ledger ledger = new Ledger(sheet.substring(sheet.lastIndexOf('/') + 1));
			List<String> cells = officer.open(sheet);
			Future<Long> saving = officers.submit(() -> saveUntilItDies(officer, cells, ledger));
			await().until(() -> saving.isDone() || ledger.acknowledged() >= 50);
			first.kill();
			assertThat(saving.get()).isGreaterThanOrEqualTo(50);
			try (RunningApplication second = start(); Connection database = second.database()) {
				assertThat(ledger.losses(database)).isEmpty();
				officer.moveTo(second.address());
				assertThat(officer.open(sheet)).isEqualTo(cells);
			}
		}
	}

	private RunningApplication start() throws IOException {
		return RunningApplication.start(this.folder.resolve("data"), "512m", "--dean06.sample-password=" + PASSWORD);
	}

	/** The first that the officer's own page leads to. */
	private static String sheet(Officer officer) throws IOException, InterruptedException {
		return Objects.requireNonNull(Jsoup.parse(officer.get("/").body()).selectFirst("a[href^=/nhap-lieu/]"))
			.attr("href");
	}

	private static long saveUntilItDies(Officer officer, List<String> cells, Ledger ledger)
			throws InterruptedException {
		for (int i = 0; true; i++) {
			String cell = cells.get(i % cells.size());
			Ledger.Line line = ledger.sent(cell, officer.username(), i);
			try {
				Officer.Answer answer = officer.save(cell, Integer.toString(i));
				assertThat(answer.status()).as(answer.sentence()).isEqualTo("SAVED");
				line.acknowledge(answer.stamp());
			}
			catch (IOException ex) {
				return ledger.acknowledged();
			}
		}
	}

}
