package vn.dean06.document.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * An archive whose bytes depend on nothing but its content: fixed times, and entries in
 * the order of their names, which puts "[Content_Types].xml" first, where Word expects
 * it.
 */
public final class SteadyZip {

	private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

	private SteadyZip() {
	}

	/**
	 * Writes what somebody else writes as an archive, which is not compressed twice.
	 */
	public static void write(Archive archive, OutputStream out) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ZipArchiveOutputStream stored = new ZipArchiveOutputStream(bytes);
		stored.setLevel(Deflater.NO_COMPRESSION);
		archive.write(stored);
		copy(bytes.toByteArray(), out);
	}

	/**
	 * What writes itself as an archive.
	 */
	public interface Archive {

		void write(OutputStream out) throws IOException;

	}

	private static void copy(byte[] archive, OutputStream out) throws IOException {
		Map<String, byte[]> entries = entries(archive);
		ZipOutputStream zip = new ZipOutputStream(out);
		for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
			put(zip, entry.getKey(), entry.getValue());
		}
		zip.finish();
	}

	private static Map<String, byte[]> entries(byte[] archive) throws IOException {
		Map<String, byte[]> entries = new TreeMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				entries.put(entry.getName(), in.readAllBytes());
			}
		}
		return entries;
	}

	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(EPOCH);
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

}
