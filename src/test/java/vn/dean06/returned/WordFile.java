package vn.dean06.returned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A Word file in the hands of somebody who changes its parts.
 */
public final class WordFile {

	public static final String BODY = "word/document.xml";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	public WordFile(byte[] file) {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				this.parts.put(entry.getName(), in.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Changes the text of the file as XML. */
	public WordFile edit(Consumer<Element> change) {
		Element xml = xml(BODY);
		change.accept(xml);
		return with(BODY, xml.outerHtml());
	}

	public Element xml(String part) {
		org.jsoup.nodes.Document xml = Jsoup.parse(text(part), "", Parser.xmlParser());
		xml.outputSettings().prettyPrint(false);
		return xml;
	}

	String text(String part) {
		byte[] content = this.parts.get(part);
		return (content == null) ? "" : new String(content, StandardCharsets.UTF_8);
	}

	WordFile replace(String words, String others) {
		String text = text(BODY);
		if (!text.contains(words)) {
			throw new AssertionError("no " + words);
		}
		return with(BODY, text.replace(words, others));
	}

	WordFile with(String part, String content) {
		return with(part, content.getBytes(StandardCharsets.UTF_8));
	}

	WordFile with(String part, byte[] content) {
		this.parts.put(part, content);
		return this;
	}

	WordFile without(String part) {
		this.parts.remove(part);
		return this;
	}

	public byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** The paragraph that has these words. */
	public static Element paragraph(Element xml, String words) {
		return xml.select("w|p")
			.stream()
			.filter((paragraph) -> paragraph.select("w|t").text().replace('\u00A0', ' ').contains(words))
			.reduce((outer, inner) -> inner)
			.orElseThrow(() -> new AssertionError("no " + words));
	}

	/** The control in which these words stand. */
	public static Element control(Element xml, String words) {
		return xml.select("w|sdt")
			.stream()
			.filter((control) -> control.select("w|t").text().equals(words))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + words));
	}

}
