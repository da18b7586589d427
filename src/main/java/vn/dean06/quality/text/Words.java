package vn.dean06.quality.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a text as rules look at them.
 */
final class Words {

	private static final Pattern SENTENCE_END = Pattern
		.compile("[.!?…]+[”\"’)]*\\s+(?=[\\p{Lu}“\"(])|;\\s+(?=[-+*•]\\s)");

	private Words() {
	}

	/** Small letters, letter for letter as long as before. */
	static String small(String text) {
		String small = text.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
		return (small.length() == text.length()) ? small : text;
	}

	/** The sentence in which a letter stands. */
	static String sentenceAt(String text, int index) {
		int begin = 0;
		Matcher end = SENTENCE_END.matcher(text);
		while (end.find()) {
			if (end.end() > index) {
				return text.substring(begin, Math.max(end.start() + 1, begin));
			}
			begin = end.end();
		}
		return text.substring(begin);
	}

	/** Where the sentence begins in which a letter stands. */
	static int sentenceStart(String text, int index) {
		int begin = 0;
		Matcher end = SENTENCE_END.matcher(text);
		while (end.find() && end.end() <= index) {
			begin = end.end();
		}
		return begin;
	}

}
