package vn.dean06.returned;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Span.Emphasis;
import vn.dean06.document.word.WordMarks;
import vn.dean06.returned.Piece.Control;
import vn.dean06.returned.Piece.Words;
import vn.dean06.returned.ReturnedBlock.Place;

/**
 * Reads the paragraphs of a Word file as they would be if every tracked change were
 * accepted, without hidden text and without the instructions of fields.
 */
final class WordReading {

	static final int MOST_PARAGRAPHS = 20_000;

	private static final int MOST_LETTERS = 5_000_000;

	private static final String GOOGLE = "goog_rdk";

	private final List<ReturnedBlock> blocks = new ArrayList<>();

	private final Map<String, List<Words>> notes = new HashMap<>();

	private final Map<String, String> bookmarks = new LinkedHashMap<>();

	private final Set<String> hiddenStyles = new HashSet<>();

	private final Deque<Control> controls = new ArrayDeque<>();

	private Set<Emphasis> emphasis = Set.of();

	/** How many things round the place leave out what stands in them. */
	private int leftOut;

	private int inCells;

	private int paragraphs;

	private int letters;

	private int controlsSoFar;

	private boolean tracked;

	private boolean googles;

	private @Nullable Paragraph paragraph;

	/** A paragraph whose end is deleted: the next one goes on with it. */
	private @Nullable Paragraph openEnded;

	boolean hasTracked() {
		return this.tracked;
	}

	boolean isGoogles() {
		return this.googles;
	}

	void hideStyles(byte[] part) {
		XmlPart.read(part, (xml) -> xml.children((style) -> {
			String id = xml.attribute("styleId");
			xml.children((name) -> xml.children((setting) -> {
				if (setting.equals("vanish") && xml.isOn()) {
					this.hiddenStyles.add(id);
				}
				xml.skip();
			}));
		}));
	}

	void notes(byte[] part) {
		XmlPart.read(part, (xml) -> xml.children((name) -> {
			String id = xml.attribute("id");
			boolean separator = !xml.attribute("type").isEmpty() && !xml.attribute("type").equals("normal");
			int before = this.blocks.size();
			children(xml);
			if (!separator) {
				this.notes.put(id, words(this.blocks.subList(before, this.blocks.size())));
			}
			this.blocks.subList(before, this.blocks.size()).clear();
		}));
	}

	private static List<Words> words(List<ReturnedBlock> paragraphs) {
		return paragraphs.stream()
			.flatMap((paragraph) -> paragraph.pieces().stream())
			.filter(Words.class::isInstance)
			.map(Words.class::cast)
			.toList();
	}

	List<ReturnedBlock> body(byte[] part) {
		XmlPart.read(part, this::children);
		endOpen();
		return this.blocks;
	}

	private void children(XmlPart xml) {
		xml.children((name) -> read(name, xml));
	}

	private void read(String name, XmlPart xml) {
		switch (name) {
			case "p" -> paragraph(xml);
			case "r" -> run(xml);
			case "t" -> add(xml.text());
			case "tab", "br", "cr", "ptab" -> sign(" ", xml);
			case "noBreakHyphen" -> sign("-", xml);
			case "footnoteReference" -> note(xml);
			case "pPr" -> paragraphProperties(xml);
			case "rPr" -> runProperties(xml);
			case "sdt" -> control(xml);
			case "bookmarkStart", "bookmarkEnd" -> bookmark(name, xml);
			case "tr" -> leavingOut(xml);
			case "tc" -> cell(xml);
			case "trPr", "tcPr" -> cellProperties(xml);
			case "txbxContent" -> textBox(xml);
			case "mc:AlternateContent" -> alternative(xml);
			case "ins", "moveTo" -> {
				this.tracked = true;
				children(xml);
			}
			case "del", "moveFrom" -> {
				this.tracked = true;
				xml.skip();
			}
			case "instrText", "delText", "delInstrText", "rt", "sectPr", "tblPr", "tblGrid", "other:ctrlPr" ->
				xml.skip();
			default -> children(xml);
		}
	}

	private void sign(String sign, XmlPart xml) {
		add(sign);
		xml.skip();
	}

	private void add(String text) {
		if (this.paragraph == null || this.leftOut > 0) {
			return;
		}
		this.letters += text.length();
		if (this.letters > MOST_LETTERS) {
			throw new UnreadableWord("Tệp có quá " + MOST_LETTERS / 1_000_000 + " triệu chữ nên không nhận.");
		}
		this.paragraph.add(new Words(text, this.emphasis, List.copyOf(this.controls), inForce(WordMarks.FIGURE)),
				inForce(WordMarks.BLOCK));
	}

	/** The names of the bookmarks of a kind that are open. */
	private List<String> inForce(String kind) {
		return this.bookmarks.values().stream().filter((name) -> name.startsWith(kind)).toList();
	}

	private void note(XmlPart xml) {
		List<Words> note = this.notes.get(xml.attribute("id"));
		if (note != null && this.paragraph != null && this.leftOut == 0) {
			this.paragraph.add(new Piece.Note(note));
		}
		xml.skip();
	}

	private void paragraph(XmlPart xml) {
		if (++this.paragraphs > MOST_PARAGRAPHS) {
			throw new UnreadableWord("Tệp có quá " + MOST_PARAGRAPHS + " đoạn nên không nhận.");
		}
		Paragraph outer = this.paragraph;
		Paragraph own = (this.openEnded != null) ? this.openEnded
				: new Paragraph((this.inCells > 0) ? Place.CELL : Place.TEXT);
		this.openEnded = null;
		own.endDeleted = false;
		this.paragraph = own;
		leavingOut(xml);
		this.bookmarks.values().removeIf((name) -> name.startsWith(WordMarks.FIGURE));
		this.paragraph = outer;
		if (own.endDeleted && this.leftOut == 0) {
			this.openEnded = own;
		}
		else {
			end(own);
		}
	}

	private void end(Paragraph paragraph) {
		ReturnedBlock block = paragraph.block();
		if (!block.pieces().isEmpty()) {
			this.blocks.add(block);
		}
	}

	private void endOpen() {
		if (this.openEnded != null) {
			end(this.openEnded);
			this.openEnded = null;
		}
	}

	/** Goes through an element, of which a property may say that it does not count. */
	private void leavingOut(XmlPart xml) {
		int before = this.leftOut;
		children(xml);
		this.leftOut = before;
	}

	private void run(XmlPart xml) {
		Set<Emphasis> before = this.emphasis;
		this.emphasis = Set.of();
		leavingOut(xml);
		this.emphasis = before;
	}

	private void runProperties(XmlPart xml) {
		Set<Emphasis> set = EnumSet.noneOf(Emphasis.class);
		xml.children((name) -> {
			boolean on = xml.isOn();
			switch (name) {
				case "b" -> put(set, Emphasis.BOLD, on);
				case "i" -> put(set, Emphasis.ITALIC, on);
				case "vanish" -> this.leftOut += on ? 1 : 0;
				case "rStyle" -> hideStyle(xml.attribute("val"));
				default -> {
				}
			}
			xml.skip();
		});
		this.emphasis = set;
	}

	private static void put(Set<Emphasis> set, Emphasis emphasis, boolean on) {
		if (on) {
			set.add(emphasis);
		}
	}

	private void hideStyle(String style) {
		this.leftOut += this.hiddenStyles.contains(style) ? 1 : 0;
	}

	private void paragraphProperties(XmlPart xml) {
		xml.children((name) -> {
			if (name.equals("pStyle")) {
				hideStyle(xml.attribute("val"));
			}
			if (name.equals("rPr")) {
				xml.children((mark) -> paragraphMark(mark, xml));
			}
			else {
				xml.skip();
			}
		});
	}

	private void paragraphMark(String mark, XmlPart xml) {
		boolean deleted = mark.equals("del") || mark.equals("moveFrom");
		this.tracked |= deleted || mark.equals("ins") || mark.equals("moveTo");
		if (deleted && this.paragraph != null) {
			this.paragraph.endDeleted = true;
		}
		xml.skip();
	}

	private void cell(XmlPart xml) {
		this.inCells++;
		leavingOut(xml);
		endOpen();
		this.inCells--;
	}

	private void cellProperties(XmlPart xml) {
		xml.children((name) -> {
			boolean deleted = name.equals("del") || name.equals("cellDel");
			this.leftOut += deleted ? 1 : 0;
			this.tracked |= deleted || name.equals("ins") || name.equals("cellIns");
			xml.skip();
		});
	}

	/** Its paragraphs come before the one in which it hangs. */
	private void textBox(XmlPart xml) {
		Paragraph open = this.openEnded;
		Paragraph outer = this.paragraph;
		Set<Emphasis> before = this.emphasis;
		this.openEnded = null;
		this.paragraph = null;
		children(xml);
		endOpen();
		this.openEnded = open;
		this.paragraph = outer;
		this.emphasis = before;
	}

	/** One thing written twice, for newer and for older programs. */
	private void alternative(XmlPart xml) {
		xml.children((name) -> {
			if (name.equals("mc:Choice")) {
				children(xml);
			}
			else {
				xml.skip();
			}
		});
	}

	/** What stands in an emptied control is the program's invitation to type. */
	private void control(XmlPart xml) {
		int number = ++this.controlsSoFar;
		Map<String, String> said = new HashMap<>();
		xml.children((name) -> {
			if (name.equals("sdtPr")) {
				controlProperties(xml, said);
			}
			else if (name.equals("sdtContent")) {
				this.controls.push(new Control(number, said.getOrDefault("tag", ""), said.getOrDefault("alias", "")));
				int before = this.leftOut;
				this.leftOut += said.containsKey("showingPlcHdr") ? 1 : 0;
				children(xml);
				this.leftOut = before;
				this.controls.pop();
			}
			else {
				xml.skip();
			}
		});
	}

	private void controlProperties(XmlPart xml, Map<String, String> said) {
		xml.children((name) -> {
			if (xml.isOn()) {
				said.put(name, xml.attribute("val"));
			}
			xml.skip();
		});
		this.googles |= said.getOrDefault("tag", "").startsWith(GOOGLE);
	}

	private void bookmark(String name, XmlPart xml) {
		String id = xml.attribute("id");
		String called = xml.attribute("name");
		if (name.equals("bookmarkEnd")) {
			this.bookmarks.remove(id);
		}
		else if (called.startsWith(WordMarks.FIGURE) || called.startsWith(WordMarks.BLOCK)) {
			this.bookmarks.put(id, called);
		}
		xml.skip();
	}

}
