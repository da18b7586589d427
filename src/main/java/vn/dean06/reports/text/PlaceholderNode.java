package vn.dean06.reports.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * A placeholder among the nodes of parsed Markdown.
 */
public final class PlaceholderNode extends CustomNode {

	private static final Pattern WRITTEN = Pattern.compile("\\{\\{([^{}]*)}}");

	private final String name;

	private PlaceholderNode(String name) {
		this.name = name;
	}

	String name() {
		return this.name;
	}

	public static String written(String name) {
		return "{{" + name + "}}";
	}

	/** Finds placeholders in a text that is not Markdown; group 1 is the name. */
	static Matcher in(String text) {
		return WRITTEN.matcher(text);
	}

	@Override
	protected String toStringAttributes() {
		return "name=" + this.name;
	}

	/**
	 * Makes nodes of the placeholders that the parser meets.
	 */
	static final class Factory implements InlineContentParserFactory, InlineContentParser {

		@Override
		public Set<Character> getTriggerCharacters() {
			return Set.of('{');
		}

		@Override
		public InlineContentParser create() {
			return this;
		}

		@Override
		public ParsedInline tryParse(InlineParserState state) {
			Scanner scanner = state.scanner();
			if (!scanner.next("{{")) {
				return ParsedInline.none();
			}
			Position from = scanner.position();
			scanner.find('}');
			String name = scanner.getSource(from, scanner.position()).getContent();
			return scanner.next("}}") ? ParsedInline.of(new PlaceholderNode(name), scanner.position())
					: ParsedInline.none();
		}

	}

}
