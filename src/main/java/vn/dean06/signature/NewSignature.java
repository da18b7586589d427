package vn.dean06.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A signature as it stands in a file.
 *
 * @param range where it stands, as the file says: the byte ranges that it covers
 * @param covered the bytes of these
 * @param contents the signature, and zeros behind it
 */
record NewSignature(int[] range, byte[] covered, byte[] contents) {

	private static final Set<String> DIGESTS = Set.of(NISTObjectIdentifiers.id_sha256.getId(),
			NISTObjectIdentifiers.id_sha384.getId(), NISTObjectIdentifiers.id_sha512.getId());

	static SignatureRefused broken() {
		return new SignatureRefused("Chữ ký số bị hỏng hoặc không đúng dạng.");
	}

	/** Whose signature it is, if it is a valid one of these bytes. */
	X509Certificate verified() {
		try {
			CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(this.covered), cms());
			Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
			if (signers.size() != 1) {
				throw broken();
			}
			SignerInformation signer = signers.iterator().next();
			if (!DIGESTS.contains(signer.getDigestAlgOID())) {
				throw new SignatureRefused("Chữ ký dùng hàm băm đã cũ, không an toàn; cần SHA-256 trở lên.");
			}
			X509Certificate certificate = certificate(data, signer);
			verify(signer, certificate);
			return certificate;
		}
		catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException
				| RuntimeException ex) {
			throw (ex instanceof SignatureRefused refused) ? refused : broken();
		}
	}

	private ContentInfo cms() throws IOException {
		try (ASN1InputStream in = new ASN1InputStream(this.contents)) {
			ASN1Primitive object = in.readObject();
			return ContentInfo.getInstance(object);
		}
	}

	private static X509Certificate certificate(CMSSignedData data, SignerInformation signer)
			throws GeneralSecurityException {
		@SuppressWarnings("unchecked")
		Collection<X509CertificateHolder> found = data.getCertificates().getMatches(signer.getSID());
		if (found.isEmpty()) {
			throw new SignatureRefused("Chữ ký không kèm chứng thư số của người ký.");
		}
		return new JcaX509CertificateConverter().getCertificate(found.iterator().next());
	}

	private static void verify(SignerInformation signer, X509Certificate certificate)
			throws CMSException, GeneralSecurityException, OperatorCreationException {
		boolean valid;
		try {
			valid = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
		}
		catch (CMSSignerDigestMismatchException ex) {
			valid = false;
		}
		if (!valid || !names(signer, certificate)) {
			throw new SignatureRefused(
					"Chữ ký số không đúng với nội dung tệp: tệp đã bị sửa sau khi ký, hoặc chữ ký bị hỏng.");
		}
	}

	/** Whether it names this certificate, where it names one. */
	private static boolean names(SignerInformation signer, X509Certificate certificate)
			throws GeneralSecurityException {
		Attribute named = (signer.getSignedAttributes() != null)
				? signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) : null;
		if (named == null) {
			return true;
		}
		var id = SigningCertificateV2.getInstance(named.getAttributeValues()[0]).getCerts()[0];
		AlgorithmIdentifier algorithm = id.getHashAlgorithm();
		byte[] hash = MessageDigest.getInstance(algorithm.getAlgorithm().getId()).digest(certificate.getEncoded());
		return Arrays.equals(hash, id.getCertHash());
	}

}
