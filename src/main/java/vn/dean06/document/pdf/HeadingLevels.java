package vn.dean06.document.pdf;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Under which level a heading stands for a screen reader, which no level may be left out
 * for: "a) …" right below "I. …" is the next level, although it is set as a lower one.
 */
final class HeadingLevels {

	private final Deque<Integer> above = new ArrayDeque<>();

	/**
	 * The role of the next heading of a section.
	 * @param level 0 for its title, 1 to 4 for what the tree has below that
	 */
	String role(int level) {
		while (!this.above.isEmpty() && this.above.peek() >= level) {
			this.above.pop();
		}
		this.above.push(level);
		return "H" + this.above.size();
	}

}
