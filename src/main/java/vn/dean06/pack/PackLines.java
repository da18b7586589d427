package vn.dean06.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The text of a file of a pack, line by line: without byte order mark, with plain line
 * ends and in normal form C, as {@link PackReader#text} gives all of it.
 */
final class PackLines extends Reader {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/** What stands where bytes are in another character set. */
	private static final char UNREADABLE = '\uFFFD';

	private final PackReader pack;

	private final String file;

	private final BufferedReader lines;

	private String line = "";

	private int at;

	private int number;

	PackLines(PackReader pack, String file, InputStream bytes) {
		this.pack = pack;
		this.file = file;
		this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		if (this.at == this.line.length() && !next()) {
			return -1;
		}
		int some = Math.min(length, this.line.length() - this.at);
		this.line.getChars(this.at, this.at + some, target, offset);
		this.at += some;
		return some;
	}

	private boolean next() throws IOException {
		String read = this.lines.readLine();
		this.number++;
		if (read == null) {
			return false;
		}
		if (read.indexOf(UNREADABLE) >= 0) {
			this.pack.fault(this.file, this.number, "", PackReader.NOT_UTF8);
			return false;
		}
		this.line = Normalizer.normalize(plain(read), Normalizer.Form.NFC) + "\n";
		this.at = 0;
		return true;
	}

	private String plain(String read) {
		if (read.indexOf('\0') >= 0) {
			this.pack.fault(this.file, this.number, "", PackReader.NULL_LETTER);
		}
		String text = read.replace("\0", "");
		return (this.number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

}
