package vn.dean06.reports.text;

import java.util.Set;

import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/**
 * A mark with which Markdown begins code or HTML, neither of which an official text has:
 * it stands for itself, and what follows it is printed.
 */
final class LiteralMark implements InlineContentParserFactory {

	@Override
	public Set<Character> getTriggerCharacters() {
		return Set.of('`', '<');
	}

	@Override
	public InlineContentParser create() {
		return LiteralMark::parse;
	}

	private static ParsedInline parse(InlineParserState state) {
		Text mark = new Text(String.valueOf(state.scanner().peek()));
		state.scanner().next();
		return ParsedInline.of(mark, state.scanner().position());
	}

}
