package vn.dean06.attachments;

import java.io.IOException;
import java.util.Collection;
import java.util.regex.Pattern;

import vn.dean06.web.RejectedInput;

/**
 * Tells the kind of a file by its bytes, and refuses what is no such file to its end:
 * what is two kinds at once, what carries a program, what is cut off or locked with a
 * password.
 */
final class KindReader {

	private static final String PDF = "%PDF-";

	private static final String PNG = "\u0089PNG\r\n\u001a\n";

	private static final String PNG_END = "IEND\u00aeB`\u0082";

	private static final String JPEG = "\u00ff\u00d8\u00ff";

	private static final String ZIP = "PK\u0003\u0004";

	/** Old Office files, and those that are locked with a password. */
	private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

	private static final int HEAD = 1024;

	/** The end of an archive, with the longest remark behind it. */
	private static final int ARCHIVE_END = 22 + 0xFFFF;

	private static final Pattern JPEG_END = Pattern.compile("\u00ff\u00d9");

	private static final Pattern LOCKED = Pattern.compile("/Encrypt\\s*(?:<<|\\d{1,10}\\s+\\d{1,5}\\s+R)");

	private static final Pattern PROGRAM = Pattern.compile("/(?:JavaScript|Launch)(?![A-Za-z])");

	private static final Pattern LOCKED_OFFICE = Pattern
		.compile("E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P\u0000a\u0000c\u0000k\u0000a\u0000g");

	private final FileBytes bytes;

	private final Collection<FileKind> accepted;

	private KindReader(FileBytes bytes, Collection<FileKind> accepted) {
		this.bytes = bytes;
		this.accepted = accepted;
	}

	/**
	 * @throws RejectedInput with a sentence for its sender
	 */
	static FileKind read(FileBytes bytes, Collection<FileKind> accepted) throws IOException {
		KindReader reader = new KindReader(bytes, accepted);
		FileKind kind = reader.kind(bytes.head(HEAD));
		if (!accepted.contains(kind)) {
			throw reader.refused("là tệp " + kind.label());
		}
		return kind;
	}

	private FileKind kind(String head) throws IOException {
		if (head.startsWith(PDF)) {
			return pdf();
		}
		if (head.startsWith(PNG)) {
			return png(head);
		}
		if (head.startsWith(JPEG)) {
			return jpeg(head);
		}
		if (head.startsWith(ZIP)) {
			mustBe(!head.contains(PDF), "vừa là tệp nén vừa là PDF");
			return new OfficeFile(this.bytes.file(), this::refused).kind();
		}
		throw refused(otherwise(head));
	}

	private FileKind pdf() throws IOException {
		mustBeNoArchive("PDF");
		mustBe(this.bytes.tail(HEAD).contains("%%EOF"), "là tệp PDF bị cắt cụt");
		mustBe(!this.bytes.holds(LOCKED), "là tệp PDF đặt mật khẩu hoặc khóa quyền");
		mustBe(!this.bytes.holds(PROGRAM), "là tệp PDF có kèm chương trình (JavaScript)");
		return FileKind.PDF;
	}

	private FileKind png(String head) throws IOException {
		mustBeNoArchive("PNG");
		mustBe(head.startsWith("IHDR", 12) && !head.contains(PDF), "là ảnh PNG hỏng");
		mustBe(this.bytes.tail(PNG_END.length()).equals(PNG_END), "là ảnh PNG bị cắt cụt hoặc có thêm thứ khác ở cuối");
		return FileKind.PNG;
	}

	/** Cameras put more behind a picture, so its end need not be the end of the file. */
	private FileKind jpeg(String head) throws IOException {
		mustBeNoArchive("JPEG");
		mustBe(!head.contains(PDF), "vừa là ảnh vừa là PDF");
		mustBe(this.bytes.holds(JPEG_END), "là ảnh JPEG bị cắt cụt");
		return FileKind.JPEG;
	}

	/** Readers of archives begin at the end, so what ends as one is one, too. */
	private void mustBeNoArchive(String kind) throws IOException {
		String tail = this.bytes.tail(ARCHIVE_END);
		for (int at = tail.indexOf("PK\u0005\u0006"); at >= 0; at = tail.indexOf("PK\u0005\u0006", at + 1)) {
			mustBe(at + 22 > tail.length()
					|| at + 22 + tail.charAt(at + 20) + (tail.charAt(at + 21) << 8) > tail.length(),
					"vừa là " + kind + " vừa là tệp nén");
		}
	}

	private String otherwise(String head) throws IOException {
		if (head.startsWith(COMPOUND)) {
			return this.bytes.holds(LOCKED_OFFICE) ? "là tệp Office đặt mật khẩu"
					: "là tệp Office kiểu cũ (.doc, .xls)";
		}
		if (head.startsWith("ftyp", 4)) {
			return "là ảnh hay phim của điện thoại (HEIC, MP4)";
		}
		if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
			return "là ảnh TIFF";
		}
		if (head.contains(PDF)) {
			return "có thứ khác đứng trước nội dung PDF";
		}
		return "không phải loại tệp nhận được";
	}

	private void mustBe(boolean sound, String what) {
		if (!sound) {
			throw refused(what);
		}
	}

	private RejectedInput refused(String what) {
		return new RejectedInput(Attachments.FIELD, "Tệp " + what + ". Chỉ nhận tệp " + FileKind.labels(this.accepted)
				+ " nguyên vẹn, không mật khẩu, không macro; hãy lưu hoặc quét lại rồi gửi.");
	}

}
