package vn.dean06.document.pdf;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * The roles in the structure of a tagged PDF in the order in which they are read.
 */
final class PdfRoles {

	private PdfRoles() {
	}

	static List<String> of(PDStructureNode node) {
		List<String> roles = new ArrayList<>();
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				roles.add(element.getStructureType());
				roles.addAll(of(element));
			}
		}
		return roles;
	}

}
