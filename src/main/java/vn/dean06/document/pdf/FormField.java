package vn.dean06.document.pdf;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfAppearance;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

import vn.dean06.document.Style;

/**
 * An empty field of the form in a PDF, which prints nothing. That it is there from the
 * start is what lets it be filled in without breaking a signature.
 */
final class FormField {

	private final Field field;

	private final int time;

	private final Style style;

	private final PdfWriter writer;

	/**
	 * @param time which of its places this is, from 1 on
	 * @param style of the text around it
	 */
	FormField(Field field, int time, Style style, PdfWriter writer) {
		this.field = field;
		this.time = time;
		this.style = style;
		this.writer = writer;
	}

	/** Adds it to the page under way, as a part of the structure. */
	void add(Rectangle place, PdfStructureElement element) {
		PdfFormField form = form(place);
		PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
		reference.put(PdfName.PG, this.writer.getCurrentPage());
		reference.put(PdfName.OBJ, form.getIndirectReference());
		element.put(PdfName.K, new PdfArray(reference));
		form.put(new PdfName("StructParent"),
				new PdfNumber(this.writer.getStructureTreeRoot().addExistingObject(element.getReference())));
		this.writer.addAnnotation(form);
	}

	private PdfFormField form(Rectangle place) {
		PdfAppearance nothing = PdfAppearance.createAppearance(this.writer, place.getWidth(), place.getHeight());
		PdfFormField form;
		if (this.field.isSigned()) {
			form = PdfFormField.createSignature(this.writer);
		}
		else {
			form = PdfFormField.createTextField(this.writer, PdfFormField.SINGLELINE, PdfFormField.PLAINTEXT, 0);
			form.setFieldFlags(PdfFormField.FF_READ_ONLY);
			nothing.setFontAndSize(this.style.typeface().font(), this.style.size());
			form.put(Field.STYLE, new PdfString(this.style.name()));
			form.setDefaultAppearanceString(nothing);
			nothing.reset();
		}
		form.setFieldName(this.field.id(this.time));
		form.put(PdfName.TU, new PdfString(this.field.description(), PdfString.TEXT_UNICODE));
		form.setWidget(place, null);
		form.setFlags(PdfAnnotation.FLAGS_PRINT);
		form.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, nothing);
		return form;
	}

}
