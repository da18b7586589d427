package vn.dean06.document.pdf;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Typeface;
import vn.dean06.document.pdf.PdfAssert.Words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static vn.dean06.document.pdf.PdfAssert.assertThatPdf;

/**
 * The places of a PDF that are filled in when its text is finished.
 */
class PdfFieldTests {

	private static final Offset<Float> NEAR = offset(1f);

	private final PdfAssert draft = assertThatPdf(draft());

	private static Document draft() {
		String blank = Letterhead.SLOT;
		return SampleDocument.of(
				new Letterhead(List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH"), "Số:" + blank + "/BC-UBND",
						"Bình Định, ngày" + blank + "tháng" + blank + "năm 2026"),
				SampleDocument.title(), SampleDocument.paragraph("Nội dung báo cáo."), SampleDocument.closing());
	}

	private static PDAcroForm form(PdfAssert pdf) {
		return pdf.pdf().getDocumentCatalog().getAcroForm();
	}

	private static Map<String, PDField> fields(PdfAssert pdf) {
		return StreamSupport.stream(form(pdf).getFieldTree().spliterator(), false)
			.collect(Collectors.toMap(PDField::getPartialName, Function.identity()));
	}

	private PDRectangle place(Field field) {
		return form(this.draft).getField(field.id()).getWidgets().getFirst().getRectangle();
	}

	private float top(PDRectangle place) {
		return this.draft.page(1).getMediaBox().getHeight() - place.getUpperRightY();
	}

	private float bottom(PDRectangle place) {
		return top(place) + place.getHeight();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2a", "ua1" })
	void aDraftWithThemCanBeKeptAndReadAloud(String flavour) throws Exception {
		assertThat(Conformity.faults(PdfAssert.bytes(draft()), flavour)).isEmpty();
	}

	@Test
	void theNumberHasItsPlaceBetweenItsWordAndItsSymbol() {
		Words line = this.draft.line("Số:");
		assertThat(line.text()).isEqualTo("Số:         /BC-UBND");
		PDRectangle place = place(Field.NUMBER);
		assertThat(place.getLowerLeftX()).isCloseTo(line.left() + Typeface.REGULAR.width("Số:", 13), NEAR);
		assertThat(place.getUpperRightX()).isCloseTo(line.right() - Typeface.REGULAR.width("/BC-UBND", 13), NEAR);
		assertThat(line.baseline()).isBetween(top(place), bottom(place));
	}

	@Test
	void dayAndMonthHaveTheirs() {
		Words line = this.draft.line("Bình Định, ngày");
		float day = line.left() + Typeface.ITALIC.width("Bình Định, ngày", 14);
		assertThat(place(Field.DAY).getLowerLeftX()).isCloseTo(day, NEAR);
		float month = line.right() - Typeface.ITALIC.width("năm 2026", 14);
		assertThat(place(Field.MONTH).getUpperRightX()).isCloseTo(month, NEAR);
		assertThat(line.baseline()).isBetween(top(place(Field.MONTH)), bottom(place(Field.MONTH)));
	}

	@Test
	void theSignatureStandsBetweenOfficeAndName() {
		PDRectangle place = place(Field.SIGNER);
		Words office = this.draft.line("PHÓ CHỦ TỊCH");
		Words name = this.draft.line("Nguyễn Tuấn Thanh");
		assertThat(top(place)).isGreaterThan(office.baseline());
		assertThat(bottom(place)).isLessThan(name.baseline() - 14 * 0.7f);
		assertThat((place.getLowerLeftX() + place.getUpperRightX()) / 2).isCloseTo(name.middle(), NEAR);
	}

	@Test
	void theStampCoversAThirdOfItFromTheLeftInItsTrueSize() {
		PDRectangle stamp = place(Field.ORGANISATION);
		PDRectangle signature = place(Field.SIGNER);
		assertThat(stamp.getWidth()).isCloseTo(36 * 72 / 25.4f, NEAR);
		assertThat(stamp.getHeight()).isCloseTo(stamp.getWidth(), offset(0.01f));
		assertThat(stamp.getLowerLeftX()).isLessThan(signature.getLowerLeftX());
		assertThat((stamp.getUpperRightX() - signature.getLowerLeftX()) / signature.getWidth()).isCloseTo(1 / 3f,
				offset(0.02f));
	}

	@Test
	void aReaderIsToldWhatEachIsFor() {
		Map<String, PDField> fields = fields(this.draft);
		assertThat(fields).containsOnlyKeys("number", "day", "month", "signer", "organisation");
		fields.forEach((id, field) -> assertThat(field.getAlternateFieldName()).isNotBlank());
		assertThat(form(this.draft).getField("organisation").getAlternateFieldName())
			.isEqualTo("Dấu và chữ ký số của cơ quan, tổ chức");
		assertThat(PdfRoles.of(this.draft.pdf().getDocumentCatalog().getStructureTreeRoot()).stream())
			.filteredOn("Form"::equals)
			.hasSize(5);
	}

	@Test
	void aNumberedDocumentHasPlacesForSignaturesOnly() {
		PdfAssert numbered = assertThatPdf(SampleDocument.report(1, 1));
		assertThat(fields(numbered)).containsOnlyKeys("signer", "organisation");
		assertThat(fields(numbered).values())
			.allSatisfy((field) -> assertThat(((PDSignatureField) field).getSignature()).isNull());
	}

}
