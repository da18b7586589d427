package vn.dean06.pack;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A pack is found however people put it together.
 */
class PackFilesTests {

	@TempDir
	Path folder;

	@Test
	void readsAZipMadeOnWindows() throws IOException {
		PackFiles files = PackFiles.open(zip("pack.yaml", "organisation\\units.csv", "reports\\2024\\sections\\a.md"));
		assertThat(files.names()).containsExactly("organisation/units.csv", "pack.yaml", "reports/2024/sections/a.md");
	}

	@Test
	void readsAZipOfTheFolderItselfHoweverItWasMade() throws IOException {
		assertThat(PackFiles.open(zip("goi/pack.yaml", "goi/plan/plan.yaml", "__MACOSX/goi/._pack.yaml")).names())
			.containsExactly("pack.yaml", "plan/plan.yaml");
		assertThat(PackFiles.open(zip("goi\\pack.yaml", "goi\\plan\\plan.yaml")).names()).containsExactly("pack.yaml",
				"plan/plan.yaml");
	}

	@Test
	void readsNamesOfMacOsAndOfOldPrograms() throws IOException {
		String name = "reports/sections/mở-đầu.md";
		Path mac = zip(StandardCharsets.UTF_8, "pack.yaml", Normalizer.normalize(name, Normalizer.Form.NFD));
		assertThat(PackFiles.open(mac.toString()).names()).contains(name);
		Path old = zip(Charset.forName("IBM437"), "pack.yaml", "reports/sections/année.md");
		assertThat(PackFiles.open(old.toString()).names()).hasSize(2).contains("pack.yaml");
	}

	@Test
	void saysWhatIsNoPack() throws IOException {
		assertThat(reason(this.folder.resolve("khong-co").toString())).contains("không có thư mục hay tệp này");
		assertThat(reason(this.folder.toString())).contains("không có tệp pack.yaml");
		Path noZip = Files.writeString(this.folder.resolve("goi.rar"), "Rar!");
		assertThat(reason(noZip.toString())).contains("hãy nén lại thư mục của gói thành tệp .zip");
		byte[] whole = Files.readAllBytes(Path.of(zip("pack.yaml", "plan/plan.yaml")));
		Path half = Files.write(this.folder.resolve("nua.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
		assertThat(reason(half.toString())).contains("hãy nén lại thư mục của gói thành tệp .zip");
		assertThat(reason(zip("a/pack.yaml", "b/pack.yaml"))).contains("có nhiều gói ở đây (a/, b/)");
		assertThat(reason("\0")).contains("đường dẫn này không đúng cách viết");
	}

	@Test
	void saysThatAFileLiesTwiceInAZip() throws IOException {
		assertThat(reason(zip("pack.yaml", "plan/plan.yaml", "plan\\plan.yaml")))
			.contains("tệp “plan/plan.yaml” nằm hai lần trong gói");
	}

	@Test
	void takesByteOrderMarkAndLineEndsForWhatTheyAre() throws Exception {
		PackFiles files = new PackFiles(Map.of("a", "\uFEFFmột\r\nhai\rba\n".getBytes(StandardCharsets.UTF_8)));
		assertThat(files.text("a")).isEqualTo("một\nhai\nba\n");
	}

	@Test
	void namesTheLineFromWhichAFileIsInAnotherCharacterSet() {
		PackFiles files = new PackFiles(Map.of("a", "mot\r\nhai\r\n\u00e0".getBytes(StandardCharsets.ISO_8859_1)));
		assertThatExceptionOfType(PackFiles.NotUtf8.class).isThrownBy(() -> files.text("a"))
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(3));
	}

	private static String reason(String location) {
		try {
			PackFiles.open(location);
		}
		catch (FaultyPackException ex) {
			assertThat(ex.faults()).hasSize(1);
			return String.valueOf(ex.getMessage());
		}
		throw new AssertionError(location + " was opened");
	}

	private String zip(String... names) throws IOException {
		return zip(StandardCharsets.UTF_8, names).toString();
	}

	private Path zip(Charset charset, String... names) throws IOException {
		Path zip = Files.createTempFile(this.folder, "goi", ".zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), charset)) {
			for (String name : List.of(names)) {
				out.putNextEntry(new ZipEntry(name));
				out.write(name.getBytes(StandardCharsets.UTF_8));
				out.closeEntry();
			}
		}
		return zip;
	}

}
