package vn.dean06.document.pdf;

import java.util.ArrayList;
import java.util.List;

import vn.dean06.document.Paper;

/**
 * A page as it is being filled: strips from the top, footnotes at the foot.
 */
final class Sheet {

	private static final float TOLERANCE = 0.01f;

	private static final float NOTES_GAP = 10;

	/** Length of the line above footnotes: 50 mm. */
	private static final float NOTES_RULE = 142;

	private final Paper paper;

	private final List<Placed> strips = new ArrayList<>();

	private final List<Strip> notes = new ArrayList<>();

	private Stack foot = new Stack(List.of());

	private float used;

	private boolean fresh = true;

	Sheet(Paper paper) {
		this.paper = paper;
	}

	/** Whether nothing stands on it yet but the repeated header of a table. */
	boolean isFresh() {
		return this.fresh;
	}

	/** Room that is left above the footnotes when these are added. */
	float room(List<Strip> notes) {
		List<Strip> all = new ArrayList<>(this.notes);
		all.addAll(notes);
		return this.paper.textHeight() - this.used - heightOf(all) + TOLERANCE;
	}

	float gapBefore(Strip strip) {
		return this.strips.isEmpty() ? 0 : strip.before();
	}

	void repeat(Strip header) {
		place(header, true);
	}

	void add(Strip strip, List<Strip> notes) {
		place(strip, false);
		this.notes.addAll(notes);
		this.fresh = false;
	}

	/** Puts something into the margin at the bottom, where it takes no room. */
	void foot(List<Strip> foot) {
		this.foot = new Stack(foot);
	}

	private void place(Strip strip, boolean repeated) {
		float top = this.used + gapBefore(strip);
		this.strips.add(new Placed(strip, Paper.TOP + top, repeated));
		this.used = top + strip.height() + strip.after();
	}

	private static float heightOf(List<Strip> notes) {
		return notes.isEmpty() ? 0 : NOTES_GAP + new Stack(notes).height();
	}

	void draw(Pen pen, int number) {
		pen.turn(this.paper);
		if (number > 1) {
			pen.number(number, this.paper);
		}
		for (Placed placed : this.strips) {
			placed.draw(pen);
		}
		if (!this.notes.isEmpty()) {
			float top = this.paper.height() - Paper.BOTTOM - heightOf(this.notes);
			pen.rule(Paper.LEFT, top + NOTES_GAP / 2, NOTES_RULE);
			new Stack(this.notes).draw(pen, Paper.LEFT, top + NOTES_GAP);
		}
		this.foot.draw(pen, Paper.LEFT, this.paper.height() - Paper.HEADER - this.foot.height());
		pen.finishPage();
	}

	private record Placed(Strip strip, float top, boolean repeated) {

		void draw(Pen pen) {
			pen.mute(this.repeated);
			this.strip.draw(pen, Paper.LEFT, this.top);
			pen.mute(false);
		}

	}

}
