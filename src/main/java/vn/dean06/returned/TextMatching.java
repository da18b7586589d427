package vn.dean06.returned;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import vn.dean06.document.Alignment;

/**
 * Finds for each text that came back the one that was sent: by its bookmark, else by the
 * same words, else by most of the same words. Several may come of one that was split.
 */
final class TextMatching {

	/** From which likeness on two texts are one that was edited. */
	private static final double LIKE = 0.5;

	/** How much of a part stands in the whole that was split. */
	private static final double PART = 0.8;

	/** Fewer words than that are in many texts. */
	private static final int FEWEST_WORDS = 3;

	/** A word in more texts than that tells none from the others. */
	private static final int TOO_COMMON = 200;

	private static final int MOST_CANDIDATES = 5;

	private final List<Sent.Text> sent;

	private final List<ReturnedBlock> returned;

	private final List<Map<String, Integer>> sentWords;

	private final List<Map<String, Integer>> returnedWords;

	private final int[] matched;

	private final boolean[] taken;

	private final List<String> sentTexts;

	private final List<String> sentTemplates;

	private final List<String> returnedTexts;

	private final List<String> returnedTemplates;

	private TextMatching(Sent sent, List<ReturnedBlock> returned, List<List<TextPart>> parts) {
		this.sent = sent.texts();
		this.returned = returned;
		this.sentTexts = this.sent.stream().map(Sent.Text::text).toList();
		this.sentTemplates = this.sent.stream().map((text) -> TextPart.template(text.parts())).toList();
		this.returnedTexts = parts.stream().map(TextPart::text).toList();
		this.returnedTemplates = parts.stream().map(TextPart::template).toList();
		this.sentWords = this.sentTexts.stream().map(Alignment::words).toList();
		this.returnedWords = this.returnedTexts.stream().map(Alignment::words).toList();
		this.matched = new int[returned.size()];
		this.taken = new boolean[this.sent.size()];
		Arrays.fill(this.matched, -1);
	}

	/**
	 * For each text that came back the place of the one that was sent, -1 for a new one.
	 * @param parts the same texts with the figures that were recognised
	 */
	static int[] of(Sent sent, List<ReturnedBlock> returned, List<List<TextPart>> parts, Known known) {
		TextMatching matching = new TextMatching(sent, returned, parts);
		matching.byBookmark(known);
		matching.inOrder(matching.sentTemplates, matching.returnedTemplates);
		matching.inOrder(matching.sentTexts, matching.returnedTexts);
		matching.anywhere(matching.sentTemplates, matching.returnedTemplates);
		matching.anywhere(matching.sentTexts, matching.returnedTexts);
		matching.byLikeness();
		matching.bySplitting();
		return matching.matched;
	}

	private void match(int text, int block) {
		this.matched[block] = text;
		this.taken[text] = true;
	}

	private void byBookmark(Known known) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < this.sent.size(); i++) {
			places.putIfAbsent(this.sent.get(i).key(), i);
		}
		Map<Integer, List<Integer>> candidates = new LinkedHashMap<>();
		for (int j = 0; j < this.returned.size(); j++) {
			int block = j;
			this.returned.get(j)
				.marks()
				.stream()
				.map(known::text)
				.flatMap(Optional::stream)
				.map(places::get)
				.filter(Objects::nonNull)
				.max(Comparator.comparingInt((text) -> shared(text, block)))
				.ifPresent((text) -> candidates.computeIfAbsent(text, (key) -> new ArrayList<>()).add(block));
		}
		candidates.forEach(this::matchMarked);
	}

	private int shared(int text, int block) {
		Map<String, Integer> words = this.sentWords.get(text);
		return (int) (Alignment.contained(words, this.returnedWords.get(block)) * words.size());
	}

	/** A bookmark round several paragraphs: those that have words of the text. */
	private void matchMarked(int text, List<Integer> blocks) {
		List<Integer> parts = blocks.stream()
			.filter((block) -> Alignment.contained(this.returnedWords.get(block), this.sentWords.get(text)) >= LIKE)
			.toList();
		if (parts.isEmpty()) {
			match(text, blocks.getFirst());
		}
		parts.forEach((block) -> match(text, block));
	}

	private List<Integer> openTexts() {
		return IntStream.range(0, this.sent.size()).filter((i) -> !this.taken[i]).boxed().toList();
	}

	private List<Integer> openBlocks() {
		return IntStream.range(0, this.returned.size()).filter((j) -> this.matched[j] < 0).boxed().toList();
	}

	/** What is the same in its order, so that of several alike each keeps its place. */
	private void inOrder(List<String> sent, List<String> returned) {
		List<Integer> texts = openTexts();
		List<Integer> blocks = openBlocks();
		int[] places = Alignment.of(texts.stream().map(sent::get).toList(), blocks.stream().map(returned::get).toList(),
				String::equals);
		for (int i = 0; i < places.length; i++) {
			if (places[i] >= 0) {
				match(texts.get(i), blocks.get(places[i]));
			}
		}
	}

	private void anywhere(List<String> sent, List<String> returned) {
		Map<String, Deque<Integer>> byText = new HashMap<>();
		openTexts().forEach((i) -> byText.computeIfAbsent(sent.get(i), (key) -> new ArrayDeque<>()).add(i));
		for (int block : openBlocks()) {
			Deque<Integer> same = byText.get(returned.get(block));
			if (same != null && !same.isEmpty()) {
				match(same.remove(), block);
			}
		}
	}

	private void byLikeness() {
		Map<String, List<Integer>> texts = new HashMap<>();
		openTexts().forEach((i) -> this.sentWords.get(i)
			.keySet()
			.forEach((word) -> texts.computeIfAbsent(word, (key) -> new ArrayList<>()).add(i)));
		List<Pair> pairs = new ArrayList<>();
		openBlocks().forEach((block) -> pairs.addAll(alike(block, texts)));
		pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparingInt(Pair::distance));
		for (Pair pair : pairs) {
			if (!this.taken[pair.text()] && this.matched[pair.block()] < 0) {
				match(pair.text(), pair.block());
			}
		}
	}

	/** The texts that have most words of a block. */
	private List<Pair> alike(int block, Map<String, List<Integer>> texts) {
		Map<Integer, Integer> shared = new HashMap<>();
		for (String word : this.returnedWords.get(block).keySet()) {
			List<Integer> having = texts.getOrDefault(word, List.of());
			if (having.size() <= TOO_COMMON) {
				having.forEach((text) -> shared.merge(text, 1, Integer::sum));
			}
		}
		return shared.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
			.limit(MOST_CANDIDATES)
			.map((entry) -> new Pair(entry.getKey(), block,
					Alignment.likeness(this.sentWords.get(entry.getKey()), this.returnedWords.get(block))))
			.filter((pair) -> pair.likeness() >= LIKE)
			.toList();
	}

	/** What is left beside the first or last part of a text and stood in it. */
	private void bySplitting() {
		for (int block : openBlocks()) {
			int before = (block > 0) ? this.matched[block - 1] : -1;
			int after = (block + 1 < this.matched.length) ? this.matched[block + 1] : -1;
			if (before >= 0 && isPart(block, before, block - 1)) {
				match(before, block);
			}
			else if (after >= 0 && isPart(block, after, block + 1)) {
				match(after, block);
			}
		}
	}

	private boolean isPart(int block, int text, int neighbour) {
		Map<String, Integer> words = this.returnedWords.get(block);
		return words.size() >= FEWEST_WORDS && Alignment.contained(words, this.sentWords.get(text)) >= PART
				&& Alignment.contained(words, this.returnedWords.get(neighbour)) < PART;
	}

	/**
	 * A text that was sent and one that came back.
	 */
	private record Pair(int text, int block, double likeness) {

		int distance() {
			return Math.abs(this.text - this.block);
		}

	}

}
