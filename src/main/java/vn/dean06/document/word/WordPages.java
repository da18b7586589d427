package vn.dean06.document.word;

import java.math.BigInteger;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import vn.dean06.document.Paper;
import vn.dean06.document.Style;

/**
 * The pages of a Word document: their numbers, and where a section with pages of its own
 * ends.
 */
final class WordPages {

	private final XWPFDocument word;

	WordPages(XWPFDocument word) {
		this.word = word;
	}

	void number() {
		this.word.createHeader(HeaderFooterType.FIRST).createParagraph();
		XWPFHeader header = this.word.createHeader(HeaderFooterType.DEFAULT);
		XWPFParagraph paragraph = header.createParagraph();
		paragraph.setStyle(WordStyles.id(Style.PAGE_NUMBER));
		paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
	}

	/** Ends a section by a paragraph that nobody sees. */
	void end(Paper paper, boolean last) {
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

	private static BigInteger twips(float points) {
		return BigInteger.valueOf(WordStyles.twips(points));
	}

}
