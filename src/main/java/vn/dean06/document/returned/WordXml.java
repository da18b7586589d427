package vn.dean06.document.returned;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a Word file, read one after the other.
 */
final class WordXml {

	private final WordArchive archive;

	private final WordReading reading = new WordReading();

	WordXml(WordArchive archive) {
		this.archive = archive;
	}

	/** The text of a file, with its footnotes in it. */
	List<ReturnedBlock> blocks() {
		this.archive.part("word/styles.xml").ifPresent((part) -> this.reading.hide(hiddenStyles(part)));
		this.archive.part("word/footnotes.xml").ifPresent(this.reading::notes);
		return this.reading.body(this.archive.body());
	}

	boolean hasTracked() {
		return this.reading.hasTracked();
	}

	boolean isGoogles() {
		return this.reading.isGoogles();
	}

	/** What the properties of a file say by name. */
	Map<String, String> properties(String name) {
		Map<String, String> properties = new HashMap<>();
		this.archive.part(name).ifPresent((part) -> XmlPart.read(part, (xml) -> xml.children((element) -> {
			String named = xml.attribute("name");
			String key = named.isEmpty() ? element.replaceFirst(".*:", "") : named;
			properties.put(key, xml.text().strip());
		})));
		return properties;
	}

	private static Set<String> hiddenStyles(byte[] part) {
		Set<String> hidden = new HashSet<>();
		XmlPart.read(part, (xml) -> xml.children((element) -> {
			String id = xml.attribute("styleId");
			xml.children((name) -> {
				if (!name.equals("rPr")) {
					xml.skip();
					return;
				}
				xml.children((setting) -> {
					if (setting.equals("vanish") && xml.isOn()) {
						hidden.add(id);
					}
					xml.skip();
				});
			});
		}));
		return hidden;
	}

}
