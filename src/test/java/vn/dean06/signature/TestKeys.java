package vn.dean06.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Keys with certificates of their own making, to sign with once and throw away.
 */
public final class TestKeys {

	public static final char[] PASSWORD = "mật khẩu".toCharArray();

	private final KeyPair pair;

	private final X509Certificate certificate;

	private final String name;

	private TestKeys(KeyPair pair, X509Certificate certificate, String name) {
		this.pair = pair;
		this.certificate = certificate;
		this.name = name;
	}

	static TestKeys of(String name, Instant from, Instant to) throws Exception {
		return of(name, "RSA", from, to);
	}

	static TestKeys of(String name, String algorithm, Instant from, Instant to) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
		generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
		KeyPair pair = generator.generateKeyPair();
		X500Name subject = new X500Name("CN=" + name + ",O=UBND tỉnh Gia Lai,C=VN");
		JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(subject,
				BigInteger.valueOf(from.toEpochMilli()), Date.from(from), Date.from(to), subject, pair.getPublic());
		builder.addExtension(Extension.keyUsage, true,
				new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
		String signed = algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
		X509Certificate certificate = new JcaX509CertificateConverter()
			.getCertificate(builder.build(new JcaContentSignerBuilder(signed).build(pair.getPrivate())));
		return new TestKeys(pair, certificate, name);
	}

	public static TestKeys valid(String name, Instant at) throws Exception {
		return of(name, at.minus(30, ChronoUnit.DAYS), at.plus(365, ChronoUnit.DAYS));
	}

	public byte[] file() throws Exception {
		return file(this);
	}

	/** A file of several keys, each under the name of its owner. */
	static byte[] file(TestKeys... keys) throws Exception {
		KeyStore store = emptyStore();
		for (TestKeys one : keys) {
			store.setKeyEntry(one.name, one.pair.getPrivate(), PASSWORD, new Certificate[] { one.certificate });
		}
		return bytes(store);
	}

	byte[] certificateAlone() throws Exception {
		KeyStore store = emptyStore();
		store.setCertificateEntry(this.name, this.certificate);
		return bytes(store);
	}

	private static KeyStore emptyStore() throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, PASSWORD);
		return store;
	}

	private static byte[] bytes(KeyStore store) throws GeneralSecurityException, IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		store.store(out, PASSWORD);
		return out.toByteArray();
	}

}
