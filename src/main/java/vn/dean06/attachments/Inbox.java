package vn.dean06.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dean06.web.RejectedInput;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Takes files in: each goes to a temporary place, is measured, told by its bytes and
 * shown to the scanner.
 */
@Component
class Inbox {

	private static final Logger log = LoggerFactory.getLogger(Inbox.class);

	private final long largest;

	private final ObjectProvider<Scanner> scanner;

	Inbox(@Value("${dean06.attachments.largest}") DataSize largest, ObjectProvider<Scanner> scanner) {
		this.largest = largest.toBytes();
		this.scanner = scanner;
	}

	/** In bytes. */
	long largest() {
		return this.largest;
	}

	Received receive(@Nullable String name, InputStreamSource content, Collection<FileKind> accepted)
			throws IOException {
		Path file = Files.createTempFile("dean06-", ".tep");
		boolean sound = false;
		try {
			String sha256 = copy(content, file);
			FileBytes bytes = new FileBytes(file);
			FileKind kind = KindReader.read(bytes, accepted);
			Received received = new Received(file, FileName.of(name, kind), kind, bytes.size(), sha256, isClean(file));
			sound = true;
			return received;
		}
		finally {
			if (!sound) {
				Files.deleteIfExists(file);
			}
		}
	}

	private String copy(InputStreamSource content, Path file) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream in = content.getInputStream();
				OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
			byte[] piece = new byte[1 << 16];
			long size = 0;
			for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
				size += length;
				mustBe(size <= this.largest, "Tệp nặng quá " + AttachmentView.sizeLabel(this.largest)
						+ "; hãy quét lại ở độ phân giải thấp hơn (200 dpi, đen trắng) rồi gửi.");
				out.write(piece, 0, length);
			}
			mustBe(size > 0, "Tệp rỗng (0 byte); hãy chọn lại tệp.");
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Without a scanner, and where it does not answer, nobody knows. */
	private boolean isClean(Path file) throws IOException {
		Scanner present = this.scanner.getIfAvailable();
		if (present == null) {
			return false;
		}
		try (InputStream in = Files.newInputStream(file)) {
			return switch (present.scan(in)) {
				case Scanner.Verdict.Clean() -> true;
				case Scanner.Verdict.Unavailable(var why) -> {
					log.warn("Chưa quét được mã độc của một tệp gửi lên: {}", why);
					yield false;
				}
				case Scanner.Verdict.Found(var what) -> {
					log.warn("Đã từ chối một tệp gửi lên vì có mã độc: {}", what);
					throw new RejectedInput(Attachments.FIELD, "Tệp có mã độc (" + what
							+ ") nên không nhận. Hãy quét mã độc máy đang dùng và báo cán bộ công nghệ thông tin.");
				}
			};
		}
	}

	private static void mustBe(boolean sound, String sentence) {
		if (!sound) {
			throw new RejectedInput(Attachments.FIELD, sentence);
		}
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
