package vn.dean06.signature;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;

import org.openpdf.text.pdf.PdfAppearance;

import vn.dean06.document.PrintedLetters;
import vn.dean06.document.Style;
import vn.dean06.document.Typeface;
import vn.dean06.document.pdf.Field;

/**
 * Number and date of a document, which the registry gives when the leader has signed.
 */
public final class Slots {

	/** "258", "12a", "258-01". */
	private static final String NUMBER = "[\\p{L}\\d][\\p{L}\\d.-]{0,9}";

	private Slots() {
	}

	/**
	 * Fills in what is empty of number, day, month and year, wherever they stand, and in
	 * the title. The file's bytes stay, so that the signatures in it stay valid.
	 * @param number as it stands between "Số:" and the symbol: "258"
	 * @param date of issue
	 * @param at when this is done
	 * @throws SignatureRefused if the file has no place for them, or they are in it
	 */
	public static byte[] fill(byte[] pdf, String number, LocalDate date, ZonedDateTime at) {
		if (!number.matches(NUMBER) || !PrintedLetters.missing(number).isEmpty()) {
			throw new SignatureRefused("“" + number + "” không phải số văn bản: chỉ gồm chữ số, chữ cái, dấu chấm hoặc "
					+ "gạch nối, không quá 10 ký tự; ví dụ: 258.");
		}
		Revision revision = new Revision(pdf, at);
		if (revision.isFilled(Field.NUMBER)) {
			throw new SignatureRefused("Văn bản này đã có số và ngày.");
		}
		Map<Field, String> values = Map.of(Field.NUMBER, number, Field.DAY, "%02d".formatted(date.getDayOfMonth()),
				Field.MONTH, month(date), Field.YEAR, String.valueOf(date.getYear()));
		for (Field field : new TreeMap<>(values).keySet()) {
			for (int time = 1; revision.has(field, time); time++) {
				fill(revision, field, time, values.getOrDefault(field, ""));
			}
		}
		revision.retitle((title) -> title.replaceFirst("[ \u00A0]{4,}/", " " + number + "/"));
		return revision.finish();
	}

	/** January and February have a zero before them, as the decree says. */
	private static String month(LocalDate date) {
		return ((date.getMonthValue() < 3) ? "0" : "") + date.getMonthValue();
	}

	private static void fill(Revision revision, Field field, int time, String words) {
		PdfAppearance shown = revision.appearance(field, time);
		write(words, revision.style(field, time), (field == Field.NUMBER) ? 1 : 0.5f, shown);
		revision.fill(field, time, Revision.text(words), shown);
	}

	/**
	 * On the base line of the text around it; a long number is drawn closer.
	 * @param left how much of the room that is left stands before it
	 */
	private static void write(String words, Style style, float left, PdfAppearance shown) {
		float spare = shown.getWidth() - style.width(words);
		shown.beginVariableText();
		shown.saveState();
		shown.beginText();
		shown.setFontAndSize(style.typeface().font(), style.size());
		shown.setHorizontalScaling(Math.min(100, 100 * shown.getWidth() / style.width(words)));
		shown.setTextMatrix(Math.max(0, spare * left), shown.getHeight() - style.size() * Typeface.ASCENT);
		shown.showText(words);
		shown.endText();
		shown.restoreState();
		shown.endVariableText();
	}

}
