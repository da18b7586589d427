package vn.dean06.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Writes documents as files. What was written last is kept for whoever asks next, as
 * several people read a report before it is issued: the same tree gives the same bytes,
 * and a tree that differs in anything is written anew.
 */
public final class WrittenFiles {

	private static final int MOST = 4;

	private static final Duration LONGEST = Duration.ofMinutes(10);

	/** Soft, as a long report is some megabytes. */
	private final Cache<Written, byte[]> kept = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterAccess(LONGEST)
		.softValues()
		.build();

	/**
	 * The bytes of a document, which nobody may change.
	 * @throws IOException if it cannot be written
	 */
	public byte[] write(Document document, DocumentWriter writer) throws IOException {
		Written asked = new Written(document, writer);
		byte[] known = this.kept.getIfPresent(asked);
		if (known != null) {
			return known;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writer.write(document, out);
		byte[] written = out.toByteArray();
		this.kept.put(asked, written);
		return written;
	}

	private record Written(Document document, DocumentWriter writer) {
	}

}
