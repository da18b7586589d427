package vn.dean06.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, which come with the build as an archive and are unpacked
 * once for each version.
 */
final class Binaries {

	private static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwxr-xr-x");

	private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

	private final Path home;

	private Binaries(Path home) {
		this.home = home;
	}

	/**
	 * The programs below a folder; unpacks them where they are missing.
	 * @throws EmbeddedPostgresException if the build has none for this machine
	 */
	static Binaries unpacked(Path folder) throws IOException {
		String archive = archive();
		Path home = folder.resolve("pg-bin-" + hash(archive));
		if (!Files.exists(home)) {
			Path side = folder.resolve(home.getFileName() + ".new");
			FileSystemUtils.deleteRecursively(side);
			unpack(archive, side);
			Files.move(side, home, StandardCopyOption.ATOMIC_MOVE);
		}
		return new Binaries(home);
	}

	Path program(String name) {
		return this.home.resolve("bin").resolve(windows() ? name + ".exe" : name);
	}

	static boolean windows() {
		return System.getProperty("os.name").startsWith("Windows");
	}

	private static String archive() {
		String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
		String machine = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
		return "postgres-" + system + "-" + machine + ".txz";
	}

	private static InputStream open(String archive) {
		InputStream in = Binaries.class.getResourceAsStream("/" + archive);
		if (in == null) {
			throw new EmbeddedPostgresException("Bản cài này không kèm PostgreSQL cho máy này (" + archive + ").",
					"Dựng lại trên máy cùng loại, hoặc đặt spring.datasource.url tới một PostgreSQL 16 trở lên.");
		}
		return new BufferedInputStream(in);
	}

	private static String hash(String archive) throws IOException {
		try (DigestInputStream in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void unpack(String archive, Path folder) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				unpack(entry, tar, folder);
				entry = tar.getNextEntry();
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
		Path target = folder.resolve(entry.getName()).normalize();
		if (!target.startsWith(folder)) {
			throw new IOException("entry outside the archive: " + entry.getName());
		}
		if (entry.isDirectory()) {
			makeFolder(target);
			return;
		}
		makeFolder(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, target);
		if (!windows()) {
			Files.setPosixFilePermissions(target, ((entry.getMode() & 0100) != 0) ? RUNNABLE : READABLE);
		}
	}

	/** Also for the other user that PostgreSQL runs as, whatever the umask. */
	private static void makeFolder(@Nullable Path folder) throws IOException {
		if (folder == null || Files.exists(folder)) {
			return;
		}
		makeFolder(folder.getParent());
		Files.createDirectory(folder);
		if (!windows()) {
			Files.setPosixFilePermissions(folder, RUNNABLE);
		}
	}

}
