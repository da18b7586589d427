package vn.dean06.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * The folder in which the embedded PostgreSQL keeps everything: programs, the cluster
 * "pgdata", the password, the port it had last, its log. One running instance holds it.
 */
final class DataFolder implements AutoCloseable {

	private static final long NEEDED = 400L << 20;

	private final Path folder;

	private final FileChannel lockFile;

	private final FileLock lock;

	private DataFolder(Path folder, FileChannel lockFile, FileLock lock) {
		this.folder = folder;
		this.lockFile = lockFile;
		this.lock = lock;
	}

	/**
	 * Opens a folder, making it if need be, for this process alone.
	 * @throws EmbeddedPostgresException if another process holds it, or it cannot be
	 * written, or the disk is full
	 */
	static DataFolder open(Path path) throws IOException {
		Path folder = path.toAbsolutePath().normalize();
		try {
			Files.createDirectories(folder);
			FileChannel file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = lock(file);
			if (lock == null) {
				file.close();
				throw new EmbeddedPostgresException(
						"Thư mục dữ liệu " + folder + " đang được một bản khác của chương trình sử dụng.",
						"Dừng bản kia, hoặc chọn thư mục khác bằng dean06.data-dir.");
			}
			return new DataFolder(folder, file, lock);
		}
		catch (IOException ex) {
			throw new EmbeddedPostgresException("Không ghi được vào thư mục dữ liệu " + folder + ".",
					"Cấp quyền ghi cho người dùng đang chạy chương trình, hoặc chọn thư mục khác bằng dean06.data-dir.",
					ex);
		}
	}

	private static @Nullable FileLock lock(FileChannel file) throws IOException {
		try {
			return file.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	Path path() {
		return this.folder;
	}

	Path cluster() {
		return this.folder.resolve("pgdata");
	}

	Path log() {
		return this.folder.resolve("postgres.log");
	}

	/**
	 * Refuses a cluster of another major version.
	 */
	void checkVersion(String major) throws IOException {
		Path file = cluster().resolve("PG_VERSION");
		if (!Files.exists(file)) {
			return;
		}
		String found = Files.readString(file).strip();
		if (!found.equals(major)) {
			throw new EmbeddedPostgresException(
					"Thư mục " + cluster() + " là của PostgreSQL " + found + ", bản này kèm PostgreSQL " + major + ".",
					"Chạy bản chương trình cũ, xuất gói dữ liệu, rồi nạp gói vào thư mục dữ liệu mới "
							+ "(xem mục “Nâng cấp” trong README). Thư mục cũ chưa bị đụng tới.");
		}
	}

	/**
	 * Refuses to begin a new cluster on a disk that is nearly full.
	 */
	void checkSpace() throws IOException {
		long free = Files.getFileStore(this.folder).getUsableSpace();
		if (free < NEEDED) {
			throw new EmbeddedPostgresException(
					"Ổ đĩa của thư mục dữ liệu " + this.folder + " chỉ còn " + (free >> 20) + " MB trống.",
					"Dọn để còn ít nhất " + (NEEDED >> 20) + " MB, hoặc chọn thư mục khác bằng dean06.data-dir.");
		}
	}

	/** The password of the database, made once, readable by its owner only. */
	String password() throws IOException {
		Path file = this.folder.resolve("password");
		if (!Files.exists(file)) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			writePrivately(file, HexFormat.of().formatHex(random));
		}
		return Files.readString(file).strip();
	}

	void writePrivately(Path file, String content) throws IOException {
		Files.deleteIfExists(file);
		if (Binaries.windows()) {
			Files.createFile(file);
		}
		else {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		Files.writeString(file, content);
	}

	/** The port of last time if it is still free, else any free one. */
	int port() throws IOException {
		Path file = this.folder.resolve("port");
		int last = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
		int port = free(last) ? last : freePort();
		Files.writeString(file, Integer.toString(port));
		return port;
	}

	private static boolean free(int port) {
		if (port == 0) {
			return false;
		}
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws IOException {
		this.lock.release();
		this.lockFile.close();
	}

}
