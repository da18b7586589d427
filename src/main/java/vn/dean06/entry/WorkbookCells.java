package vn.dean06.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

import vn.dean06.web.RejectedInput;
import vn.dean06.web.VietnameseNumbers;

/**
 * The cells of a workbook that somebody sends, read in one pass so that no file, however
 * made, needs much memory. What is no plain workbook of values is refused.
 */
final class WorkbookCells {

	/** No form comes near; what a file unpacks to is counted before it is read. */
	private static final long MOST_UNPACKED = 40L * 1024 * 1024;

	private static final int MOST_CELLS = 200_000;

	private static final int MOST_NAMED = 3;

	private WorkbookCells() {
	}

	/**
	 * A cell that is not blank.
	 *
	 * @param text as a Vietnamese reader would type it
	 */
	record Cell(String sheet, int row, int column, String text) {

		String address() {
			return new CellReference(this.row, this.column).formatAsString(false);
		}

	}

	/**
	 * Reads all cells, sheet by sheet and row by row.
	 * @throws RejectedInput with a sentence that says what is wrong with the file and
	 * what to do
	 */
	static List<Cell> read(byte[] file) {
		switch (FileMagic.valueOf(file)) {
			case OOXML -> refuseWhatIsHidden(file);
			case OLE2 -> throw new RejectedInput("Tệp thuộc loại Excel cũ (.xls) hoặc có đặt mật khẩu. "
					+ "Hãy mở tệp, bỏ mật khẩu, lưu lại dạng “Excel Workbook (*.xlsx)” rồi tải lên.");
			default -> throw notAWorkbook(null);
		}
		try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
			return read(new XSSFReader(opened), new ReadOnlySharedStringsTable(opened));
		}
		catch (RejectedInput ex) {
			throw ex;
		}
		catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException ex) {
			throw notAWorkbook(ex);
		}
	}

	private static RejectedInput notAWorkbook(@Nullable Exception cause) {
		return new RejectedInput(null, "Tệp không phải sổ Excel (.xlsx) hoặc đã hỏng. "
				+ "Hãy tải lại biểu từ trang nhập liệu, điền vào tệp đó rồi tải lên.", cause);
	}

	/** As "Strict Open XML Spreadsheet" writes it. */
	private static final String STRICT = "http://purl.oclc.org/ooxml/";

	private static void refuseWhatIsHidden(byte[] file) {
		long unpacked = 0;
		byte[] buffer = new byte[64 * 1024];
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String name = entry.getName().toLowerCase(Locale.ROOT);
				if (name.contains("vbaproject") || name.contains("macrosheets")) {
					throw new RejectedInput("Tệp có macro nên không nhận. "
							+ "Hãy lưu lại dạng “Excel Workbook (*.xlsx)”, không phải *.xlsm, rồi tải lên.");
				}
				for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
					if (name.equals("_rels/.rels")
							&& new String(buffer, 0, read, StandardCharsets.UTF_8).contains(STRICT)) {
						throw new RejectedInput("Tệp được lưu dạng “Strict Open XML Spreadsheet” nên không đọc được. "
								+ "Hãy mở tệp, chọn Save As, dạng “Excel Workbook (*.xlsx)”, rồi tải lên.");
					}
					unpacked += read;
					if (unpacked > MOST_UNPACKED) {
						throw new RejectedInput("Nội dung tệp quá lớn so với một biểu nhập liệu. "
								+ "Hãy tải lại biểu từ trang nhập liệu, chép số vào tệp đó rồi tải lên.");
					}
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw notAWorkbook(ex);
		}
	}

	private static List<Cell> read(XSSFReader reader, ReadOnlySharedStringsTable strings)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		List<Cell> cells = new ArrayList<>();
		List<String> formulas = new ArrayList<>();
		StylesTable styles = Objects.requireNonNullElseGet(reader.getStylesTable(), StylesTable::new);
		XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
		while (sheets.hasNext()) {
			try (InputStream sheet = sheets.next()) {
				XMLReader parser = XMLHelper.newXMLReader();
				parser.setContentHandler(new SheetHandler(sheets.getSheetName(), strings, styles, cells, formulas));
				parser.parse(new InputSource(sheet));
			}
		}
		if (!formulas.isEmpty()) {
			throw new RejectedInput("Tệp có công thức ở "
					+ String.join(", ", formulas.stream().limit(MOST_NAMED).toList())
					+ ((formulas.size() > MOST_NAMED) ? " và " + (formulas.size() - MOST_NAMED) + " ô khác" : "")
					+ ". Hãy chép các ô ấy và dán lại dạng giá trị (Paste Special → Values), lưu rồi tải lên.");
		}
		return cells;
	}

	/**
	 * Notes the cells of one sheet and where it has formulas.
	 */
	private static final class SheetHandler extends DefaultHandler {

		private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");

		/** Excel itself shows no more digits. */
		private static final MathContext DIGITS = new MathContext(15);

		private final String sheet;

		private final ReadOnlySharedStringsTable strings;

		private final StylesTable styles;

		private final List<Cell> cells;

		private final List<String> formulas;

		private final StringBuilder text = new StringBuilder();

		private String address = "";

		private @Nullable String type;

		private int style;

		private boolean collecting;

		SheetHandler(String sheet, ReadOnlySharedStringsTable strings, StylesTable styles, List<Cell> cells,
				List<String> formulas) {
			this.sheet = sheet;
			this.strings = strings;
			this.styles = styles;
			this.cells = cells;
			this.formulas = formulas;
		}

		@Override
		public void startElement(String uri, String name, String qualified, Attributes attributes) {
			switch (name) {
				case "c" -> {
					this.address = String.valueOf(attributes.getValue("r"));
					this.type = attributes.getValue("t");
					String index = attributes.getValue("s");
					this.style = (index != null) ? Integer.parseInt(index) : 0;
					this.text.setLength(0);
				}
				case "v", "t" -> this.collecting = true;
				case "f" -> this.formulas.add("trang “" + this.sheet + "” ô " + this.address);
				default -> {
					// Layout, which says nothing of values.
				}
			}
		}

		@Override
		public void characters(char[] letters, int start, int length) {
			if (this.collecting) {
				this.text.append(letters, start, length);
			}
		}

		@Override
		public void endElement(String uri, String name, String qualified) {
			switch (name) {
				case "v", "t" -> this.collecting = false;
				case "c" -> cell();
				default -> {
					// Layout, which says nothing of values.
				}
			}
		}

		private void cell() {
			if (this.text.isEmpty()) {
				return;
			}
			if (this.cells.size() >= MOST_CELLS) {
				throw new RejectedInput("Tệp có quá nhiều ô so với một biểu nhập liệu. "
						+ "Hãy tải lại biểu từ trang nhập liệu, chép số vào tệp đó rồi tải lên.");
			}
			CellReference at = new CellReference(this.address);
			String shown = shown();
			if (!shown.isBlank()) {
				this.cells.add(new Cell(this.sheet, at.getRow(), at.getCol(), shown));
			}
		}

		private String shown() {
			String raw = this.text.toString();
			return switch (String.valueOf(this.type)) {
				case "s" -> this.strings.getItemAt(Integer.parseInt(raw.strip())).getString();
				case "null", "n" -> number(new BigDecimal(raw.strip()));
				case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
				default -> raw;
			};
		}

		/**
		 * A number format without the words that it prints: in quotes, escaped, as room.
		 */
		private static String codes(String pattern) {
			return LITERALS.matcher(pattern).replaceAll("");
		}

		private String number(BigDecimal raw) {
			XSSFCellStyle format = (this.style < this.styles.getNumCellStyles()) ? this.styles.getStyleAt(this.style)
					: null;
			String pattern = (format != null) ? codes(String.valueOf(format.getDataFormatString())) : "";
			if (format != null && DateUtil.isADateFormat(format.getDataFormat(), pattern)) {
				return "ngày tháng";
			}
			boolean percent = pattern.contains("%");
			BigDecimal exact = (percent ? raw.movePointRight(2) : raw).round(DIGITS);
			if (Math.abs((long) exact.precision() - exact.scale()) > 30) {
				return exact.toString();
			}
			BigDecimal plain = (exact.stripTrailingZeros().scale() > 0) ? exact.stripTrailingZeros()
					: exact.setScale(0);
			return VietnameseNumbers.format(plain) + (percent ? "%" : "");
		}

	}

}
