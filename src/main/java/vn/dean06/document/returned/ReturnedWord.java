package vn.dean06.document.returned;

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
		WordXml xml = new WordXml(archive);
		Map<String, String> said = xml.properties("docProps/custom.xml");
		Map<String, String> program = xml.properties("docProps/app.xml");
		List<ReturnedBlock> blocks = xml.blocks();
		return new ReturnedWord(blocks, xml.hasTracked(), WrittenBy.of(program.getOrDefault("Application", ""),
				program.getOrDefault("AppVersion", ""), xml.isGoogles()), identity(said));
	}

	private static Optional<Document.Identity> identity(Map<String, String> said) {
		String report = said.get(WordMarks.REPORT);
		return Optional.ofNullable(report)
			.map((key) -> new Document.Identity(key, said.getOrDefault(WordMarks.VERSION, ""),
					said.getOrDefault(WordMarks.SHA_256, "")));
	}

}
