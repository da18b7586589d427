package vn.dean06.document.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.dean06.document.Document;
import vn.dean06.document.DocumentWriter;
import vn.dean06.document.PrintableTree;
import vn.dean06.document.Section;
import vn.dean06.document.word.OfficeProperties;
import vn.dean06.document.word.SteadyZip;

/**
 * Writes a document for Excel (.xlsx), a sheet for each section: made for appendices,
 * whose tables people sort, filter and take over. The same document gives the same bytes.
 */
public final class XlsxWriter implements DocumentWriter {

	@Override
	public void write(Document document, OutputStream out) throws IOException {
		Document printable = PrintableTree.withoutFaults(document);
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			ExcelStyles styles = new ExcelStyles(book);
			Set<String> names = new HashSet<>();
			for (Section section : printable.sections()) {
				new ExcelSheet(book.createSheet(name(section, names)), section, styles).write();
			}
			OfficeProperties.describe(book.getProperties(), printable.properties());
			SteadyZip.write(book::write, out);
		}
	}

	/** Short, without what Excel forbids there, and of no other sheet. */
	private static String name(Section section, Set<String> names) {
		String title = section.title().replace('\u00A0', ' ').replaceAll("\\. .*", "");
		String name = WorkbookUtil.createSafeSheetName(title);
		for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
			name = WorkbookUtil.createSafeSheetName(title.substring(0, Math.min(title.length(), 26)) + " " + i);
		}
		return name;
	}

}
