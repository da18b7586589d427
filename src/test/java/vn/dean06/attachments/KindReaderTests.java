package vn.dean06.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dean06.web.RejectedInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the bytes of a file say of its kind, whatever it is called.
 */
class KindReaderTests {

	private static final String TYPES = "[Content_Types].xml";

	private static final String WORD_TYPES = "<Types><Override PartName=\"/word/document.xml\" ContentType=\""
			+ "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

	@TempDir
	Path folder = Path.of("");

	@Test
	void eachKindIsToldByItsBytes() throws IOException {
		assertThat(kind(SampleFiles.pdf())).isEqualTo(FileKind.PDF);
		assertThat(kind(SampleFiles.image("png"))).isEqualTo(FileKind.PNG);
		assertThat(kind(SampleFiles.image("jpg"))).isEqualTo(FileKind.JPEG);
		assertThat(kind(SampleFiles.docx())).isEqualTo(FileKind.DOCX);
		assertThat(kind(SampleFiles.xlsx())).isEqualTo(FileKind.XLSX);
	}

	@Test
	void aPictureWithWhatACameraPutsBehindItIsStillOne() throws IOException {
		assertThat(kind(SampleFiles.joined(SampleFiles.image("jpg"), SampleFiles.latin("SEFT motion photo"))))
			.isEqualTo(FileKind.JPEG);
	}

	@Test
	void onlyTheKindsThatAreAskedForAreTaken() throws IOException {
		Path file = file(SampleFiles.docx());
		assertThat(catchThrowableOfType(RejectedInput.class,
				() -> KindReader.read(new FileBytes(file), EnumSet.of(FileKind.PDF, FileKind.PNG))))
			.hasMessage(
					"Tệp là tệp Word (.docx). Chỉ nhận tệp PDF, PNG nguyên vẹn, không mật khẩu, không macro; hãy lưu "
							+ "hoặc quét lại rồi gửi.");
	}

	@Test
	void whatIsTwoKindsAtOnceIsRefused() throws IOException {
		byte[] archive = SampleFiles.zip(Map.of("a.txt", "a"));
		refused(SampleFiles.joined(SampleFiles.pdf(), archive), "vừa là PDF vừa là tệp nén");
		refused(SampleFiles.joined(SampleFiles.image("jpg"), archive), "vừa là JPEG vừa là tệp nén");
		refused(SampleFiles.joined(SampleFiles.image("png"), SampleFiles.latin("<script>")), "có thêm thứ khác ở cuối");
		refused(SampleFiles.joined(SampleFiles.latin("<html>"), SampleFiles.pdf()), "đứng trước nội dung PDF");
		refused(SampleFiles.joined(SampleFiles.latin("\u00ff\u00d8\u00ff\u00fe"), SampleFiles.pdf()),
				"vừa là ảnh vừa là PDF");
	}

	@Test
	void whatIsCutOffIsRefused() {
		byte[] pdf = SampleFiles.pdf();
		refused(Arrays.copyOf(pdf, pdf.length - 3), "PDF bị cắt cụt");
		byte[] png = SampleFiles.image("png");
		refused(Arrays.copyOf(png, png.length - 5), "PNG bị cắt cụt");
		byte[] jpeg = SampleFiles.image("jpg");
		refused(Arrays.copyOf(jpeg, jpeg.length - 2), "JPEG bị cắt cụt");
	}

	@Test
	void whatIsLockedWithAPasswordIsRefused() throws Exception {
		refused(SampleFiles.latin(new String(SampleFiles.pdf(), StandardCharsets.ISO_8859_1).replace("/Root 1 0 R",
				"/Root 1 0 R/Encrypt 4 0 R")), "PDF đặt mật khẩu");
		ByteArrayOutputStream locked = new ByteArrayOutputStream();
		try (POIFSFileSystem file = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("x");
			encryptor.getDataStream(file).close();
			file.writeFilesystem(locked);
		}
		refused(locked.toByteArray(), "Office đặt mật khẩu");
	}

	@Test
	void whatCarriesAProgramIsRefused() throws IOException {
		refused(SampleFiles.latin(new String(SampleFiles.pdf(), StandardCharsets.ISO_8859_1).replace("/Catalog",
				"/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>")), "JavaScript");
		refused(SampleFiles.zip(Map.of(TYPES, WORD_TYPES, "word/vbaProject.bin", "x")), "có macro");
		refused(SampleFiles.zip(Map.of(TYPES, WORD_TYPES
			.replace("openxmlformats-officedocument.wordprocessingml.document", "ms-word.document.macroEnabled"))),
				"có macro");
		refused(SampleFiles.zip(Map.of(TYPES, WORD_TYPES, "word/_rels/settings.xml.rels",
				"<Relationships><Relationship Type=\"x/attachedTemplate\" TargetMode=\"Extern&#97;l\" "
						+ "Target=\"http://a/b.dotm\"/></Relationships>")),
				"lấy nội dung từ nơi khác");
	}

	@Test
	void anArchiveIsNoOfficeFile() throws IOException {
		refused(SampleFiles.zip(Map.of("a.txt", "a")), "là tệp nén, không phải tệp Word hay Excel");
		refused(SampleFiles.zip(Map.of(TYPES, WORD_TYPES, "../a", "x")), "có phần nằm ngoài chỗ của nó");
		refused(SampleFiles.zip(Map.of(TYPES, "<Types><a></Types>")), "là tệp Office hỏng");
		refused(SampleFiles.zip(Map.of(TYPES, " ".repeat(2 << 20))), "bung ra quá lớn");
		refused(Arrays.copyOf(SampleFiles.docx(), 500), "là tệp nén hỏng");
	}

	@Test
	void whatIsKnownAndNotTakenIsCalledByItsName() {
		refused(SampleFiles.latin("\0\0\0\u0018ftypheic"), "ảnh hay phim của điện thoại");
		refused(SampleFiles.latin("II*\0abcdefgh"), "ảnh TIFF");
		refused(SampleFiles.latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1Word"),
				"Office kiểu cũ (.doc, .xls)");
		refused(SampleFiles.latin("MZ\u0090"), "không phải loại tệp nhận được");
	}

	private void refused(byte[] bytes, String why) {
		RejectedInput refusal = catchThrowableOfType(RejectedInput.class, () -> kind(bytes));
		assertThat(refusal).isNotNull();
		assertThat(refusal.sentence()).contains(why)
			.contains("Chỉ nhận tệp PDF, PNG, JPEG, Word (.docx), Excel (.xlsx)");
	}

	private FileKind kind(byte[] bytes) throws IOException {
		return KindReader.read(new FileBytes(file(bytes)), EnumSet.allOf(FileKind.class));
	}

	private Path file(byte[] bytes) throws IOException {
		return Files.write(this.folder.resolve("tep"), bytes);
	}

}
