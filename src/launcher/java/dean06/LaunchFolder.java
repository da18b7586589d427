package dean06;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Where one build of the program is laid out as plain jars, as Java remembers no classes
 * out of folders or of jars within a jar: beside the jar, where the build has put it, else
 * in the cache of the account that runs it. It may be deleted at any time.
 */
final class LaunchFolder {

	private static final String CLASSES = "BOOT-INF/classes/";

	private static final String LIBRARIES = "BOOT-INF/lib/";

	private static final String PROGRAM = "dean06.jar";

	static final int WITH_AOT_CACHE = 25;

	private static final String CACHE = "dean06.cache.";

	private static final String BESIDE = "dean06.start";

	private static final int KEPT = 2;

	/** How much memory it may use and what the program is told change nothing of what Java remembers. */
	private static final Pattern FORGOTTEN = Pattern
		.compile("-Xm[sx].*|-D.*|-XX:\\w*RAMPercentage=.*|-XX:[+-](ExitOn|HeapDumpOn)OutOfMemoryError|-XX:HeapDumpPath=.*");

	private final Path folder;

	private final String classPath;

	private LaunchFolder(Path folder, String classPath) {
		this.folder = folder;
		this.classPath = classPath;
	}

	/**
	 * The folder for a jar, with what it needs inside or beside it, or a class path, laid out if it is not yet.
	 * @param here the jar or the folder of classes that this class is in
	 * @return null where there is no place for it
	 */
	static LaunchFolder of(Path here, int java, List<String> options) {
		try {
			List<Path> parts = Files.isDirectory(here) ? javaClassPath() : Collections.singletonList(here);
			Path beside = Files.isDirectory(here) ? null : keptBeside(here, java, options);
			if (beside != null) {
				return new LaunchFolder(beside, classPath(parts, here, beside));
			}
			Path all = caches();
			Path folder = all.resolve(key(parts, java, options));
			if (!Files.isDirectory(folder)) {
				Files.createDirectories(all);
				removeOld(all);
				layOut(parts, here, folder);
			}
			removeUnfinished(folder);
			Files.setLastModifiedTime(folder, FileTime.fromMillis(System.currentTimeMillis()));
			return new LaunchFolder(folder, classPath(parts, here, folder));
		}
		catch (IOException ex) {
			return null;
		}
	}

	/**
	 * Whether an earlier start of the same class path is remembered.
	 */
	static boolean remembers(int java, List<String> options) {
		try {
			return Files.exists(caches().resolve(key(javaClassPath(), java, options)).resolve(cacheName(java)));
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * The folder that the build has laid beside a jar.
	 * @return null where there is none for just this jar, Java and options
	 */
	static Path keptBeside(Path jar, int java, List<String> options) throws IOException {
		Path folder = jar.resolveSibling(BESIDE).resolve(key(Collections.singletonList(jar), java, options));
		return Files.exists(folder.resolve(cacheName(java))) ? folder : null;
	}

	/**
	 * The folder beside a jar that was just built, which that of an earlier build gives way to.
	 */
	static LaunchFolder beside(Path jar, int java, List<String> options) throws IOException {
		List<Path> parts = Collections.singletonList(jar);
		Path all = jar.resolveSibling(BESIDE);
		Path folder = all.resolve(key(parts, java, options));
		if (!Files.isDirectory(folder)) {
			if (Files.exists(all)) {
				delete(all);
			}
			Files.createDirectories(all);
			layOut(parts, jar, folder);
		}
		return new LaunchFolder(folder, classPath(parts, jar, folder));
	}

	/**
	 * The folder whose jars this Java runs.
	 */
	static LaunchFolder laidOut(Path folder) {
		return new LaunchFolder(folder, System.getProperty("java.class.path"));
	}

	private static List<Path> javaClassPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Paths::get)
			.collect(Collectors.toList());
	}

	private static Path caches() throws IOException {
		String named = System.getenv(File.separatorChar == '\\' ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
		Path cache = (named != null && !named.isEmpty()) ? Paths.get(named)
				: Paths.get(System.getProperty("user.home"), ".cache");
		if (!cache.isAbsolute()) {
			throw new IOException("No home");
		}
		return cache.resolve("dean06");
	}

	/** Of what Java would refuse to use a cache for, were it another. */
	private static String key(List<Path> parts, int java, List<String> options) throws IOException {
		StringBuilder text = new StringBuilder().append(System.getProperty("java.home"))
			.append(System.getProperty("java.vm.version"))
			.append(options.stream()
				.filter((option) -> !FORGOTTEN.matcher(option).matches())
				.collect(Collectors.toList()));
		for (Path part : parts) {
			try (Stream<Path> files = Files.walk(part)) {
				for (Path file : files.sorted().collect(Collectors.toList())) {
					text.append('\n').append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
				}
			}
		}
		return java + "-" + UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** Whole or not at all. */
	private static void layOut(List<Path> parts, Path here, Path folder) throws IOException {
		Path unfinished = Files.createTempDirectory(folder.getParent(), "new");
		if (Files.isDirectory(here)) {
			for (Path part : parts) {
				if (Files.isDirectory(part)) {
					packFolder(part, unfinished.resolve(nameOf(part)));
				}
			}
		}
		else if (holdsJars(here)) {
			unpack(here, unfinished);
		}
		try {
			Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			delete(unfinished);
			if (!Files.isDirectory(folder)) {
				throw ex;
			}
		}
	}

	private static String nameOf(Path classes) {
		return classes.toString().replaceAll("[^A-Za-z0-9]+", "-") + ".jar";
	}

	private static void packFolder(Path classes, Path jar) throws IOException {
		try (ZipOutputStream out = jar(jar); Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter((one) -> !one.equals(classes)).sorted().collect(Collectors.toList())) {
				String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
				out.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
				if (Files.isRegularFile(file)) {
					Files.copy(file, out);
				}
				out.closeEntry();
			}
		}
	}

	private static boolean holdsJars(Path jar) throws IOException {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			return zip.getEntry(CLASSES) != null;
		}
	}

	private static void unpack(Path jar, Path folder) throws IOException {
		try (ZipFile zip = new ZipFile(jar.toFile()); ZipOutputStream out = jar(folder.resolve(PROGRAM))) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				String name = entry.getName();
				if (isOurs(name)) {
					out.putNextEntry(new ZipEntry(name.startsWith(CLASSES) ? name.substring(CLASSES.length()) : name));
					copy(zip, entry, out);
					out.closeEntry();
				}
				else if (name.startsWith(LIBRARIES) && name.endsWith(".jar")) {
					try (OutputStream library = Files.newOutputStream(folder.resolve(new File(name).getName()))) {
						copy(zip, entry, library);
					}
				}
			}
		}
	}

	/** Boot leaves what frameworks look for in META-INF where it was. */
	private static boolean isOurs(String name) {
		return (name.startsWith(CLASSES) && name.length() > CLASSES.length())
				|| (name.startsWith("META-INF/spring") && !name.endsWith("/"));
	}

	private static ZipOutputStream jar(Path path) throws IOException {
		ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path));
		out.setLevel(0);
		return out;
	}

	private static void copy(ZipFile zip, ZipEntry entry, OutputStream out) throws IOException {
		byte[] some = new byte[1 << 16];
		try (InputStream in = zip.getInputStream(entry)) {
			for (int read = in.read(some); read > 0; read = in.read(some)) {
				out.write(some, 0, read);
			}
		}
	}

	private static String classPath(List<Path> parts, Path here, Path folder) throws IOException {
		if (Files.isDirectory(here)) {
			return parts.stream()
				.map((part) -> Files.isDirectory(part) ? folder.resolve(nameOf(part)).toString() : part.toString())
				.collect(Collectors.joining(File.pathSeparator));
		}
		if (!Files.exists(folder.resolve(PROGRAM))) {
			return here.toString();
		}
		List<String> jars = new ArrayList<>();
		jars.add(folder.resolve(PROGRAM).toString());
		try (Stream<Path> files = Files.list(folder)) {
			files.map(Path::toString)
				.filter((file) -> file.endsWith(".jar") && !jars.contains(file))
				.sorted()
				.forEach(jars::add);
		}
		return String.join(File.pathSeparator, jars);
	}

	/** Those of earlier builds, but not what may be running still. */
	private static void removeOld(Path all) throws IOException {
		List<File> folders = new ArrayList<>();
		try (Stream<Path> each = Files.list(all)) {
			each.map(Path::toFile).forEach(folders::add);
		}
		folders.sort(Comparator.comparingLong(File::lastModified).reversed());
		long yesterday = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(1);
		for (File old : folders.subList(Math.min(KEPT, folders.size()), folders.size())) {
			if (old.lastModified() < yesterday) {
				delete(old.toPath());
			}
		}
	}

	/** What a start left that was killed while it wrote. */
	private static void removeUnfinished(Path folder) throws IOException {
		long anHourAgo = System.currentTimeMillis() - TimeUnit.HOURS.toMillis(1);
		try (Stream<Path> files = Files.list(folder)) {
			files.map(Path::toFile)
				.filter((file) -> file.getName().startsWith(CACHE) && !file.getName().matches(CACHE + "(aot|jsa)"))
				.filter((file) -> file.lastModified() < anHourAgo)
				.forEach(File::delete);
		}
	}

	static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Collections.reverseOrder()).map(Path::toFile).forEach(File::delete);
		}
	}

	Path path() {
		return this.folder;
	}

	String classPath() {
		return this.classPath;
	}

	Path cache(int java) {
		return this.folder.resolve(cacheName(java));
	}

	private static String cacheName(int java) {
		return CACHE + ((java >= WITH_AOT_CACHE) ? "aot" : "jsa");
	}

	/** What the program says that runs only to be remembered. */
	Path log() {
		return this.folder.resolve("prepare.log");
	}

	/** Where a cache is made, so that no other start reads half of one. */
	Path unfinished(Path cache) {
		return cache.resolveSibling(cache.getFileName() + "." + UUID.randomUUID());
	}

}
