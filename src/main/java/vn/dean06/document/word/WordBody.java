package vn.dean06.document.word;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import vn.dean06.document.Block;
import vn.dean06.document.Block.Addressees;
import vn.dean06.document.Block.AppendixHead;
import vn.dean06.document.Block.Closing;
import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Table;
import vn.dean06.document.Block.Title;
import vn.dean06.document.Paper;
import vn.dean06.document.Rules;
import vn.dean06.document.Section;
import vn.dean06.document.Style;
import vn.dean06.document.Wording;

/**
 * The sections and blocks of a Word document, one below the other.
 */
final class WordBody {

	private final XWPFDocument word;

	private final WordText text;

	WordBody(XWPFDocument word) {
		this.word = word;
		this.text = new WordText(word);
	}

	void write(List<Section> sections) {
		numberPages();
		for (Section section : sections) {
			boolean last = section == sections.getLast();
			write(section, last);
		}
	}

	private void numberPages() {
		this.word.createHeader(HeaderFooterType.FIRST).createParagraph();
		XWPFHeader header = this.word.createHeader(HeaderFooterType.DEFAULT);
		XWPFParagraph paragraph = header.createParagraph();
		paragraph.setStyle(WordStyles.id(Style.PAGE_NUMBER));
		paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
	}

	private void write(Section section, boolean last) {
		Paper paper = Paper.of(section.orientation());
		BigInteger mark = this.text.keys()
			.begin(this.word.getDocument().getBody().addNewBookmarkStart(), section.bookmark());
		for (int i = 0; i < section.blocks().size(); i++) {
			boolean beforeClosing = i + 1 < section.blocks().size() && section.blocks().get(i + 1) instanceof Closing;
			boolean belowTable = i > 0 && section.blocks().get(i - 1) instanceof Table;
			write(section.blocks().get(i), paper, beforeClosing, belowTable);
		}
		this.word.getDocument().getBody().addNewBookmarkEnd().setId(mark);
		XWPFParagraph end = this.word.createParagraph();
		end.setStyle(WordStyles.END);
		if (last) {
			shape(body(), paper);
		}
		else {
			CTSectPr properties = end.getCTP().getPPr().addNewSectPr();
			properties.set(body());
			shape(properties, paper);
		}
	}

	private CTSectPr body() {
		return this.word.getDocument().getBody().getSectPr();
	}

	private static void shape(CTSectPr properties, Paper paper) {
		CTPageSz size = properties.isSetPgSz() ? properties.getPgSz() : properties.addNewPgSz();
		size.setW(twips(paper.width()));
		size.setH(twips(paper.height()));
		size.setOrient((paper.width() > paper.height()) ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
		CTPageMar margins = properties.isSetPgMar() ? properties.getPgMar() : properties.addNewPgMar();
		margins.setTop(twips(Paper.TOP));
		margins.setBottom(twips(Paper.BOTTOM));
		margins.setLeft(twips(Paper.LEFT));
		margins.setRight(twips(Paper.RIGHT));
		margins.setHeader(twips(Paper.HEADER));
		margins.setFooter(twips(Paper.HEADER));
		margins.setGutter(BigInteger.ZERO);
		(properties.isSetPgNumType() ? properties.getPgNumType() : properties.addNewPgNumType())
			.setStart(BigInteger.ONE);
		properties.getPgNumType().setFmt(STNumberFormat.DECIMAL);
		if (!properties.isSetTitlePg()) {
			properties.addNewTitlePg();
		}
	}

	private void write(Block block, Paper paper, boolean keptWithNext, boolean belowTable) {
		switch (block) {
			case Letterhead letterhead -> new WordForms(this.word, this.text).letterhead(letterhead, paper);
			case Title title -> title(title, paper);
			case Addressees addressees -> addressees(addressees, paper);
			case Heading heading -> this.text.add(heading.key(), heading.spans(), paragraph(Style.heading(heading)));
			case Paragraph running -> {
				XWPFParagraph paragraph = paragraph(Style.BODY);
				paragraph.setKeepNext(keptWithNext);
				if (belowTable) {
					paragraph.setSpacingBefore(WordStyles.twips(Rules.BELOW_TABLE));
				}
				this.text.add(running.key(), running.spans(), paragraph);
			}
			case Closing closing -> new WordForms(this.word, this.text).closing(closing, paper);
			case AppendixHead head -> appendixHead(head);
			case Table table -> new WordTable(this.word, this.text).write(table, paper);
		}
	}

	private void title(Title title, Paper paper) {
		this.text.add(title.kind(), paragraph(Style.KIND));
		title.subject().forEach((line) -> this.text.add(line, paragraph(Style.SUBJECT)));
		float width = Rules.underSubject(title.subject(), paper.textWidth());
		XWPFParagraph rule = WordForms.rule(this.word.createParagraph(), width, paper.textWidth());
		rule.setSpacingAfter(WordStyles.twips(Rules.AFTER_SUBJECT));
	}

	private void addressees(Addressees addressees, Paper paper) {
		float indent = Rules.toIndent(addressees, paper.textWidth());
		if (addressees.names().size() == 1) {
			XWPFParagraph paragraph = paragraph(Style.ADDRESSEES);
			hang(paragraph, indent, Style.ADDRESSEES.width(Wording.TO + ": "));
			this.text.add(Wording.TO + ": " + addressees.names().getFirst(), paragraph);
		}
		else {
			XWPFParagraph head = paragraph(Style.ADDRESSEES);
			hang(head, indent, 0);
			head.setKeepNext(true);
			this.text.add(Wording.TO + ":", head);
			for (String line : Wording.dashed(addressees.names())) {
				XWPFParagraph item = paragraph(Style.ADDRESSEES);
				hang(item, indent + Style.ADDRESSEES.width(Wording.TO), Style.ADDRESSEES.width("- "));
				this.text.add(line, item);
			}
		}
	}

	private static void hang(XWPFParagraph paragraph, float indent, float hanging) {
		paragraph.setIndentationLeft(WordStyles.twips(indent + hanging));
		paragraph.setIndentationHanging(WordStyles.twips(hanging));
	}

	private void appendixHead(AppendixHead head) {
		this.text.add(head.label(), paragraph(Style.APPENDIX_LABEL));
		head.title().forEach((line) -> this.text.add(line, paragraph(Style.APPENDIX_TITLE)));
		this.text.add(head.enclosure(), paragraph(Style.ENCLOSURE));
	}

	private XWPFParagraph paragraph(Style style) {
		XWPFParagraph paragraph = this.word.createParagraph();
		paragraph.setStyle(WordStyles.id(style));
		return paragraph;
	}

	private static BigInteger twips(float points) {
		return BigInteger.valueOf(WordStyles.twips(points));
	}

}
