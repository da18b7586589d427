package vn.dean06.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.web.RejectedInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A workbook that was made to keep the server busy is refused with a sentence, and at no
 * more cost than a few honest ones.
 */
class HostileWorkbookTests {

	private static final SubmissionKey KEY = new SubmissionKey("bieu-thang", "GL-SNV", Period.parse("2026-11"));

	/** A form of 200 rows, and the workbook that its officer downloads. */
	private static final EntrySheet FORM = form(200);

	private static final byte[] HONEST = honest();

	/** How many honest workbooks a hostile one may cost; measured were 13 at most. */
	private static final double MOST = 25;

	@Test
	void anHonestWorkbookOf200RowsIsReadWhole() {
		assertThat(FilledWorkbook.read(HONEST, FORM).cells()).hasSize(200)
			.extracting(FilledWorkbook.Filled::key)
			.contains("ct.x0@GL-SNV/2026-11", "ct.x199@GL-SNV/2026-11");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void isRefusedWithASentenceAtTheCostOfFewHonestOnes(Hostile hostile) {
		assertThat(hostile.file().length).as("small enough to be taken").isLessThan(5 * 1024 * 1024);
		assertThatExceptionOfType(RejectedInput.class).isThrownBy(() -> FilledWorkbook.read(hostile.file(), FORM))
			.withMessageContaining(hostile.sentence())
			.withMessageContaining("Hãy");
		assertThat(cost(hostile.file()) / cost(HONEST)).as("times the cost of an honest one").isLessThan(MOST);
	}

	/**
	 * Processor time of this thread; the least of several, since the first ones compile.
	 */
	private static double cost(byte[] file) {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < 12; i++) {
			long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			try {
				FilledWorkbook.read(file, FORM);
			}
			catch (RejectedInput ex) {
				assertThat(ex.sentence()).isNotEmpty();
			}
			least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);
		}
		return least;
	}

	/**
	 * @param name what is too much in it
	 */
	record Hostile(String name, byte[] file, String sentence) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static List<Hostile> hostile() {
		String cells = IntStream.range(1, 190)
			.mapToObj((row) -> row(row, IntStream.range(0, 1000).mapToObj((c) -> number(c, row, c)).toList()))
			.collect(Collectors.joining());
		return List.of(new Hostile("189,000 numbers with a style", book(cells), "hơn 24.000 ô"),
				new Hostile("189,000 texts", book(cells.replace("<c ", "<c t=\"str\" ")), "hơn 24.000 ô"),
				new Hostile("250,000 rows without cells", book(many(250_000, "<row r=\"%d\"/>")), "hơn 24.000 ô"),
				new Hostile("250,000 blank cells", book("<row>" + many(250_000, "<c r=\"A%d\"/>") + "</row>"),
						"hơn 24.000 ô"),
				new Hostile("200,000 merged regions",
						book("", "<mergeCells>" + many(200_000, "<mergeCell ref=\"A%1$d:B%1$d\"/>") + "</mergeCells>"),
						"hơn 24.000 ô"),
				new Hostile("200,000 columns", columns(200_000), "hơn 24.000 ô"),
				new Hostile("5,000 parts", parts(5000), "hơn 500 phần"),
				new Hostile("one sheet named 20,000 times", named(20_000), "hơn 100 trang tính"),
				new Hostile("30,000 styles and too many cells", styled(cells, 30_000), "hơn 24.000 ô"),
				new Hostile("200,000 shared texts", shared(200_000), "hơn 24.000 ô"),
				new Hostile("60 MB of blanks", book(" ".repeat(60 * 1024 * 1024)), "quá lớn"),
				new Hostile("a number of 5 million digits",
						book("<row r=\"1\"><c r=\"A1\"><v>" + many(800_000, "%d") + "</v></c></row>"),
						"không phải biểu tải về"),
				new Hostile("60,000 relations",
						changed("xl/_rels/workbook.xml.rels", (part) -> part.replace("</Relationships>",
								many(60_000, "<Relationship Id=\"x%d\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/>")
										+ "</Relationships>")),
						"quá lớn"),
				new Hostile("as many keys in a row as rows", keys(11_000), "không phải biểu tải về"));
	}

	/**
	 * So many of it, each with its number: what is always the same is taken for a bomb.
	 */
	private static String many(int times, String part) {
		return IntStream.range(0, times).mapToObj(part::formatted).collect(Collectors.joining());
	}

	private static String row(int number, List<String> cells) {
		return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
	}

	private static String number(int column, int row, int value) {
		return "<c r=\"" + letters(column) + row + "\" s=\"1\"><v>" + value + "</v></c>";
	}

	private static String letters(int column) {
		return (column < 26) ? String.valueOf((char) ('A' + column))
				: letters(column / 26 - 1) + (char) ('A' + column % 26);
	}

	private static String text(int column, int row, String text) {
		return "<c r=\"" + letters(column) + row + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
	}

	private static byte[] keys(int many) {
		String first = row(1, IntStream.range(0, many).mapToObj((c) -> text(c, 1, "key:" + c)).toList());
		return book(first + IntStream.range(2, many)
			.mapToObj((r) -> row(r, List.of(text(0, r, "x"))))
			.collect(Collectors.joining()));
	}

	private static byte[] book(String rows) {
		return book(rows, "");
	}

	private static byte[] book(String rows, String after) {
		return zipped(parts(sheet(rows, after), 1));
	}

	private static String sheet(String rows, String after) {
		return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
				+ "</sheetData>" + after + "</worksheet>";
	}

	private static byte[] columns(int many) {
		Map<String, String> parts = parts(sheet("", ""), 1);
		parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, sheet) -> sheet.replace("<sheetData>",
				"<cols>" + many(many, "<col min=\"%1$d\" max=\"%1$d\"/>") + "</cols><sheetData>"));
		return zipped(parts);
	}

	private static byte[] parts(int many) {
		Map<String, String> parts = parts(sheet("", ""), 1);
		IntStream.range(0, many).forEach((i) -> parts.put("xl/worksheets/x" + i + ".xml", sheet("", "")));
		return zipped(parts);
	}

	private static byte[] named(int many) {
		return zipped(parts(sheet("", ""), many));
	}

	private static byte[] styled(String cells, int many) {
		Map<String, String> parts = parts(sheet(cells, ""), 1);
		parts.put("xl/styles.xml",
				"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
						+ many(many, "<numFmt numFmtId=\"%1$d\" formatCode=\"0.%1$d\"/>") + "</numFmts><cellXfs>"
						+ many(many, "<xf numFmtId=\"%d\"/>") + "</cellXfs></styleSheet>");
		return zipped(parts);
	}

	private static byte[] shared(int many) {
		Map<String, String> parts = parts(sheet("", ""), 1);
		parts.put("xl/sharedStrings.xml",
				"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"2000000000\">"
						+ many(many, "<si><t>%d</t></si>") + "</sst>");
		return zipped(parts);
	}

	private static byte[] changed(String part, UnaryOperator<String> change) {
		Map<String, String> parts = parts(sheet("", ""), 1);
		parts.computeIfPresent(part, (name, text) -> change.apply(text));
		return zipped(parts);
	}

	private static Map<String, String> parts(String sheet, int named) {
		String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
		String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", """
				<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
				<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
				<Default Extension="xml" ContentType="application/xml"/>
				<Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
				<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>
				<Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>
				<Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
				</Types>""".formatted(types));
		parts.put("_rels/.rels", """
				<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
				<Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
			.formatted(relation));
		parts.put("xl/workbook.xml",
				"""
						<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s"><sheets>%s</sheets>
						</workbook>"""
					.formatted(relation,
							IntStream.rangeClosed(1, named)
								.mapToObj((i) -> "<sheet name=\"" + i + "\" sheetId=\"" + i + "\" r:id=\"s1\"/>")
								.collect(Collectors.joining())));
		parts.put("xl/_rels/workbook.xml.rels", """
				<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
				<Relationship Id="s1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>
				<Relationship Id="s2" Type="%1$s/styles" Target="styles.xml"/>
				<Relationship Id="s3" Type="%1$s/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
			.formatted(relation));
		parts.put("xl/styles.xml",
				"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>"
						+ "<xf numFmtId=\"0\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>");
		parts.put("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
		parts.put("xl/worksheets/sheet1.xml", sheet);
		return parts;
	}

	private static byte[] zipped(Map<String, String> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static byte[] honest() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			EntryWorkbook.write(FORM, "Sở Nội vụ", true, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static EntrySheet form(int rows) {
		OrgUnitView unit = new OrgUnitView("GL-SNV", "Sở Nội vụ", "SNV", UnitLevel.DEPARTMENT, null, null, null, null);
		EntrySheet.Row[] lines = IntStream.range(0, rows).mapToObj((i) -> {
			IndicatorView indicator = new IndicatorView("ct.x" + i, "I", "Số lượt " + i, "lượt", true, false,
					IndicatorKind.FLOW, 0, "GL-SNV", null, null, null, null, List.of());
			FigureKey key = new FigureKey(indicator.code(), unit.code(), KEY.period());
			return new EntrySheet.Row(i + 1, indicator.name(), indicator.measure(), List.of(new EntrySheet.Cell(key,
					indicator, unit, false, null, null, null, null, null, null, null, null, false)));
		}).toArray(EntrySheet.Row[]::new);
		return new EntrySheet(KEY, "Biểu tháng", List
			.of(new EntrySheet.Table(EntrySheet.Layout.INDICATORS, "Số liệu", List.of(), Arrays.asList(lines))));
	}

}
