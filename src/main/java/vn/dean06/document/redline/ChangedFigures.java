package vn.dean06.document.redline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;

import vn.dean06.document.Span;
import vn.dean06.document.redline.Redline.ChangedFigure;

/**
 * Finds for each removed figure the added one that stands for it: in the same place, with
 * the same key or the same indicator of another period; else anywhere with the same key.
 */
final class ChangedFigures {

	private final List<Standing> removed = new ArrayList<>();

	private final List<Standing> added = new ArrayList<>();

	private final List<ChangedFigure> changed = new ArrayList<>();

	private final Redline redline;

	ChangedFigures(Redline redline) {
		this.redline = redline;
	}

	List<ChangedFigure> all() {
		this.redline.lines().forEach((line) -> places(line.inlines(), line.key()));
		pair(this.removed, this.added, (one, other) -> one.key().equals(other.key()));
		this.removed.forEach((one) -> this.changed.add(new ChangedFigure(one.key(), "", one.text(), "", one.block())));
		this.added.forEach((one) -> this.changed.add(new ChangedFigure("", one.key(), "", one.text(), one.block())));
		return this.changed;
	}

	/** Goes through the places of a line at which something was changed. */
	private void places(List<Inline> inlines, String block) {
		List<Standing> removed = new ArrayList<>();
		List<Standing> added = new ArrayList<>();
		for (Inline inline : inlines) {
			switch (inline) {
				case Inline.Words(var mark, Span.Value value) when mark != Mark.KEPT ->
					((mark == Mark.ADDED) ? added : removed)
						.add(new Standing(value.source().key(), value.text(), block));
				case Inline.Words(var mark, var span) when mark == Mark.KEPT -> end(removed, added);
				case Inline.Words words -> {
				}
				case Inline.Note(var mark, var inner) -> places(inner, block);
			}
		}
		end(removed, added);
	}

	private void end(List<Standing> removed, List<Standing> added) {
		pair(removed, added, (one, other) -> one.key().equals(other.key()));
		pair(removed, added, (one, other) -> one.indicator().equals(other.indicator()));
		this.removed.addAll(removed);
		this.added.addAll(added);
		removed.clear();
		added.clear();
	}

	/** What only stands elsewhere and prints the same is not changed. */
	private void pair(List<Standing> removed, List<Standing> added, BiPredicate<Standing, Standing> same) {
		for (Iterator<Standing> olds = removed.iterator(); olds.hasNext();) {
			Standing old = olds.next();
			added.stream().filter((other) -> same.test(old, other)).findFirst().ifPresent((other) -> {
				if (!old.text().equals(other.text())) {
					this.changed
						.add(new ChangedFigure(old.key(), other.key(), old.text(), other.text(), other.block()));
				}
				added.remove(other);
				olds.remove();
			});
		}
	}

	/**
	 * A figure at a place that was changed.
	 */
	private record Standing(String key, String text, String block) {

		String indicator() {
			return this.key.replaceFirst("@.*", "");
		}

	}

}
