package vn.dean06.document.pdf;

import java.util.List;

import vn.dean06.document.Note;

/**
 * Strips one below the other in a column.
 */
record Stack(List<Strip> strips) {

	Stack {
		strips = List.copyOf(strips);
	}

	float height() {
		return height(this.strips);
	}

	List<Note> notes() {
		return this.strips.stream().flatMap((strip) -> strip.notes().stream()).toList();
	}

	/** How many of its strips go into a room. */
	int fitting(float room) {
		int fitting = 0;
		while (fitting < this.strips.size() && height(this.strips.subList(0, fitting + 1)) <= room) {
			fitting++;
		}
		return fitting;
	}

	/**
	 * How many of its strips stay above the end of a page: those that go into a room,
	 * unless a line would stand alone below it, or what is kept together would be parted.
	 */
	int breaking(float room) {
		int above = fitting(room);
		if (above > 1 && above == this.strips.size() - 1) {
			above--;
		}
		while (above > 0 && above < this.strips.size() && this.strips.get(above - 1).keptWithNext()) {
			above--;
		}
		return above;
	}

	Stack first(int count) {
		return new Stack(this.strips.subList(0, count));
	}

	Stack without(int count) {
		return new Stack(this.strips.subList(count, this.strips.size()));
	}

	void draw(Pen pen, float left, float top) {
		float y = top;
		for (Strip strip : this.strips) {
			strip.draw(pen, left, y + strip.before());
			y += height(List.of(strip));
		}
	}

	private static float height(List<Strip> strips) {
		float height = 0;
		for (Strip strip : strips) {
			height += strip.before() + strip.height() + strip.after();
		}
		return height;
	}

}
