package vn.dean06.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.AcroFields;
import org.openpdf.text.pdf.PdfAppearance;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

import vn.dean06.document.Style;
import vn.dean06.document.pdf.Field;

/**
 * A revision that is appended to a PDF (an incremental update): the bytes before it stay
 * as they are, and with them every signature.
 */
final class Revision {

	private final PdfReader reader;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final PdfStamper stamper;

	private final Map<String, String> properties = new HashMap<>();

	Revision(byte[] pdf, ZonedDateTime at) {
		try {
			this.reader = new PdfReader(pdf);
			this.stamper = new PdfStamper(this.reader, this.out, "", true);
		}
		catch (IOException | RuntimeException ex) {
			throw new SignatureRefused("Không đọc được tệp PDF này để ký hoặc điền số, ngày.");
		}
		this.stamper.setEnforcedModificationDate(GregorianCalendar.from(at));
		keepProducer();
	}

	/**
	 * The library would name itself among the properties, but not in their copy as XMP.
	 */
	private void keepProducer() {
		String producer = this.reader.getInfo().get("Producer");
		if (producer != null) {
			this.properties.put("Producer", producer);
		}
	}

	/** Changes the title in both places that tell it. */
	void retitle(UnaryOperator<String> change) {
		String title = this.reader.getInfo().get("Title");
		if (title == null || change.apply(title).equals(title)) {
			return;
		}
		this.properties.put("Title", change.apply(title));
		try {
			String xmp = new String(this.reader.getMetadata(), StandardCharsets.UTF_8);
			writer().setXmpMetadata(
					xmp.replace(">" + title + "<", ">" + change.apply(title) + "<").getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The style of the text around a field. */
	Style style(Field field, int time) {
		PdfString style = widget(field, time).getAsString(Field.STYLE);
		return Style.valueOf(style.toString());
	}

	boolean has(Field field, int time) {
		return item(field, time) != null;
	}

	boolean isFilled(Field field) {
		return widget(field, 1).get(PdfName.V) != null;
	}

	boolean isSigned() {
		return !this.stamper.getAcroFields().getSignedFieldNames().isEmpty();
	}

	private AcroFields.@Nullable Item item(Field field, int time) {
		return this.stamper.getAcroFields().getFieldItem(field.id(time));
	}

	private PdfDictionary widget(Field field, int time) {
		AcroFields.Item item = item(field, time);
		if (item == null) {
			throw new SignatureRefused(
					"Tệp PDF này không có chỗ dành cho: " + field.description() + ". Hãy dùng tệp do phần mềm in ra.");
		}
		return item.getWidget(0);
	}

	/** What the field is to show, empty as yet, in the size of its place. */
	PdfAppearance appearance(Field field, int time) {
		PdfArray corners = widget(field, time).getAsArray(PdfName.RECT);
		Rectangle place = new Rectangle(corner(corners, 0), corner(corners, 1), corner(corners, 2), corner(corners, 3));
		return PdfAppearance.createAppearance(writer(), place.getWidth(), place.getHeight());
	}

	private static float corner(PdfArray corners, int index) {
		PdfNumber number = corners.getAsNumber(index);
		return number.floatValue();
	}

	void fill(Field field, int time, PdfObject value, PdfAppearance shown) {
		PdfDictionary widget = widget(field, time);
		PdfDictionary appearances = new PdfDictionary();
		appearances.put(PdfName.N, shown.getIndirectReference());
		widget.put(PdfName.V, value);
		widget.put(PdfName.AP, appearances);
		this.stamper.getAcroFields().markUsed(widget);
	}

	static PdfString text(String text) {
		return new PdfString(text, PdfObject.TEXT_UNICODE);
	}

	PdfDictionary catalogue() {
		return this.reader.getCatalog();
	}

	PdfWriter writer() {
		return this.stamper.getWriter();
	}

	/** The whole file: what was there, and behind it this. */
	byte[] finish() {
		this.stamper.setInfoDictionary(this.properties);
		try {
			this.stamper.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.out.toByteArray();
	}

}
