package vn.dean06.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;

import org.openpdf.text.pdf.PdfReader;

/**
 * A PDF that came back with one signature more: who signed it and when.
 *
 * @param signer the name in the certificate
 * @param subject all that the certificate says of the signer
 * @param issuer who issued it
 * @param serial its number, in hexadecimal digits
 * @param at when it was signed, as the signer's machine says
 */
public record SignedPdf(String signer, String subject, String issuer, String serial, Instant at) {

	private static final int MOST_ADDED = 8 << 20;

	/**
	 * Checks what came back against what was sent to be signed: these bytes, unchanged,
	 * and behind them one valid signature over the whole file. Whether its issuer is to
	 * be trusted is not asked.
	 * @throws SignatureRefused if it is anything else
	 */
	public static SignedPdf check(byte[] original, byte[] returned) {
		checkBeginning(original, returned);
		AppendedPart appended = new AppendedPart(original, returned);
		NewSignature signature = appended.signature();
		X509Certificate certificate = signature.verified();
		try {
			Instant at = new AllowedChanges(new PdfReader(original), new PdfReader(returned)).check(appended.objects(),
					signature);
			Names.checkDates(certificate, at);
			return new SignedPdf(Names.of(certificate), certificate.getSubjectX500Principal().getName(),
					certificate.getIssuerX500Principal().getName(), certificate.getSerialNumber().toString(16), at);
		}
		catch (SignatureRefused ex) {
			throw ex;
		}
		catch (Exception | StackOverflowError ex) {
			throw new SignatureRefused("Không đọc được phần chữ ký được thêm vào tệp PDF: tệp bị hỏng.");
		}
	}

	private static void checkBeginning(byte[] original, byte[] returned) {
		if (returned.length < 5 || !Arrays.equals(returned, 0, 5, original, 0, 5)) {
			throw new SignatureRefused("Tệp gửi về không phải tệp PDF.");
		}
		if (returned.length > original.length + MOST_ADDED) {
			throw new SignatureRefused("Tệp gửi về quá lớn: phần ký thêm không quá " + (MOST_ADDED >> 20) + " MB.");
		}
		int same = Arrays.mismatch(original, returned);
		if (same < 0) {
			throw new SignatureRefused("Tệp gửi về chưa có chữ ký mới: đó chính là tệp đã gửi đi ký.");
		}
		if (same < original.length) {
			throw new SignatureRefused(AppendedPart.isSameDocument(original, returned)
					? "Văn bản đã bị sửa hoặc ghi lại trước khi ký. Hãy tải lại tệp từ phần mềm và ký đúng tệp đó, không in hoặc lưu lại thành tệp khác."
					: "Tệp gửi về không phải văn bản đã gửi đi ký.");
		}
	}

}
