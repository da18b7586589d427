package vn.dean06.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.openpdf.text.Image;

/**
 * The picture of a signature or of a stamp: a PNG of modest size.
 */
final class SignatureImage {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final int MOST_BYTES = 2 << 20;

	private static final int MOST_PIXELS = 3000;

	/** Where the header of a PNG says how wide it is, and behind that how high. */
	private static final int WIDTH = 16;

	private SignatureImage() {
	}

	static Image read(byte[] file) {
		if (file.length < WIDTH + 8 || !Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length)) {
			throw new SignatureRefused("Hình ảnh chữ ký hoặc dấu phải là tệp PNG nền trong suốt.");
		}
		int width = ByteBuffer.wrap(file).getInt(WIDTH);
		int height = ByteBuffer.wrap(file).getInt(WIDTH + 4);
		if (file.length > MOST_BYTES || width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
			throw new SignatureRefused("Hình ảnh chữ ký hoặc dấu quá lớn: không quá " + (MOST_BYTES >> 20) + " MB và "
					+ MOST_PIXELS + " điểm ảnh mỗi chiều.");
		}
		try {
			return Image.getInstance(file);
		}
		catch (IOException | RuntimeException ex) {
			throw new SignatureRefused("Không đọc được hình ảnh chữ ký hoặc dấu: tệp PNG bị hỏng.");
		}
	}

}
