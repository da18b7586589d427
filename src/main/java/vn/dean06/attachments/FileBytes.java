package vn.dean06.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The bytes of a file that was sent, of which only a piece is in memory at a time. They
 * are looked at as Latin-1, in which each byte is a letter.
 */
final class FileBytes {

	private static final int PIECE = 1 << 16;

	/** Longer than whatever is looked for. */
	private static final int OVERLAP = 256;

	private final Path file;

	private final long size;

	FileBytes(Path file) throws IOException {
		this.file = file;
		this.size = Files.size(file);
	}

	Path file() {
		return this.file;
	}

	long size() {
		return this.size;
	}

	/** Its first bytes, fewer if it is shorter. */
	String head(int length) throws IOException {
		return piece(0, length);
	}

	/** Its last bytes, all if it is shorter. */
	String tail(int length) throws IOException {
		return piece(Math.max(0, this.size - length), length);
	}

	private String piece(long from, int length) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(this.file)) {
			ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, this.size - from));
			channel.position(from);
			while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
				// Goes on until it is full or the file is at its end.
				continue;
			}
			return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
		}
	}

	/**
	 * Whether something stands anywhere in it.
	 * @param pattern matches no more than 256 bytes
	 */
	boolean holds(Pattern pattern) throws IOException {
		try (InputStream in = Files.newInputStream(this.file)) {
			String before = "";
			for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
				String text = before + new String(piece, StandardCharsets.ISO_8859_1);
				if (pattern.matcher(text).find()) {
					return true;
				}
				before = text.substring(Math.max(0, text.length() - OVERLAP));
			}
			return false;
		}
	}

}
