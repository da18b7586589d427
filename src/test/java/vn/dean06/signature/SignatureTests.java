package vn.dean06.signature;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.document.Block.AppendixHead;
import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Section;
import vn.dean06.document.pdf.Conformity;
import vn.dean06.document.pdf.Field;
import vn.dean06.document.pdf.PdfWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A report on its way from the leader's signature to the organisation's: first signed
 * without number and date, then numbered and dated, then stamped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SignatureTests {

	private static final ZonedDateTime AT = ZonedDateTime.of(2026, 12, 20, 16, 30, 15, 0,
			ZoneId.of("Asia/Ho_Chi_Minh"));

	private static final byte[] NO_PICTURE = {};

	private byte[] draft;

	private TestKeys leader;

	private TestKeys organisation;

	private byte[] signed;

	private byte[] numbered;

	private byte[] issued;

	@BeforeAll
	void goTheWholeWay() throws Exception {
		this.draft = draft("Nội dung báo cáo.");
		this.leader = TestKeys.valid("Nguyễn Tuấn Thanh", AT.toInstant());
		this.organisation = TestKeys.valid("Ủy ban nhân dân tỉnh Gia Lai", AT.toInstant());
		this.signed = sign(this.draft, this.leader, signing(Field.SIGNER, picture(Color.BLUE, 300, 140)));
		this.numbered = Slots.fill(this.signed, "258", LocalDate.of(2026, 12, 21), AT.plusDays(1));
		this.issued = sign(this.numbered, this.organisation, signing(Field.ORGANISATION, picture(Color.RED, 400, 400)));
	}

	private static byte[] draft(String text) throws Exception {
		String blank = Letterhead.SLOT;
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Section body = new Section("bao-cao", "Báo cáo", Section.Orientation.PORTRAIT,
				List.of(new Letterhead(List.of("ỦY BAN NHÂN DÂN", "TỈNH GIA LAI"), "Số:" + blank + "/BC-UBND",
						"Gia Lai, ngày" + blank + "tháng" + blank + "năm 2026"), SampleDocument.title(),
						SampleDocument.paragraph(text),
						SampleDocument.paragraph("Báo cáo số" + blank + "/BC-UBND ngày " + blank + "/" + blank + "/"
								+ blank + " này thay thế mọi báo cáo trước đây của Ủy ban nhân dân tỉnh về việc "
								+ "triển khai thực hiện Đề án 06 trên địa bàn tỉnh."),
						SampleDocument.closing()));
		Section appendix = new Section(
				"phu-luc-1", "Phụ lục I", Section.Orientation.LANDSCAPE, List.of(
						new AppendixHead("Phụ lục I", List.of(SampleDocument.words("KẾT QUẢ")),
								SampleDocument.words("(Kèm theo Báo cáo số" + blank + "/BC-UBND ngày" + blank + "/"
										+ blank + "/2026 của Ủy ban nhân dân tỉnh Gia Lai)")),
						SampleDocument.paragraph("Không có.")));
		new PdfWriter().write(new Document(new Document.Properties("Báo cáo số " + blank + "/BC-UBND", "Sơ kết",
				"Ủy ban nhân dân tỉnh Gia Lai", AT.toLocalDate()), List.of(body, appendix)), out);
		return out.toByteArray();
	}

	private static Signing signing(Field field, byte[] image) {
		return new Signing(field, null, image, "Gia Lai", "Ban hành văn bản", AT);
	}

	private static byte[] sign(byte[] pdf, TestKeys keys, Signing signing) throws Exception {
		return Signer.sign(pdf, keys.file(), TestKeys.PASSWORD.clone(), signing);
	}

	private static byte[] picture(Color colour, int width, int height) throws Exception {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(colour);
		pen.fillOval(width / 10, height / 10, width * 8 / 10, height * 8 / 10);
		pen.dispose();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, "png", out);
		return out.toByteArray();
	}

	@Test
	void eachStepLeavesTheBytesBeforeIt() {
		assertThat(Arrays.copyOf(this.signed, this.draft.length)).isEqualTo(this.draft);
		assertThat(Arrays.copyOf(this.numbered, this.signed.length)).isEqualTo(this.signed);
		assertThat(Arrays.copyOf(this.issued, this.numbered.length)).isEqualTo(this.numbered);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2a", "ua1" })
	void theIssuedFileCanBeKeptAndReadAloud(String flavour) throws Exception {
		assertThat(Conformity.faults(this.signed, flavour)).isEmpty();
		assertThat(Conformity.faults(this.issued, flavour)).isEmpty();
	}

	@Test
	void numberAndDateStandWhereverTheTextNamesThem() throws Exception {
		Map<String, String> filled = Map.of("number", "258", "day", "21", "month", "12", "number-2", "258", "day-2",
				"21", "month-2", "12", "year", "2026", "number-3", "258", "day-3", "21", "month-3", "12");
		try (PDDocument pdf = Loader.loadPDF(this.issued)) {
			filled.forEach((field,
					value) -> assertThat(pdf.getDocumentCatalog().getAcroForm().getField(field).getValueAsString())
						.as(field)
						.isEqualTo(value));
			assertThat(pdf.getDocumentCatalog().getAcroForm().getField("year-2")).isNull();
		}
	}

	@Test
	void theTitleTellsTheNumberToo() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(this.issued)) {
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Báo cáo số 258/BC-UBND");
			assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
				.contains(">Báo cáo số 258/BC-UBND<", "2026-12-20T16:30:15+07:00");
		}
	}

	@Test
	void daysAndTheFirstTwoMonthsHaveAZeroBeforeThem() throws Exception {
		byte[] early = Slots.fill(this.draft, "1", LocalDate.of(2026, 2, 3), AT);
		byte[] later = Slots.fill(this.draft, "1", LocalDate.of(2026, 3, 13), AT);
		try (PDDocument february = Loader.loadPDF(early); PDDocument march = Loader.loadPDF(later)) {
			assertThat(february.getDocumentCatalog().getAcroForm().getField("day").getValueAsString()).isEqualTo("03");
			assertThat(february.getDocumentCatalog().getAcroForm().getField("month").getValueAsString())
				.isEqualTo("02");
			assertThat(march.getDocumentCatalog().getAcroForm().getField("month").getValueAsString()).isEqualTo("3");
		}
	}

	@Test
	void whatCameBackTellsWhoSignedAndWhen() {
		SignedPdf leader = SignedPdf.check(this.draft, this.signed);
		assertThat(leader.signer()).isEqualTo("Nguyễn Tuấn Thanh");
		assertThat(leader.subject()).contains("UBND tỉnh Gia Lai");
		assertThat(leader.at()).isEqualTo(AT.toInstant());
		assertThat(SignedPdf.check(this.numbered, this.issued).signer()).isEqualTo("Ủy ban nhân dân tỉnh Gia Lai");
	}

	@Test
	void theFirstSignatureSaysThatOnlyFieldsMayBeFilledIn() {
		String file = new String(this.issued, StandardCharsets.ISO_8859_1);
		assertThat(file).containsOnlyOnce("/TransformMethod/DocMDP").contains("/P 2");
		assertThat(file.split("/SubFilter/ETSI.CAdES.detached", -1)).hasSize(3);
	}

	@Test
	void aKeyOnAnEllipticCurveSignsToo() throws Exception {
		TestKeys keys = TestKeys.of("Lê Văn Đường", "EC", AT.toInstant().minus(1, ChronoUnit.DAYS),
				AT.toInstant().plus(1, ChronoUnit.DAYS));
		byte[] signed = sign(this.draft, keys, new Signing(Field.SIGNER, null, NO_PICTURE, "", "", AT));
		assertThat(SignedPdf.check(this.draft, signed).signer()).isEqualTo("Lê Văn Đường");
	}

	@Test
	void thePasswordIsWiped() throws Exception {
		char[] password = TestKeys.PASSWORD.clone();
		Signer.sign(this.draft, this.leader.file(), password, signing(Field.SIGNER, picture(Color.BLUE, 30, 20)));
		assertThat(password).containsOnly('\0');
		char[] wrong = "sai".toCharArray();
		refused(() -> Signer.sign(this.draft, this.leader.file(), wrong,
				signing(Field.SIGNER, picture(Color.BLUE, 3, 2))), "Mật khẩu của tệp chứng thư số không đúng.");
		assertThat(wrong).containsOnly('\0');
	}

	private static void refused(ThrowingCallable call, String sentence) {
		assertThatExceptionOfType(SignatureRefused.class).isThrownBy(call).withMessage(sentence);
	}

	@Test
	void aFileThatCannotSignSaysWhy() throws Exception {
		Instant at = AT.toInstant();
		TestKeys old = TestKeys.of("Hết Hạn", at.minus(400, ChronoUnit.DAYS), at.minus(20, ChronoUnit.DAYS));
		TestKeys early = TestKeys.of("Chưa Đến", at.plus(12, ChronoUnit.DAYS), at.plus(400, ChronoUnit.DAYS));
		signRefused(old.file(), null, "Chứng thư số của Hết Hạn đã hết hạn ngày 30/11/2026.");
		signRefused(early.file(), null, "Chứng thư số của Chưa Đến chưa có hiệu lực trước ngày 01/01/2027.");
		signRefused(this.leader.certificateAlone(), null,
				"Tệp chứng thư số này không có khóa bí mật kèm chứng thư nên không ký được.");
		String notKeys = "Tệp đã chọn không phải tệp chứng thư số PKCS#12 (đuôi .p12 hoặc .pfx).";
		signRefused(new byte[0], null, notKeys);
		signRefused("không phải".getBytes(StandardCharsets.UTF_8), null, notKeys);
		signRefused(Arrays.copyOf(this.leader.file(), 300), null, notKeys);
		byte[] two = TestKeys.file(TestKeys.valid("a", at), TestKeys.valid("b", at));
		signRefused(two, null, "Tệp chứng thư số này có 2 khóa. Hãy chọn một trong các khóa: a, b.");
		signRefused(two, "c", "Tệp chứng thư số này có 2 khóa. Hãy chọn một trong các khóa: a, b.");
		byte[] signed = Signer.sign(this.draft, two, TestKeys.PASSWORD.clone(),
				new Signing(Field.SIGNER, "b", NO_PICTURE, "Gia Lai", "", AT));
		assertThat(SignedPdf.check(this.draft, signed).signer()).isEqualTo("b");
	}

	private void signRefused(byte[] keys, @Nullable String name, String sentence) {
		refused(() -> Signer.sign(this.draft, keys, TestKeys.PASSWORD.clone(),
				new Signing(Field.SIGNER, name, NO_PICTURE, "Gia Lai", "", AT)), sentence);
	}

	@Test
	void aPlaceIsSignedOnceAndNumberedOnce() throws Exception {
		refused(() -> sign(this.signed, this.leader, signing(Field.SIGNER, picture(Color.BLUE, 3, 2))),
				"Chỗ dành cho: Chữ ký của người có thẩm quyền đã được ký.");
		refused(() -> Slots.fill(this.numbered, "259", LocalDate.of(2026, 12, 21), AT),
				"Văn bản này đã có số và ngày.");
		refused(() -> Slots.fill(this.signed, "2/5", LocalDate.of(2026, 12, 21), AT),
				"“2/5” không phải số văn bản: chỉ gồm chữ số, chữ cái, dấu chấm hoặc gạch nối, không quá 10 ký tự; ví dụ: 258.");
		refused(() -> Slots.fill("%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8), "1", LocalDate.EPOCH, AT),
				"Không đọc được tệp PDF này để ký hoặc điền số, ngày.");
	}

	@Test
	void aPictureIsAPngOfModestSize() {
		refused(() -> sign(this.draft, this.leader, signing(Field.SIGNER, new byte[100])),
				"Hình ảnh chữ ký hoặc dấu phải là tệp PNG nền trong suốt.");
		refused(() -> sign(this.draft, this.leader, signing(Field.SIGNER, picture(Color.BLUE, 4000, 2))),
				"Hình ảnh chữ ký hoặc dấu quá lớn: không quá 2 MB và 3000 điểm ảnh mỗi chiều.");
		refused(() -> sign(this.draft, this.leader,
				signing(Field.SIGNER, Arrays.copyOf(picture(Color.BLUE, 300, 200), 60))),
				"Không đọc được hình ảnh chữ ký hoặc dấu: tệp PNG bị hỏng.");
	}

	/** The tool of poppler, which a browser build of the CI may not do without. */
	@Test
	void pdfsigFindsBothSignaturesValid(@TempDir Path folder) throws Exception {
		String said = Pdfsig.of(this.issued, folder);
		assertThat(said.split("Signature is Valid", -1)).as(said).hasSize(3);
		assertThat(said).contains("Signer Certificate Common Name: Nguyễn Tuấn Thanh",
				"Signer Certificate Common Name: Ủy ban nhân dân tỉnh Gia Lai", "Signature Type: ETSI.CAdES.detached",
				"Signing Hash Algorithm: SHA-256", "Total document signed");
		byte[] changed = this.issued.clone();
		changed[this.draft.length / 2] ^= 1;
		assertThat(Pdfsig.of(changed, folder)).doesNotContain("Signature is Valid");
	}

}
