package vn.dean06.reports.text;

import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * What stands in square brackets. Markdown would make a link of it and drop the address;
 * an official text has no links, so the brackets are printed.
 */
final class Brackets extends CustomNode {

	/**
	 * Takes what no footnote has taken.
	 */
	static final class Processor implements LinkProcessor {

		@Override
		public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
			return LinkResult.wrapTextIn(new Brackets(), link.afterTextBracket());
		}

	}

}
