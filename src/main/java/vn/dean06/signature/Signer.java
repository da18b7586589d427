package vn.dean06.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.GregorianCalendar;

import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfAppearance;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

import vn.dean06.document.Typeface;

/**
 * Signs a PDF with a key out of a PKCS#12 file, which is neither kept nor written down.
 */
public final class Signer {

	private static final PdfName DOC_MDP = new PdfName("DocMDP");

	private static final PdfName CADES = new PdfName("ETSI.CAdES.detached");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

	private static final float SMALL = 8;

	private Signer() {
	}

	/**
	 * Signs. The first signature, of the leader, says that only fields may be filled in
	 * after it: number, date and the signature of the organisation.
	 * @param password is wiped, whatever happens
	 * @return the bytes of the file, and behind them the signature
	 * @throws SignatureRefused if file, password, key or image is not right
	 */
	public static byte[] sign(byte[] pdf, byte[] keyFile, char[] password, Signing signing) {
		try {
			KeyFile keys = KeyFile.open(keyFile, password, signing.key(), signing.at().toInstant());
			return sign(pdf, keys, signing);
		}
		finally {
			Arrays.fill(password, '\0');
		}
	}

	private static byte[] sign(byte[] pdf, KeyFile keys, Signing signing) {
		Revision revision = new Revision(pdf, signing.at());
		if (revision.isFilled(signing.field())) {
			throw new SignatureRefused("Chỗ dành cho: " + signing.field().description() + " đã được ký.");
		}
		boolean certifying = signing.isCertifying(revision.isSigned());
		SignatureHole hole = new SignatureHole();
		try {
			PdfAppearance shown = revision.appearance(signing.field(), 1);
			draw(signing, keys, shown);
			PdfIndirectReference reference = revision.writer().getPdfIndirectReference();
			revision.writer().addToBody(dictionary(keys, signing, hole, certifying), reference, false);
			revision.fill(signing.field(), 1, reference, shown);
			revision.writer().setSigFlags(3);
			if (certifying) {
				PdfDictionary permissions = new PdfDictionary();
				permissions.put(DOC_MDP, reference);
				revision.catalogue().put(new PdfName("Perms"), permissions);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return hole.fill(revision.finish(), new Cades(keys));
	}

	private static PdfDictionary dictionary(KeyFile keys, Signing signing, SignatureHole hole, boolean certifying) {
		PdfDictionary dictionary = new PdfDictionary(PdfName.SIG);
		dictionary.put(PdfName.FILTER, PdfName.ADOBE_PPKLITE);
		dictionary.put(PdfName.SUBFILTER, CADES);
		hole.dig(dictionary);
		dictionary.put(PdfName.M, new PdfDate(GregorianCalendar.from(signing.at())));
		dictionary.put(PdfName.NAME, Revision.text(keys.signer()));
		dictionary.put(PdfName.LOCATION, Revision.text(signing.place()));
		dictionary.put(PdfName.REASON, Revision.text(signing.reason()));
		if (certifying) {
			dictionary.put(PdfName.REFERENCE, new PdfArray(onlyFieldsMayChange()));
		}
		return dictionary;
	}

	private static PdfDictionary onlyFieldsMayChange() {
		PdfDictionary parameters = new PdfDictionary(PdfName.TRANSFORMPARAMS);
		parameters.put(PdfName.P, new PdfNumber(2));
		parameters.put(PdfName.V, new PdfName("1.2"));
		PdfDictionary reference = new PdfDictionary(PdfName.SIGREF);
		reference.put(PdfName.TRANSFORMMETHOD, PdfName.DOCMDP);
		reference.put(PdfName.TRANSFORMPARAMS, parameters);
		return reference;
	}

	private static void draw(Signing signing, KeyFile keys, PdfAppearance shown) throws IOException {
		if (signing.image().length == 0) {
			write(shown, "Đã ký số", keys.signer(), TIME.format(signing.at()));
			return;
		}
		Image image = SignatureImage.read(signing.image());
		float scale = Math.min(shown.getWidth() / image.getWidth(), shown.getHeight() / image.getHeight());
		float width = image.getWidth() * scale;
		float height = image.getHeight() * scale;
		shown.addImage(image, width, 0, 0, height, (shown.getWidth() - width) / 2, (shown.getHeight() - height) / 2);
	}

	private static void write(PdfAppearance shown, String... lines) {
		shown.beginText();
		shown.setFontAndSize(Typeface.REGULAR.font(), SMALL);
		float top = (shown.getHeight() + lines.length * SMALL * Typeface.LINE) / 2;
		for (String line : lines) {
			top -= SMALL * Typeface.LINE;
			float width = Typeface.REGULAR.width(line, SMALL);
			shown.setHorizontalScaling(Math.min(100, 100 * shown.getWidth() / width));
			shown.setTextMatrix(Math.max(0, (shown.getWidth() - width) / 2), top);
			shown.showText(line);
		}
		shown.endText();
	}

}
