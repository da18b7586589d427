package vn.dean06.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

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
 * The Word file of a document as somebody would write it who knows POI and nothing of
 * ours: a paragraph of the same style and words for every paragraph, a run for every
 * span, the same tables with header rows that repeat, footnotes, page numbers and turned
 * pages. The font is set once for the whole file, a size only where it is another, which
 * is the least that can be said. There are no keys, no bookmarks, no styles, no measured
 * columns and no steady bytes.
 */
final class BareWord {

	private static final float SIZE = Style.BODY.size();

	private final XWPFDocument word;

	private BareWord(XWPFDocument word) {
		this.word = word;
	}

	static byte[] write(Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XWPFDocument word = new XWPFDocument()) {
			new BareWord(word).write(document.sections());
			word.write(out);
		}
		return out.toByteArray();
	}

	private void write(List<Section> sections) {
		CTFonts font = CTFonts.Factory.newInstance();
		font.setAscii("Times New Roman");
		font.setHAnsi("Times New Roman");
		this.word.createStyles().setDefaultFonts(font);
		this.word.createHeader(HeaderFooterType.DEFAULT)
			.createParagraph()
			.getCTP()
			.addNewFldSimple()
			.setInstr(" PAGE ");
		for (Section section : sections) {
			section.blocks().forEach(this::write);
			end(section, section == sections.getLast());
		}
	}

	private void end(Section section, boolean last) {
		CTSectPr all = this.word.getDocument().getBody().getSectPr();
		CTSectPr properties = last ? all : this.word.createParagraph().getCTP().addNewPPr().addNewSectPr();
		if (!last) {
			properties.set(all);
		}
		Paper paper = Paper.of(section.orientation());
		CTPageSz size = properties.isSetPgSz() ? properties.getPgSz() : properties.addNewPgSz();
		size.setW(twips(paper.width()));
		size.setH(twips(paper.height()));
		size.setOrient((section.orientation() == Section.Orientation.LANDSCAPE) ? STPageOrientation.LANDSCAPE
				: STPageOrientation.PORTRAIT);
	}

	private void write(Block block) {
		switch (block) {
			case Block.Letterhead letterhead -> letterhead(letterhead);
			case Block.Title title -> {
				add(title.kind(), this.word.createParagraph(), Style.KIND);
				title.subject().forEach((line) -> add(line, this.word.createParagraph(), Style.SUBJECT));
			}
			case Block.Addressees addressees -> {
				add(Wording.TO + ":", this.word.createParagraph(), Style.ADDRESSEES);
				addressees.names().forEach((name) -> add(name, this.word.createParagraph(), Style.ADDRESSEES));
			}
			case Block.Heading heading -> add(heading.spans(), this.word.createParagraph(), Style.heading(heading));
			case Block.Paragraph paragraph -> add(paragraph.spans(), this.word.createParagraph(), Style.BODY);
			case Block.Closing closing -> closing(closing);
			case Block.AppendixHead head -> {
				add(head.label(), this.word.createParagraph(), Style.APPENDIX_LABEL);
				head.title().forEach((line) -> add(line, this.word.createParagraph(), Style.APPENDIX_TITLE));
				add(head.enclosure(), this.word.createParagraph(), Style.ENCLOSURE);
			}
			case Block.Table table -> table(table);
		}
	}

	private void letterhead(Block.Letterhead letterhead) {
		XWPFTable table = this.word.createTable(2, 2);
		table.removeBorders();
		lines(letterhead.issuer(), table.getRow(0).getCell(0), Style.ISSUER);
		lines(List.of(Block.Letterhead.STATE, Block.Letterhead.MOTTO), table.getRow(0).getCell(1), Style.STATE);
		lines(List.of(letterhead.number()), table.getRow(1).getCell(0), Style.NUMBER);
		lines(List.of(letterhead.placeAndDate()), table.getRow(1).getCell(1), Style.PLACE_AND_DATE);
	}

	private void closing(Block.Closing closing) {
		XWPFTable table = this.word.createTable(1, 2);
		table.removeBorders();
		lines(Wording.dashed(closing.recipients()), table.getRow(0).getCell(0), Style.RECIPIENT);
		lines(closing.authority(), table.getRow(0).getCell(1), Style.AUTHORITY);
		lines(List.of(closing.signer()), table.getRow(0).getCell(1), Style.SIGNER);
	}

	private static void lines(List<String> lines, XWPFTableCell cell, Style style) {
		lines.forEach((line) -> add(line, cell.addParagraph(), style));
	}

	private void table(Block.Table content) {
		XWPFTable table = this.word.createTable(1, content.columns().size());
		XWPFTableRow header = table.getRow(0);
		header.setRepeatHeader(true);
		for (int i = 0; i < content.columns().size(); i++) {
			add(content.columns().get(i).title(), header.getCell(i).getParagraphs().getFirst(), Style.COLUMN_TITLE);
		}
		for (Row row : content.rows()) {
			switch (row) {
				case Row.Group(var spans) -> group(spans, table, content.columns().size());
				case Row.Cells(var cells) -> cells(cells, content.columns(), table.createRow());
			}
		}
	}

	private void group(List<Span> spans, XWPFTable table, int columns) {
		XWPFTableCell cell = new XWPFTableRow(table.getCTTbl().addNewTr(), table).createCell();
		cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
		add(spans, cell.addParagraph(), Style.GROUP);
	}

	private void cells(List<Cell> cells, List<Block.Column> columns, XWPFTableRow row) {
		for (int i = 0; i < cells.size(); i++) {
			XWPFTableCell cell = row.getCell(i);
			for (List<Span> paragraph : cells.get(i).paragraphs()) {
				add(paragraph, cell.addParagraph(), Style.cell(columns.get(i)));
			}
			if (cells.get(i).paragraphs().isEmpty()) {
				cell.addParagraph();
			}
		}
	}

	private static void add(String words, XWPFParagraph paragraph, Style style) {
		set(paragraph, style);
		run(words, style, false, false, paragraph);
	}

	private void add(List<Span> spans, XWPFParagraph paragraph, Style style) {
		set(paragraph, style);
		for (Span span : spans) {
			switch (span) {
				case Span.Text(var text, var emphasis) ->
					run(text, style, emphasis.contains(Emphasis.BOLD), emphasis.contains(Emphasis.ITALIC), paragraph);
				case Span.Value(var text, var emphasis, var source) ->
					run(text, style, emphasis.contains(Emphasis.BOLD), emphasis.contains(Emphasis.ITALIC), paragraph);
				case Span.Footnote(var text) -> {
					XWPFFootnote note = this.word.createFootnote();
					paragraph.addFootnoteReference(note);
					add(text, note.createParagraph(), Style.FOOTNOTE);
				}
				case Span.Fault(var text, var message) -> throw new IllegalArgumentException(message);
			}
		}
	}

	private static void set(XWPFParagraph paragraph, Style style) {
		paragraph.setAlignment(switch (style.align()) {
			case LEFT -> ParagraphAlignment.LEFT;
			case RIGHT -> ParagraphAlignment.RIGHT;
			case CENTRE -> ParagraphAlignment.CENTER;
			case JUSTIFIED -> ParagraphAlignment.BOTH;
		});
		if (style.after() > 0) {
			paragraph.setSpacingAfter(Math.round(style.after() * 20));
		}
		if (style.firstLine() > 0) {
			paragraph.setIndentationFirstLine(Math.round(style.firstLine() * 20));
		}
	}

	private static void run(String words, Style style, boolean bold, boolean italic, XWPFParagraph paragraph) {
		XWPFRun run = paragraph.createRun();
		if (style.size() != SIZE) {
			run.setFontSize(style.size());
		}
		if (bold || style.typeface().bold()) {
			run.setBold(true);
		}
		if (italic || style.typeface().italic()) {
			run.setItalic(true);
		}
		run.setText(words);
	}

	private static BigInteger twips(float points) {
		return BigInteger.valueOf(Math.round(points * 20));
	}

}
