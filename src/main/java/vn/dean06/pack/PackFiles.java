package vn.dean06.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of a pack by their path in it, whether it lies in a folder, a zip or the
 * application itself.
 */
final class PackFiles {

	/** Far above any province's pack; a guard against a zip that unpacks without end. */
	private static final long LARGEST = 512L * 1024 * 1024;

	private final SortedMap<String, byte[]> files;

	private PackFiles(Map<String, byte[]> files) {
		this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
	}

	/**
	 * Opens a pack.
	 * @param location a folder, a zip, or "classpath:packs/name"
	 * @throws FaultyPackException if there is none
	 */
	static PackFiles open(String location) {
		try {
			Map<String, byte[]> files = location.startsWith("classpath:") ? fromClasspath(location)
					: fromDisk(Path.of(location));
			if (!files.containsKey("pack.yaml")) {
				throw new FaultyPackException(location, List.of(new PackFault("pack.yaml", 0,
						"không có tệp này; hãy chỉ đúng thư mục hoặc tệp zip của gói dữ liệu")));
			}
			return new PackFiles(files);
		}
		catch (IOException ex) {
			throw new FaultyPackException(location,
					List.of(new PackFault(location, 0, "không đọc được: " + ex.getMessage())));
		}
	}

	private static Map<String, byte[]> fromClasspath(String location) throws IOException {
		String root = location.substring("classpath:".length());
		Map<String, byte[]> files = new TreeMap<>();
		for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/**")) {
			String url = resource.getURL().toString();
			if (resource.isReadable() && !url.endsWith("/")) {
				files.put(url.substring(url.indexOf(root + "/") + root.length() + 1), resource.getContentAsByteArray());
			}
		}
		return files;
	}

	private static Map<String, byte[]> fromDisk(Path path) throws IOException {
		return Files.isDirectory(path) ? fromFolder(path) : fromZip(path);
	}

	private static Map<String, byte[]> fromFolder(Path folder) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
			}
		}
		return files;
	}

	private static Map<String, byte[]> fromZip(Path path) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		long size = 0;
		try (InputStream in = Files.newInputStream(path); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (!entry.isDirectory()) {
					byte[] bytes = zip.readNBytes((int) (LARGEST - size + 1));
					size += bytes.length;
					if (size > LARGEST) {
						throw new IOException("gói lớn hơn 512 MB");
					}
					files.put(entry.getName(), bytes);
				}
			}
		}
		return withoutCommonFolder(files);
	}

	/** People often zip the folder itself rather than what is in it. */
	private static Map<String, byte[]> withoutCommonFolder(Map<String, byte[]> files) {
		if (files.containsKey("pack.yaml")) {
			return files;
		}
		String top = files.keySet()
			.stream()
			.filter((name) -> name.matches("[^/]+/pack\\.yaml"))
			.map((name) -> name.substring(0, name.indexOf('/') + 1))
			.findFirst()
			.orElse("");
		Map<String, byte[]> inner = new TreeMap<>();
		files.forEach((name, bytes) -> {
			if (name.startsWith(top)) {
				inner.put(name.substring(top.length()), bytes);
			}
		});
		return inner;
	}

	boolean has(String file) {
		return this.files.containsKey(file);
	}

	List<String> in(String folder) {
		return this.files.keySet().stream().filter((file) -> file.startsWith(folder + "/")).toList();
	}

	/**
	 * The text of a file, without byte order mark and with plain line ends.
	 * @throws CharacterCodingException if it is not UTF-8
	 */
	String text(String file) throws CharacterCodingException {
		byte[] bytes = this.files.getOrDefault(file, new byte[0]);
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
	}

}
