package vn.dean06.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The user of the operating system that PostgreSQL runs as: our own, or, as PostgreSQL
 * refuses to run as root, "postgres" or else "nobody".
 */
final class ServerUser {

	private final @Nullable String name;

	private ServerUser(@Nullable String name) {
		this.name = name;
	}

	static ServerUser current() throws IOException {
		if (Binaries.windows() || !"root".equals(System.getProperty("user.name"))) {
			return new ServerUser(null);
		}
		return new ServerUser(exists("postgres") ? "postgres" : "nobody");
	}

	private static boolean exists(String name) throws IOException {
		try {
			FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
			return true;
		}
		catch (UserPrincipalNotFoundException ex) {
			return false;
		}
	}

	/** The command as this user runs it. */
	List<String> command(List<String> command) {
		if (this.name == null) {
			return command;
		}
		List<String> dropped = new ArrayList<>(
				List.of("setpriv", "--reuid", this.name, "--regid", group(this.name), "--clear-groups", "--"));
		dropped.addAll(command);
		return dropped;
	}

	/** Debian calls the group of nobody "nogroup"; its number is the same everywhere. */
	private static String group(String user) {
		return user.equals("nobody") ? "65534" : user;
	}

	/**
	 * Checks that this user can reach a folder.
	 * @throws EmbeddedPostgresException if it cannot
	 */
	void checkReach(Path folder) throws IOException, InterruptedException {
		if (this.name == null) {
			return;
		}
		Process test;
		try {
			test = new ProcessBuilder(command(List.of("test", "-x", folder.toString()))).start();
		}
		catch (IOException ex) {
			throw new EmbeddedPostgresException("Đang chạy với quyền root nhưng máy không có lệnh setpriv.",
					"Cài gói util-linux, hoặc chạy bằng một người dùng thường.", ex);
		}
		if (test.waitFor() != 0) {
			throw new EmbeddedPostgresException(
					"Đang chạy với quyền root, và người dùng “" + this.name + "” (PostgreSQL không chạy bằng root) "
							+ "không vào được thư mục " + folder + ".",
					"Đặt dean06.data-dir vào một thư mục mà mọi thư mục cha đều cho người khác đi qua (ví dụ "
							+ "/var/lib/dean06), hoặc chạy bằng một người dùng thường.");
		}
	}

	/** Hands a folder and all in it over to this user. */
	void own(Path folder) throws IOException {
		if (this.name == null) {
			return;
		}
		UserPrincipal owner = FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(this.name);
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) paths::iterator) {
				Files.setOwner(path, owner);
			}
		}
	}

}
