package vn.dean06.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * Whom a certificate names, and for which time.
 */
final class Names {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy")
		.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

	private Names() {
	}

	/** The name a person or an organisation goes by, else all that stands there. */
	static String of(X509Certificate certificate) {
		RDN[] names = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs(BCStyle.CN);
		return Arrays.stream(names)
			.map((name) -> IETFUtils.valueToString(name.getFirst().getValue()))
			.findFirst()
			.orElse(certificate.getSubjectX500Principal().getName());
	}

	static void checkDates(X509Certificate certificate, Instant at) {
		Instant from = certificate.getNotBefore().toInstant();
		Instant to = certificate.getNotAfter().toInstant();
		if (at.isAfter(to)) {
			throw new SignatureRefused(
					"Chứng thư số của " + of(certificate) + " đã hết hạn ngày " + DAY.format(to) + ".");
		}
		if (at.isBefore(from)) {
			throw new SignatureRefused(
					"Chứng thư số của " + of(certificate) + " chưa có hiệu lực trước ngày " + DAY.format(from) + ".");
		}
	}

}
