package vn.dean06.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came in and was found sound, and is not kept yet. It lies in a temporary
 * place until this is closed.
 */
public final class Received implements AutoCloseable {

	private final Path file;

	private final String name;

	private final FileKind kind;

	private final long size;

	private final String sha256;

	private final boolean scanned;

	Received(Path file, String name, FileKind kind, long size, String sha256, boolean scanned) {
		this.file = file;
		this.name = name;
		this.kind = kind;
		this.size = size;
		this.sha256 = sha256;
		this.scanned = scanned;
	}

	public String name() {
		return this.name;
	}

	public FileKind kind() {
		return this.kind;
	}

	/** In bytes. */
	public long size() {
		return this.size;
	}

	/** Of its bytes, in hexadecimal. */
	public String sha256() {
		return this.sha256;
	}

	/** Whether a scanner looked at it and found nothing. */
	boolean scanned() {
		return this.scanned;
	}

	/** Its bytes, for whoever looks into it before it is kept. */
	public InputStream content() throws IOException {
		return Files.newInputStream(this.file);
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
