package vn.dean06.pack;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of a pack by their path in it, whether it lies in a folder, a zip or the
 * application itself.
 */
final class PackFiles {

	static final String MANIFEST = "pack.yaml";

	/** Far above any province's pack; a guard against a zip that unpacks without end. */
	private static final long LARGEST = 512L * 1024 * 1024;

	private static final String TOO_LARGE = "gói lớn hơn 512 MB; hãy kiểm tra xem có tệp lạ trong đó không";

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/** What is larger is not held, but read from the disk each time. */
	private static final int LARGEST_HELD = 8 * 1024 * 1024;

	private final SortedMap<String, Source> files;

	PackFiles(Map<String, byte[]> files) {
		this(held(files));
	}

	private PackFiles(SortedMap<String, Source> files) {
		this.files = Collections.unmodifiableSortedMap(files);
	}

	private static SortedMap<String, Source> held(Map<String, byte[]> files) {
		SortedMap<String, Source> held = new TreeMap<>();
		files.forEach((name, bytes) -> held.put(name, Source.of(bytes)));
		return held;
	}

	/**
	 * Where the bytes of a file come from.
	 */
	interface Source {

		InputStream open() throws IOException;

		static Source of(byte[] bytes) {
			return () -> new ByteArrayInputStream(bytes);
		}

	}

	/**
	 * Opens a pack.
	 * @param location a folder, a zip, or "classpath:packs/name"
	 * @throws FaultyPackException if there is none
	 */
	static PackFiles open(String location) {
		try {
			SortedMap<String, Source> files = location.startsWith("classpath:") ? fromClasspath(location)
					: fromDisk(Path.of(location));
			return new PackFiles(withoutCommonFolder(files));
		}
		catch (InvalidPathException ex) {
			throw unreadable(location, "đường dẫn này không đúng cách viết");
		}
		catch (ZipException ex) {
			throw unreadable(location, "không phải thư mục, cũng không phải tệp zip đọc được (" + ex.getMessage()
					+ "); hãy nén lại thư mục của gói thành tệp .zip, không đặt mật khẩu");
		}
		catch (IOException | UncheckedIOException ex) {
			throw unreadable(location, String.valueOf(ex.getMessage()));
		}
	}

	private static FaultyPackException unreadable(String location, String reason) {
		return new FaultyPackException(location, List.of(PackFault.ofFile(location, "không đọc được: " + reason)));
	}

	private static SortedMap<String, Source> fromClasspath(String location) throws IOException {
		String root = location.substring("classpath:".length());
		SortedMap<String, Source> files = new TreeMap<>();
		for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/**")) {
			String url = resource.getURL().toString();
			if (resource.isReadable() && !url.endsWith("/")) {
				files.put(url.substring(url.indexOf(root + "/") + root.length() + 1),
						Source.of(resource.getContentAsByteArray()));
			}
		}
		return files;
	}

	private static SortedMap<String, Source> fromDisk(Path path) throws IOException {
		if (!Files.exists(path)) {
			throw new IOException("không có thư mục hay tệp này");
		}
		return Files.isDirectory(path) ? fromFolder(path) : fromZip(path);
	}

	private static SortedMap<String, Source> fromFolder(Path folder) throws IOException {
		SortedMap<String, Source> files = new TreeMap<>();
		long size = 0;
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				size += Files.size(path);
				if (size > LARGEST) {
					throw new IOException(TOO_LARGE);
				}
				files.put(name(folder.relativize(path).toString()), (Files.size(path) > LARGEST_HELD)
						? () -> Files.newInputStream(path) : Source.of(Files.readAllBytes(path)));
			}
		}
		return files;
	}

	/**
	 * Names are taken byte by byte first: old programs write them in other character sets
	 * than they say.
	 */
	private static SortedMap<String, Source> fromZip(Path path) throws IOException {
		SortedMap<String, Source> files = new TreeMap<>();
		long size = 0;
		try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				String name = name(inUtf8(entry.getName()));
				if (!name.endsWith("/")) {
					InputStream content = zip.getInputStream(entry);
					byte[] bytes = content.readNBytes((int) Math.min(LARGEST_HELD, LARGEST - size) + 1);
					size += bytes.length + length(content, LARGEST - size - bytes.length);
					if (size > LARGEST) {
						throw new IOException(TOO_LARGE);
					}
					Source source = (bytes.length > LARGEST_HELD) ? () -> ofZip(path, entry.getName())
							: Source.of(bytes);
					if (files.put(name, source) != null) {
						throw new IOException("tệp “" + name + "” nằm hai lần trong gói; hãy nén lại từ thư mục");
					}
				}
			}
		}
		return files;
	}

	/** How much follows, counted no further than one byte more than there may be. */
	private static long length(InputStream content, long most) throws IOException {
		byte[] some = new byte[64 * 1024];
		long length = 0;
		int read = 0;
		while (read >= 0 && length <= most) {
			length += read;
			read = content.read(some);
		}
		return length;
	}

	private static InputStream ofZip(Path path, String entry) throws IOException {
		ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
		return new FilterInputStream(zip.getInputStream(zip.getEntry(entry))) {

			@Override
			public void close() throws IOException {
				zip.close();
			}

		};
	}

	private static String inUtf8(String name) {
		try {
			byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
			return new String(bytes, StandardCharsets.ISO_8859_1).equals(name)
					? StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString() : name;
		}
		catch (CharacterCodingException ex) {
			return name;
		}
	}

	/** Windows parts folders by "\", macOS takes marks off their letters. */
	private static String name(String path) {
		return Normalizer.normalize(path.replace('\\', '/'), Normalizer.Form.NFC);
	}

	/** People often zip the folder itself rather than what is in it. */
	private static SortedMap<String, Source> withoutCommonFolder(SortedMap<String, Source> files) throws IOException {
		if (files.containsKey(MANIFEST)) {
			return files;
		}
		List<String> tops = files.keySet()
			.stream()
			.filter((name) -> name.matches("[^/]+/pack\\.yaml"))
			.map((name) -> name.substring(0, name.indexOf('/') + 1))
			.toList();
		if (tops.size() > 1) {
			throw new IOException(
					"có nhiều gói ở đây (" + String.join(", ", tops) + "); hãy chỉ rõ thư mục của một gói");
		}
		if (tops.isEmpty()) {
			throw new IOException(
					"không có tệp pack.yaml; hãy chỉ đúng thư mục hoặc tệp zip của gói dữ liệu, hoặc viết tệp ấy");
		}
		SortedMap<String, Source> inner = new TreeMap<>();
		files.forEach((name, source) -> {
			if (name.startsWith(tops.getFirst())) {
				inner.put(name.substring(tops.getFirst().length()), source);
			}
		});
		return inner;
	}

	boolean has(String file) {
		return this.files.containsKey(file);
	}

	/** All files, sorted. */
	List<String> names() {
		return List.copyOf(this.files.keySet());
	}

	InputStream content(String file) throws IOException {
		return this.files.getOrDefault(file, Source.of(new byte[0])).open();
	}

	byte[] bytes(String file) {
		try (InputStream content = content(file)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The text of a file, without byte order mark and with plain line ends.
	 * @throws NotUtf8 if it is not UTF-8
	 */
	String text(String file) throws NotUtf8 {
		ByteBuffer bytes = ByteBuffer.wrap(bytes(file));
		CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CoderResult result = decoder.decode(bytes, text, true);
		text.flip();
		if (result.isError()) {
			throw new NotUtf8(1 + (int) plain(text.toString()).chars().filter((letter) -> letter == '\n').count());
		}
		return plain(text.toString());
	}

	private static String plain(String text) {
		String unmarked = (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
		return unmarked.replace("\r\n", "\n").replace('\r', '\n');
	}

	/**
	 * That a file is in another character set.
	 */
	static final class NotUtf8 extends Exception {

		private static final long serialVersionUID = 1L;

		private final int line;

		NotUtf8(int line) {
			this.line = line;
		}

		/** The first line that cannot be read. */
		int line() {
			return this.line;
		}

	}

}
