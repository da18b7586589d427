package vn.dean06.returned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dean06.document.Document;
import vn.dean06.document.word.WordMarks;

/**
 * What stands in a Word file that came back: its paragraphs as they would be if every
 * tracked change were accepted.
 *
 * @param blocks those with words, in the order of the file
 * @param tracked whether there were tracked changes that nobody accepted or rejected
 * @param writtenBy the program that saved it last
 * @param identity which report it says it is, if it does
 */
public record ReturnedWord(List<ReturnedBlock> blocks, boolean tracked, WrittenBy writtenBy,
		Optional<Document.Identity> identity) {

	public ReturnedWord {
		blocks = List.copyOf(blocks);
	}

	/**
	 * Reads a file that somebody sent.
	 * @throws UnreadableWord with a sentence for who sent it, if it is not a Word file or
	 * not one that is safe to read
	 */
	public static ReturnedWord read(byte[] file) {
		WordArchive archive = WordArchive.of(file);
		WordReading reading = new WordReading();
		archive.part("word/styles.xml").ifPresent(reading::hideStyles);
		archive.part("word/footnotes.xml").ifPresent(reading::notes);
		List<ReturnedBlock> blocks = reading.body(archive.body());
		Map<String, String> program = properties(archive, "docProps/app.xml");
		return new ReturnedWord(
				blocks, reading.hasTracked(), WrittenBy.of(program.getOrDefault("Application", ""),
						program.getOrDefault("AppVersion", ""), reading.isGoogles()),
				identity(properties(archive, "docProps/custom.xml")));
	}

	/** What the properties of a file say by name. */
	private static Map<String, String> properties(WordArchive archive, String part) {
		Map<String, String> properties = new HashMap<>();
		archive.part(part).ifPresent((bytes) -> XmlPart.read(bytes, (xml) -> xml.children((element) -> {
			String named = xml.attribute("name");
			properties.put(named.isEmpty() ? element.replaceFirst(".*:", "") : named, xml.text().strip());
		})));
		return properties;
	}

	private static Optional<Document.Identity> identity(Map<String, String> said) {
		String report = said.get(WordMarks.REPORT);
		return Optional.ofNullable(report)
			.map((key) -> new Document.Identity(key, said.getOrDefault(WordMarks.VERSION, ""),
					said.getOrDefault(WordMarks.SHA_256, "")));
	}

}
