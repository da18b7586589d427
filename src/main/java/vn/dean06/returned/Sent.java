package vn.dean06.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dean06.document.Document;

/**
 * What stood in a Word file when it was handed out, as the server keeps it: a file that
 * comes back is never asked what it was.
 */
public record Sent(List<Text> texts) {

	public Sent {
		texts = List.copyOf(texts);
	}

	/**
	 * A paragraph of it.
	 *
	 * @param key of the text of the draft, empty for what is not edited as text
	 */
	public record Text(String key, List<TextPart> parts) {

		public Text {
			parts = List.copyOf(parts);
		}

		public String text() {
			return TextPart.text(this.parts);
		}

	}

	/**
	 * A figure of it.
	 *
	 * @param ordinal which one of those with the same key it is, from 1
	 * @param block the key of the text in which it stands, empty if that has none
	 * @param printed as it was printed
	 */
	public record Figure(String key, int ordinal, String block, String printed) {
	}

	/**
	 * What stands in a file that was written of a document.
	 * @param file as {@code DocxWriter} wrote it
	 */
	public static Sent of(Document document, byte[] file) {
		Known known = Known.of(document);
		Recognition recognition = new Recognition(known, ReturnedWord.read(file).blocks());
		List<Text> texts = new ArrayList<>();
		for (ReturnedBlock block : recognition.blocks()) {
			String key = block.marks().stream().map(known::text).flatMap(Optional::stream).findFirst().orElse("");
			texts.add(new Text(key, recognition.parts(block)));
		}
		Map<String, Integer> counted = new HashMap<>();
		return new Sent(texts.stream()
			.map((text) -> new Text(text.key(),
					TextPart.numbered(text.parts(), (figure) -> counted.merge(figure.key(), 1, Integer::sum))))
			.toList());
	}

	/** The figures in the order of the file. */
	public List<Figure> figures() {
		return this.texts.stream()
			.flatMap((text) -> TextPart.figures(text.parts())
				.map((figure) -> new Figure(figure.key(), figure.ordinal(), text.key(), figure.text())))
			.toList();
	}

}
