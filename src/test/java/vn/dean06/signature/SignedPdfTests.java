package vn.dean06.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Typeface;
import vn.dean06.document.pdf.Field;
import vn.dean06.document.pdf.PdfWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Only our bytes with one valid signature behind them are taken back; all else is refused
 * with a sentence.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SignedPdfTests {

	private static final String REWRITTEN = "Văn bản đã bị sửa hoặc ghi lại trước khi ký. Hãy tải lại tệp từ phần mềm "
			+ "và ký đúng tệp đó, không in hoặc lưu lại thành tệp khác.";

	private static final String NOT_WHOLE = "Chữ ký không bao phủ toàn bộ tệp: tệp đã bị sửa sau khi ký.";

	private static final String UNREADABLE = "Chương trình ký đã ghi tệp theo cách không kiểm tra được. "
			+ "Hãy ký lại bằng chương trình khác.";

	private static final ZonedDateTime AT = ZonedDateTime.of(2026, 12, 20, 9, 30, 0, 0, ZoneOffset.UTC);

	private TestKeys keys;

	private byte[] original;

	private byte[] signed;

	@BeforeAll
	void sign() throws Exception {
		this.keys = TestKeys.valid("Nguyễn Tuấn Thanh", AT.toInstant());
		this.original = document("Nội dung báo cáo.");
		this.signed = sign(this.original, Field.SIGNER);
	}

	private byte[] sign(byte[] pdf, Field field) throws Exception {
		return Signer.sign(pdf, this.keys.file(), TestKeys.PASSWORD.clone(),
				new Signing(field, null, new byte[0], "Gia Lai", "Ban hành văn bản", AT));
	}

	private static byte[] document(String text) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new PdfWriter().write(SampleDocument.of(
				new Letterhead(List.of("ỦY BAN NHÂN DÂN"), "Số:" + Letterhead.SLOT + "/BC-UBND", "Gia Lai"),
				SampleDocument.paragraph(text), SampleDocument.closing()), out);
		return out.toByteArray();
	}

	private void refused(byte[] returned, String sentence) {
		refused(this.original, returned, sentence);
	}

	private static void refused(byte[] original, byte[] returned, String sentence) {
		assertTimeoutPreemptively(Duration.ofSeconds(20),
				() -> assertThatExceptionOfType(SignatureRefused.class)
					.isThrownBy(() -> SignedPdf.check(original, returned))
					.withMessage(sentence));
	}

	@Test
	void whatIsRightIsTaken() {
		assertThat(SignedPdf.check(this.original, this.signed).at()).isEqualTo(AT.toInstant());
	}

	/** As programs do that know nothing of our fields. */
	@Test
	void aFieldThatTheProgramAddsItself() throws Exception {
		SignedPdf taken = SignedPdf.check(this.original, signedElsewhere());
		assertThat(taken.signer()).isEqualTo("Nguyễn Tuấn Thanh");
		assertThat(taken.at()).isEqualTo(AT.toInstant());
		byte[] numbered = Slots.fill(signedElsewhere(), "258", LocalDate.of(2026, 12, 20), AT);
		assertThat(SignedPdf.check(numbered, sign(numbered, Field.ORGANISATION)).issuer())
			.contains("UBND tỉnh Gia Lai");
	}

	private byte[] signedElsewhere() throws Exception {
		return new SigningProgram(this.keys, AT).sign(this.original);
	}

	@Test
	void anotherDocument() throws Exception {
		refused(sign(document("Nội dung khác."), Field.SIGNER), "Tệp gửi về không phải văn bản đã gửi đi ký.");
		refused(document("Nội dung báo cáo khác."), "Tệp gửi về không phải văn bản đã gửi đi ký.");
	}

	@Test
	void ourDocumentSavedAnewBeforeItWasSigned() throws Exception {
		ByteArrayOutputStream saved = new ByteArrayOutputStream();
		new PdfStamper(new PdfReader(this.original), saved).close();
		refused(saved.toByteArray(), REWRITTEN);
		refused(sign(saved.toByteArray(), Field.SIGNER), REWRITTEN);
	}

	@Test
	void noSignatureAdded() throws Exception {
		refused(this.original, "Tệp gửi về chưa có chữ ký mới: đó chính là tệp đã gửi đi ký.");
		refused(Slots.fill(this.original, "258", LocalDate.of(2026, 12, 20), AT), "Tệp gửi về chưa có chữ ký mới.");
	}

	@Test
	void severalAtOnce() throws Exception {
		refused(sign(this.signed, Field.ORGANISATION),
				"Tệp gửi về có nhiều hơn một chữ ký mới; mỗi lần chỉ nhận một chữ ký.");
	}

	@Test
	void changedAfterItWasSigned() {
		refused(Slots.fill(this.signed, "258", LocalDate.of(2026, 12, 20), AT), NOT_WHOLE);
		refused(Arrays.copyOf(this.signed, this.signed.length + 1), NOT_WHOLE);
		refused(Arrays.copyOf(this.signed, this.signed.length - 1), NOT_WHOLE);
		refused(replaced("/Reason", "/Reasen"),
				"Chữ ký số không đúng với nội dung tệp: tệp đã bị sửa sau khi ký, hoặc chữ ký bị hỏng.");
	}

	private byte[] replaced(String part, String by) {
		String file = new String(this.signed, StandardCharsets.ISO_8859_1);
		int place = file.indexOf(part, this.original.length);
		assertThat(place).isPositive();
		byte[] changed = this.signed.clone();
		byte[] bytes = by.getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(bytes, 0, changed, place, bytes.length);
		return changed;
	}

	@Test
	void aBrokenSignature() {
		String broken = "Chữ ký số bị hỏng hoặc không đúng dạng.";
		refused(replaced("/Contents <3082", "/Contents <3182"), broken);
		refused(replaced("/Contents <30", "/Contents <00"), broken);
		refused(replaced("/Contents <30", "/Contents <xy"), broken);
	}

	@Test
	void aPageDrawnOverBeforeSigning() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfReader reader = new PdfReader(this.original);
		PdfStamper stamper = new PdfStamper(reader, out, "", true);
		PdfContentByte over = stamper.getOverContent(1);
		over.beginText();
		over.setFontAndSize(Typeface.BOLD.font(), 20);
		over.setTextMatrix(100, 500);
		over.showText("KHÔNG ĐÚNG");
		over.endText();
		stamper.close();
		refused(sign(out.toByteArray(), Field.SIGNER), "Nội dung văn bản đã bị thay đổi trong phần được thêm khi ký.");
	}

	@Test
	void aNumberGivenBeforeSigning() throws Exception {
		refused(sign(Slots.fill(this.original, "258", LocalDate.of(2026, 12, 20), AT), Field.SIGNER),
				"Nội dung văn bản đã bị thay đổi trong phần được thêm khi ký.");
	}

	@Test
	void aNoteAddedBeforeSigning() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfStamper stamper = new PdfStamper(new PdfReader(this.original), out, "", true);
		stamper.addAnnotation(PdfAnnotation.createText(stamper.getWriter(), new Rectangle(100, 500, 200, 600), "a", "b",
				true, "Note"), 1);
		stamper.close();
		refused(sign(out.toByteArray(), Field.SIGNER), "Tệp gửi về có ghi chú hoặc hình vẽ được thêm ngoài chữ ký.");
	}

	@Test
	void whatIsNoPdf() {
		refused(new byte[0], "Tệp gửi về không phải tệp PDF.");
		refused("<html>".getBytes(StandardCharsets.UTF_8), "Tệp gửi về không phải tệp PDF.");
		refused("%PDF-".getBytes(StandardCharsets.UTF_8), "Tệp gửi về không phải văn bản đã gửi đi ký.");
		refused(Arrays.copyOf(this.original, this.original.length + (9 << 20)),
				"Tệp gửi về quá lớn: phần ký thêm không quá 8 MB.");
	}

	/** A signature that is right does not help a file that goes round in a circle. */
	@Test
	void crossReferencesThatLeadNowhere() throws Exception {
		String previous = new String(this.signed, StandardCharsets.ISO_8859_1).replaceAll("(?s).*/Prev (\\d+).*", "$1");
		for (String by : List.of("9".repeat(previous.length()), "0".repeat(previous.length()))) {
			refused(signedAgain(replaced("/Prev " + previous, "/Prev " + by)), UNREADABLE);
		}
		String start = new String(this.signed, StandardCharsets.ISO_8859_1).replaceAll("(?s).*startxref\\s+(\\d+).*",
				"$1");
		refused(signedAgain(replaced("startxref\n" + start, "startxref\n" + "1".repeat(start.length()))), UNREADABLE);
		refused(signedAgain(replaced("xref\n", "xrof\n")), UNREADABLE);
	}

	/** With the signature of what the file has become. */
	private byte[] signedAgain(byte[] changed) throws Exception {
		String file = new String(changed, StandardCharsets.ISO_8859_1);
		int from = file.indexOf("/Contents <", this.original.length) + "/Contents ".length();
		int to = file.indexOf('>', from) + 1;
		KeyFile opened = KeyFile.open(this.keys.file(), TestKeys.PASSWORD.clone(), null, Instant.from(AT));
		byte[] signature = new Cades(opened).sign(SignatureHole.without(changed, from, to));
		String digits = HexFormat.of().formatHex(signature);
		byte[] written = ("<" + digits + "0".repeat(to - from - 2 - digits.length()) + ">")
			.getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(written, 0, changed, from, written.length);
		return changed;
	}

}
