package vn.dean06;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A copy of the sample pack in a folder, to be changed by a test.
 */
public record SamplePack(Path folder) {

	private static final Path ORIGINAL = Path.of("src/main/resources/packs/binh-dinh-2024");

	/**
	 * Copies the sample into a folder.
	 */
	public static SamplePack copyTo(Path folder) {
		try (Stream<Path> files = Files.walk(ORIGINAL)) {
			for (Path file : files.toList()) {
				Path target = folder.resolve(ORIGINAL.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(file, target);
				}
			}
			return new SamplePack(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public SamplePack edit(String file, UnaryOperator<String> change) {
		Path path = this.folder.resolve(file);
		try {
			String before = Files.readString(path);
			String after = change.apply(before);
			if (after.equals(before)) {
				throw new IllegalArgumentException("Nothing was changed in " + file);
			}
			Files.writeString(path, after);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String location() {
		return this.folder.toString();
	}

}
