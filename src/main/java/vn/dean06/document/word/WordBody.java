package vn.dean06.document.word;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import vn.dean06.document.Block;
import vn.dean06.document.Block.Addressees;
import vn.dean06.document.Block.AppendixHead;
import vn.dean06.document.Block.Closing;
import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Table;
import vn.dean06.document.Block.Title;
import vn.dean06.document.Document;
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

	private final WordPages pages;

	WordBody(XWPFDocument word) {
		this.word = word;
		this.text = new WordText(word);
		this.pages = new WordPages(word);
	}

	void write(List<Section> sections) {
		this.pages.number();
		for (Section section : sections) {
			boolean last = section == sections.getLast();
			write(section, last);
		}
	}

	/** Ends the document in small letters. */
	void imprint(Document.Imprint imprint) {
		this.text.add(Wording.imprint(imprint), paragraph(Style.IMPRINT));
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
		this.pages.end(paper, last);
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

}
