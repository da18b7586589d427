package vn.dean06.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account that PostgreSQL runs as: our own, but never root, which it refuses.
 *
 * @param prefix what a command begins with to run as this account
 */
record PostgresUser(List<String> prefix, int uid, int gid) {

	private static final int ROOT = 0;

	private static final PostgresUser OURSELVES = new PostgresUser(List.of(), -1, -1);

	/**
	 * The account for a data folder: its owner, where there is one already.
	 */
	static PostgresUser of(Path cluster) throws IOException {
		if (!"root".equals(System.getProperty("user.name"))) {
			return OURSELVES;
		}
		if (Files.exists(cluster) && id(cluster, "uid") != ROOT) {
			return instead(id(cluster, "uid"), id(cluster, "gid"));
		}
		for (String name : List.of("postgres", "nobody")) {
			Outcome uid = Outcome.of(List.of("id", "-u", name), Path.of("/"));
			Outcome gid = Outcome.of(List.of("id", "-g", name), Path.of("/"));
			if (uid.succeeded() && gid.succeeded()) {
				return instead(Integer.parseInt(uid.output()), Integer.parseInt(gid.output()));
			}
		}
		return instead(65534, 65534);
	}

	private static PostgresUser instead(int uid, int gid) {
		return new PostgresUser(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid,
				gid);
	}

	private static int id(Path path, String which) throws IOException {
		return (int) Files.getAttribute(path, "unix:" + which);
	}

	/**
	 * Runs a command as this account.
	 */
	Outcome run(Path folder, List<String> command) throws IOException {
		List<String> whole = new ArrayList<>(this.prefix);
		whole.addAll(command);
		return Outcome.of(whole, folder);
	}

	/**
	 * Gives a file or a folder with all that is in it to this account.
	 */
	void own(Path path) throws IOException {
		if (this.prefix.isEmpty()) {
			return;
		}
		try (Stream<Path> paths = Files.walk(path)) {
			for (Path each : paths.toList()) {
				Files.setAttribute(each, "unix:uid", this.uid);
				Files.setAttribute(each, "unix:gid", this.gid);
			}
		}
	}

	/**
	 * Refuses a folder that this account cannot reach, before anything is written there.
	 */
	void checkReach(Path folder) {
		if (this.prefix.isEmpty()) {
			return;
		}
		Path path = folder.getRoot();
		for (Path name : folder) {
			path = path.resolve(name);
			if (Files.exists(path) && !reaches(path)) {
				throw DatabaseFailure.closedFolder(folder, path);
			}
		}
	}

	private boolean reaches(Path path) {
		try {
			return run(Path.of("/"), List.of("test", "-x", path.toString())).succeeded();
		}
		catch (IOException ex) {
			throw DatabaseFailure.noOtherUser(ex);
		}
	}

}
