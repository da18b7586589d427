package vn.dean06.document;

import java.util.List;
import java.util.stream.Collectors;

import vn.dean06.document.Block.Addressees;
import vn.dean06.document.Block.AppendixHead;
import vn.dean06.document.Block.Closing;
import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Table;
import vn.dean06.document.Block.Title;

/**
 * Writes a document as an HTML fragment for the preview, to be shown with
 * {@code report.css}. It prints faulty documents too and marks what is wrong in them.
 */
public final class HtmlWriter {

	/**
	 * The whole document as an {@code article} with a {@code section} for the report and
	 * each appendix, whose id is its bookmark.
	 */
	public String write(Document document) {
		Document printable = PrintableTree.of(document);
		HtmlText text = new HtmlText();
		String sections = printable.sections()
			.stream()
			.map((section) -> section(section, text))
			.collect(Collectors.joining());
		Document.Imprint imprint = printable.imprint();
		String end = (imprint != null) ? HtmlText.lines(List.of(Wording.imprint(imprint)), "imprint") : "";
		return "<article class=\"report\" lang=\"vi\">\n" + sections + end + "</article>\n";
	}

	/**
	 * Some blocks of a document by themselves, as they print in it.
	 * @param ids what the ids in them begin with, so that several such can stand on a
	 * page
	 */
	public String write(List<Block> blocks, String ids) {
		HtmlText text = new HtmlText(ids);
		Section section = PrintableTree.of(new Section(ids, "", Section.Orientation.PORTRAIT, blocks));
		return section.blocks().stream().map((block) -> block(block, section, text)).collect(Collectors.joining())
				+ text.footnotes();
	}

	/**
	 * Texts of one page, each by itself: a paragraph a line.
	 */
	public List<String> write(List<Block.Cell> texts) {
		HtmlText text = new HtmlText();
		return texts.stream().map(PrintableTree::of).map((cell) -> text.paragraphs(cell) + text.footnotes()).toList();
	}

	private static String section(Section section, HtmlText text) {
		String blocks = section.blocks()
			.stream()
			.map((block) -> block(block, section, text))
			.collect(Collectors.joining());
		return "<section class=\"sheet " + section.orientation().name().toLowerCase() + "\" id=\""
				+ HtmlText.escape(section.bookmark()) + "\" aria-label=\"" + HtmlText.escape(section.title()) + "\">\n"
				+ blocks + text.footnotes() + "</section>\n";
	}

	private static String block(Block block, Section section, HtmlText text) {
		return switch (block) {
			case Letterhead letterhead -> letterhead(letterhead);
			case Title(var kind, var subject) -> HtmlText.element("h1", "title", line("kind", HtmlText.escape(kind))
					+ " " + lines("subject", subject, text) + "<span class=\"subject-rule\"></span>");
			case Addressees addressees -> addressees(addressees);
			case Heading heading -> HtmlText.element("h" + (heading.level() + 1),
					"heading-" + Style.heading(heading).outlineLevel(), text.of(heading.spans()));
			case Paragraph paragraph -> HtmlText.element("p", "body", text.of(paragraph.spans()));
			case Closing closing -> closing(closing);
			case AppendixHead(var label, var title, var enclosure) -> HtmlText.element("h1", "appendix",
					line("label", HtmlText.escape(label)) + " " + lines("name", title, text))
					+ HtmlText.element("p", "enclosure", text.of(enclosure));
			case Table table -> new HtmlTable(text).write(table, section.title().isEmpty() ? "Bảng" : section.title());
		};
	}

	private static String lines(String style, List<List<Span>> lines, HtmlText text) {
		return lines.stream().map((line) -> line(style, text.of(line))).collect(Collectors.joining(" "));
	}

	private static String line(String style, String content) {
		return "<span class=\"" + style + "\">" + content + "</span>";
	}

	private static String letterhead(Letterhead letterhead) {
		String issuer = HtmlText.element("div", "issuer",
				HtmlText.lines(letterhead.superior(), "superior") + HtmlText.lines(letterhead.issuer(), "name"));
		String state = HtmlText.element("div", "state",
				HtmlText.lines(List.of(Letterhead.STATE), "name") + HtmlText.lines(List.of(Letterhead.MOTTO), "motto"));
		String number = number(letterhead);
		String place = HtmlText.lines(List.of(letterhead.placeAndDate()), "place");
		return HtmlText.element("div", "letterhead", issuer + state + number + place);
	}

	private static String number(Letterhead letterhead) {
		String number = HtmlText.lines(List.of(letterhead.number()), "number");
		return letterhead.about().isEmpty() ? number
				: HtmlText.element("div", "reference", number + HtmlText.lines(List.of(letterhead.about()), "about"));
	}

	private static String addressees(Addressees addressees) {
		if (addressees.names().size() == 1) {
			return HtmlText.lines(List.of(Wording.TO + ": " + addressees.names().getFirst()), "addressees");
		}
		return HtmlText.element("div", "addressees", HtmlText.lines(List.of(Wording.TO + ":"), "to")
				+ HtmlText.lines(Wording.dashed(addressees.names()), "addressee"));
	}

	private static String closing(Closing closing) {
		String recipients = HtmlText.lines(List.of(Wording.RECIPIENTS), "recipients-head")
				+ HtmlText.lines(Wording.dashed(closing.recipients()), "recipient");
		String signature = HtmlText.lines(closing.authority(), "authority")
				+ HtmlText.lines(List.of(closing.signer()), "signer");
		return HtmlText.element("div", "closing",
				HtmlText.element("div", "recipients", recipients) + HtmlText.element("div", "signature", signature));
	}

}
