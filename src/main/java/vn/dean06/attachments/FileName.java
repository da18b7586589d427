package vn.dean06.attachments;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name under which a file is handed out: what its sender called it, without folders,
 * without characters that cannot be seen or that turn the line round, and with the ending
 * of its kind.
 */
final class FileName {

	static final int LONGEST = 200;

	private static final String NAMELESS = "tep";

	/**
	 * Control, format (the marks of direction are such), private use, half characters.
	 */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\u2028\\u2029]");

	/** Which no file may have in its name somewhere. */
	private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");

	/** What Windows takes for a device. */
	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
			"com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
			"lpt9");

	private FileName() {
	}

	static String of(@Nullable String sent, FileKind kind) {
		String name = visible((sent != null) ? sent : "");
		int dot = name.lastIndexOf('.');
		String extension = name.substring(dot + 1);
		boolean known = dot > 0 && FileKind.isKnown(extension);
		String stem = stem(known ? name.substring(0, dot) : name);
		String ending = "." + ((known && kind.isExtension(extension)) ? extension : kind.extension());
		return shortened(stem, LONGEST - ending.length()) + ending;
	}

	private static String visible(String sent) {
		String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
		String composed = Normalizer.normalize(last, Normalizer.Form.NFC);
		String seen = UNSEEN.matcher(composed.replaceAll("[\\h\\v]+", " ")).replaceAll("");
		return FORBIDDEN.matcher(seen).replaceAll("_").strip();
	}

	private static String stem(String name) {
		String stem = name.replaceAll("^[. ]+|[. ]+$", "");
		if (stem.isEmpty()) {
			return NAMELESS;
		}
		return DEVICES.contains(stem.toLowerCase(Locale.ROOT)) ? "_" + stem : stem;
	}

	private static String shortened(String stem, int longest) {
		if (stem.length() <= longest) {
			return stem;
		}
		int end = Character.isHighSurrogate(stem.charAt(longest - 1)) ? longest - 1 : longest;
		return stem.substring(0, end).stripTrailing();
	}

}
