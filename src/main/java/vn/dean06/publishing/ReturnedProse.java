package vn.dean06.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.dean06.document.Span.Emphasis;
import vn.dean06.reports.Reports.Said;
import vn.dean06.returned.TextPart;

/**
 * Writes a paragraph that came back from Word as a block of a section again: figures as
 * the placeholders that they were, what stands out between stars, and what Markdown would
 * take for something else with a stroke before it.
 */
final class ReturnedProse {

	private static final Pattern HEADING = Pattern.compile("^#{1,4} ");

	private static final Pattern MARKS = Pattern.compile("[\\\\*_\\[]");

	/** The block as it was. */
	private final String before;

	/** What its placeholders printed, those that are not found again yet. */
	private final List<Said> said;

	ReturnedProse(String before, List<Said> said) {
		this.before = before;
		this.said = new ArrayList<>(said);
	}

	/** A paragraph each, a blank line between. */
	String written(List<List<TextPart>> paragraphs) {
		Matcher heading = HEADING.matcher(this.before);
		String mark = heading.find() ? heading.group() : "";
		return paragraphs.stream()
			.map((parts) -> mark + (mark.isEmpty() ? text(parts) : plain(parts)).strip())
			.collect(Collectors.joining("\n\n"));
	}

	/** A heading stands out by itself. */
	private String plain(List<TextPart> parts) {
		return parts.stream().map((part) -> part(part, Set.of())).collect(Collectors.joining());
	}

	private String text(List<TextPart> parts) {
		return parts.stream().map((part) -> switch (part) {
			case TextPart.Words words -> part(part, words.emphasis());
			case TextPart.Figure figure -> part(part, figure.emphasis());
			case TextPart.Note note -> "";
		}).collect(Collectors.joining());
	}

	private String part(TextPart part, Set<Emphasis> emphasis) {
		String text = switch (part) {
			case TextPart.Words(var words, var looks) -> words(words);
			case TextPart.Figure(var key, var ordinal, var printed, var looks) -> figure(key);
			case TextPart.Note note -> "";
		};
		String mark = (emphasis.contains(Emphasis.BOLD) ? "**" : "") + (emphasis.contains(Emphasis.ITALIC) ? "*" : "");
		String bare = text.strip();
		return (mark.isEmpty() || bare.isEmpty()) ? text
				: text.replace(bare, mark + bare + new StringBuilder(mark).reverse());
	}

	/**
	 * The placeholder that printed the figure here; else one that names it in full. Files
	 * that were handed out before each count of a register had a key of its own name the
	 * register alone.
	 */
	private String figure(String key) {
		for (Said one : this.said) {
			if (one.key().equals(key) || (key.indexOf('@') < 0 && one.key().startsWith(key + "."))) {
				this.said.remove(one);
				return one.written();
			}
		}
		return "{{" + key + "}}";
	}

	/** Words that a placeholder printed, as the year, become it again. */
	private String words(String typed) {
		String words = MARKS.matcher(typed).replaceAll("\\\\$0");
		for (Said one : List.copyOf(this.said)) {
			if (one.key().isEmpty() && !one.words().isBlank()) {
				Matcher found = Pattern
					.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(one.words()) + "(?![\\p{L}\\p{N}])")
					.matcher(words);
				if (found.find()) {
					words = words.substring(0, found.start()) + one.written() + words.substring(found.end());
					this.said.remove(one);
				}
			}
		}
		return words;
	}

}
