package vn.dean06.reports;

import java.util.Optional;

import vn.dean06.document.Document;

/**
 * What was laid before the leader or issued, and stays so. The module that keeps it
 * answers; while there is no answer a report is what its texts and figures say now.
 */
public interface IssuedReports {

	/**
	 * The document of a report that was issued or lies before the leader, as it was
	 * frozen; empty for a draft.
	 */
	Optional<Document> document(String code);

	/**
	 * The file of an issued report that holds, as it was issued.
	 * @param kind "docx" or "pdf"
	 */
	Optional<byte[]> file(String code, String kind);

}
