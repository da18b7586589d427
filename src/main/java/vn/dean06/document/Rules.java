package vn.dean06.document;

import java.util.List;

import vn.dean06.document.Block.Addressees;
import vn.dean06.document.Block.Letterhead;

/**
 * Widths that follow from the text: the columns of the letterhead and the lines drawn
 * under its parts, in points.
 */
public final class Rules {

	/** A line under a name is to be 1/3 to 1/2 as long as the name. */
	public static final float SHARE = 0.4f;

	/** Thickness of a line. */
	public static final float THICKNESS = 0.75f;

	/** Distance of a line from the text above it. */
	public static final float GAP = 2;

	/** Space below the line under the subject. */
	public static final float AFTER_SUBJECT = 12;

	/** Space between a table and the text that goes on below it. */
	public static final float BELOW_TABLE = 6;

	private static final float AIR = 6;

	private Rules() {
	}

	/** Width of the letterhead's right column: its longest line and a little air. */
	public static float rightColumn(Letterhead letterhead, float textWidth) {
		float longest = Math.max(Style.STATE.width(Letterhead.STATE),
				Style.PLACE_AND_DATE.width(letterhead.placeAndDate()));
		return Math.min(Math.max(longest + AIR, textWidth / 2), textWidth * 0.66f);
	}

	/** The columns of the closing: recipients and signer. */
	public static List<Float> closingColumns(float textWidth) {
		return List.of(textWidth * 0.48f, textWidth * 0.52f);
	}

	public static float underMotto() {
		return Style.MOTTO.width(Letterhead.MOTTO);
	}

	public static float underIssuer(Letterhead letterhead, float columnWidth) {
		return (letterhead.issuer().isEmpty()) ? 0
				: Math.min(Style.ISSUER.width(letterhead.issuer().getLast()), columnWidth) * SHARE;
	}

	public static float underSubject(List<List<Span>> subject, float textWidth) {
		float longest = (float) subject.stream().map(Span::words).mapToDouble(Style.SUBJECT::width).max().orElse(0);
		return Math.min(longest, textWidth) * SHARE;
	}

	/**
	 * Left edge of "Kính gửi:", so that the block stands in the middle of the page as far
	 * as its longest name lets it.
	 */
	public static float toIndent(Addressees addressees, float textWidth) {
		float longest = (float) addressees.names().stream().mapToDouble((name) -> itemWidth(name)).max().orElse(0);
		float block = Style.ADDRESSEES.width(Wording.TO) + longest;
		return Math.max(0, (textWidth - block) / 2);
	}

	private static float itemWidth(String name) {
		return Style.ADDRESSEES.width("- " + name + ";");
	}

}
