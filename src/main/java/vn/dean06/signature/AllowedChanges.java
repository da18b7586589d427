package vn.dean06.signature;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.AcroFields;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/**
 * What a signing program may do to our document: fill in a field for a signature or add
 * one, and write down that it did. Its text, its number, its pages and what they are
 * drawn with stay.
 */
final class AllowedChanges {

	private static final Set<PdfName> OF_CATALOGUE = Set.of(PdfName.ACROFORM, PdfName.METADATA, new PdfName("Perms"),
			new PdfName("DSS"), new PdfName("Extensions"), PdfName.VERSION);

	private final PdfReader before;

	private final PdfReader after;

	AllowedChanges(PdfReader before, PdfReader after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * Looks through what was appended.
	 * @param objects that were defined, new ones or anew
	 * @return when the new signature was made
	 */
	Instant check(Set<Integer> objects, NewSignature signature) throws Exception {
		Set<Integer> free = freeOnes();
		for (int number : objects) {
			boolean ours = number > 0 && number < this.before.getXrefSize();
			if (ours && !free.contains(number) && !isAllowed(number)) {
				throw new SignatureRefused("Nội dung văn bản đã bị thay đổi trong phần được thêm khi ký.");
			}
		}
		checkAnnotations();
		return time(signature);
	}

	/** What may change in any way. */
	private Set<Integer> freeOnes() {
		Set<Integer> free = new HashSet<>();
		add(this.before.getTrailer().get(PdfName.INFO), free);
		add(this.before.getCatalog().get(PdfName.METADATA), free);
		add(this.before.getCatalog().get(PdfName.ACROFORM), free);
		for (int page = 1; page <= this.before.getNumberOfPages(); page++) {
			add(this.before.getPageN(page).get(PdfName.ANNOTS), free);
		}
		return free;
	}

	private static void add(@Nullable PdfObject object, Set<Integer> numbers) {
		if (object instanceof PRIndirectReference reference) {
			numbers.add(reference.getNumber());
		}
	}

	private boolean isAllowed(int number) {
		PdfObject old = this.before.getPdfObject(number);
		PdfObject changed = this.after.getPdfObject(number);
		if (old instanceof PdfDictionary dictionary && changed instanceof PdfDictionary other) {
			if (isForSignature(dictionary)) {
				return dictionary.get(PdfName.V) == null && isForSignature(other);
			}
			return same(dictionary, other, mayChange(dictionary));
		}
		return same(old, changed);
	}

	private static boolean isForSignature(PdfDictionary field) {
		PdfDictionary parent = field.getAsDict(PdfName.PARENT);
		return PdfName.SIG.equals(field.get(PdfName.FT))
				|| (parent != null && PdfName.SIG.equals(parent.get(PdfName.FT)));
	}

	private static Set<PdfName> mayChange(PdfDictionary dictionary) {
		PdfObject type = dictionary.get(PdfName.TYPE);
		if (PdfName.CATALOG.equals(type)) {
			return OF_CATALOGUE;
		}
		return PdfName.PAGE.equals(type) ? Set.of(PdfName.ANNOTS) : Set.of();
	}

	private static boolean same(@Nullable PdfObject one, @Nullable PdfObject other) {
		if (one instanceof PRStream stream && other instanceof PRStream changed) {
			return same(stream, changed, Set.of()) && sameBytes(stream, changed);
		}
		if (one instanceof PdfDictionary dictionary && other instanceof PdfDictionary changed) {
			return same(dictionary, changed, Set.of());
		}
		if (one instanceof PdfArray array && other instanceof PdfArray changed) {
			return same(array.getElements(), changed.getElements());
		}
		return Objects.equals(String.valueOf(one), String.valueOf(other));
	}

	private static boolean sameBytes(PRStream one, PRStream other) {
		try {
			return Arrays.equals(PdfReader.getStreamBytesRaw(one), PdfReader.getStreamBytesRaw(other));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean same(List<PdfObject> one, List<PdfObject> other) {
		if (one.size() != other.size()) {
			return false;
		}
		for (int i = 0; i < one.size(); i++) {
			if (!same(one.get(i), other.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean same(PdfDictionary one, PdfDictionary other, Set<PdfName> but) {
		Set<PdfName> keys = new HashSet<>(one.getKeys());
		keys.addAll(other.getKeys());
		keys.removeAll(but);
		return keys.stream().allMatch((key) -> same(one.get(key), other.get(key)));
	}

	/** Notes, drawings and links could hide or change what is read. */
	private void checkAnnotations() {
		for (int page = 1; page <= this.after.getNumberOfPages(); page++) {
			Set<Integer> known = new HashSet<>();
			annotations(this.before, page).forEach((annotation) -> add(annotation, known));
			for (PdfObject annotation : annotations(this.after, page)) {
				boolean ours = annotation instanceof PRIndirectReference reference
						&& known.contains(reference.getNumber());
				if (!ours && !(PdfReader.getPdfObject(annotation) instanceof PdfDictionary field
						&& isForSignature(field))) {
					throw new SignatureRefused("Tệp gửi về có ghi chú hoặc hình vẽ được thêm ngoài chữ ký.");
				}
			}
		}
	}

	private static List<PdfObject> annotations(PdfReader reader, int page) {
		PdfArray annotations = reader.getPageN(page).getAsArray(PdfName.ANNOTS);
		return (annotations != null) ? annotations.getElements() : List.of();
	}

	private Instant time(NewSignature signature) {
		AcroFields fields = this.after.getAcroFields();
		List<String> signed = fields.getSignedFieldNames();
		if (signed.size() != this.before.getAcroFields().getSignedFieldNames().size() + 1) {
			throw new SignatureRefused("Chữ ký mới không nằm trong ô chữ ký nào của văn bản.");
		}
		return signed.stream()
			.map(fields::getSignatureDictionary)
			.filter((dictionary) -> isAt(dictionary.getAsArray(PdfName.BYTERANGE), signature.range()))
			.findFirst()
			.map((dictionary) -> time(dictionary.getAsString(PdfName.M)))
			.orElseThrow(NewSignature::broken);
	}

	private static boolean isAt(PdfArray written, int[] range) {
		for (int i = 0; i < range.length; i++) {
			if (written.getAsNumber(i).intValue() != range[i]) {
				return false;
			}
		}
		return true;
	}

	private static Instant time(@Nullable PdfString written) {
		Calendar time = (written != null) ? PdfDate.decode(written.toString()) : null;
		if (time == null) {
			throw new SignatureRefused("Chữ ký không ghi thời điểm ký.");
		}
		return time.toInstant();
	}

}
