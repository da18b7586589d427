package vn.dean06.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;

import org.openpdf.text.pdf.BaseFont;

/**
 * The four cuts of the serif that the PDF embeds. It has the widths of Times New Roman,
 * so lines measured with it break in Word where they break in the PDF.
 */
public enum Typeface {

	REGULAR("Regular"), BOLD("Bold"), ITALIC("Italic"), BOLD_ITALIC("BoldItalic");

	/** Height of a single-spaced line, relative to the type size. */
	public static final float LINE = 1.15f;

	/** Distance of the base line from the top of a line, relative to the type size. */
	public static final float ASCENT = 0.91f;

	private final BaseFont font;

	Typeface(String cut) {
		this.font = load("LiberationSerif-" + cut + ".ttf");
	}

	private static BaseFont load(String file) {
		try (InputStream in = BaseFont.class.getResourceAsStream("/liberation/" + file)) {
			if (in == null) {
				throw new IllegalStateException("the font " + file + " is not on the class path");
			}
			BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(),
					null);
			font.setIncludeCidSet(false);
			font.setSecureRandom(new SteadyNames());
			return font;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static Typeface of(boolean bold, boolean italic) {
		if (bold) {
			return italic ? BOLD_ITALIC : BOLD;
		}
		return italic ? ITALIC : REGULAR;
	}

	public boolean bold() {
		return this == BOLD || this == BOLD_ITALIC;
	}

	public boolean italic() {
		return this == ITALIC || this == BOLD_ITALIC;
	}

	/** The cut that these emphases make of this one. */
	public Typeface with(boolean bold, boolean italic) {
		return of(bold() || bold, italic() || italic);
	}

	/** Width of a text in points. */
	public float width(String text, float size) {
		return this.font.getWidth(text) * size / 1000;
	}

	private boolean prints(int codePoint) {
		return this.font.charExists(codePoint);
	}

	/** Whether a character can be printed upright, bold and italic. */
	public static boolean printedByAll(int codePoint) {
		return Arrays.stream(values()).allMatch((typeface) -> typeface.prints(codePoint));
	}

	public BaseFont font() {
		return this.font;
	}

	/**
	 * Names the embedded subset of a font the same way every time, so that the same
	 * document gives the same bytes.
	 */
	private static final class SteadyNames extends SecureRandom {

		@Override
		public double nextDouble() {
			return 0;
		}

	}

}
