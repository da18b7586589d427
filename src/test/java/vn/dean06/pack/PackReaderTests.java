package vn.dean06.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a part declares is read, and everything else in a pack is told with its place.
 */
class PackReaderTests {

	private static final PackKey<String> CODE = PackKey.code("code", 5, "[a-z]+", "mã %s chỉ gồm chữ thường")
		.names("cây", "tree");

	private static final PackKey<String> NAME = PackKey.text("name", 10).required();

	private static final PackKey<Integer> HEIGHT = PackKey.integer("height", 1, 100);

	private static final PackKey<LocalDate> PLANTED = PackKey.date("planted");

	private static final PackKey<Boolean> FELLED = PackKey.flag("felled").later();

	private static final PackTable TREES = PackTable.of("wood/trees.csv", CODE, NAME, HEIGHT, PLANTED, FELLED);

	private static final PackKey<String> TREE = PackKey.text("tree").required().refersTo("tree");

	private static final PackKey<String> NOTE = PackKey.text("note");

	private static final PackKey<String> TYPED = PackKey.text("typed");

	private static final PackKey<YamlNode> TYPED_NOTE = PackKey.block("note", TYPED);

	private static final PackKey<List<String>> KEEPERS = PackKey.texts("keepers", 4);

	private static final PackKey<List<YamlNode>> VISITS = PackKey.blocks("visits",
			List.of(TREE, NOTE, TYPED_NOTE, KEEPERS));

	private static final PackTree DIARY = PackTree.of("wood/*.yaml", VISITS);

	private static final String HEADER = "code,name,height,planted,felled\n";

	private final Wood wood = new Wood();

	@Test
	void tellsAllFaultsOfALineWithTheirColumns() {
		assertThat(table(HEADER + "Sồi,Một cây sồi rất già,cao,31/12/2024,có\n")).containsExactly(
				"wood/trees.csv, dòng 2, cột A (code): mã “Sồi” chỉ gồm chữ thường",
				"wood/trees.csv, dòng 2, cột B (name): “Một cây sồi rất già” dài 19 ký tự, nhiều nhất được 10; hãy viết gọn lại",
				"wood/trees.csv, dòng 2, cột C (height): “cao” không phải số nguyên; hãy ghi một số từ 1 đến 100",
				"wood/trees.csv, dòng 2, cột D (planted): “31/12/2024” không phải ngày viết theo năm-tháng-ngày; hãy ghi như 2024-12-31",
				"wood/trees.csv, dòng 2, cột E (felled): “có” phải là true hoặc false");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			ab,,5,,             | dòng 2, cột B (name): thiếu “name”
			ab,Cây,101,,        | dòng 2, cột C (height): “101” ngoài phạm vi
			ab,Cây,,2024-02-30, | dòng 2, cột D (planted): “2024-02-30” không có trong lịch
			ab,Cây,5            | dòng 2: có 3 ô, cần 5 ô
			ab,Cây,5,,true,x    | dòng 2: có 6 ô, cần 5 ô
			ab,"Cây,5,,true     | dòng 2: dấu nháy kép đứng sai chỗ hoặc không khép lại
			ab,"Cây"x,5,,true   | dòng 2: dấu nháy kép đứng sai chỗ hoặc không khép lại
			ab,a\0b,5,,true     | dòng 2: có ký tự không dùng được, U+0000
			""")
	void tellsOneFault(String row, String fault) {
		assertThat(table(HEADER + row + "\n")).singleElement().asString().contains(fault);
	}

	@Test
	void tellsUnknownMissingAndRepeatedColumns() {
		assertThat(table("code,nam,height,height\nab,Cây,5,6\n")).containsExactly(
				"wood/trees.csv, dòng 1, cột B: không biết cột “nam”, có phải “name”; các cột của tệp này là code,name,height,planted,felled",
				"wood/trees.csv, dòng 1, cột D: cột “height” có hai lần; hãy bỏ một cột",
				"wood/trees.csv, dòng 1: thiếu cột “name”; các cột của tệp này là code,name,height,planted,felled",
				"wood/trees.csv, dòng 1: thiếu cột “planted”; các cột của tệp này là code,name,height,planted,felled");
		assertThat(table("")).singleElement().asString().contains("dòng 1: tệp trống");
		assertThat(table("code,name,height,planted\nab,Cây,5,\n")).as("a column that came later").isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "','", "';'", "'\t'" })
	void readsWhatSpreadsheetsWrite(String separator) {
		assertThat(
				table(("\uFEFFname,code,planted,height,felled,,\r\n\r\n\"Cây, to\",ab,2024-01-02,5,TRUE,,\r\n,,,,,,\r\n"
						+ "Cây nhỏ,cd,,,false\r\n")
					.replace("Cây, to", "Cây to")
					.replace(",", separator)))
			.isEmpty();
		assertThat(this.wood.read).extracting((row) -> row.need(NAME)).containsExactly("Cây to", "Cây nhỏ");
		assertThat(this.wood.read.getFirst().get(PLANTED)).contains(LocalDate.of(2024, 1, 2));
		assertThat(this.wood.read.getFirst().get(FELLED)).contains(true);
		assertThat(this.wood.read).extracting(CsvRow::line).containsExactly(3, 5);
	}

	@Test
	void passesOverBlanksOfEveryKindAroundACell() {
		assertThat(table(HEADER + "\u00A0ab\u00A0,\u2007Cây to\u00A0,\u00A05 ,\u00A0,\u3000\n")).isEmpty();
		assertThat(this.wood.read).singleElement().satisfies((row) -> {
			assertThat(row.need(CODE)).isEqualTo("ab");
			assertThat(row.need(NAME)).isEqualTo("Cây to");
			assertThat(row.get(HEIGHT)).contains(5);
			assertThat(row.get(PLANTED)).isEmpty();
		});
	}

	@Test
	void namesTheRightLineBelowACellOfSeveralLines() {
		assertThat(table(HEADER + "ab,\"Cây\r\nto\",,,\r\n\r\ncd,,,,\r\n")).singleElement()
			.asString()
			.contains("dòng 5, cột B (name): thiếu “name”");
	}

	@Test
	void readsATableThatIsTooLargeToBeHeldRowByRow(@TempDir Path folder) throws IOException {
		PackTable heights = PackTable.of("wood/heights.csv", NAME, HEIGHT);
		StringBuilder text = new StringBuilder("\uFEFFname,height\r\n");
		for (int i = 0; i < 800_000; i++) {
			text.append("Cây to,").append(1 + i % 100).append("\r\n");
		}
		byte[] bytes = text.append("Cây nhỏ,101\r\n").toString().getBytes(StandardCharsets.UTF_8);
		assertThat(bytes).hasSizeGreaterThan(8 * 1024 * 1024);
		Files.createDirectories(folder.resolve("wood"));
		Files.writeString(folder.resolve("pack.yaml"), "name: a\n");
		Files.write(folder.resolve("wood/heights.csv"), bytes);
		PackReader pack = new PackReader(PackFiles.open(folder.toString()), PackMemory.withoutDatabase());
		for (int pass = 0; pass < 2; pass++) {
			AtomicInteger rows = new AtomicInteger();
			pack.forEachRow(heights, (row) -> {
				rows.incrementAndGet();
				assertThat(row.need(NAME)).startsWith("Cây");
			});
			assertThat(rows).hasValue(800_001);
		}
		assertThat(pack.all(PackFault.Grade.FAULT)).singleElement()
			.asString()
			.contains("dòng 800002, cột B (height): “101” ngoài phạm vi");
	}

	@Test
	void namesTheLineOfALargeTableFromWhichItCannotBeRead() {
		byte[] bytes = (HEADER + "ab,Cay,,,\ncd,C\u00e0,,,\nef,Cay,,,\n").getBytes(StandardCharsets.ISO_8859_1);
		PackReader pack = new PackReader(new PackFiles(Map.of("wood/trees.csv", bytes)), PackMemory.withoutDatabase());
		List<CsvRow> rows = new ArrayList<>();
		pack.forEachRow(TREES, rows::add);
		assertThat(rows).hasSize(1);
		assertThat(pack.all(PackFault.Grade.FAULT)).singleElement()
			.asString()
			.contains("wood/trees.csv, dòng 3: không phải văn bản UTF-8");
	}

	@Test
	void tellsANameThatIsTakenAndOneThatLeadsNowhere() {
		assertThat(TestPack.empty()
			.with("wood/trees.csv", HEADER + "ab,Cây,,,\nab,Cây,,,\ncdef,,,,\n")
			.with("wood/a.yaml", "visits:\n  - tree: cdef\n  - tree: cdeg\n  - tree: xyz\n")
			.faults(List.of(new ManifestPart(nothing()), this.wood))).containsExactly(
					"wood/a.yaml, dòng 3, mục “tree”: không có cây “cdeg” trong wood/trees.csv, có phải “cdef”",
					"wood/a.yaml, dòng 4, mục “tree”: không có cây “xyz” trong wood/trees.csv",
					"wood/trees.csv, dòng 3, cột A (code): cây “ab” đã có",
					"wood/trees.csv, dòng 4, cột B (name): thiếu “name”; chỗ này không được để trống");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					visit: []                                        | dòng 1, mục “visit”: không biết mục này, có phải “visits”
					visits: []\\nvisits: []                          | dòng 2, mục “visits”: mục này có hai lần, lần đầu ở dòng 1
							visits:\\n  - note: x                            | dòng 2, mục “tree”: thiếu “tree”
					visits:\\n  - ab                                 | dòng 2: mỗi phần tử của “visits” phải là một khối
					visits: ab                                       | dòng 1, mục “visits”: phải là danh sách
					visits:\\n  - tree: [ab]                         | dòng 2, mục “tree”: phải là một giá trị
					visits:\\n  - tree: ab\\n    note: [x]           | dòng 3, mục “note”: phải là một giá trị
					visits:\\n  - tree: ab\\n    note: {tiped: x}    | dòng 3, mục “tiped”: không biết mục này, có phải “typed”
					visits:\\n  - tree: ab\\n    keepers: Lan        | dòng 3, mục “keepers”: phải là danh sách
					visits:\\n  - tree: ab\\n    keepers: [Hương]    | dòng 3, mục “keepers”: “Hương” dài 5 ký tự, nhiều nhất được 4
					visits:\\n  - tree: ab\\n    note: !!binary a    | dòng 3, mục “note”: chữ ghi kiểu !!binary bị hỏng
					visits:\\n  - tree: ab\\n    note: "\\uD800"     | dòng 3, mục “note”: có ký tự không lưu được, U+D800
					visits:\\n  - tree: ab\\n    note: "\\0"         | dòng 3, mục “note”: có ký tự không lưu được, U+0000
					visits:\\n\\t- tree: ab                          | dòng 2: dòng này, hoặc dòng ngay trên nó, viết sai cách
					visits:\\n  - tree: a: b                         | dòng 2: dòng này, hoặc dòng ngay trên nó, viết sai cách
					visits:\\n  - tree: "ab                          | viết sai cách
					visits: []\\n---\\nvisits: []                    | viết sai cách
					- ab                                             | dòng 1: phải bắt đầu bằng “tên: giá trị”
					` `                                              | dòng 1: tệp trống
					&a visits: *b                                    | viết sai cách
					""")
	void tellsWhatIsWrongInAYamlFile(String text, String fault) {
		assertThat(TestPack.empty()
			.with("wood/trees.csv", HEADER + "ab,Cây,,,\n")
			.with("wood/a.yaml", text.replace("\\n", "\n").replace("\\t", "\t") + "\n")
			.faults(List.of(new ManifestPart(nothing()), this.wood))).singleElement()
			.asString()
			.startsWith("wood/a.yaml, dòng ")
			.contains(fault);
	}

	@Test
	void tellsAnUnknownKeyAndTheOneThatIsMissing() {
		assertThat(TestPack.empty()
			.with("wood/a.yaml", "visits:\n  - tre: ab\n")
			.faults(List.of(new ManifestPart(nothing()), this.wood))).containsExactly(
					"wood/a.yaml, dòng 2, mục “tre”: không biết mục này, có phải “tree”; ở đây chỉ có thể có tree, note, keepers",
					"wood/a.yaml, dòng 2, mục “tree”: thiếu “tree”; chỗ này không được để trống");
	}

	@Test
	void readsAListThatHoldsItselfToItsEnd() {
		assertThat(TestPack.empty()
			.with("wood/a.yaml", "visits: &v\n  - *v\n")
			.faults(List.of(new ManifestPart(nothing()), this.wood))).singleElement()
			.asString()
			.contains("mỗi phần tử của “visits” phải là một khối");
	}

	@Test
	void takesNothingForNothing() {
		assertThat(TestPack.empty()
			.with("wood/trees.csv", HEADER + "ab,Cây,,,\n")
			.with("wood/a.yaml", "visits:\n  - tree: ab\n    note: ~\n    keepers:\n")
			.faults(List.of(new ManifestPart(nothing()), this.wood))).isEmpty();
		assertThat(this.wood.visits).singleElement().satisfies((visit) -> {
			assertThat(visit.get(NOTE)).isEmpty();
			assertThat(visit.get(KEEPERS)).isEmpty();
		});
	}

	@Test
	void tellsFilesThatNobodyReads() {
		assertThat(TestPack.empty()
			.with("wood/tree.csv", HEADER)
			.with("wood/trees.xlsx", "PK")
			.with("wood/deep/a.yaml", "visits: []\n")
			.with("ghi-chu.md", "x")
			.with("__MACOSX/wood/._trees.csv", "x")
			.with("wood/.DS_Store", "x")
			.with("wood/~$trees.csv", "x")
			.with("wood/Thumbs.db", "x")
			.faults(List.of(new ManifestPart(nothing()), this.wood))).containsExactly(
					"wood/deep/a.yaml: gói dữ liệu không có tệp nào tên như vậy; hãy đổi tên cho đúng, hoặc đưa tệp ra khỏi gói",
					"wood/tree.csv: gói dữ liệu không có tệp nào tên như vậy, có phải “wood/trees.csv”; hãy đổi tên cho đúng, hoặc đưa tệp ra khỏi gói",
					"wood/trees.xlsx: gói dữ liệu không có tệp nào tên như vậy, có phải “wood/trees.csv”; hãy đổi tên cho đúng, hoặc đưa tệp ra khỏi gói");
	}

	@ParameterizedTest
	@CsvSource({ "UTF-16, 1", "windows-1258, 2" })
	void tellsAnotherCharacterSet(String charset, int line) {
		byte[] bytes = (HEADER + "ab,Cây đã,,,\n").getBytes(java.nio.charset.Charset.forName(charset));
		assertThat(
				TestPack.empty().with("wood/trees.csv", bytes).faults(List.of(new ManifestPart(nothing()), this.wood)))
			.singleElement()
			.asString()
			.startsWith("wood/trees.csv, dòng " + line + ": không phải văn bản UTF-8");
	}

	@Test
	void composesLetters() {
		assertThat(TestPack.empty()
			.with("wood/trees.csv", (HEADER + "ab,C\u0061\u0302y,,,\n").getBytes(StandardCharsets.UTF_8))
			.faults(List.of(new ManifestPart(nothing()), this.wood))).isEmpty();
		assertThat(this.wood.read.getFirst().need(NAME)).isEqualTo("Cây");
	}

	@Test
	void aPackIsReadOnlyOnceAndSaysWhatItIs() {
		PackReading reading = new PackReading(List.of(new ManifestPart(nothing())), PackMemory.withoutDatabase());
		assertThat(reading.read(TestPack.empty().files()).isSound()).isTrue();
		assertThat(reading.read(TestPack.empty().files()).all(PackFault.Grade.FAULT)).singleElement()
			.asString()
			.isEqualTo("pack.yaml, dòng 1, mục “name”: gói “goi” đã được nạp trước đây");
		assertThat(TestPack.empty()
			.with("pack.yaml", "title: Gói\nformat: 2\nnam: x\n")
			.faults(List.of(new ManifestPart(nothing()))))
			.containsExactly("pack.yaml, dòng 1, mục “name”: thiếu “name”; chỗ này không được để trống",
					"pack.yaml, dòng 2, mục “format”: gói phải ghi “format: 1”",
					"pack.yaml, dòng 3, mục “nam”: không biết mục này, có phải “name”; ở đây chỉ có thể có name, title, format");
	}

	private List<String> table(String text) {
		return TestPack.empty().with("wood/trees.csv", text).faults(List.of(new ManifestPart(nothing()), this.wood));
	}

	/** What is only checked asks for no pack that was loaded. */
	@SuppressWarnings("NullAway")
	private static ImportedPacks nothing() {
		return null;
	}

	/**
	 * A part that keeps what it read; an inner class, so that no check finds it.
	 */
	private final class Wood implements PackPart {

		private List<CsvRow> read = List.of();

		private final List<YamlNode> visits = new ArrayList<>();

		@Override
		public List<PackFile> files() {
			return List.of(TREES, DIARY);
		}

		@Override
		public void read(PackReader pack) {
			this.read = pack.rows(TREES);
			pack.trees(DIARY).forEach((diary) -> this.visits.addAll(diary.get(VISITS).orElse(List.of())));
		}

		@Override
		public void write(PackWriter pack) {
		}

	}

}
