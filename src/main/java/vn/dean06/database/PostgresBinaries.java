package vn.dean06.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, unpacked once from the archive that the build brings for
 * this kind of machine.
 */
final class PostgresBinaries {

	static final String PREFIX = "pg-bin-";

	private static final String UNFINISHED = ".new";

	private static final String PLATFORM = system() + "-" + architecture();

	private final Path folder;

	private PostgresBinaries(Path folder) {
		this.folder = folder;
	}

	/**
	 * Unpacks the programs below a data folder, unless they are there already.
	 */
	static PostgresBinaries in(Path dataFolder) throws IOException {
		ClassPathResource archive = new ClassPathResource("postgres-" + PLATFORM + ".tgz");
		if (!archive.exists()) {
			throw DatabaseFailure.noBinaries(PLATFORM);
		}
		String hash = new ClassPathResource("postgres-" + PLATFORM + ".hash")
			.getContentAsString(StandardCharsets.US_ASCII);
		Path folder = dataFolder.resolve(PREFIX + hash);
		if (!Files.isDirectory(folder)) {
			Path unfinished = folder.resolveSibling(folder.getFileName() + UNFINISHED);
			FileSystemUtils.deleteRecursively(unfinished);
			unpack(archive, unfinished);
			Files.move(unfinished, folder);
		}
		return new PostgresBinaries(folder);
	}

	private static String system() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
	}

	private static String architecture() {
		String name = System.getProperty("os.arch");
		return switch (name) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> name;
		};
	}

	private static void unpack(ClassPathResource archive, Path target) throws IOException {
		try (InputStream in = archive.getInputStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(
						new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(entry, tar, target);
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
		Path path = target.resolve(entry.getName()).normalize();
		if (!path.startsWith(target)) {
			throw new IOException("An entry outside of the archive: " + entry.getName());
		}
		DataFolder.create(entry.isDirectory() ? path : Objects.requireNonNull(path.getParent()));
		if (entry.isDirectory()) {
			return;
		}
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, path);
		DataFolder.permit(path, ((entry.getMode() & 0100) != 0) ? "rwxr-xr-x" : "rw-r--r--");
	}

	/**
	 * The path of one of the programs.
	 */
	String program(String name) {
		return this.folder.resolve("bin").resolve(name + (PLATFORM.startsWith("windows") ? ".exe" : "")).toString();
	}

	/**
	 * Deletes the programs of earlier releases, which nothing runs any more.
	 */
	void deleteOthers() throws IOException {
		try (Stream<Path> siblings = Files.list(this.folder.getParent())) {
			for (Path sibling : siblings.toList()) {
				if (sibling.getFileName().toString().startsWith(PREFIX) && !sibling.equals(this.folder)) {
					FileSystemUtils.deleteRecursively(sibling);
				}
			}
		}
	}

}
