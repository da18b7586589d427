package vn.dean06.entry;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a form's workbook look: the paper table, with the cells to type in on
 * yellow.
 */
final class WorkbookStyles {

	private static final byte[] YELLOW = { (byte) 0xFF, (byte) 0xF8, (byte) 0xDC };

	private static final byte[] GREY = { (byte) 0xF1, (byte) 0xF3, (byte) 0xF5 };

	final CellStyle title;

	final CellStyle subtitle;

	final CellStyle hint;

	final CellStyle head;

	final CellStyle label;

	final CellStyle middle;

	private final CellStyle counted;

	private final CellStyle measured;

	private final Map<Integer, CellStyle> beside = new HashMap<>();

	private final Map<Integer, CellStyle> lockedNumber = new HashMap<>();

	private final CellStyle note;

	private final CellStyle lockedNote;

	private final XSSFWorkbook book;

	WorkbookStyles(XSSFWorkbook book) {
		this.book = book;
		this.title = plain(font(14, true, false));
		this.subtitle = plain(font(12, false, false));
		this.hint = plain(font(11, false, true));
		this.hint.setWrapText(true);
		this.head = boxed(font(11, true, false), HorizontalAlignment.CENTER, GREY);
		this.label = boxed(font(12, false, false), HorizontalAlignment.LEFT, null);
		this.middle = boxed(font(12, false, false), HorizontalAlignment.CENTER, null);
		this.counted = number(boxed(font(12, false, false), HorizontalAlignment.RIGHT, YELLOW), "#,##0");
		// General, so that Excel marks what is typed with a percent sign as such.
		this.measured = boxed(font(12, false, false), HorizontalAlignment.RIGHT, YELLOW);
		this.counted.setLocked(false);
		this.measured.setLocked(false);
		this.note = boxed(font(11, false, false), HorizontalAlignment.LEFT, YELLOW);
		this.note.setLocked(false);
		this.lockedNote = boxed(font(11, false, false), HorizontalAlignment.LEFT, null);
	}

	CellStyle typed(boolean isCounted) {
		return isCounted ? this.counted : this.measured;
	}

	/** What cannot be changed, with its own decimals. */
	CellStyle locked(int decimals) {
		return this.lockedNumber.computeIfAbsent(decimals,
				(scale) -> number(boxed(font(12, false, false), HorizontalAlignment.RIGHT, null), format(scale)));
	}

	/** What a figure is compared with, with its own decimals. */
	CellStyle beside(int decimals) {
		return this.beside.computeIfAbsent(decimals,
				(scale) -> number(boxed(font(11, false, false), HorizontalAlignment.RIGHT, GREY), format(scale)));
	}

	private static String format(int decimals) {
		return "#,##0" + ((decimals > 0) ? "." + "0".repeat(decimals) : "");
	}

	CellStyle note(boolean open) {
		return open ? this.note : this.lockedNote;
	}

	private XSSFFont font(int points, boolean bold, boolean italic) {
		XSSFFont font = this.book.createFont();
		font.setFontName("Times New Roman");
		font.setFontHeightInPoints((short) points);
		font.setBold(bold);
		font.setItalic(italic);
		return font;
	}

	private CellStyle plain(XSSFFont font) {
		CellStyle style = this.book.createCellStyle();
		style.setFont(font);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		return style;
	}

	private CellStyle boxed(XSSFFont font, HorizontalAlignment alignment, byte @Nullable [] fill) {
		XSSFCellStyle style = this.book.createCellStyle();
		style.setFont(font);
		style.setAlignment(alignment);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setWrapText(alignment != HorizontalAlignment.RIGHT);
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		for (XSSFCellBorder.BorderSide side : XSSFCellBorder.BorderSide.values()) {
			style.setBorderColor(side, new XSSFColor(IndexedColors.GREY_40_PERCENT, null));
		}
		if (fill != null) {
			style.setFillForegroundColor(new XSSFColor(fill, null));
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		}
		return style;
	}

	private CellStyle number(CellStyle style, String format) {
		style.setDataFormat(this.book.createDataFormat().getFormat(format));
		return style;
	}

}
