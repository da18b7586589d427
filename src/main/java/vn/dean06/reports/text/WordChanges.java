package vn.dean06.reports.text;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * What was added and taken out between two versions of a text, word by word.
 */
public final class WordChanges {

	private final List<Part> parts = new ArrayList<>();

	private WordChanges() {
	}

	/**
	 * Words that stayed, were added or taken out.
	 */
	public record Part(String text, boolean added, boolean removed) {
	}

	/**
	 * The later text with what was taken out of the earlier one, by lines.
	 */
	public static List<List<Part>> between(String earlier, String later) {
		List<String> before = words(earlier.replaceAll("\\n+$", ""));
		List<String> after = words(later.replaceAll("\\n+$", ""));
		WordChanges changes = new WordChanges();
		int at = 0;
		for (AbstractDelta<String> change : DiffUtils.diff(before, after).getDeltas()) {
			changes.add(before.subList(at, change.getSource().getPosition()), false, false);
			changes.add(change.getSource().getLines(), false, true);
			changes.add(change.getTarget().getLines(), true, false);
			at = change.getSource().getPosition() + change.getSource().size();
		}
		changes.add(before.subList(at, before.size()), false, false);
		return changes.lines();
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split("(?<=[ \\n])"));
	}

	private void add(List<String> words, boolean added, boolean removed) {
		if (!words.isEmpty()) {
			this.parts.add(new Part(String.join("", words), added, removed));
		}
	}

	private List<List<Part>> lines() {
		List<List<Part>> lines = new ArrayList<>();
		lines.add(new ArrayList<>());
		for (Part part : this.parts) {
			String[] pieces = part.text().split("\n", -1);
			for (int i = 0; i < pieces.length; i++) {
				if (i > 0) {
					lines.add(new ArrayList<>());
				}
				if (!pieces[i].isEmpty()) {
					lines.getLast().add(new Part(pieces[i], part.added(), part.removed()));
				}
			}
		}
		return lines.stream().filter((line) -> !line.isEmpty()).toList();
	}

}
