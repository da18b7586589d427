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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
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

	/**
	 * What a file unpacks to is counted before it is read. A form of 3,000 figures has a
	 * third of it.
	 */
	private static final long MOST_UNPACKED = 12L * 1024 * 1024;

	/** Parts in which a workbook says only how its parts belong together. */
	private static final int MOST_LINKS = 1024 * 1024;

	private static final int MOST_PARTS = 500;

	private static final int MOST_SHEETS = 100;

	/** A cell is an element, so is what it says, and a row; the rest is layout. */
	private static final int ELEMENTS_A_CELL = 5;

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
	 * Reads all cells, sheet by sheet and row by row, but none beyond a number that no
	 * honest file comes near.
	 * @param most how many cells may say something
	 * @throws RejectedInput with a sentence that says what is wrong with the file and
	 * what to do
	 */
	static List<Cell> read(byte[] file, int most) {
		switch (FileMagic.valueOf(file)) {
			case OOXML -> refuseWhatIsHidden(file);
			case OLE2 -> throw new RejectedInput("Tệp thuộc loại Excel cũ (.xls) hoặc có đặt mật khẩu. "
					+ "Hãy mở tệp, bỏ mật khẩu, lưu lại dạng “Excel Workbook (*.xlsx)” rồi tải lên.");
			default -> throw notAWorkbook(null);
		}
		try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
			return read(new XSSFReader(opened), new Bound(most));
		}
		catch (RejectedInput ex) {
			throw ex;
		}
		catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException ex) {
			throw notAWorkbook(ex);
		}
	}

	private static RejectedInput tooLarge(String what) {
		return new RejectedInput(what + ", quá nhiều so với biểu này. Hãy tải lại biểu từ trang nhập liệu, "
				+ "chép số vào tệp đó, không kèm trang tính khác, rồi tải lên.");
	}

	private static RejectedInput notAWorkbook(@Nullable Exception cause) {
		return new RejectedInput(null, "Tệp không phải sổ Excel (.xlsx) hoặc đã hỏng. "
				+ "Hãy tải lại biểu từ trang nhập liệu, điền vào tệp đó rồi tải lên.", cause);
	}

	/** As "Strict Open XML Spreadsheet" writes it. */
	private static final String STRICT = "http://purl.oclc.org/ooxml/";

	private static void refuseWhatIsHidden(byte[] file) {
		long unpacked = 0;
		int parts = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				unpacked += unpacked(zip, entry.getName().toLowerCase(Locale.ROOT), MOST_UNPACKED - unpacked);
				parts++;
				if (parts > MOST_PARTS) {
					throw tooLarge("Tệp gồm hơn " + MOST_PARTS + " phần");
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw notAWorkbook(ex);
		}
	}

	/** How much a part unpacks to. */
	private static long unpacked(ZipInputStream zip, String name, long room) throws IOException {
		if (name.contains("vbaproject") || name.contains("macrosheets")) {
			throw new RejectedInput("Tệp có macro nên không nhận. "
					+ "Hãy lưu lại dạng “Excel Workbook (*.xlsx)”, không phải *.xlsm, rồi tải lên.");
		}
		boolean links = name.endsWith(".rels") || name.startsWith("[content_types]");
		byte[] buffer = new byte[64 * 1024];
		long unpacked = 0;
		for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
			if (name.equals("_rels/.rels") && new String(buffer, 0, read, StandardCharsets.UTF_8).contains(STRICT)) {
				throw new RejectedInput("Tệp được lưu dạng “Strict Open XML Spreadsheet” nên không đọc được. "
						+ "Hãy mở tệp, chọn Save As, dạng “Excel Workbook (*.xlsx)”, rồi tải lên.");
			}
			unpacked += read;
			if (unpacked > (links ? Math.min(room, MOST_LINKS) : room)) {
				throw tooLarge("Nội dung tệp quá lớn");
			}
		}
		return unpacked;
	}

	private static List<Cell> read(XSSFReader reader, Bound bound)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		WorkbookStrings strings = new WorkbookStrings(bound);
		parse(reader.getSharedStringsData(), strings);
		WorkbookFormats formats = new WorkbookFormats();
		parse(reader.getStylesData(), formats);
		List<Cell> cells = new ArrayList<>();
		List<String> formulas = new ArrayList<>();
		XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
		for (int number = 1; sheets.hasNext(); number++) {
			if (number > MOST_SHEETS) {
				throw tooLarge("Tệp có hơn " + MOST_SHEETS + " trang tính");
			}
			InputStream sheet = sheets.next();
			parse(sheet, new SheetHandler(sheets.getSheetName(), strings, formats, bound, cells, formulas));
		}
		refuse(formulas);
		return cells;
	}

	private static void parse(@Nullable InputStream part, DefaultHandler handler)
			throws IOException, SAXException, ParserConfigurationException {
		if (part == null) {
			return;
		}
		try (part) {
			XMLReader parser = XMLHelper.newXMLReader();
			parser.setContentHandler(handler);
			parser.parse(new InputSource(part));
		}
	}

	private static void refuse(List<String> formulas) {
		if (!formulas.isEmpty()) {
			throw new RejectedInput("Tệp có công thức ở "
					+ String.join(", ", formulas.stream().limit(MOST_NAMED).toList())
					+ ((formulas.size() > MOST_NAMED) ? " và " + (formulas.size() - MOST_NAMED) + " ô khác" : "")
					+ ". Hãy chép các ô ấy và dán lại dạng giá trị (Paste Special → Values), lưu rồi tải lên.");
		}
	}

	/**
	 * How much of a file is read: it ends where more stands in it than in any form.
	 */
	static final class Bound {

		private final int most;

		private int cells;

		private int elements;

		private int strings;

		Bound(int most) {
			this.most = most;
		}

		void cell() {
			this.cells++;
			check(this.cells, this.most);
		}

		void string() {
			this.strings++;
			check(this.strings, this.most);
		}

		void element() {
			this.elements++;
			check(this.elements, ELEMENTS_A_CELL * this.most);
		}

		private void check(int met, int most) {
			if (met > most) {
				throw tooLarge("Tệp có hơn " + VietnameseNumbers.format(this.most) + " ô");
			}
		}

	}

	/**
	 * Notes the cells of one sheet and where it has formulas.
	 */
	private static final class SheetHandler extends DefaultHandler {

		/** Excel itself shows no more digits. */
		private static final MathContext DIGITS = new MathContext(15);

		/** No number that Excel writes is as long. */
		private static final int LONGEST_NUMBER = 100;

		private final String sheet;

		private final WorkbookStrings strings;

		private final WorkbookFormats formats;

		private final Bound bound;

		private final List<Cell> cells;

		private final List<String> formulas;

		private final StringBuilder text = new StringBuilder();

		private String address = "";

		private @Nullable String type;

		private int style;

		private boolean collecting;

		SheetHandler(String sheet, WorkbookStrings strings, WorkbookFormats formats, Bound bound, List<Cell> cells,
				List<String> formulas) {
			this.sheet = sheet;
			this.strings = strings;
			this.formats = formats;
			this.bound = bound;
			this.cells = cells;
			this.formulas = formulas;
		}

		@Override
		public void startElement(String uri, String name, String qualified, Attributes attributes) {
			this.bound.element();
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
			this.bound.cell();
			CellReference at = new CellReference(this.address);
			String shown = shown();
			if (!shown.isBlank()) {
				this.cells.add(new Cell(this.sheet, at.getRow(), at.getCol(), shown));
			}
		}

		private String shown() {
			String raw = this.text.toString();
			return switch (String.valueOf(this.type)) {
				case "s" -> this.strings.at(Integer.parseInt(raw.strip()));
				case "null", "n" -> (raw.length() > LONGEST_NUMBER) ? raw : number(new BigDecimal(raw.strip()));
				case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
				default -> raw;
			};
		}

		private String number(BigDecimal raw) {
			WorkbookFormats.Kind kind = this.formats.at(this.style);
			if (kind == WorkbookFormats.Kind.DATE) {
				return "ngày tháng";
			}
			boolean percent = kind == WorkbookFormats.Kind.PERCENT;
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
