package vn.dean06.returned;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through one part of a Word file, element by element. It knows no entities and no
 * document types, and does not go deeper than any text needs.
 */
final class XmlPart {

	private static final int DEEPEST = 200;

	private static final List<String> WORDS = List.of("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
			"http://purl.oclc.org/ooxml/wordprocessingml/main");

	private static final String ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006";

	private static final XMLInputFactory FACTORY = factory();

	private final XMLStreamReader xml;

	private int depth;

	private XmlPart(XMLStreamReader xml) {
		this.xml = xml;
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		return factory;
	}

	/** Hands out the root's children one after the other. */
	static void read(byte[] part, Consumer<XmlPart> root) {
		try {
			XmlPart xml = new XmlPart(FACTORY.createXMLStreamReader(new ByteArrayInputStream(part)));
			while (xml.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			root.accept(xml);
		}
		catch (XMLStreamException ex) {
			throw broken(ex);
		}
	}

	private static UnreadableWord broken(Exception cause) {
		return new UnreadableWord(UnreadableWord.BROKEN, cause);
	}

	private int next() {
		try {
			int event = this.xml.next();
			if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new UnreadableWord(UnreadableWord.BROKEN);
			}
			return event;
		}
		catch (XMLStreamException ex) {
			throw broken(ex);
		}
	}

	/**
	 * Hands out the children of the element that it stands on by name. Each has to be
	 * gone through by this, {@link #text()} or {@link #skip()}.
	 */
	void children(Consumer<String> child) {
		if (++this.depth > DEEPEST) {
			throw new UnreadableWord(UnreadableWord.BROKEN);
		}
		for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				child.accept(name());
			}
		}
		this.depth--;
	}

	void skip() {
		children((name) -> skip());
	}

	/** The characters of the element and of those in it. */
	String text() {
		StringBuilder text = new StringBuilder();
		int open = 1;
		while (open > 0) {
			switch (next()) {
				case XMLStreamConstants.START_ELEMENT -> open++;
				case XMLStreamConstants.END_ELEMENT -> open--;
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
					text.append(this.xml.getText());
				default -> {
				}
			}
		}
		return text.toString();
	}

	/** Its name, with a prefix if it is none of a text's own. */
	private String name() {
		String namespace = Objects.requireNonNullElse(this.xml.getNamespaceURI(), "");
		if (WORDS.contains(namespace)) {
			return this.xml.getLocalName();
		}
		return (ALTERNATIVES.equals(namespace) ? "mc:" : "other:") + this.xml.getLocalName();
	}

	/**
	 * What an attribute of the element says, whatever its namespace; empty if nothing.
	 */
	String attribute(String name) {
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			if (this.xml.getAttributeLocalName(i).equals(name)) {
				return this.xml.getAttributeValue(i);
			}
		}
		return "";
	}

	/** Whether a setting is not switched off. */
	boolean isOn() {
		return !List.of("0", "false", "off").contains(attribute("val"));
	}

}
