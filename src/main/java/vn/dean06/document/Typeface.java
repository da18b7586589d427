package vn.dean06.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

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

	/**
	 * The letters below it, which are nearly all that is printed, are known without
	 * asking the font.
	 */
	private static final int KNOWN = 0x2200;

	private final BaseFont font;

	/** Of the letters that were measured before, plus one. */
	private final int[] widths = new int[KNOWN];

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
		return width(text) * size / 1000;
	}

	private int width(String text) {
		int width = 0;
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (letter >= KNOWN) {
				return this.font.getWidth(text);
			}
			width += width(letter);
		}
		return width;
	}

	private int width(char letter) {
		int known = this.widths[letter];
		if (known == 0) {
			known = this.font.getWidth(String.valueOf(letter)) + 1;
			this.widths[letter] = known;
		}
		return known - 1;
	}

	private boolean prints(int codePoint) {
		return this.font.charExists(codePoint);
	}

	/** Whether a character can be printed upright, bold and italic. */
	public static boolean printedByAll(int codePoint) {
		return (codePoint < KNOWN) ? Letters.PRINTED.get(codePoint) : asked(codePoint);
	}

	private static boolean asked(int codePoint) {
		return Arrays.stream(values()).allMatch((typeface) -> typeface.prints(codePoint));
	}

	public BaseFont font() {
		return this.font;
	}

	/**
	 * What every cut prints of the letters that are known.
	 */
	private static final class Letters {

		static final BitSet PRINTED = IntStream.range(0, KNOWN)
			.filter(Typeface::asked)
			.collect(BitSet::new, BitSet::set, BitSet::or);

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
