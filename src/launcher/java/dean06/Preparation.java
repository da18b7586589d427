package dean06;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.UUID;

/**
 * A start that is made only to be remembered, on a database of its own that is then
 * deleted. It knows no other database, whatever the settings of this machine name.
 */
final class Preparation {

	private static final int OK = 200;

	/** From so many on, the first cells of a day are saved nearly as fast as later ones. */
	private static final int SAVES = 1000;

	private final Started program;

	/** Of a database that nobody else knows and that is deleted at once. */
	private final String password = UUID.randomUUID().toString();

	/** Not a private folder: PostgreSQL may run as another account. */
	private final Path data = Paths.get(System.getProperty("java.io.tmpdir"), "dean06-prepare-" + UUID.randomUUID());

	private final boolean modestly;

	/**
	 * @param modestly so that the program that runs meanwhile does not feel it
	 */
	Preparation(Started program, boolean modestly) {
		this.program = program;
		this.modestly = modestly;
	}

	/**
	 * Runs it until it answers and is remembered.
	 * @return the exit code, 0 if it is remembered
	 */
	int run() throws IOException {
		if (this.program.isPrepared()) {
			return 0;
		}
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		Runtime.getRuntime().addShutdownHook(new Thread(this::abandon));
		try {
			this.program.startUnheard(this.modestly, this.password, "--spring.datasource.url=",
					"--dean06.data-dir=" + this.data, "--dean06.keep-issued=false", "--server.address=127.0.0.1",
					"--server.port=" + port);
			return endOnceItAnswers("http://127.0.0.1:" + port);
		}
		finally {
			deleteData();
		}
	}

	private int endOnceItAnswers(String address) throws IOException {
		while (!answers(new URL(address + "/dang-nhap"))) {
			if (!this.program.isAlive()) {
				return 1;
			}
		}
		rehearse(address);
		this.program.end();
		return this.program.isPrepared() ? 0 : 1;
	}

	/** Where other data than the sample's are set, the start alone is remembered. */
	private void rehearse(String address) {
		try {
			new Rehearsal(address, this.password, SAVES).run();
		}
		catch (IOException ex) {
			// The start is remembered without it.
		}
	}

	private static boolean answers(URL page) {
		try {
			Thread.sleep(200);
			HttpURLConnection connection = (HttpURLConnection) page.openConnection();
			return connection.getResponseCode() == OK;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Half of a start is not worth remembering, and nobody shall wait for it. */
	private void abandon() {
		try {
			this.program.abandon();
			deleteData();
		}
		catch (IOException | InterruptedException ex) {
			// What is left of it lies among the temporary files.
		}
	}

	private void deleteData() throws IOException {
		if (Files.exists(this.data)) {
			LaunchFolder.delete(this.data);
		}
	}

}
