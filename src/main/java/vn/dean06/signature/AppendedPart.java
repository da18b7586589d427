package vn.dean06.signature;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a signing program has appended to our file. It is read as text, because nothing is
 * known of the program: only the plain form of cross-references is taken, which cannot go
 * round in a circle or swell.
 */
final class AppendedPart {

	private static final Pattern RANGE = Pattern
		.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]");

	private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,9})\\s+%%EOF\\s*$");

	private static final Pattern BEFORE = Pattern.compile("/Prev\\s+(\\d{1,9})");

	private static final Pattern SECTION = Pattern.compile("\\G\\s*(\\d{1,7}) (\\d{1,6})\\s+");

	private static final Pattern ID = Pattern.compile("/ID\\s*\\[\\s*<(\\p{XDigit}{32})>");

	private static final int ENTRY = 20;

	private static final int MOST_REVISIONS = 8;

	private final byte[] file;

	private final int start;

	private final int before;

	private final String text;

	AppendedPart(byte[] original, byte[] returned) {
		this.file = returned;
		this.start = original.length;
		this.before = number(START, end(original));
		this.text = new String(returned, this.start, returned.length - this.start, StandardCharsets.ISO_8859_1);
	}

	/** Whether a file is of the same origin, as its ID says. */
	static boolean isSameDocument(byte[] original, byte[] returned) {
		Matcher one = ID.matcher(end(original));
		Matcher other = ID.matcher(new String(returned, StandardCharsets.ISO_8859_1));
		String id = one.find() ? one.group(1) : "";
		return other.results().anyMatch((found) -> found.group(1).equalsIgnoreCase(id));
	}

	private static String end(byte[] file) {
		int from = Math.max(0, file.length - 2048);
		return new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
	}

	private static int number(Pattern pattern, String text) {
		Matcher found = pattern.matcher(text);
		if (!found.find()) {
			throw unreadable();
		}
		return Integer.parseInt(found.group(1));
	}

	private static SignatureRefused unreadable() {
		return new SignatureRefused(
				"Chương trình ký đã ghi tệp theo cách không kiểm tra được. Hãy ký lại bằng chương trình khác.");
	}

	/** The one signature in it, which covers all of the file. */
	NewSignature signature() {
		List<int[]> ranges = RANGE.matcher(this.text)
			.results()
			.map((found) -> new int[] { Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
					Integer.parseInt(found.group(3)), Integer.parseInt(found.group(4)) })
			.toList();
		if (ranges.isEmpty()) {
			throw new SignatureRefused("Tệp gửi về chưa có chữ ký mới.");
		}
		if (ranges.size() > 1) {
			throw new SignatureRefused("Tệp gửi về có nhiều hơn một chữ ký mới; mỗi lần chỉ nhận một chữ ký.");
		}
		int[] range = ranges.getFirst();
		boolean whole = range[0] == 0 && range[1] > this.start && range[2] > range[1] + 2
				&& range[2] + range[3] == this.file.length && this.file[range[1]] == '<'
				&& this.file[range[2] - 1] == '>';
		if (!whole) {
			throw new SignatureRefused("Chữ ký không bao phủ toàn bộ tệp: tệp đã bị sửa sau khi ký.");
		}
		return new NewSignature(range, SignatureHole.without(this.file, range[1], range[2]),
				digits(range[1] + 1, range[2] - 1));
	}

	private byte[] digits(int from, int to) {
		try {
			return HexFormat.of().parseHex(new String(this.file, from, to - from, StandardCharsets.ISO_8859_1));
		}
		catch (IllegalArgumentException ex) {
			throw NewSignature.broken();
		}
	}

	/** The numbers of the objects that it defines, new ones and new forms of ours. */
	Set<Integer> objects() {
		Set<Integer> objects = new TreeSet<>();
		int place = number(START, this.text);
		for (int i = 0; i < MOST_REVISIONS && place >= this.start; i++) {
			int table = place - this.start;
			if (!this.text.startsWith("xref", table)) {
				throw unreadable();
			}
			int trailer = objects(table + "xref".length(), objects);
			place = number(BEFORE, this.text.substring(trailer, end(trailer)));
		}
		if (place != this.before) {
			throw unreadable();
		}
		return objects;
	}

	private int end(int trailer) {
		int end = this.text.indexOf("startxref", trailer);
		if (end < 0) {
			throw unreadable();
		}
		return end;
	}

	/** Reads a table of cross-references, and tells where its trailer is. */
	private int objects(int table, Set<Integer> objects) {
		Matcher section = SECTION.matcher(this.text);
		int place = table;
		while (section.find(place)) {
			int first = Integer.parseInt(section.group(1));
			int count = Integer.parseInt(section.group(2));
			place = section.end() + count * ENTRY;
			if (place > this.text.length()) {
				throw unreadable();
			}
			for (int i = 0; i < count; i++) {
				objects.add(first + i);
			}
		}
		int trailer = this.text.indexOf("trailer", place);
		if (trailer < 0 || !this.text.substring(place, trailer).isBlank()) {
			throw unreadable();
		}
		return trailer;
	}

}
