package vn.dean06.document.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * What veraPDF says against a file.
 */
public final class Conformity {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private Conformity() {
	}

	/**
	 * The rules that a file breaks, none if it may be called so.
	 * @param flavour "2a" for PDF/A-2a, "ua1" for PDF/UA-1
	 */
	public static List<String> faults(byte[] file, String flavour) throws Exception {
		PDFAFlavour checked = PDFAFlavour.fromString(flavour);
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), checked)) {
			return Foundries.defaultInstance()
				.createValidator(checked, false)
				.validate(parser)
				.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
						+ ": " + assertion.getMessage())
				.distinct()
				.toList();
		}
	}

}
