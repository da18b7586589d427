package vn.dean06.document.pdf;

import java.util.ArrayList;
import java.util.List;

import vn.dean06.document.Block;
import vn.dean06.document.Block.Addressees;
import vn.dean06.document.Block.AppendixHead;
import vn.dean06.document.Block.Closing;
import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Table;
import vn.dean06.document.Block.Title;
import vn.dean06.document.Document;
import vn.dean06.document.Note;
import vn.dean06.document.Paper;
import vn.dean06.document.Rules;
import vn.dean06.document.Run;
import vn.dean06.document.Section;
import vn.dean06.document.Span;
import vn.dean06.document.Style;
import vn.dean06.document.Wording;

/**
 * Sets the blocks of a section as strips across the page, each part in its style.
 */
final class SectionLayout {

	private final Section section;

	private final Note.Counter notes;

	private final Tag tag;

	private final Paper paper;

	private final float width;

	private final HeadingLevels levels = new HeadingLevels();

	SectionLayout(Section section, Note.Counter notes, Tag document) {
		this.section = section;
		this.notes = notes;
		this.tag = document.listed("Sect", new Tag.Entry(0, section.title(), section.bookmark()));
		this.paper = Paper.of(section.orientation());
		this.width = this.paper.textWidth();
	}

	List<Sheet> pages() {
		List<Strip> strips = new ArrayList<>();
		for (Block block : this.section.blocks()) {
			if (block instanceof Closing && !strips.isEmpty()) {
				strips.set(strips.size() - 1, strips.getLast().keptTogether());
			}
			boolean belowTable = !strips.isEmpty() && strips.getLast() instanceof RowStrip;
			List<Strip> next = new ArrayList<>(strips(block));
			if (belowTable && block instanceof Paragraph && next.getFirst() instanceof TextStrip first) {
				next.set(0, first.lowered(Rules.BELOW_TABLE));
			}
			strips.addAll(next);
		}
		return new Pagination(this.paper, this::footnote).distribute(strips);
	}

	List<Strip> imprint(Document.Imprint imprint) {
		return line(Wording.imprint(imprint), Style.IMPRINT, this.width);
	}

	private List<Strip> footnote(Note note) {
		List<Run> runs = new ArrayList<>();
		runs.add(Run.raised(note, Style.FOOTNOTE));
		runs.add(new Run(" ", Style.FOOTNOTE));
		runs.addAll(Run.of(note.text(), Style.FOOTNOTE, this.notes));
		return TextStrip.of(runs, Style.FOOTNOTE, this.tag.note(note.number()), this.width);
	}

	private List<Strip> strips(Block block) {
		return switch (block) {
			case Letterhead letterhead -> letterhead(letterhead);
			case Title title -> title(title);
			case Addressees addressees -> addressees(addressees);
			case Heading heading -> heading(heading);
			case Paragraph paragraph -> set(paragraph.spans(), Style.BODY, this.tag.child("P"));
			case Closing closing -> List.of(closing(closing));
			case AppendixHead head -> appendixHead(head);
			case Table table -> new TableLayout(table, this.paper, this.notes, this.tag.child("Table")).rows();
		};
	}

	private List<Strip> letterhead(Letterhead letterhead) {
		float right = Rules.rightColumn(letterhead, this.width);
		float left = this.width - right;
		List<Strip> issuer = lines(letterhead.superior(), Style.SUPERIOR, this.tag.child("P"), left);
		issuer.addAll(lines(letterhead.issuer(), Style.ISSUER, this.tag.child("P"), left));
		issuer.add(new RuleStrip(Rules.underIssuer(letterhead, left), left, 0));
		List<Strip> state = line(Letterhead.STATE, Style.STATE, right);
		state.addAll(line(Letterhead.MOTTO, Style.MOTTO, right));
		state.add(new RuleStrip(Rules.underMotto(), right, 0));
		List<Strip> number = SlotStrip.in(line(letterhead.number(), Style.NUMBER, left), letterhead.number(), this.tag);
		if (!letterhead.about().isEmpty()) {
			number.addAll(line(letterhead.about(), Style.ABOUT, left));
		}
		List<Strip> place = SlotStrip.in(line(letterhead.placeAndDate(), Style.PLACE_AND_DATE, right),
				letterhead.placeAndDate(), this.tag);
		return List.of(new FormStrip(left, new Stack(issuer), new Stack(state), true),
				new FormStrip(left, new Stack(number), new Stack(place), true));
	}

	private List<Strip> title(Title title) {
		Tag heading = this.tag.child(this.levels.role(0));
		List<Strip> strips = lines(List.of(title.kind()), Style.KIND, heading, this.width);
		title.subject().forEach((line) -> strips.addAll(set(line, Style.SUBJECT, heading)));
		strips.add(new RuleStrip(Rules.underSubject(title.subject(), this.width), this.width, Rules.AFTER_SUBJECT));
		return strips;
	}

	private List<Strip> addressees(Addressees addressees) {
		float indent = Rules.toIndent(addressees, this.width);
		float head = Style.ADDRESSEES.width(Wording.TO);
		if (addressees.names().size() == 1) {
			float hanging = Style.ADDRESSEES.width(Wording.TO + ": ");
			return hanging(Wording.TO + ": " + addressees.names().getFirst(), indent, hanging);
		}
		List<Strip> strips = new ArrayList<>(hanging(Wording.TO + ":", indent, 0));
		strips.set(0, strips.getFirst().keptTogether());
		float dash = Style.ADDRESSEES.width("- ");
		Wording.dashed(addressees.names()).forEach((name) -> strips.addAll(hanging(name, indent + head, dash)));
		return strips;
	}

	private List<Strip> hanging(String words, float left, float hanging) {
		List<Run> runs = List.of(new Run(words, Style.ADDRESSEES));
		float indent = left + hanging;
		return TextStrip.of(runs, Style.ADDRESSEES, this.tag.child("P"), indent, this.width - indent, -hanging);
	}

	private List<Strip> heading(Heading heading) {
		Style style = Style.heading(heading);
		Tag listed = this.tag.listed(this.levels.role(heading.level()),
				new Tag.Entry(heading.level(), Span.words(heading.spans()), null));
		return set(heading.spans(), style, listed);
	}

	private Strip closing(Closing closing) {
		List<Float> columns = Rules.closingColumns(this.width);
		float left = columns.getFirst();
		float right = columns.getLast();
		List<Strip> recipients = line(Wording.RECIPIENTS, Style.RECIPIENTS_HEAD, left);
		Wording.dashed(closing.recipients())
			.forEach((recipient) -> recipients.addAll(line(recipient, Style.RECIPIENT, left)));
		List<Strip> signature = lines(closing.authority(), Style.AUTHORITY, this.tag.child("P"), right);
		signature.add(new SignatureStrip(right, this.tag));
		signature.addAll(line(closing.signer(), Style.SIGNER, right));
		return new FormStrip(left, new Stack(recipients), new Stack(signature), false);
	}

	private List<Strip> appendixHead(AppendixHead head) {
		Tag heading = this.tag.child(this.levels.role(0));
		List<Strip> strips = lines(List.of(head.label()), Style.APPENDIX_LABEL, heading, this.width);
		head.title().forEach((line) -> strips.addAll(set(line, Style.APPENDIX_TITLE, heading)));
		strips.addAll(set(head.enclosure(), Style.ENCLOSURE, this.tag.child("P")));
		return strips;
	}

	/** A paragraph over the whole width. */
	private List<Strip> set(List<Span> spans, Style style, Tag tag) {
		return SlotStrip.in(TextStrip.of(Run.of(spans, style, this.notes), style, tag, this.width), Span.words(spans),
				this.tag);
	}

	private List<Strip> line(String words, Style style, float room) {
		return lines(List.of(words), style, this.tag.child("P"), room);
	}

	private static List<Strip> lines(List<String> words, Style style, Tag tag, float room) {
		List<Strip> strips = new ArrayList<>();
		words.forEach((line) -> strips.addAll(TextStrip.of(List.of(new Run(line, style)), style, tag, room)));
		return strips;
	}

}
