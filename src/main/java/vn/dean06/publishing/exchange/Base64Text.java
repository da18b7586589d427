package vn.dean06.publishing.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes bytes as the text of an element, in Base64, three bytes as four letters.
 */
final class Base64Text extends OutputStream {

	private static final int PIECE = 3 << 14;

	private final XMLStreamWriter xml;

	private final byte[] piece = new byte[PIECE];

	private int filled;

	Base64Text(XMLStreamWriter xml) {
		this.xml = xml;
	}

	@Override
	public void write(int one) throws IOException {
		this.piece[this.filled++] = (byte) one;
		if (this.filled == PIECE) {
			end();
		}
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		int taken = 0;
		while (taken < length) {
			int next = Math.min(length - taken, PIECE - this.filled);
			System.arraycopy(bytes, offset + taken, this.piece, this.filled, next);
			this.filled += next;
			taken += next;
			if (this.filled == PIECE) {
				end();
			}
		}
	}

	/** Writes what is left. */
	void end() throws IOException {
		try {
			this.xml.writeCharacters(new String(Base64.getEncoder().encode(Arrays.copyOf(this.piece, this.filled)),
					StandardCharsets.ISO_8859_1));
			this.filled = 0;
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

}
