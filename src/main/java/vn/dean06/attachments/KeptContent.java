package vn.dean06.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Reads a kept file piece by piece. The last piece is only handed out when all bytes
 * together are those that were stored; a reader who was promised more then notices.
 */
final class KeptContent extends InputStream {

	private final AttachmentView file;

	private final Pieces pieces;

	private final MessageDigest digest = Inbox.sha256();

	private byte[] piece = new byte[0];

	private int read;

	private int next;

	private long left;

	KeptContent(AttachmentView file, Pieces pieces) {
		this.file = file;
		this.pieces = pieces;
		this.left = file.size();
	}

	/**
	 * Where the pieces of a file are.
	 */
	@FunctionalInterface
	interface Pieces {

		byte[] piece(int position) throws IOException;

	}

	@Override
	public int read() throws IOException {
		return fetch() ? Byte.toUnsignedInt(this.piece[this.read++]) : -1;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, into.length);
		if (length == 0) {
			return 0;
		}
		if (!fetch()) {
			return -1;
		}
		int taken = Math.min(length, this.piece.length - this.read);
		System.arraycopy(this.piece, this.read, into, offset, taken);
		this.read += taken;
		return taken;
	}

	/** Whether there is something to read. */
	private boolean fetch() throws IOException {
		if (this.read < this.piece.length) {
			return true;
		}
		if (this.left == 0) {
			return false;
		}
		byte[] fetched = this.pieces.piece(this.next++);
		this.digest.update(fetched);
		this.left -= fetched.length;
		if (this.left < 0 || fetched.length == 0
				|| (this.left == 0 && !HexFormat.of().formatHex(this.digest.digest()).equals(this.file.sha256()))) {
			throw new IOException("attachment " + this.file.id() + " is not what was stored");
		}
		this.piece = fetched;
		this.read = 0;
		return true;
	}

}
