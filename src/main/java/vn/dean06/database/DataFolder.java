package vn.dean06.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

import org.springframework.core.env.PropertyResolver;

/**
 * The folder where the embedded PostgreSQL keeps its programs, its data, and what we must
 * remember of it.
 *
 * @param root its real path
 */
record DataFolder(Path root) {

	static final String CLUSTER = "pgdata";

	static final String LOG = "postgres.log";

	private static final long LARGEST_LOG = 10L * 1024 * 1024;

	private static final long ROOM_TO_BEGIN = 300L * 1024 * 1024;

	private static final long ROOM_TO_GO_ON = 48L * 1024 * 1024;

	/**
	 * Where it is by the settings.
	 */
	static Path in(PropertyResolver settings) {
		return Path.of(settings.getProperty("dean06.data-dir", "data"));
	}

	/**
	 * The folder at a path, made where it is missing.
	 */
	static DataFolder at(Path path) throws IOException {
		create(path);
		return new DataFolder(path.toRealPath());
	}

	/**
	 * Makes a folder and those above it, where they are missing, so that the account of
	 * the server may pass through them whatever our umask.
	 */
	static void create(Path folder) throws IOException {
		Deque<Path> missing = new ArrayDeque<>();
		for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
			missing.push(each);
		}
		for (Path each : missing) {
			Files.createDirectory(each);
			permit(each, "rwxr-xr-x");
		}
	}

	static void permit(Path path, String permissions) throws IOException {
		if (isPosix(path)) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	/** Where PostgreSQL keeps its data. */
	Path cluster() {
		return this.root.resolve(CLUSTER);
	}

	/** Where the data is made, renamed to {@link #cluster()} when whole. */
	Path unfinishedCluster() {
		return this.root.resolve("pgdata.new");
	}

	Path postmasterFile() {
		return cluster().resolve("postmaster.pid");
	}

	Path log() {
		return this.root.resolve(LOG);
	}

	Path passwordFile() {
		return this.root.resolve("password");
	}

	private Path portFile() {
		return this.root.resolve("port");
	}

	/**
	 * Keeps other instances out until the returned channel is closed.
	 */
	FileChannel lock() throws IOException {
		FileChannel channel = FileChannel.open(this.root.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		if (channel.tryLock() == null) {
			channel.close();
			throw DatabaseFailure.inUse(this.root);
		}
		return channel;
	}

	/**
	 * Refuses a disk on which the server would soon stop in the middle of its work.
	 */
	void checkRoom() throws IOException {
		long needed = Files.exists(cluster()) ? ROOM_TO_GO_ON : ROOM_TO_BEGIN;
		if (Files.getFileStore(this.root).getUsableSpace() < needed) {
			throw DatabaseFailure.diskFull(this.root);
		}
	}

	/**
	 * The password of the database, made when asked for the first time.
	 */
	String password() throws IOException {
		Path file = passwordFile();
		if (!Files.exists(file)) {
			if (Files.exists(cluster())) {
				throw DatabaseFailure.noPassword(file);
			}
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
		}
		return Files.readString(file).strip();
	}

	/**
	 * Writes a new file that only its owner can read; it is whole or absent.
	 */
	void writeSecret(Path file, String secret) throws IOException {
		FileAttribute<?>[] ownerOnly = isPosix(this.root)
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Path unfinished = Files.createTempFile(this.root, "secret", "", ownerOnly);
		Files.writeString(unfinished, secret, StandardOpenOption.SYNC);
		Files.move(unfinished, file);
	}

	/**
	 * The port of the last start, 0 if there was none.
	 */
	int rememberedPort() {
		try {
			return Integer.parseInt(Files.readString(portFile()).strip());
		}
		catch (IOException | NumberFormatException ex) {
			return 0;
		}
	}

	void rememberPort(int port) throws IOException {
		Files.writeString(portFile(), Integer.toString(port));
	}

	/**
	 * Makes the log ready to be written by the server, and begins a new one where it has
	 * grown large.
	 */
	void prepareLog(PostgresUser user) throws IOException {
		if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG) {
			Files.move(log(), this.root.resolve(LOG + ".1"), StandardCopyOption.REPLACE_EXISTING);
		}
		if (!Files.exists(log())) {
			Files.createFile(log());
		}
		user.own(log());
	}

}
