package vn.dean06.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/**
 * What pdfsig of poppler-utils says of the signatures in a file.
 */
public final class Pdfsig {

	private Pdfsig() {
	}

	public static String of(byte[] file, Path folder) throws IOException, InterruptedException {
		String missing = "there is no pdfsig. Install it (Debian: apt-get install poppler-utils)";
		boolean installed = isInstalled();
		if (!installed && isRequired()) {
			throw new IllegalStateException("DEAN06_BROWSER=required, but " + missing);
		}
		Assumptions.assumeTrue(installed, missing);
		Path pdf = Files.write(folder.resolve("signed.pdf"), file);
		Process process = new ProcessBuilder("pdfsig", pdf.toString()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return said;
	}

	private static boolean isRequired() {
		return "required".equals(System.getenv("DEAN06_BROWSER"));
	}

	private static boolean isInstalled() throws InterruptedException {
		try {
			Process process = new ProcessBuilder("pdfsig", "-v").redirectErrorStream(true).start();
			process.getInputStream().transferTo(OutputStream.nullOutputStream());
			return process.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
