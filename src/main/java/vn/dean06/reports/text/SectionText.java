package vn.dean06.reports.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.github.difflib.DiffUtils;

/**
 * The text of a section as the blocks that people write: headings, paragraphs, footnotes.
 * A passage ("{{#…}} … {{/…}}") is one block with all that is in it.
 */
public record SectionText(List<String> blocks) {

	private static final Pattern PASSAGE = Pattern.compile("\\{\\{[ \\t]*([#^/])");

	private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]+)\\](:?)");

	private static final String BETWEEN = "\n\n";

	public SectionText {
		blocks = blocks.stream().map(String::strip).filter((block) -> !block.isEmpty()).toList();
	}

	public static SectionText of(String text) {
		List<StringBuilder> blocks = new ArrayList<>();
		List<Integer> lines = lines(text);
		String[] all = text.split("\n", -1);
		for (int i = 0; i < all.length; i++) {
			int block = lines.get(i);
			while (blocks.size() <= block) {
				blocks.add(new StringBuilder());
			}
			if (block >= 0) {
				blocks.get(block).append(all[i]).append('\n');
			}
		}
		return new SectionText(blocks.stream().map(StringBuilder::toString).toList());
	}

	/** The place of the block that each line of a text belongs to; -1 between blocks. */
	static List<Integer> lines(String text) {
		List<Integer> lines = new ArrayList<>();
		int block = -1;
		boolean inside = false;
		int depth = 0;
		for (String line : text.split("\n", -1)) {
			if (line.isBlank() && depth == 0) {
				inside = false;
				lines.add(-1);
			}
			else {
				block += (inside || (line.isBlank() && block < 0)) ? 0 : 1;
				inside = true;
				lines.add(block);
				depth = Math.max(0, depth + deeper(line));
			}
		}
		return lines;
	}

	private static int deeper(String line) {
		int deeper = 0;
		Matcher tag = PASSAGE.matcher(line);
		while (tag.find()) {
			deeper += tag.group(1).equals("/") ? -1 : 1;
		}
		return deeper;
	}

	public String text() {
		return String.join(BETWEEN, this.blocks);
	}

	/**
	 * A block with the footnotes that it cites, so that it can be printed alone.
	 */
	public String alone(String block) {
		StringBuilder alone = new StringBuilder(block);
		Matcher cited = FOOTNOTE.matcher(block);
		while (cited.find()) {
			String definition = "[^" + cited.group(1) + "]:";
			if (cited.group(2).isEmpty()) {
				this.blocks.stream()
					.filter((other) -> other.startsWith(definition))
					.findFirst()
					.ifPresent((other) -> alone.append(BETWEEN).append(other));
			}
		}
		return alone.toString();
	}

	/** Which block of a text a line belongs to, both counted from 1. */
	public static int block(String text, int line) {
		List<Integer> lines = lines(text);
		return lines.get(Math.clamp(line - 1, 0, lines.size() - 1)) + 1;
	}

	/**
	 * What two people made of the same text, together; empty where both changed the same
	 * place.
	 * @param one what this text became in one hand
	 * @param other what it became in the other
	 */
	public Optional<SectionText> merged(SectionText one, SectionText other) {
		List<Change> changes = Stream.concat(changes(one), changes(other)).distinct().sorted(Change.IN_ORDER).toList();
		int done = 0;
		for (int i = 0; i < changes.size(); i++) {
			Change change = changes.get(i);
			if (change.from() < done || (i > 0 && change.isWhere(changes.get(i - 1)))) {
				return Optional.empty();
			}
			done = change.to();
		}
		List<String> merged = new ArrayList<>(this.blocks);
		changes.reversed().forEach((change) -> {
			merged.subList(change.from(), change.to()).clear();
			merged.addAll(change.from(), change.blocks());
		});
		return Optional.of(new SectionText(merged));
	}

	private Stream<Change> changes(SectionText later) {
		return DiffUtils.diff(this.blocks, later.blocks).getDeltas().stream().map((delta) -> {
			int from = delta.getSource().getPosition();
			return new Change(from, from + delta.getSource().size(), delta.getTarget().getLines());
		});
	}

	/**
	 * Blocks that somebody wrote in place of others.
	 *
	 * @param from the first one that went, from 0
	 * @param to behind the last one that went; where none went, before which the new ones
	 * came
	 */
	private record Change(int from, int to, List<String> blocks) {

		private static final Comparator<Change> IN_ORDER = Comparator.comparingInt(Change::from)
			.thenComparingInt(Change::to);

		/**
		 * Whether both begin at the same block, so that nothing says which comes first.
		 */
		boolean isWhere(Change earlier) {
			return this.from == earlier.from;
		}

	}

}
