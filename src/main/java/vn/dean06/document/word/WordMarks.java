package vn.dean06.document.word;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import vn.dean06.document.Span;

/**
 * The names by which figures and texts are found again in a Word file that comes back. No
 * program keeps all of them: the tag of a control is lost in LibreOffice before 7.5, its
 * title and the bookmarks in others. So a figure has all three, each made of its key.
 */
public final class WordMarks {

	public static final String FIGURE = "f_";

	public static final String BLOCK = "p_";

	/** Custom properties of the file. */
	public static final String REPORT = "dean06.report";

	public static final String VERSION = "dean06.version";

	public static final String SHA_256 = "dean06.sha256";

	/** What stands before the last part of a title, which is made of the key. */
	public static final String TITLE_MARK = " · ";

	/** Word takes a file with a longer tag or title for damaged. */
	private static final int LONGEST = 64;

	private static final int TITLE_HASH = 10;

	private static final int NAME_HASH = 16;

	private WordMarks() {
	}

	/** The tag of a figure's control: its key, or a hash of one that is too long. */
	public static String tag(String key) {
		return (key.length() <= LONGEST) ? key : FIGURE + hash(key);
	}

	/** The end of the title of a figure's control. */
	public static String titleMark(String key) {
		return TITLE_MARK + hash(key).substring(0, TITLE_HASH);
	}

	/** The title of a figure's control: what it is for the reader, and whose it is. */
	static String title(Span.Source source) {
		String mark = titleMark(source.key());
		String what = source.caption().isEmpty() ? "Số liệu" : source.caption().getFirst();
		int room = LONGEST - mark.length();
		return ((what.length() <= room) ? what : what.substring(0, room - 1) + "…") + mark;
	}

	/** Of 16 hexadecimal digits, which a bookmark has room for. */
	public static String hash(String key) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, NAME_HASH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
