package vn.dean06.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A key with its certificates out of a PKCS#12 file, which is opened for one signature.
 *
 * @param certificates that of the key first, then those of its issuers
 */
record KeyFile(PrivateKey key, List<X509Certificate> certificates) {

	private static final int MOST = 1 << 20;

	/** What ASN.1 begins with that is as long as a file of keys. */
	private static final byte SEQUENCE = 0x30;

	/**
	 * Opens the file.
	 * @param name of the key, if there are several
	 * @throws SignatureRefused if it cannot sign at that time
	 */
	static KeyFile open(byte[] file, char[] password, @Nullable String name, Instant at) {
		KeyStore store = store(file, password);
		try {
			String alias = alias(keys(store), name);
			PrivateKey key = (PrivateKey) store.getKey(alias, password);
			List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
				.map(X509Certificate.class::cast)
				.toList();
			Names.checkDates(chain.getFirst(), at);
			return new KeyFile(key, chain);
		}
		catch (GeneralSecurityException | ClassCastException ex) {
			throw new SignatureRefused("Không dùng được khóa trong tệp chứng thư số này.");
		}
	}

	private static KeyStore store(byte[] file, char[] password) {
		if (file.length == 0 || file.length > MOST || file[0] != SEQUENCE) {
			throw notAKeyFile();
		}
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(new ByteArrayInputStream(file), password);
			return store;
		}
		catch (IOException ex) {
			throw (ex.getCause() instanceof UnrecoverableKeyException)
					? new SignatureRefused("Mật khẩu của tệp chứng thư số không đúng.") : notAKeyFile();
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw notAKeyFile();
		}
	}

	private static SignatureRefused notAKeyFile() {
		return new SignatureRefused("Tệp đã chọn không phải tệp chứng thư số PKCS#12 (đuôi .p12 hoặc .pfx).");
	}

	private static List<String> keys(KeyStore store) throws GeneralSecurityException {
		return Collections.list(store.aliases()).stream().filter((alias) -> isKey(store, alias)).sorted().toList();
	}

	private static boolean isKey(KeyStore store, String alias) {
		try {
			return store.isKeyEntry(alias) && store.getCertificateChain(alias) != null;
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	private static String alias(List<String> keys, @Nullable String name) {
		if (keys.isEmpty()) {
			throw new SignatureRefused("Tệp chứng thư số này không có khóa bí mật kèm chứng thư nên không ký được.");
		}
		if (keys.size() == 1 && name == null) {
			return keys.getFirst();
		}
		return keys.stream()
			.filter((key) -> key.equals(name))
			.findFirst()
			.orElseThrow(() -> new SignatureRefused("Tệp chứng thư số này có " + keys.size()
					+ " khóa. Hãy chọn một trong các khóa: " + String.join(", ", keys) + "."));
	}

	String signer() {
		return Names.of(this.certificates.getFirst());
	}

}
