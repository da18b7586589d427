package vn.dean06.document;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import org.springframework.util.FileSystemUtils;

/**
 * LibreOffice, which opens a file as a person would and saves it again. Without it, tests
 * that need it are skipped; with {@code DEAN06_BROWSER=required} they fail.
 */
public final class LibreOffice {

	private static final String MISSING = "there is no LibreOffice (soffice). Install it (Debian: apt-get install libreoffice-writer-nogui).";

	private LibreOffice() {
	}

	/** What it saves of a Word file as a Word file. */
	public static byte[] saved(byte[] file) {
		return converted(file, "docx:MS Word 2007 XML", "docx");
	}

	/** What it prints of a Word file. */
	public static byte[] printed(byte[] file) {
		return converted(file, "pdf", "pdf");
	}

	private static byte[] converted(byte[] file, String format, String extension) {
		String program = program(System.getenv()).map(Path::toString).orElseGet(LibreOffice::missing);
		try {
			Path folder = Files.createTempDirectory("dean06-office-");
			try {
				Path given = Files.write(Files.createDirectory(folder.resolve("in")).resolve("tep.docx"), file);
				run(List.of(program, "-env:UserInstallation=" + folder.resolve("office").toUri(), "--headless",
						"--convert-to", format, "--outdir", folder.resolve("out").toString(), given.toString()));
				return Files.readAllBytes(folder.resolve("out").resolve("tep." + extension));
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void run(List<String> command) throws IOException {
		Process office = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			if (!office.waitFor(3, TimeUnit.MINUTES)) {
				throw new IOException("LibreOffice does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			office.descendants().forEach(ProcessHandle::destroyForcibly);
			office.destroyForcibly();
		}
	}

	private static String missing() {
		if ("required".equals(System.getenv("DEAN06_BROWSER"))) {
			throw new IllegalStateException("DEAN06_BROWSER=required, but " + MISSING);
		}
		return Assumptions.abort(MISSING);
	}

	private static Optional<Path> program(Map<String, String> environment) {
		return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
			.flatMap((folder) -> Stream.of("soffice", "libreoffice").map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
