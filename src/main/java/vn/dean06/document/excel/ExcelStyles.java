package vn.dean06.document.excel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.dean06.document.Span.Emphasis;

/**
 * How cells of a workbook look.
 */
final class ExcelStyles {

	private static final String TYPEFACE = "Times New Roman";

	/** In points. */
	static final int SIZE = 12;

	private final XSSFFont regular;

	private final XSSFFont bold;

	private final XSSFFont italic;

	private final XSSFFont boldItalic;

	private final XSSFFont raised;

	private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);

	/**
	 * What kinds of cells there are.
	 */
	enum Look {

		CENTRED_LINE(HorizontalAlignment.CENTER, false), LINE(HorizontalAlignment.LEFT, false),
		COLUMN_TITLE(HorizontalAlignment.CENTER, true), GROUP(HorizontalAlignment.LEFT, true),
		CELL(HorizontalAlignment.LEFT, true), CENTRED_CELL(HorizontalAlignment.CENTER, true);

		private final HorizontalAlignment alignment;

		private final boolean bordered;

		Look(HorizontalAlignment alignment, boolean bordered) {
			this.alignment = alignment;
			this.bordered = bordered;
		}

	}

	ExcelStyles(XSSFWorkbook book) {
		this.regular = font(book.getFontAt(0), false, false);
		this.bold = font(book.createFont(), true, false);
		this.italic = font(book.createFont(), false, true);
		this.boldItalic = font(book.createFont(), true, true);
		this.raised = font(book.createFont(), false, false);
		this.raised.setTypeOffset(Font.SS_SUPER);
		for (Look look : Look.values()) {
			this.styles.put(look, style(book, look));
		}
	}

	private static XSSFFont font(XSSFFont font, boolean bold, boolean italic) {
		font.setFontName(TYPEFACE);
		font.setFontHeightInPoints((short) SIZE);
		font.setBold(bold);
		font.setItalic(italic);
		return font;
	}

	private XSSFCellStyle style(XSSFWorkbook book, Look look) {
		XSSFCellStyle style = book.createCellStyle();
		style.setFont(this.regular);
		style.setWrapText(true);
		style.setAlignment(look.alignment);
		style.setVerticalAlignment((look == Look.COLUMN_TITLE) ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
		if (look.bordered) {
			style.setBorderTop(BorderStyle.THIN);
			style.setBorderBottom(BorderStyle.THIN);
			style.setBorderLeft(BorderStyle.THIN);
			style.setBorderRight(BorderStyle.THIN);
		}
		return style;
	}

	XSSFCellStyle style(Look look) {
		return Objects.requireNonNull(this.styles.get(look));
	}

	XSSFFont font(Set<Emphasis> emphasis) {
		if (emphasis.contains(Emphasis.BOLD)) {
			return emphasis.contains(Emphasis.ITALIC) ? this.boldItalic : this.bold;
		}
		return emphasis.contains(Emphasis.ITALIC) ? this.italic : this.regular;
	}

	/** Of the number of a footnote. */
	XSSFFont raised() {
		return this.raised;
	}

}
