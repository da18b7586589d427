package vn.dean06.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import jakarta.persistence.EntityManager;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dean06.DatabaseOwner;
import vn.dean06.DatabaseTest;
import vn.dean06.SamplePack;
import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.word.DocxWriter;
import vn.dean06.pack.Packs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is exported imports into an empty database and prints the same report; another
 * province's pack prints another province's report.
 */
@DatabaseTest
class PackRoundTripTests {

	@TempDir
	Path folder;

	@Autowired
	Packs packs;

	@Autowired
	Reports reports;

	@Autowired
	JdbcClient database;

	@Autowired
	DatabaseOwner owner;

	@Autowired
	EntityManager entityManager;

	@BeforeTransaction
	void theTablesMayBeEmptied() {
		this.owner.allowEmptying();
	}

	@Test
	void anExportPrintsTheSameReport() throws IOException {
		this.packs.load(List.of("classpath:packs/binh-dinh-2024"));
		Document first = composed();
		Path zip = export("xuat-1");
		empty();
		this.packs.load(List.of(zip.toString()));
		Document second = composed();
		assertThat(Printed.text(second)).isEqualTo(Printed.text(first));
		assertThat(word(second)).isEqualTo(word(first));
		assertThat(Files.readAllBytes(export("xuat-1"))).as("the export of the import")
			.isEqualTo(Files.readAllBytes(zip));
	}

	@Test
	void anExportOfBothSamplesIsCompleteImportsAndExportsTheSameBytes() throws IOException {
		List<String> samples = List.of("binh-dinh-2024", "gia-lai-2026");
		this.packs.load(samples.stream().map((sample) -> "classpath:packs/" + sample).toList());
		byte[] first = word(composed());
		Path zip = export("xuat-1");
		for (String table : List.of("organisation/units", "organisation/successions", "indicators/keepers",
				"indicators/forms", "indicators/form_lines", "indicators/figures", "submissions/regimes",
				"submissions/submissions", "accounts/accounts")) {
			assertThat(rows(zip, table)).as(table).containsExactlyInAnyOrderElementsOf(originals(samples, table));
		}
		empty();
		this.packs.load(List.of(zip.toString()));
		assertThat(word(composed())).isEqualTo(first);
		assertThat(Files.readAllBytes(export("xuat-1"))).isEqualTo(Files.readAllBytes(zip));
	}

	/** The first two columns of each line, which no export rewrites. */
	private static List<String> originals(List<String> samples, String table) throws IOException {
		List<String> rows = new ArrayList<>();
		for (String sample : samples) {
			Path file = Path.of("src/main/resources/packs", sample, table + ".csv");
			if (Files.exists(file)) {
				rows.addAll(firstColumns(Files.readString(file)));
			}
		}
		return rows;
	}

	private static List<String> rows(Path zip, String table) throws IOException {
		try (FileSystem files = FileSystems.newFileSystem(zip)) {
			return firstColumns(Files.readString(files.getPath(table + ".csv")));
		}
	}

	private static List<String> firstColumns(String csv) throws IOException {
		return CSVFormat.DEFAULT.parse(new StringReader(csv))
			.stream()
			.skip(1)
			.map((row) -> row.get(0) + "|" + row.get(1))
			.toList();
	}

	@Test
	void thePackOfAnotherProvincePrintsThatProvince() {
		SamplePack pack = SamplePack.copyTo(this.folder.resolve("goi"))
			.edit("organisation/units.csv",
					(text) -> text.replace("TINH,Tỉnh Bình Định,Bình Định,", "TINH,Tỉnh Khánh Hòa,Khánh Hòa,"));
		this.packs.load(List.of(pack.location()));
		assertThat(Printed.text(composed())).doesNotContain("Bình Định", "BÌNH ĐỊNH")
			.contains("Khánh Hòa, ngày 31 tháng 12 năm 2024", "TỈNH KHÁNH HÒA", "Bệnh viện Mắt Khánh Hòa");
	}

	@Test
	void tablesAndCitationsInATextPrintTheSameAfterExportAndImport() throws IOException {
		SamplePack pack = SamplePack.copyTo(this.folder.resolve("goi"))
			.edit("reports/sections/10-khai-quat.md", (text) -> text + """

					{{bang:dich-vu/cong-an}}

					{{bang:don-vi: dvc.khai-sinh.tong = Khai sinh}}

					Theo {{vien-dan:540/QĐ-UBND@2024}}.
					""");
		this.packs.load(List.of(pack.location()));
		Document first = composed();
		assertThat(Printed.text(first))
			.contains("Theo Quyết định số 540/QĐ-UBND ngày 07 tháng 02 năm 2024 của UBND tỉnh", "Toàn tỉnh");
		assertThat(first.sections().stream().flatMap((section) -> section.blocks().stream()))
			.filteredOn(Block.Table.class::isInstance)
			.anySatisfy((table) -> assertThat(table.toString()).contains("Khai sinh"));
		Path zip = export("xuat-1");
		empty();
		this.packs.load(List.of(zip.toString()));
		assertThat(word(composed())).isEqualTo(word(first));
	}

	@Test
	void whatAnOfficerTypedIsStillLetterForLetterAfterExportAndImport() throws IOException {
		String typed = "Đạt *một* `1.250` hồ sơ {{province}}";
		SamplePack pack = SamplePack.copyTo(this.folder.resolve("goi"))
			.edit("plan/plan.yaml",
					(text) -> text.replaceFirst("result: \\|-\n( {10}.*\n|\n)+",
							Matcher.quoteReplacement("result:\n          typed: \"" + typed + "\"\n")))
			.edit("pilots/pilots.yaml", (text) -> text.replaceFirst("difficulties: \\|-\n( {10}.*\n|\n)+",
					Matcher.quoteReplacement("difficulties: {typed: \"" + typed + "\"}\n")));
		this.packs.load(List.of(pack.location()));
		assertThat(Printed.lines(composed())).filteredOn(typed::equals).hasSize(2);
		Path zip = export("xuat-1");
		empty();
		this.packs.load(List.of(zip.toString()));
		assertThat(Printed.lines(composed())).filteredOn(typed::equals).hasSize(2);
		assertThat(Files.readAllBytes(export("xuat-1"))).isEqualTo(Files.readAllBytes(zip));
	}

	@Test
	void whatYamlDoesNotShowIsExportedAsTextAndOldExportsOfItAreRead() throws IOException {
		SamplePack pack = SamplePack.copyTo(this.folder.resolve("goi"))
			.edit("plan/plan.yaml",
					(text) -> text.replaceFirst("result: \\|-\n( {10}.*\n|\n)+",
							"result: {typed: \"Dòng một\\\\x0Bdòng hai\"}\n"))
			.edit("pilots/pilots.yaml", (text) -> text.replaceFirst("difficulties: \\|-\n( {10}.*\n|\n)+",
					"difficulties: !!binary |-\n          RMOybmcgYmELZMOybmcgYuG7kW4=\n"));
		this.packs.load(List.of(pack.location()));
		assertThat(Printed.lines(composed())).containsSequence("Dòng một", "dòng hai")
			.contains("Dòng ba\u000Bdòng bốn");
		Path zip = export("xuat-1");
		try (FileSystem files = FileSystems.newFileSystem(zip)) {
			assertThat(Files.readString(files.getPath("plan/plan.yaml"))).doesNotContain("!!binary")
				.contains("typed: \"Dòng một\\vdòng hai\"");
		}
		empty();
		this.packs.load(List.of(zip.toString()));
		assertThat(Printed.lines(composed())).containsSequence("Dòng một", "dòng hai");
	}

	@Test
	void oddTextsComeBackLetterForLetter() throws IOException {
		List<String> odd = List.of("a\u000Bb", "a\u0085b", "a\u2028b", "a\tb", "dòng 1\n\n  thụt vào\ndòng 3", "# số",
				"- gạch", "null", "~", "yes", "2024-12-31", "1.250", "12:30:45", "a: b", "'một' \"hai\"", "{typed: x}",
				"{{province}}", "&a *b !c", "%x", "@x", "`x`", "😀", "a\u00A0b", "x\uFEFFy", "a \nb", "dòng\n\tTab",
				"a\\b", "|-\nx", "---\nx", "a\n---\nb\n...\nc", "=1+1", "0x1F", "\uF0B7 gạch", "a\u0007b",
				"dòng;chấm,phẩy", "?", "<<: *a");
		this.packs.load(List.of("classpath:packs/binh-dinh-2024"));
		for (int i = 0; i < odd.size(); i++) {
			this.database.sql("update thing_text set text = ?, typed = ? where thing = ? and column_key = 'result'")
				.params(odd.get(i), i % 2 == 0, "2024-" + (i + 1))
				.update();
			this.database
				.sql("update figure set note = ? where (indicator, unit, period) = "
						+ "(select indicator, unit, period from figure order by 1, 2, 3 offset ? limit 1)")
				.params(odd.get(i), i)
				.update();
		}
		List<String> before = texts();
		assertThat(before).filteredOn((text) -> odd.stream().anyMatch(text::endsWith))
			.hasSizeGreaterThan(2 * odd.size() - 3);
		Path zip = export("xuat-1");
		empty();
		this.packs.load(List.of(zip.toString()));
		assertThat(texts()).isEqualTo(before);
		try (FileSystem files = FileSystems.newFileSystem(zip)) {
			assertThat(Files.readString(files.getPath("plan/plan.yaml"))).doesNotContain("!!binary");
		}
	}

	private List<String> texts() {
		return this.database.sql("""
				select register || thing || column_key || typed || ':' || text from thing_text
				union all select indicator || unit || period || ':' || note from figure where note is not null
				order by 1""").query(String.class).list();
	}

	private Document composed() {
		this.entityManager.flush();
		this.entityManager.clear();
		Composition report = this.reports.compose("2024").orElseThrow();
		assertThat(report.faults()).isEmpty();
		return report.document();
	}

	private Path export(String name) throws IOException {
		Path zip = this.folder.resolve(name + "-" + System.nanoTime() + ".zip");
		try (var out = Files.newOutputStream(zip)) {
			this.packs.export(name, "Xuất để so", out);
		}
		return zip;
	}

	private void empty() {
		this.entityManager.flush();
		this.entityManager.clear();
		DatabaseOwner.empty(this.database);
	}

	private static byte[] word(Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new DocxWriter().write(document, out);
		return out.toByteArray();
	}

}
