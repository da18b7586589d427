package vn.dean06.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Alignment;
import vn.dean06.returned.Comparison.FigureFinding;
import vn.dean06.returned.Comparison.FigureState;
import vn.dean06.returned.Comparison.TextFinding;
import vn.dean06.returned.Comparison.TextState;
import vn.dean06.returned.Known.Numbered;

/**
 * Lays a file that came back beside what was sent.
 */
final class Comparing {

	/** How much of two texts stands in the one that they were joined to. */
	private static final double PART = 0.8;

	/**
	 * So far from it a text may have stood that was joined to another, with those
	 * between.
	 */
	private static final int NEAR = 3;

	/** Fewer words than that are in many texts. */
	private static final int FEWEST_WORDS = 3;

	private final Sent sent;

	/** For each paragraph that came back the place of the text that was sent. */
	private final int[] matched;

	private final List<List<TextPart>> parts;

	private final List<ReturnedBlock> blocks;

	Comparing(Sent sent, ReturnedWord returned) {
		this.sent = sent;
		this.blocks = returned.blocks();
		Known known = Known.of(sent);
		Recognition recognition = new Recognition(known, this.blocks);
		this.parts = new ArrayList<>(this.blocks.stream().map(recognition::parts).toList());
		this.matched = TextMatching.of(sent, this.blocks, this.parts, known);
	}

	Comparison compare() {
		number();
		searchMissing();
		return new Comparison(figures(), texts());
	}

	/**
	 * Says of each figure which of its key it is: as its bookmark says, else one that
	 * prints the same, else the next one. One too many is none.
	 */
	private void number() {
		FigureNumbering numbering = new FigureNumbering(this.sent.figures());
		Iterator<Integer> ordinals = numbering.of(standing().stream().map(Standing::figure).toList()).iterator();
		this.parts.replaceAll((text) -> TextPart.numbered(text, (figure) -> ordinals.next()));
	}

	private List<Standing> standing() {
		return IntStream.range(0, this.parts.size()).boxed().flatMap(this::standing).toList();
	}

	private Stream<Standing> standing(int block) {
		return TextPart.figures(this.parts.get(block)).map((figure) -> new Standing(block, figure));
	}

	private void searchMissing() {
		Set<Numbered> missing = new HashSet<>();
		this.sent.figures().forEach((figure) -> missing.add(new Numbered(figure.key(), figure.ordinal())));
		standing().forEach((one) -> missing.remove(one.numbered()));
		for (int i = 0; i < this.parts.size() && !missing.isEmpty(); i++) {
			if (this.matched[i] >= 0) {
				Sent.Text text = this.sent.texts().get(this.matched[i]);
				this.parts.set(i, FigureSearch.found(text, this.parts.get(i), missing));
				standing(i).forEach((one) -> missing.remove(one.numbered()));
			}
		}
	}

	private List<FigureFinding> figures() {
		Map<Numbered, Standing> found = new HashMap<>();
		List<FigureFinding> findings = new ArrayList<>();
		List<FigureFinding> others = new ArrayList<>();
		for (Standing one : standing()) {
			if (one.figure().ordinal() > 0) {
				found.put(one.numbered(), one);
			}
			else {
				others.add(new FigureFinding(FigureState.DOUBLED, one.figure().key(), 0, key(one.block()), "",
						one.figure().text(), TextPart.text(this.parts.get(one.block()))));
			}
		}
		this.sent.figures()
			.forEach(
					(figure) -> findings.add(finding(figure, found.get(new Numbered(figure.key(), figure.ordinal())))));
		findings.addAll(others);
		findings.addAll(typed());
		return findings;
	}

	private FigureFinding finding(Sent.Figure figure, @Nullable Standing found) {
		if (found == null) {
			return new FigureFinding(FigureState.MISSING, figure.key(), figure.ordinal(), figure.block(),
					figure.printed(), "", "");
		}
		boolean same = found.figure().text().equals(figure.printed());
		return new FigureFinding(same ? FigureState.UNCHANGED : FigureState.ALTERED, figure.key(), figure.ordinal(),
				figure.block(), figure.printed(), found.figure().text(), TextPart.text(this.parts.get(found.block())));
	}

	private List<FigureFinding> typed() {
		List<FigureFinding> typed = new ArrayList<>();
		for (Map.Entry<Integer, List<Integer>> text : together().entrySet()) {
			List<TextPart> before = (text.getKey() < 0) ? List.of() : this.sent.texts().get(text.getKey()).parts();
			List<TextPart> after = text.getValue().stream().flatMap((block) -> this.parts.get(block).stream()).toList();
			for (String number : TypedNumbers.in(after, before)) {
				typed.add(new FigureFinding(FigureState.TYPED_BY_HAND, "", 0, key(text.getValue().getFirst()), "",
						number, TextPart.text(after)));
			}
		}
		return typed;
	}

	private String key(int block) {
		return (this.matched[block] < 0) ? "" : this.sent.texts().get(this.matched[block]).key();
	}

	/** The paragraphs of each text that was sent; a new one is by itself. */
	private Map<Integer, List<Integer>> together() {
		Map<Integer, List<Integer>> together = new LinkedHashMap<>();
		for (int i = 0; i < this.matched.length; i++) {
			int text = (this.matched[i] < 0) ? -1 - i : this.matched[i];
			together.computeIfAbsent(text, (key) -> new ArrayList<>()).add(i);
		}
		return together;
	}

	private List<TextFinding> texts() {
		Map<Integer, List<Integer>> together = together();
		Set<Integer> inOrder = inOrder(together.keySet().stream().filter((text) -> text >= 0).toList());
		List<TextFinding> findings = new ArrayList<>();
		TreeSet<Integer> deleted = IntStream.range(0, this.sent.texts().size())
			.boxed()
			.filter((text) -> !together.containsKey(text))
			.collect(Collectors.toCollection(TreeSet::new));
		for (Map.Entry<Integer, List<Integer>> text : together.entrySet()) {
			if (inOrder.contains(text.getKey())) {
				Set<Integer> before = deleted.headSet(text.getKey());
				before.forEach((gone) -> findings.add(deleted(gone)));
				before.clear();
			}
			findings.add(finding(text.getKey(), text.getValue(), !inOrder.contains(text.getKey())));
		}
		deleted.forEach((gone) -> findings.add(deleted(gone)));
		return findings;
	}

	private TextFinding deleted(int text) {
		Sent.Text gone = this.sent.texts().get(text);
		return joinedInto(text)
			.map((other) -> new TextFinding(TextState.JOINED, gone.key(), gone.text(), List.of(), false, other.key()))
			.orElseGet(() -> new TextFinding(TextState.DELETED, gone.key(), gone.text(), List.of(), false));
	}

	/**
	 * The text near it in whose paragraph the words of both stand now, if there is one:
	 * who deletes the end of a paragraph deletes no prose.
	 */
	private Optional<Sent.Text> joinedInto(int text) {
		Map<String, Integer> words = Alignment.words(this.sent.texts().get(text).text());
		return IntStream.range(0, this.matched.length)
			.filter((block) -> this.matched[block] >= 0
					&& Math.abs(position(text) - position(this.matched[block])) <= NEAR)
			.filter((block) -> words.size() >= FEWEST_WORDS && holds(block, words))
			.mapToObj((block) -> this.sent.texts().get(this.matched[block]))
			.filter((other) -> !other.key().isEmpty() && !this.sent.texts().get(text).key().isEmpty())
			.findFirst();
	}

	/** Which one it is of those that are edited as text. */
	private int position(int text) {
		return (int) this.sent.texts().subList(0, text).stream().filter((one) -> !one.key().isEmpty()).count();
	}

	/** Whether a paragraph has words now that its text did not have. */
	private boolean holds(int block, Map<String, Integer> words) {
		Map<String, Integer> now = Alignment.words(TextPart.text(this.parts.get(block)));
		Map<String, Integer> before = Alignment.words(this.sent.texts().get(this.matched[block]).text());
		Map<String, Integer> both = new HashMap<>(before);
		words.forEach((word, many) -> both.merge(word, many, Integer::sum));
		return Alignment.contained(words, now) >= PART && Alignment.contained(both, now) >= PART;
	}

	private TextFinding finding(int text, List<Integer> blocks, boolean moved) {
		List<List<TextPart>> after = blocks.stream().map(this.parts::get).toList();
		if (text < 0) {
			boolean cell = blocks.stream()
				.allMatch((block) -> this.blocks.get(block).place() == ReturnedBlock.Place.CELL);
			return new TextFinding(cell ? TextState.NEW_CELL : TextState.NEW, "", "", after, false);
		}
		Sent.Text before = this.sent.texts().get(text);
		boolean edited = blocks.size() > 1
				|| !TextPart.template(before.parts()).equals(TextPart.template(after.getFirst()));
		return new TextFinding(state(blocks.size() > 1, moved, edited), before.key(), before.text(), after, edited);
	}

	private static TextState state(boolean split, boolean moved, boolean edited) {
		if (split) {
			return TextState.SPLIT;
		}
		if (moved) {
			return TextState.MOVED;
		}
		return edited ? TextState.EDITED : TextState.UNCHANGED;
	}

	/** The longest run of texts that still stand one behind the other. */
	private static Set<Integer> inOrder(List<Integer> texts) {
		int[] places = Alignment.of(texts, texts.stream().sorted().toList(), Integer::equals);
		return IntStream.range(0, places.length)
			.filter((i) -> places[i] >= 0)
			.mapToObj(texts::get)
			.collect(Collectors.toSet());
	}

	/**
	 * A figure in a paragraph that came back.
	 */
	private record Standing(int block, TextPart.Figure figure) {

		Numbered numbered() {
			return new Numbered(this.figure.key(), this.figure.ordinal());
		}

	}

}
