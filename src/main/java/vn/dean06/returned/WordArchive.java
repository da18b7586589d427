package vn.dean06.returned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a Word file that are read, taken out of it within limits. Nothing that the
 * file points at is fetched, and nothing in it is run.
 */
final class WordArchive {

	static final int MOST_BYTES = 30 << 20;

	static final int MOST_ENTRIES = 3000;

	/** How much all parts may be, and how many times the size of the file. */
	static final long MOST_INFLATED = 200L << 20;

	static final int MOST_TIMES = 100;

	/** A small file may be packed tighter than that. */
	private static final long ALWAYS_ALLOWED = 8 << 20;

	private static final long MOST_READ = 48 << 20;

	private static final String TYPES = "[Content_Types].xml";

	private static final Pattern READ = Pattern
		.compile("\\[Content_Types]\\.xml|word/[^/]+\\.xml|docProps/(app|custom)\\.xml|mimetype");

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final Pattern MAIN = Pattern
		.compile("PartName=\"/([^\"]+)\"\\s+ContentType=\"[^\"]*wordprocessingml\\.document\\.main\\+xml\"|"
				+ "ContentType=\"[^\"]*wordprocessingml\\.document\\.main\\+xml\"\\s+PartName=\"/([^\"]+)\"");

	private final byte[] file;

	private final Map<String, byte[]> parts = new HashMap<>();

	private final Set<String> names = new HashSet<>();

	private long inflated;

	private long read;

	private WordArchive(byte[] file) {
		this.file = file;
	}

	static WordArchive of(byte[] file) {
		if (file.length > MOST_BYTES) {
			throw new UnreadableWord("Tệp lớn hơn " + (MOST_BYTES >> 20) + " MB nên không nhận; hãy bỏ bớt ảnh.");
		}
		refuseOtherKinds(file);
		WordArchive archive = new WordArchive(file);
		try {
			archive.unpack();
		}
		catch (IOException | IllegalArgumentException ex) {
			throw (ex instanceof UnreadableWord refused) ? refused : new UnreadableWord(UnreadableWord.BROKEN, ex);
		}
		archive.refuseOthers();
		return archive;
	}

	private static void refuseOtherKinds(byte[] file) {
		if (starts(file, OLE)) {
			boolean encrypted = new String(file, StandardCharsets.ISO_8859_1).contains(
					new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
			throw new UnreadableWord(encrypted ? "Tệp có đặt mật khẩu; hãy bỏ mật khẩu trong Word rồi tải lên lại."
					: "Tệp là loại .doc cũ; hãy mở bằng Word, lưu lại thành .docx rồi tải lên.");
		}
		if (!starts(file, new byte[] { 'P', 'K', 3, 4 })) {
			throw new UnreadableWord("Tệp không phải là tệp Word (.docx).");
		}
	}

	private static boolean starts(byte[] file, byte[] beginning) {
		return Arrays.equals(file, 0, Math.min(file.length, beginning.length), beginning, 0, beginning.length);
	}

	private void unpack() throws IOException {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(this.file))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (this.names.size() == MOST_ENTRIES || !this.names.add(entry.getName())) {
					throw new UnreadableWord(UnreadableWord.BROKEN);
				}
				unpack(entry.getName(), in);
			}
		}
	}

	private void unpack(String name, ZipInputStream in) throws IOException {
		boolean kept = READ.matcher(name).matches();
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		byte[] some = new byte[1 << 14];
		for (int many = in.read(some); many >= 0; many = in.read(some)) {
			count(many, kept);
			if (kept) {
				content.write(some, 0, many);
			}
		}
		if (kept) {
			this.parts.put(name, content.toByteArray());
		}
	}

	private void count(int many, boolean kept) {
		this.inflated += many;
		this.read += kept ? many : 0;
		boolean tooTight = this.inflated > ALWAYS_ALLOWED && this.inflated / this.file.length > MOST_TIMES;
		if (this.inflated > MOST_INFLATED || this.read > MOST_READ || tooTight) {
			throw new UnreadableWord("Nội dung nén trong tệp lớn quá mức nên không nhận.");
		}
	}

	private void refuseOthers() {
		String types = text(TYPES);
		if (text("mimetype").contains("opendocument")) {
			throw new UnreadableWord("Tệp là loại của LibreOffice (.odt); hãy lưu lại thành .docx rồi tải lên.");
		}
		if (types.contains("macroEnabled") || this.names.stream().anyMatch((name) -> name.endsWith("vbaProject.bin"))) {
			throw new UnreadableWord("Tệp có macro nên không nhận; hãy lưu lại thành .docx không có macro.");
		}
		if (main().isEmpty()) {
			throw new UnreadableWord("Tệp không phải là văn bản Word (.docx).");
		}
	}

	/** The part that the text stands in, which Word on the web gives other names. */
	private Optional<byte[]> main() {
		Matcher main = MAIN.matcher(text(TYPES));
		String name = main.find() ? Optional.ofNullable(main.group(1)).orElseGet(() -> main.group(2)) : "";
		return part(name);
	}

	byte[] body() {
		return main().orElseThrow();
	}

	Optional<byte[]> part(String name) {
		return Optional.ofNullable(this.parts.get(name));
	}

	private String text(String name) {
		return part(name).map((bytes) -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
	}

}
