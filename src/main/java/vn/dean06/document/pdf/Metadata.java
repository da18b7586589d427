package vn.dean06.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

import vn.dean06.document.Document.Properties;

/**
 * What a PDF says of itself: title, subject, author and date, once for viewers and once
 * as XMP, that it is a file to be kept (PDF/A-2a, ISO 19005-2) and one that can be read
 * aloud (PDF/UA-1, ISO 14289-1), and which colours its black is one of.
 */
final class Metadata {

	/** The same in both, and without a version, so that a new library changes no file. */
	private static final String PRODUCER = "dean06";

	/** The profile of the Compact ICC Profiles, in the public domain (CC0 1.0). */
	private static final String COLOURS = "sRGB-v4.icc";

	private static final String XMP = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/">
			<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
			<dc:format>application/pdf</dc:format>
			<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
			<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
			<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
			<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
			<pdf:Producer>{producer}</pdf:Producer>
			<xmp:CreateDate>{date}</xmp:CreateDate>
			<xmp:ModifyDate>{date}</xmp:ModifyDate>
			<pdfaid:part>2</pdfaid:part>
			<pdfaid:conformance>A</pdfaid:conformance>
			<pdfuaid:part>1</pdfuaid:part>
			</rdf:Description>
			<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
			<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
			<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
			<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
			<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
			<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
			<pdfaProperty:name>part</pdfaProperty:name>
			<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
			<pdfaProperty:category>internal</pdfaProperty:category>
			<pdfaProperty:description>Indicates which part of ISO 14289 the file follows</pdfaProperty:description>
			</rdf:li></rdf:Seq></pdfaSchema:property>
			</rdf:li></rdf:Bag></pdfaExtension:schemas>
			</rdf:Description>
			</rdf:RDF>
			</x:xmpmeta>
			<?xpacket end="w"?>
			""";

	private final Properties properties;

	private final PdfDate date;

	Metadata(Properties properties) {
		this.properties = properties;
		this.date = new PdfDate(GregorianCalendar.from(properties.date().atStartOfDay(ZoneOffset.UTC)));
	}

	/** Opening the file sets what is put in here before. */
	void describe(PdfWriter opened, String language) throws IOException {
		PdfDictionary info = opened.getInfo();
		info.put(PdfName.TITLE, text(this.properties.title()));
		info.put(PdfName.SUBJECT, text(this.properties.subject()));
		info.put(PdfName.AUTHOR, text(this.properties.author()));
		info.put(PdfName.PRODUCER, text(PRODUCER));
		info.put(PdfName.CREATIONDATE, this.date);
		info.put(PdfName.MODDATE, this.date);
		opened.setXmpMetadata(xmp(language).getBytes(StandardCharsets.UTF_8));
		opened.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(opened)));
	}

	private static PdfString text(String text) {
		return new PdfString(text, PdfString.TEXT_UNICODE);
	}

	private String xmp(String language) {
		return XMP.replace("{language}", language)
			.replace("{producer}", PRODUCER)
			.replace("{date}", this.date.getW3CDate())
			.replace("{author}", escaped(this.properties.author()))
			.replace("{subject}", escaped(this.properties.subject()))
			.replace("{title}", escaped(this.properties.title()));
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private static PdfDictionary outputIntent(PdfWriter opened) throws IOException {
		PdfStream profile = new PdfStream(colours());
		profile.put(PdfName.N, new PdfNumber(3));
		profile.flateCompress();
		PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
		intent.put(PdfName.S, PdfName.GTS_PDFA1);
		intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB"));
		intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
		intent.put(PdfName.DESTOUTPUTPROFILE, opened.addToBody(profile).getIndirectReference());
		return intent;
	}

	private static byte[] colours() {
		try (InputStream in = Metadata.class.getResourceAsStream(COLOURS)) {
			if (in == null) {
				throw new IllegalStateException(COLOURS + " is not on the class path");
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
