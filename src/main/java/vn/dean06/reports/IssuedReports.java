package vn.dean06.reports;

import java.util.Optional;

import vn.dean06.document.Document;

/**
 * What was issued, and stays so. The module that keeps it answers; while there is no
 * answer a report is what its texts and figures say now.
 */
public interface IssuedReports {

	/**
	 * The document of an issued report.
	 */
	Optional<Document> document(String code);

	/**
	 * The file of an issued report that holds, as it was issued.
	 * @param kind "docx" or "pdf"
	 */
	Optional<byte[]> file(String code, String kind);

}
