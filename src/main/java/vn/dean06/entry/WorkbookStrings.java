package vn.dean06.entry;

import java.util.ArrayList;
import java.util.List;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts of a workbook, which its cells refer to by their numbers.
 */
final class WorkbookStrings extends DefaultHandler {

	private final WorkbookCells.Bound bound;

	private final List<String> strings = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private boolean collecting;

	/** How the text is spoken, which Japanese workbooks add. */
	private boolean spoken;

	WorkbookStrings(WorkbookCells.Bound bound) {
		this.bound = bound;
	}

	String at(int number) {
		return this.strings.get(number);
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		switch (name) {
			case "si" -> {
				this.bound.string();
				this.text.setLength(0);
			}
			case "t" -> this.collecting = !this.spoken;
			case "rPh" -> this.spoken = true;
			default -> {
				// How a part of it looks.
			}
		}
	}

	@Override
	public void characters(char[] letters, int start, int length) {
		if (this.collecting) {
			this.text.append(letters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		switch (name) {
			case "si" -> this.strings.add(this.text.toString());
			case "t" -> this.collecting = false;
			case "rPh" -> this.spoken = false;
			default -> {
				// How a part of it looks.
			}
		}
	}

}
