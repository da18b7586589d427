package vn.dean06.document.pdf;

import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

import vn.dean06.document.Document;

/**
 * What a reader of a PDF sees: lines of text with font, size and place, rules that are
 * drawn, page by page. Lengths are in points, measured from the top left corner.
 */
public final class PdfAssert extends AbstractAssert<PdfAssert, byte[]> {

	private final PDDocument pdf;

	private final List<Words> lines = new ArrayList<>();

	private PdfAssert(byte[] file) {
		super(file, PdfAssert.class);
		try {
			this.pdf = Loader.loadPDF(file);
			new Reader().getText(this.pdf);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Prints a document and looks at the file. */
	public static PdfAssert assertThatPdf(Document document) {
		return new PdfAssert(bytes(document));
	}

	static byte[] bytes(Document document) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			new PdfWriter().write(document, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	PDDocument pdf() {
		return this.pdf;
	}

	PDPage page(int number) {
		return this.pdf.getPage(number - 1);
	}

	int pages() {
		return this.pdf.getNumberOfPages();
	}

	public String text() {
		try {
			return new PDFTextStripper().getText(this.pdf);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The pieces of text on a page in the order in which they were written. */
	List<Words> lines(int page) {
		return this.lines.stream().filter((words) -> words.page() == page).toList();
	}

	/** The first piece of text that begins so. */
	Words line(String beginning) {
		return this.lines.stream()
			.filter((words) -> words.text().startsWith(beginning))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no line \"" + beginning + "…\""));
	}

	/** The horizontal lines that are drawn on a page. */
	List<Rule> rules(int page) {
		RuleReader reader = new RuleReader(page(page));
		try {
			reader.processPage(page(page));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return reader.rules;
	}

	/** The line right below some words. */
	Rule ruleBelow(Words words) {
		return rules(words.page()).stream()
			.filter((rule) -> rule.top() > words.baseline() && rule.top() < words.baseline() + words.size())
			.filter((rule) -> rule.left() < words.right() && rule.left() + rule.length() > words.left())
			.findFirst()
			.orElseThrow(() -> new AssertionError("no line below " + words.text()));
	}

	/**
	 * A piece of text on one line in one column.
	 */
	record Words(int page, String text, String font, float size, float left, float right, float baseline) {

		float width() {
			return this.right - this.left;
		}

		float middle() {
			return (this.left + this.right) / 2;
		}

		Words hasFont(String cut, float points) {
			Assertions.assertThat(this.font).as("font of " + this.text).endsWith("+LiberationSerif" + cut);
			Assertions.assertThat(this.size).as("size of " + this.text).isEqualTo(points);
			return this;
		}

	}

	/**
	 * A horizontal line.
	 */
	record Rule(float left, float top, float length) {

		float middle() {
			return this.left + this.length / 2;
		}

	}

	/**
	 * Gathers text line by line.
	 */
	private final class Reader extends PDFTextStripper {

		Reader() {
			setSortByPosition(false);
		}

		@Override
		protected void writeString(String text, List<TextPosition> positions) {
			TextPosition first = positions.getFirst();
			TextPosition last = positions.getLast();
			String words = positions.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
			PdfAssert.this.lines
				.add(new Words(getCurrentPageNo(), words, first.getFont().getName(), first.getFontSizeInPt(),
						first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj()));
		}

	}

	/**
	 * Gathers horizontal lines.
	 */
	private static final class RuleReader extends PDFGraphicsStreamEngine {

		private final List<Rule> rules = new ArrayList<>();

		private final float height;

		private Point2D current = new Point2D.Float();

		RuleReader(PDPage page) {
			super(page);
			this.height = page.getMediaBox().getHeight();
		}

		@Override
		public void moveTo(float x, float y) {
			this.current = new Point2D.Float(x, y);
		}

		@Override
		public void lineTo(float x, float y) {
			if (Math.abs(this.current.getY() - y) < 0.01) {
				this.rules.add(new Rule((float) this.current.getX(), this.height - y, x - (float) this.current.getX()));
			}
			moveTo(x, y);
		}

		@Override
		public Point2D getCurrentPoint() {
			return this.current;
		}

		@Override
		public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
		}

		@Override
		public void drawImage(PDImage image) {
			throw new AssertionError("an image in a report");
		}

		@Override
		public void clip(int windingRule) {
		}

		@Override
		public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
			throw new AssertionError("a curve in a report");
		}

		@Override
		public void closePath() {
		}

		@Override
		public void endPath() {
		}

		@Override
		public void strokePath() {
		}

		@Override
		public void fillPath(int windingRule) {
		}

		@Override
		public void fillAndStrokePath(int windingRule) {
		}

		@Override
		public void shadingFill(COSName shadingName) {
		}

	}

}
