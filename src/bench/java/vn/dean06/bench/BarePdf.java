package vn.dean06.bench;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

import vn.dean06.document.Block;
import vn.dean06.document.Block.Cell;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Document;
import vn.dean06.document.Paper;
import vn.dean06.document.Section;
import vn.dean06.document.Span;
import vn.dean06.document.Span.Emphasis;
import vn.dean06.document.Style;
import vn.dean06.document.Wording;

/**
 * The PDF of a document as somebody would write it who knows OpenPDF and nothing of ours:
 * its own paragraphs and tables, with the same words, sizes, margins and embedded fonts,
 * which were read before, with header rows that repeat, page numbers and turned pages.
 * Footnotes stand as paragraphs at the end of their section, as the library has none.
 * There are no tags, no bookmarks, no PDF/A, no fields, no slots and no rules for what
 * stays together.
 */
final class BarePdf {

	private final org.openpdf.text.Document pages;

	private final List<Span.Footnote> notes = new ArrayList<>();

	private BarePdf(org.openpdf.text.Document pages) {
		this.pages = pages;
	}

	static byte[] write(Document document) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		org.openpdf.text.Document pages = new org.openpdf.text.Document(size(document.sections().getFirst()),
				Paper.LEFT, Paper.RIGHT, Paper.TOP, Paper.BOTTOM);
		PdfWriter.getInstance(pages, out).setPageEvent(new Numbers());
		pages.open();
		BarePdf pdf = new BarePdf(pages);
		for (Section section : document.sections()) {
			pages.setPageSize(size(section));
			pages.newPage();
			section.blocks().forEach(pdf::write);
			pdf.notes();
		}
		pages.close();
		return out.toByteArray();
	}

	private static Rectangle size(Section section) {
		Paper paper = Paper.of(section.orientation());
		return new Rectangle(paper.width(), paper.height());
	}

	private void write(Block block) {
		switch (block) {
			case Block.Letterhead letterhead -> letterhead(letterhead);
			case Block.Title title -> {
				this.pages.add(paragraph(title.kind(), Style.KIND));
				title.subject().forEach((line) -> this.pages.add(paragraph(line, Style.SUBJECT)));
			}
			case Block.Addressees addressees -> {
				this.pages.add(paragraph(Wording.TO + ":", Style.ADDRESSEES));
				addressees.names().forEach((name) -> this.pages.add(paragraph(name, Style.ADDRESSEES)));
			}
			case Block.Heading heading -> this.pages.add(paragraph(heading.spans(), Style.heading(heading)));
			case Block.Paragraph paragraph -> this.pages.add(paragraph(paragraph.spans(), Style.BODY));
			case Block.Closing closing -> closing(closing);
			case Block.AppendixHead head -> {
				this.pages.add(paragraph(head.label(), Style.APPENDIX_LABEL));
				head.title().forEach((line) -> this.pages.add(paragraph(line, Style.APPENDIX_TITLE)));
				this.pages.add(paragraph(head.enclosure(), Style.ENCLOSURE));
			}
			case Block.Table table -> table(table);
		}
	}

	private void notes() {
		List<Span.Footnote> written = List.copyOf(this.notes);
		this.notes.clear();
		written.forEach((note) -> this.pages.add(paragraph(note.text(), Style.FOOTNOTE)));
	}

	private void letterhead(Block.Letterhead letterhead) {
		PdfPTable table = sideBySide();
		table.addCell(lines(letterhead.issuer(), Style.ISSUER));
		table.addCell(lines(List.of(Block.Letterhead.STATE, Block.Letterhead.MOTTO), Style.STATE));
		table.addCell(lines(List.of(letterhead.number()), Style.NUMBER));
		table.addCell(lines(List.of(letterhead.placeAndDate()), Style.PLACE_AND_DATE));
		this.pages.add(table);
	}

	private void closing(Block.Closing closing) {
		PdfPTable table = sideBySide();
		table.addCell(lines(Wording.dashed(closing.recipients()), Style.RECIPIENT));
		List<String> right = new ArrayList<>(closing.authority());
		right.add(closing.signer());
		table.addCell(lines(right, Style.AUTHORITY));
		this.pages.add(table);
	}

	private static PdfPTable sideBySide() {
		PdfPTable table = new PdfPTable(2);
		table.setWidthPercentage(100);
		return table;
	}

	private static PdfPCell lines(List<String> lines, Style style) {
		PdfPCell cell = new PdfPCell();
		cell.setBorder(Rectangle.NO_BORDER);
		lines.forEach((line) -> cell.addElement(paragraph(line, style)));
		return cell;
	}

	private void table(Block.Table content) {
		PdfPTable table = new PdfPTable(content.columns().size());
		float[] weights = new float[content.columns().size()];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = content.columns().get(i).weight();
		}
		table.setWidths(weights);
		table.setWidthPercentage(100);
		table.setHeaderRows(1);
		table.setSplitLate(false);
		content.columns()
			.forEach((column) -> table.addCell(cell(List.of(new Span.Text(column.title())), Style.COLUMN_TITLE)));
		for (Row row : content.rows()) {
			switch (row) {
				case Row.Group(var spans) -> {
					PdfPCell cell = cell(spans, Style.GROUP);
					cell.setColspan(weights.length);
					table.addCell(cell);
				}
				case Row.Cells(var cells) -> {
					for (int i = 0; i < weights.length; i++) {
						table.addCell(cell(cells.get(i), Style.cell(content.columns().get(i))));
					}
				}
			}
		}
		this.pages.add(table);
	}

	private PdfPCell cell(Cell content, Style style) {
		if (content.paragraphs().size() == 1) {
			return cell(content.paragraphs().getFirst(), style);
		}
		PdfPCell cell = new PdfPCell();
		content.paragraphs().forEach((paragraph) -> cell.addElement(paragraph(paragraph, style)));
		return cell;
	}

	private PdfPCell cell(List<Span> spans, Style style) {
		PdfPCell cell = new PdfPCell(paragraph(spans, style));
		cell.setHorizontalAlignment(alignment(style));
		return cell;
	}

	private static Paragraph paragraph(String words, Style style) {
		Paragraph paragraph = blank(style);
		paragraph.add(new Chunk(words, font(style, false, false)));
		return paragraph;
	}

	private Paragraph paragraph(List<Span> spans, Style style) {
		Paragraph paragraph = blank(style);
		for (Span span : spans) {
			switch (span) {
				case Span.Text(var text, var emphasis) -> paragraph.add(new Chunk(text,
						font(style, emphasis.contains(Emphasis.BOLD), emphasis.contains(Emphasis.ITALIC))));
				case Span.Value(var text, var emphasis, var source) -> paragraph.add(new Chunk(text,
						font(style, emphasis.contains(Emphasis.BOLD), emphasis.contains(Emphasis.ITALIC))));
				case Span.Footnote footnote -> this.notes.add(footnote);
				case Span.Fault(var text, var message) -> throw new IllegalArgumentException(message);
			}
		}
		return paragraph;
	}

	private static Paragraph blank(Style style) {
		Paragraph paragraph = new Paragraph(style.line());
		paragraph.setAlignment(alignment(style));
		paragraph.setFirstLineIndent(style.firstLine());
		paragraph.setSpacingBefore(style.before());
		paragraph.setSpacingAfter(style.after());
		return paragraph;
	}

	private static int alignment(Style style) {
		return switch (style.align()) {
			case LEFT -> Element.ALIGN_LEFT;
			case RIGHT -> Element.ALIGN_RIGHT;
			case CENTRE -> Element.ALIGN_CENTER;
			case JUSTIFIED -> Element.ALIGN_JUSTIFIED;
		};
	}

	private static Font font(Style style, boolean bold, boolean italic) {
		return new Font(style.typeface().with(bold, italic).font(), style.size());
	}

	/**
	 * The number of a page in its top margin.
	 */
	private static final class Numbers extends PdfPageEventHelper {

		@Override
		public void onEndPage(PdfWriter writer, org.openpdf.text.Document pages) {
			Phrase number = new Phrase(String.valueOf(writer.getPageNumber()), font(Style.PAGE_NUMBER, false, false));
			ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_CENTER, number,
					pages.getPageSize().getWidth() / 2, pages.getPageSize().getHeight() - Paper.HEADER, 0);
		}

	}

}
