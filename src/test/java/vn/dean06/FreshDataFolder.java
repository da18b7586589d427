package vn.dean06;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import org.springframework.util.FileSystemUtils;

/**
 * Gives each JVM that runs tests a data folder of its own and clears away those of runs
 * that are over. It lies in the folder for temporary files, which every user can reach,
 * as PostgreSQL is not run by root.
 */
public class FreshDataFolder implements LauncherSessionListener {

	private static final String PREFIX = "dean06-test-";

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		try (Stream<Path> folders = Files.list(temporary)) {
			List<Path> over = folders.filter(FreshDataFolder::isOver).toList();
			for (Path folder : over) {
				clearAway(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Path fresh = temporary.resolve(PREFIX + ProcessHandle.current().pid());
		System.setProperty("dean06.data-dir", fresh.toString());
		Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteWhenStopped(fresh)));
	}

	private static void clearAway(Path folder) throws IOException {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (NoSuchFileException ex) {
			// Another JVM of the same run clears it away too.
		}
	}

	private static boolean isOver(Path folder) {
		String name = folder.getFileName().toString();
		if (!name.matches(PREFIX + "\\d+")) {
			return false;
		}
		long pid = Long.parseLong(name.substring(PREFIX.length()));
		return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
	}

	/** The contexts of the tests close, and the last one stops its server, meanwhile. */
	private static void deleteWhenStopped(Path folder) {
		try {
			for (int i = 0; i < 300 && Files.exists(folder.resolve("pgdata/postmaster.pid")); i++) {
				Thread.sleep(100);
			}
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException | InterruptedException ex) {
			System.err.println("The next run will delete " + folder + ": " + ex);
		}
	}

}
