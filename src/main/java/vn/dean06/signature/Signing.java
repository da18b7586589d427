package vn.dean06.signature;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.pdf.Field;

/**
 * Who signs where, and what is seen of it.
 *
 * @param field the place of the signer or of the organisation
 * @param key which one of the keys in the file, if it holds several
 * @param image PNG with a transparent ground: the signature in blue, or the stamp in red;
 * empty if it is to say in words who has signed
 * @param place "Gia Lai"
 * @param reason "Ban hành văn bản"
 * @param at the time of signing
 */
public record Signing(Field field, @Nullable String key, byte[] image, String place, String reason, ZonedDateTime at) {

	public Signing {
		if (!field.isSigned()) {
			throw new IllegalArgumentException(field + " is not signed");
		}
	}

	/** The organisation's stamp is sought where a signature was before it. */
	boolean isCertifying(boolean signed) {
		return this.field == Field.SIGNER && !signed;
	}

}
