package vn.dean06;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import org.springframework.util.FileSystemUtils;

/**
 * Gives each run of the tests a data folder of its own and clears away those of runs that
 * are over. It lies in the folder for temporary files, which every user can reach, as
 * PostgreSQL is not run by root.
 */
public class FreshDataFolder implements LauncherSessionListener {

	private static final String PREFIX = "dean06-test-";

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		try (Stream<Path> folders = Files.list(temporary)) {
			List<Path> over = folders.filter(FreshDataFolder::isOver).toList();
			for (Path folder : over) {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		System.setProperty("dean06.data-dir", temporary.resolve(PREFIX + ProcessHandle.current().pid()).toString());
	}

	private static boolean isOver(Path folder) {
		String name = folder.getFileName().toString();
		return name.matches(PREFIX + "\\d+")
				&& ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length()))).isEmpty();
	}

}
