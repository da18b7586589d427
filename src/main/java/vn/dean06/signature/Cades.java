package vn.dean06.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The signature itself as PAdES wants it on its first level (B-B, ETSI EN 319 142-1): CMS
 * over SHA-256 that names its certificate, and leaves the time to the PDF.
 */
final class Cades {

	private final KeyFile keys;

	Cades(KeyFile keys) {
		this.keys = keys;
	}

	byte[] sign(byte[] covered) {
		try {
			X509Certificate certificate = this.keys.certificates().getFirst();
			CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
			generator.addSignerInfoGenerator(
					new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
						.setSignedAttributeGenerator(attributes(certificate))
						.build(signer(), certificate));
			generator.addCertificates(new JcaCertStore(this.keys.certificates()));
			return generator.generate(new CMSProcessableByteArray(covered), false).getEncoded(ASN1Encoding.DER);
		}
		catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException ex) {
			throw new SignatureRefused("Khóa trong tệp chứng thư số này không ký được văn bản.");
		}
	}

	private ContentSigner signer() throws OperatorCreationException {
		String algorithm = this.keys.key().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
		return new JcaContentSignerBuilder(algorithm).build(this.keys.key());
	}

	private static CMSAttributeTableGenerator attributes(X509Certificate certificate) throws GeneralSecurityException {
		ESSCertIDv2 id = new ESSCertIDv2(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
		Attribute named = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
				new DERSet(new SigningCertificateV2(new ESSCertIDv2[] { id })));
		CMSAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(
				new AttributeTable(new ASN1EncodableVector()).add(named.getAttrType(), named.getAttributeValues()[0]));
		return (parameters) -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
	}

}
