package vn.dean06.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The number formats of a workbook: what its numbers mean. Each is looked at once,
 * however many cells have it.
 */
final class WorkbookFormats extends DefaultHandler {

	/** Excel itself has no more styles. */
	private static final int MOST_STYLES = 65_490;

	/** Excel itself takes no longer one. */
	private static final int LONGEST = 255;

	private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");

	private final Map<Integer, String> patterns = new HashMap<>();

	private final List<Integer> styles = new ArrayList<>();

	private final Map<Integer, Kind> kinds = new HashMap<>();

	private boolean ofCells;

	/** What a number is shown as. */
	enum Kind {

		NUMBER, PERCENT, DATE

	}

	/** What the numbers of a style mean. */
	Kind at(int style) {
		return (style < this.styles.size()) ? this.kinds.computeIfAbsent(this.styles.get(style), this::kind)
				: Kind.NUMBER;
	}

	private Kind kind(int format) {
		String pattern = Objects.requireNonNullElse(pattern(format), "");
		String codes = (pattern.length() > LONGEST) ? "" : LITERALS.matcher(pattern).replaceAll("");
		if (DateUtil.isADateFormat(format, codes)) {
			return Kind.DATE;
		}
		return codes.contains("%") ? Kind.PERCENT : Kind.NUMBER;
	}

	private @Nullable String pattern(int format) {
		String own = this.patterns.get(format);
		return (own != null) ? own : BuiltinFormats.getBuiltinFormat(format);
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		switch (name) {
			case "numFmt" -> {
				if (this.patterns.size() < MOST_STYLES) {
					this.patterns.put(number(attributes), String.valueOf(attributes.getValue("formatCode")));
				}
			}
			case "cellXfs" -> this.ofCells = true;
			case "xf" -> {
				if (this.ofCells && this.styles.size() < MOST_STYLES) {
					this.styles.add(number(attributes));
				}
			}
			default -> {
				// Fonts, colours, borders.
			}
		}
	}

	private static int number(Attributes attributes) {
		String number = attributes.getValue("numFmtId");
		return (number != null) ? Integer.parseInt(number) : 0;
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		if (name.equals("cellXfs")) {
			this.ofCells = false;
		}
	}

}
