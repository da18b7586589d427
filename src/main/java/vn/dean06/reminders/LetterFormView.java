package vn.dean06.reminders;

import java.util.List;

/**
 * What all official letters (công văn) of a unit have in common.
 *
 * @param superior the body above it, "Bộ Công an"; none above a People's Committee
 * @param issuer the lines of its own name, "Công an tỉnh …"
 * @param symbol what stands after the number, "CAT-PC06"
 * @param place where it is written
 * @param authority "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"
 * @param signer the name of who signs
 * @param recipients whom a copy goes to
 */
record LetterFormView(String unit, List<String> superior, List<String> issuer, String symbol, String place,
		List<String> authority, String signer, List<String> recipients) {

	LetterFormView {
		superior = List.copyOf(superior);
		issuer = List.copyOf(issuer);
		authority = List.copyOf(authority);
		recipients = List.copyOf(recipients);
	}

	/** The issuing body as a sentence names it. */
	String name() {
		return String.join(" ", this.issuer);
	}

}
