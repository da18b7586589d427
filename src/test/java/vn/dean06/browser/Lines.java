package vn.dean06.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files beside the tests: tables of text with columns between bars, and scripts.
 */
final class Lines {

	private Lines() {
	}

	/** The lines of a table but its comments, by column. */
	static Stream<String[]> of(String name) {
		return text("/browser/" + name).lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> line.strip().split("\\s*\\|\\s*"));
	}

	static String text(String resource) {
		try (InputStream file = Objects.requireNonNull(Lines.class.getResourceAsStream(resource), resource)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
