package vn.dean06.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.organisation.Period;

/**
 * A form as a workbook that is filled in without a connection: a sheet for each table of
 * the paper, all locked but the cells to type in. The first columns, which are hidden,
 * hold the key of each figure of the row and what was seen of it, so that rows may be
 * sorted and moved. There are no formulas: totals and rates are computed where the
 * figures are kept.
 */
final class EntryWorkbook {

	/** Begins the mark that tells which form a sheet is. */
	static final String MARK = "dean06:1:";

	/** What a column holds, said in its first row with the number of the typed column. */
	static final String KEY = "key:";

	static final String STAMP = "stamp:";

	static final String WAS = "was:";

	static final String NOTE_WAS = "note-was:";

	static final String TYPED = "typed:";

	static final String NOTE = "note:";

	private static final int HEADER = 4;

	private static final int FIRST = HEADER + 2;

	private static final int LONGEST_NAME = 28;

	private final XSSFWorkbook book = new XSSFWorkbook();

	private final WorkbookStyles styles = new WorkbookStyles(this.book);

	private final EntrySheet sheet;

	private final String unit;

	private final boolean open;

	private final Set<String> names = new HashSet<>();

	private EntryWorkbook(EntrySheet sheet, String unit, boolean open) {
		this.sheet = sheet;
		this.unit = unit;
		this.open = open;
	}

	/**
	 * Writes a form.
	 * @param unit its name
	 * @param open whether its cells may be typed in now
	 */
	static void write(EntrySheet sheet, String unit, boolean open, OutputStream out) throws IOException {
		EntryWorkbook workbook = new EntryWorkbook(sheet, unit, open);
		try (XSSFWorkbook book = workbook.book) {
			sheet.tables().forEach(workbook::table);
			book.write(out);
		}
	}

	private void table(EntrySheet.Table table) {
		new Page(table).draw();
	}

	/** Excel allows 31 letters; the number keeps equal beginnings apart. */
	private String name(String title) {
		String name = (this.names.size() + 1) + ". " + title;
		if (name.length() > LONGEST_NAME) {
			name = name.substring(0, name.lastIndexOf(' ', LONGEST_NAME)) + "…";
		}
		this.names.add(name);
		return WorkbookUtil.createSafeSheetName(name);
	}

	/**
	 * One table of the form on its sheet.
	 */
	private final class Page {

		private final EntrySheet.Table table;

		private final XSSFSheet page;

		private final boolean single;

		private final List<IndicatorView> heads;

		private final int hidden;

		private int row = FIRST;

		Page(EntrySheet.Table table) {
			this.table = table;
			this.page = EntryWorkbook.this.book.createSheet(name(table.title()));
			this.single = table.layout() == EntrySheet.Layout.INDICATORS;
			this.heads = table.heads();
			this.hidden = columns() * (this.single ? 4 : 3);
		}

		/** How many cells are typed in a row. */
		private int columns() {
			return switch (this.table.layout()) {
				case INDICATORS -> 1;
				case SERVICES -> 2;
				case UNITS -> this.heads.size();
			};
		}

		/** The column of a typed cell; beside it stand the two it is compared with. */
		private int typed(int column) {
			return this.hidden + (this.single ? 3 : 2) + 3 * column;
		}

		private int last() {
			return typed(columns() - 1) + (this.single ? 3 : 2);
		}

		void draw() {
			this.page.setDefaultRowHeightInPoints(18);
			roles();
			headings();
			this.table.rows().stream().filter((line) -> !line.computed()).forEach(this::line);
			widths();
			protect();
			print();
		}

		private void roles() {
			XSSFRow roles = this.page.createRow(0);
			for (int i = 0; i < columns(); i++) {
				text(roles, i, KEY + i);
				text(roles, columns() + i, STAMP + i);
				text(roles, 2 * columns() + i, WAS + i);
				text(roles, typed(i), TYPED + i);
			}
			if (this.single) {
				text(roles, 3, NOTE_WAS + 0);
				text(roles, typed(0) + 3, NOTE + 0);
			}
			text(roles, last() + 1, MARK + EntryWorkbook.this.sheet.key());
			roles.setZeroHeight(true);
		}

		private void headings() {
			Period now = EntryWorkbook.this.sheet.key().period();
			title(1, EntryWorkbook.this.sheet.title(), EntryWorkbook.this.styles.title);
			title(2, EntryWorkbook.this.unit + ", " + now.label() + " – " + this.table.title().toLowerCase(Locale.ROOT),
					EntryWorkbook.this.styles.subtitle);
			title(3, EntryWorkbook.this.open
					? "Gõ vào các ô nền vàng. Gõ “-” nếu không phát sinh, để trống nếu chưa có số liệu. Không gõ công thức. "
							+ "Dấu * là ô bắt buộc. Xong, lưu tệp rồi tải lên ở trang nhập liệu."
					: "Biểu đang khóa, tệp này chỉ để xem.", EntryWorkbook.this.styles.hint);
			XSSFRow upper = this.page.createRow(HEADER);
			XSSFRow lower = this.page.createRow(HEADER + 1);
			List<String> labels = this.single ? List.of("STT", "Chỉ tiêu", "Đơn vị tính")
					: List.of("STT", (this.table.layout() == EntrySheet.Layout.SERVICES) ? "Dịch vụ công" : "Đơn vị");
			for (int i = 0; i < labels.size(); i++) {
				tall(upper, lower, this.hidden + i, labels.get(i));
			}
			for (int i = 0; i < columns(); i++) {
				group(upper, lower, typed(i), head(i), now);
			}
			if (this.single) {
				tall(upper, lower, last(), "Ghi chú");
			}
		}

		private String head(int column) {
			return switch (this.table.layout()) {
				case INDICATORS -> "Số liệu";
				case SERVICES -> (column == 0) ? "Trực tiếp (hồ sơ)" : "Trực tuyến (hồ sơ)";
				case UNITS -> this.heads.get(column).name() + " (" + this.heads.get(column).measure() + ")";
			};
		}

		private void title(int row, String text, CellStyle style) {
			XSSFCell cell = this.page.createRow(row).createCell(this.hidden);
			cell.setCellValue(text);
			cell.setCellStyle(style);
			this.page.addMergedRegion(new CellRangeAddress(row, row, this.hidden, last()));
		}

		private void tall(XSSFRow upper, XSSFRow lower, int column, String text) {
			styled(upper, column, text, EntryWorkbook.this.styles.head);
			styled(lower, column, "", EntryWorkbook.this.styles.head);
			this.page.addMergedRegion(new CellRangeAddress(HEADER, HEADER + 1, column, column));
		}

		private void group(XSSFRow upper, XSSFRow lower, int column, String text, Period now) {
			List<String> labels = List.of("Kỳ này (" + now.label() + ")", now.previous().label(),
					now.yearBefore().label());
			for (int i = 0; i < labels.size(); i++) {
				styled(upper, column + i, (i == 0) ? text : "", EntryWorkbook.this.styles.head);
				styled(lower, column + i, labels.get(i), EntryWorkbook.this.styles.head);
			}
			this.page.addMergedRegion(new CellRangeAddress(HEADER, HEADER, column, column + 2));
		}

		private void line(EntrySheet.Row line) {
			XSSFRow drawn = this.page.createRow(this.row++);
			styled(drawn, this.hidden, Integer.toString(line.number()), EntryWorkbook.this.styles.middle);
			styled(drawn, this.hidden + 1, line.label() + (line.compulsory() ? " *" : ""),
					EntryWorkbook.this.styles.label);
			if (this.single) {
				styled(drawn, this.hidden + 2, line.measure(), EntryWorkbook.this.styles.middle);
			}
			for (int i = 0; i < columns(); i++) {
				if (line.boxes().get(i) instanceof EntrySheet.Cell cell) {
					cell(drawn, i, cell);
				}
				else {
					for (int blank = 0; blank < 3; blank++) {
						styled(drawn, typed(i) + blank, "", EntryWorkbook.this.styles.beside(0));
					}
				}
			}
		}

		private void cell(XSSFRow drawn, int column, EntrySheet.Cell cell) {
			text(drawn, column, cell.key().toString());
			text(drawn, columns() + column, cell.stamp());
			text(drawn, 2 * columns() + column, cell.text());
			Amount now = (cell.figure() != null) ? cell.figure().amount() : null;
			amount(drawn, typed(column), now,
					EntryWorkbook.this.open ? EntryWorkbook.this.styles.typed(cell.indicator().counted())
							: EntryWorkbook.this.styles.locked(decimals(now)));
			amount(drawn, typed(column) + 1, cell.previous(),
					EntryWorkbook.this.styles.beside(decimals(cell.previous())));
			amount(drawn, typed(column) + 2, cell.yearBefore(),
					EntryWorkbook.this.styles.beside(decimals(cell.yearBefore())));
			validate(drawn.getRowNum(), typed(column), cell.indicator());
			if (this.single) {
				String note = (cell.figure() != null) ? Objects.requireNonNullElse(cell.figure().note(), "") : "";
				text(drawn, 3, note);
				styled(drawn, last(), note, EntryWorkbook.this.styles.note(EntryWorkbook.this.open));
			}
		}

		private static int decimals(@Nullable Amount amount) {
			return (amount != null) ? Math.max(amount.orZero().scale(), 0) : 0;
		}

		/** A number, or one of the words for "không phát sinh". */
		private void validate(int row, int column, IndicatorView indicator) {
			String at = new CellReference(row, column).formatAsString();
			String number = indicator.percent() ? "ISNUMBER(%s)" : indicator.counted()
					? "AND(ISNUMBER(%1$s),%1$s>=0,%1$s=INT(%1$s))" : "AND(ISNUMBER(%1$s),%1$s>=0)";
			DataValidationHelper helper = this.page.getDataValidationHelper();
			DataValidation rule = helper.createValidation(
					helper.createCustomConstraint(
							"OR(" + number.formatted(at) + "," + at + "=\"-\"," + at + "=\"không phát sinh\")"),
					new CellRangeAddressList(row, row, column, column));
			rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
			rule.createErrorBox("Số liệu không hợp lệ",
					indicator.counted() ? "Hãy gõ một số nguyên từ 0 trở lên, hoặc “-” nếu không phát sinh."
							: "Hãy gõ một số" + (indicator.percent() ? "" : " từ 0 trở lên")
									+ ", hoặc “-” nếu không phát sinh.");
			rule.setShowErrorBox(true);
			rule.setEmptyCellAllowed(true);
			this.page.addValidationData(rule);
		}

		private void widths() {
			for (int i = 0; i < this.hidden; i++) {
				this.page.setColumnHidden(i, true);
			}
			this.page.setColumnHidden(last() + 1, true);
			this.page.setColumnWidth(this.hidden, 6 * 256);
			this.page.setColumnWidth(this.hidden + 1, (this.single ? 60 : 48) * 256);
			if (this.single) {
				this.page.setColumnWidth(this.hidden + 2, 14 * 256);
			}
			for (int column = typed(0); column <= last(); column++) {
				this.page.setColumnWidth(column, 15 * 256);
			}
			if (this.single) {
				this.page.setColumnWidth(last(), 30 * 256);
			}
			this.page.getRow(3).setHeightInPoints(32);
			this.page.getRow(HEADER).setHeightInPoints((this.table.layout() == EntrySheet.Layout.UNITS) ? 48 : 20);
			this.page.getRow(HEADER + 1).setHeightInPoints(34);
			this.page.createFreezePane(this.hidden + 2, FIRST);
		}

		/** No password: it keeps slips away, not people who know what they do. */
		private void protect() {
			this.page.enableLocking();
			this.page.lockFormatColumns(false);
			this.page.lockFormatRows(false);
			this.page.lockSelectLockedCells(false);
		}

		private void print() {
			PrintSetup setup = this.page.getPrintSetup();
			setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
			setup.setLandscape(true);
			this.page.setFitToPage(true);
			setup.setFitWidth((short) 1);
			setup.setFitHeight((short) 0);
			this.page.setRepeatingRows(new CellRangeAddress(HEADER, HEADER + 1, -1, -1));
		}

		private static void text(XSSFRow row, int column, String text) {
			if (!text.isEmpty()) {
				row.createCell(column).setCellValue(text);
			}
		}

		private static void styled(XSSFRow row, int column, String text, CellStyle style) {
			XSSFCell cell = row.createCell(column);
			cell.setCellStyle(style);
			if (!text.isEmpty()) {
				cell.setCellValue(text);
			}
		}

		private static void amount(XSSFRow row, int column, @Nullable Amount amount, CellStyle style) {
			XSSFCell cell = row.createCell(column);
			cell.setCellStyle(style);
			BigDecimal number = (amount != null) ? amount.number() : null;
			if (number != null) {
				cell.setCellValue(number.doubleValue());
			}
			else if (amount != null) {
				cell.setCellValue(Amount.NONE_ARISEN_TEXT);
			}
		}

	}

}
