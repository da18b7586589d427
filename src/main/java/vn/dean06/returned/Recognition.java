package vn.dean06.returned;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.dean06.returned.Piece.Control;

/**
 * Finds the figures of a file by what they stand in: the tag of a control, else its
 * title, else a bookmark in which there is no control.
 */
final class Recognition {

	private final Known known;

	private final List<ReturnedBlock> blocks;

	/** Bookmarks with a control of ours in them: what else stands there is words. */
	private final Set<String> controlled = new HashSet<>();

	Recognition(Known known, List<ReturnedBlock> blocks) {
		this.known = known;
		this.blocks = blocks;
		for (ReturnedBlock block : blocks) {
			for (Piece piece : block.pieces()) {
				switch (piece) {
					case Piece.Words words -> control(words);
					case Piece.Note(var inner) -> inner.forEach(this::control);
				}
			}
		}
	}

	private void control(Piece.Words words) {
		if (ours(words).isPresent()) {
			this.controlled.addAll(words.bookmarks());
		}
	}

	List<ReturnedBlock> blocks() {
		return this.blocks;
	}

	/** A text with its figures by their keys. */
	List<TextPart> parts(ReturnedBlock block) {
		return parts(block.pieces());
	}

	private List<TextPart> parts(List<? extends Piece> pieces) {
		Gathering parts = new Gathering();
		for (Piece piece : pieces) {
			switch (piece) {
				case Piece.Words words -> parts.add(words, stand(words));
				case Piece.Note(var inner) -> parts.add(new TextPart.Note(parts(inner)));
			}
		}
		return parts.end();
	}

	/** What words stand in as a figure, if they do. */
	private Optional<Stand> stand(Piece.Words words) {
		Optional<Control> control = ours(words);
		if (control.isPresent()) {
			String key = this.known.figure(control.get()).orElseThrow();
			int ordinal = words.bookmarks()
				.stream()
				.map(this.known::figure)
				.flatMap(Optional::stream)
				.filter((numbered) -> numbered.key().equals(key))
				.mapToInt(Known.Numbered::ordinal)
				.findFirst()
				.orElse(0);
			return Optional.of(new Stand("control " + control.get().number(), new Known.Numbered(key, ordinal)));
		}
		return words.bookmarks()
			.stream()
			.filter((name) -> !this.controlled.contains(name))
			.flatMap((name) -> this.known.figure(name).map((numbered) -> new Stand(name, numbered)).stream())
			.findFirst();
	}

	private Optional<Control> ours(Piece.Words words) {
		return words.controls().stream().filter((control) -> this.known.figure(control).isPresent()).findFirst();
	}

	/**
	 * One thing in which a figure stands, by its name in the file.
	 */
	private record Stand(String name, Known.Numbered figure) {
	}

	/**
	 * Parts while they are gathered: what stands in the same thing is one figure, and
	 * blanks at its ends are none of it.
	 */
	private static final class Gathering {

		private final List<TextPart> parts = new ArrayList<>();

		private Optional<Stand> open = Optional.empty();

		void add(Piece.Words words, Optional<Stand> stand) {
			boolean same = stand.isPresent() && stand.map(Stand::name).equals(this.open.map(Stand::name));
			this.open = stand;
			if (same && this.parts.getLast() instanceof TextPart.Figure before) {
				this.parts.removeLast();
				this.parts.add(new TextPart.Figure(before.key(), before.ordinal(), before.text() + words.text(),
						before.emphasis()));
			}
			else {
				this.parts.add(stand.map(Stand::figure)
					.<TextPart>map((figure) -> new TextPart.Figure(figure.key(), figure.ordinal(), words.text(),
							words.emphasis()))
					.orElseGet(() -> new TextPart.Words(words.text(), words.emphasis())));
			}
		}

		void add(TextPart.Note note) {
			this.open = Optional.empty();
			this.parts.add(note);
		}

		List<TextPart> end() {
			List<TextPart> ended = new ArrayList<>();
			for (TextPart part : this.parts) {
				if (part instanceof TextPart.Figure figure) {
					trimmed(figure, ended);
				}
				else {
					add(part, ended);
				}
			}
			return ended;
		}

		private static void trimmed(TextPart.Figure figure, List<TextPart> ended) {
			String text = figure.text().strip();
			if (figure.text().startsWith(" ")) {
				add(new TextPart.Words(" ", figure.emphasis()), ended);
			}
			if (!text.isEmpty()) {
				ended.add(new TextPart.Figure(figure.key(), figure.ordinal(), text, figure.emphasis()));
			}
			if (figure.text().endsWith(" ") && !text.isEmpty()) {
				add(new TextPart.Words(" ", figure.emphasis()), ended);
			}
		}

		/** Words of one look are one, whatever foreign controls they stand in. */
		private static void add(TextPart part, List<TextPart> ended) {
			if (part instanceof TextPart.Words(var more, var emphasis) && !ended.isEmpty()
					&& ended.getLast() instanceof TextPart.Words(var text, var before) && emphasis.equals(before)) {
				ended.removeLast();
				ended.add(new TextPart.Words(text + more, emphasis));
			}
			else {
				ended.add(part);
			}
		}

	}

}
