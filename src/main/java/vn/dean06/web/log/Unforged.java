package vn.dean06.web.log;

import java.util.regex.Pattern;

/**
 * Text for the log in which nobody can pretend to be an entry of it.
 */
final class Unforged {

	/** All that begins a line, moves the cursor or turns the text around. */
	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

	private static final Pattern BREAKS = Pattern.compile("\\R");

	private static final String CONTINUED = System.lineSeparator() + "    | ";

	private Unforged() {
	}

	/** On one line. */
	static String line(String text) {
		return CONTROLS.matcher(text).replaceAll((found) -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
	}

	/** On as many lines as it has, those after the first marked as such. */
	static String lines(String text) {
		return String.join(CONTINUED, BREAKS.splitAsStream(text).map(Unforged::line).toList());
	}

}
