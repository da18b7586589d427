package vn.dean06.document.excel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

import vn.dean06.document.Span;
import vn.dean06.document.Span.Emphasis;

/**
 * The words of a cell, in which some stand out, and the footnotes that they bring.
 */
final class ExcelText {

	private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

	/** More does not go into a cell of Excel. */
	private static final String CUT = "… (còn nữa, xem bản Word hoặc PDF)";

	private final ExcelStyles styles;

	private final List<List<Span>> notes = new ArrayList<>();

	ExcelText(ExcelStyles styles) {
		this.styles = styles;
	}

	/**
	 * The footnotes that the texts so far have brought, in the order of their numbers.
	 */
	List<List<Span>> notes() {
		return List.copyOf(this.notes);
	}

	/** Paragraphs one below the other. */
	XSSFRichTextString of(List<List<Span>> paragraphs, Emphasis... always) {
		XSSFRichTextString text = new XSSFRichTextString();
		Set<Emphasis> all = EnumSet.noneOf(Emphasis.class);
		all.addAll(List.of(always));
		for (int i = 0; i < paragraphs.size(); i++) {
			if (i > 0) {
				append("\n", this.styles.font(all), text);
			}
			paragraphs.get(i).forEach((span) -> append(span, all, text));
		}
		return text;
	}

	/** What it says, which is nothing as long as nothing was added. */
	static String words(XSSFRichTextString text) {
		return Objects.requireNonNullElse(text.getString(), "");
	}

	private void append(Span span, Set<Emphasis> always, XSSFRichTextString text) {
		switch (span) {
			case Span.Text(var words, var emphasis) -> append(words, font(emphasis, always), text);
			case Span.Value(var words, var emphasis, var source) -> append(words, font(emphasis, always), text);
			case Span.Footnote(var note) -> {
				this.notes.add(note);
				append("(" + this.notes.size() + ")", this.styles.raised(), text);
			}
			case Span.Fault(var words, var message) -> throw new IllegalArgumentException(message);
		}
	}

	private XSSFFont font(Set<Emphasis> emphasis, Set<Emphasis> always) {
		Set<Emphasis> all = EnumSet.noneOf(Emphasis.class);
		all.addAll(emphasis);
		all.addAll(always);
		return this.styles.font(all);
	}

	/** Whoever searches types a blank, not one at which no line ends. */
	private static void append(String words, XSSFFont font, XSSFRichTextString text) {
		int room = LONGEST - CUT.length() - words(text).length();
		if (words.isEmpty() || room <= 0) {
			return;
		}
		String plain = words.replace('\u00A0', ' ');
		text.append((plain.length() <= room) ? plain : plain.substring(0, room) + CUT, font);
	}

}
