package vn.dean06.returned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Span.Emphasis;
import vn.dean06.document.word.DocxAssert;
import vn.dean06.returned.ReturnedBlock.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is read in a file that somebody sent, and what is not taken.
 */
class ReturnedWordTests {

	private static final String TYPES = """
			<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
			<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
			</Types>
			""";

	private static final String BODY = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>";

	@Test
	void ourOwnFileSaysWhichReportItIsAndWhoWroteIt() {
		ReturnedWord returned = ReturnedWord.read(Example.FILE);
		assertThat(returned.identity()).hasValue(new Document.Identity("2024", "7", "ab".repeat(32)));
		assertThat(returned.writtenBy()).isEqualTo(new WrittenBy(WrittenBy.Program.DEAN06, ""));
		assertThat(returned.writtenBy().warning()).isEmpty();
	}

	@Test
	void aWarningIsGivenOfProgramsThatTakeKeysAway() {
		WrittenBy old = writtenBy("LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/40$Build-2", "15.0000");
		assertThat(old).isEqualTo(new WrittenBy(WrittenBy.Program.LIBRE_OFFICE, "7.4.7.2"));
		assertThat(old.warning()).hasValueSatisfying((words) -> assertThat(words).contains("LibreOffice 7.4.7.2"));
		assertThat(writtenBy("LibreOffice/24.8.1.2$Windows", "15.0000").warning()).isEmpty();
		assertThat(writtenBy("Microsoft Office Word", "16.0000"))
			.isEqualTo(new WrittenBy(WrittenBy.Program.WORD, "16.0000"));
		assertThat(writtenBy("WPS Office_12.2.0.13489", "").program()).isEqualTo(WrittenBy.Program.WPS);
		assertThat(writtenBy("", "").program()).isEqualTo(WrittenBy.Program.UNKNOWN);
	}

	private static WrittenBy writtenBy(String application, String version) {
		return ReturnedWord
			.read(Example.file()
				.with("docProps/app.xml",
						"<Properties><Application>" + application + "</Application><AppVersion>" + version
								+ "</AppVersion></Properties>")
				.bytes())
			.writtenBy();
	}

	@Test
	void blanksOfAllKindsAreOneAndLettersAreComposed() {
		assertThat(texts("<w:p><w:r><w:t xml:space=\"preserve\">  Tiê\u0301ng </w:t><w:tab/><w:t>\u00A0Viê\u0323t</w:t>"
				+ "<w:br/><w:t>a\u200Bb </w:t></w:r></w:p><w:p><w:r><w:t> </w:t></w:r></w:p>"))
			.containsExactly("Tiếng Việt ab");
	}

	@Test
	void hiddenTextAndInstructionsOfFieldsAreNotRead() {
		assertThat(texts("""
				<w:p><w:r><w:t>Thấy</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>giấu</w:t></w:r>
				<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>được</w:t></w:r>
				<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
				<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>5</w:t></w:r></w:p>
				""")).containsExactly("Thấyđược5");
	}

	@Test
	void textOfAHiddenStyleIsNotRead() {
		WordFile file = Example.file();
		file.with("word/styles.xml",
				"<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:styleId=\"Body\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>");
		assertThat(ReturnedWord.read(file.bytes()).blocks()).extracting(ReturnedBlock::text)
			.contains("I. KHÁI QUÁT TÌNH HÌNH")
			.doesNotContain(Example.PRACTICE);
	}

	@Test
	void whatATrackedChangeDeletesIsNotReadAndWhatItMovesIsReadOnce() {
		assertThat(
				texts("""
						<w:p><w:moveFrom><w:r><w:t>Đoạn dời</w:t></w:r></w:moveFrom></w:p>
						<w:p><w:r><w:t>Giữ </w:t></w:r><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>
						<w:p><w:moveTo><w:r><w:t>Đoạn dời</w:t></w:r></w:moveTo></w:p>
						<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>hàng bỏ</w:t></w:r></w:p></w:tc></w:tr>
						<w:tr><w:tc><w:p><w:r><w:t>hàng giữ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
						"""))
			.containsExactly("Giữ thêm", "Đoạn dời", "hàng giữ");
	}

	@Test
	void textBoxesAreReadOnce() {
		assertThat(
				texts("""
						<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
						<mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>
						<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>
						</mc:AlternateContent></w:r><w:r><w:t>Ngoài khung</w:t></w:r></w:p>
						"""))
			.containsExactly("Trong khung", "Ngoài khung");
	}

	@Test
	void cellsAndFootnotesAndEmphasisAreSeen() {
		List<ReturnedBlock> blocks = ReturnedWord.read(Example.FILE).blocks();
		assertThat(blocks).filteredOn((block) -> block.place() == Place.CELL)
			.extracting(ReturnedBlock::text)
			.contains("Số: 258/BC-UBND", "STT", "10.250");
		ReturnedBlock births = blocks.stream()
			.filter((block) -> block.text().startsWith("Tiếp nhận"))
			.findFirst()
			.orElseThrow();
		assertThat(births.pieces()).filteredOn(Piece.Note.class::isInstance)
			.flatExtracting((note) -> ((Piece.Note) note).words())
			.extracting((words) -> ((Piece.Words) words).text())
			.containsExactly("Trong đó trực tuyến ", "480", " hồ sơ.");
		ReturnedBlock bold = read(
				"<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/><w:i w:val=\"0\"/></w:rPr><w:t>b</w:t></w:r></w:p>")
			.blocks()
			.getFirst();
		assertThat(bold.pieces()).extracting((piece) -> ((Piece.Words) piece).emphasis())
			.containsExactly(Set.of(), Set.of(Emphasis.BOLD));
	}

	@Test
	void theStrictKindOfFileAndOtherNamesOfItsTextAreReadToo() {
		byte[] file = Example.file()
			.with("[Content_Types].xml", TYPES.replace("document.xml", "document2.xml"))
			.with("word/document2.xml",
					BODY.formatted("<w:p><w:r><w:t>Bản trên mạng</w:t></w:r></w:p>")
						.replace("schemas.openxmlformats.org/wordprocessingml/2006/main",
								"purl.oclc.org/ooxml/wordprocessingml/main"))
			.bytes();
		assertThat(ReturnedWord.read(file).blocks()).extracting(ReturnedBlock::text).containsExactly("Bản trên mạng");
	}

	@Test
	void aBookmarkThatDoesNotEndMarksNoMoreThanItsParagraph() {
		WordFile file = Example.file().edit((xml) -> xml.select("w|bookmarkEnd").remove());
		file.edit((xml) -> {
			for (Element control : List.copyOf(xml.select("w|sdt"))) {
				control.after(Objects.requireNonNull(control.selectFirst("w|r")));
				control.remove();
			}
		});
		Comparison comparison = Example.compare(file);
		assertThat(comparison.texts()).filteredOn((text) -> !text.key().isEmpty())
			.extracting(Comparison.TextFinding::key)
			.containsExactly("10.md#1", "10.md#2", "10.md#3", "20.md#1", "20.md#2", "20.md#3");
	}

	@Test
	void whatIsNoWordFileIsRefusedWithASentence() throws IOException {
		assertRefused(new byte[0], "Tệp không phải là tệp Word (.docx).");
		assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "Tệp không phải là tệp Word (.docx).");
		assertRefused(ole("WordDocument"), "Tệp là loại .doc cũ; hãy mở bằng Word, lưu lại thành .docx rồi tải lên.");
		assertRefused(ole("EncryptedPackage"), "Tệp có đặt mật khẩu; hãy bỏ mật khẩu trong Word rồi tải lên lại.");
		assertRefused(zip("[Content_Types].xml", TYPES.replace("wordprocessingml.document", "spreadsheetml.sheet")),
				"Tệp không phải là văn bản Word (.docx).");
		assertRefused(zip("mimetype", "application/vnd.oasis.opendocument.text"),
				"Tệp là loại của LibreOffice (.odt); hãy lưu lại thành .docx rồi tải lên.");
	}

	private static byte[] ole(String stream) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (POIFSFileSystem file = new POIFSFileSystem()) {
			file.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
			file.writeFilesystem(out);
		}
		return out.toByteArray();
	}

	@Test
	void macrosAreRefused() {
		String sentence = "Tệp có macro nên không nhận; hãy lưu lại thành .docx không có macro.";
		assertRefused(Example.file().with("word/vbaProject.bin", new byte[] { 1 }).bytes(), sentence);
		assertRefused(Example.file()
			.with("[Content_Types].xml",
					TYPES.replace("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
							"vnd.ms-word.document.macroEnabled.main+xml"))
			.bytes(), sentence);
	}

	@Test
	void brokenFilesAreRefused() {
		assertRefused(Arrays.copyOf(Example.FILE, Example.FILE.length / 2), UnreadableWord.BROKEN);
		assertRefused(Example.file().with(WordFile.BODY, "<w:document").bytes(), UnreadableWord.BROKEN);
		assertRefused(document("<w:p>".repeat(5000) + "</w:p>".repeat(5000)), UnreadableWord.BROKEN);
		assertRefused(Example.file().without(WordFile.BODY).bytes(), "Tệp không phải là văn bản Word (.docx).");
	}

	@Test
	void entitiesAreRefusedAndNothingIsFetched() {
		String declared = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
		byte[] file = Example.file()
			.with(WordFile.BODY, declared + BODY.formatted("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"))
			.bytes();
		assertRefused(file, UnreadableWord.BROKEN);
		assertRefused(Example.file().with("docProps/app.xml", declared + "<Properties/>").bytes(),
				UnreadableWord.BROKEN);
	}

	@Test
	void bombsAreRefusedBeforeTheyUnfold() throws IOException {
		assertRefused(Example.file().with(WordFile.BODY, new byte[60 << 20]).bytes(),
				"Nội dung nén trong tệp lớn quá mức nên không nhận.");
		assertRefused(Example.file().with("word/media/image1.png", new byte[60 << 20]).bytes(),
				"Nội dung nén trong tệp lớn quá mức nên không nhận.");
		ByteArrayOutputStream many = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(many)) {
			for (int i = 0; i < 5000; i++) {
				zip.putNextEntry(new ZipEntry("word/" + i));
			}
		}
		assertRefused(many.toByteArray(), UnreadableWord.BROKEN);
		assertRefused(new byte[31 << 20], "Tệp lớn hơn 30 MB nên không nhận; hãy bỏ bớt ảnh.");
	}

	@Test
	void aFileOfAHundredThousandParagraphsIsRefused() {
		assertRefused(document(paragraphs(100_000)), "Tệp có quá 20000 đoạn nên không nhận.");
	}

	@Test
	void aFileOfTwentyThousandOtherParagraphsIsComparedInTime() {
		ReturnedWord returned = ReturnedWord.read(document(paragraphs(19_900)));
		long start = System.nanoTime();
		Document report = SampleDocument.report();
		Comparison comparison = Comparison.of(Sent.of(report, DocxAssert.bytes(report)), returned);
		assertThat(comparison.texts()).hasSizeGreaterThan(19_900);
		assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(20);
	}

	private static String paragraphs(int many) {
		return IntStream.range(0, many)
			.mapToObj((i) -> "<w:p><w:r><w:t>Đoạn thứ " + i + " của một tệp rất dài, gồm các nhiệm vụ được giao "
					+ i * 7 + " và kết quả thực hiện.</w:t></w:r></w:p>")
			.collect(Collectors.joining());
	}

	private static ReturnedWord read(String body) {
		return ReturnedWord.read(document(body));
	}

	private static List<String> texts(String body) {
		return read(body).blocks().stream().map(ReturnedBlock::text).toList();
	}

	private static byte[] document(String body) {
		return Example.file().with(WordFile.BODY, BODY.formatted(body)).bytes();
	}

	private static byte[] zip(String name, String content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
		return out.toByteArray();
	}

	private static void assertRefused(byte[] file, String sentence) {
		assertThatExceptionOfType(UnreadableWord.class).isThrownBy(() -> ReturnedWord.read(file)).withMessage(sentence);
	}

}
