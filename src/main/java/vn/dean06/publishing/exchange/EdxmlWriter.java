package vn.dean06.publishing.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a document as an edXML package, the parts in the order of the sample of the
 * national document axis. Each file is compressed and written in Base64 as it is read, so
 * that none is in memory as a whole. The package carries no signature of its own: that of
 * the document is in its file, and the sending system signs what it sends.
 */
public final class EdxmlWriter {

	private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

	private static final String PREFIX = "edXML";

	private static final String COMPRESSED = "application/zip";

	private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

	/**
	 * Writes the package.
	 * @throws IOException if a file is not what it should be: then what was written is
	 * good for nothing
	 */
	public void write(Dispatch dispatch, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
			xml.setPrefix(PREFIX, NAMESPACE);
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("edXML");
			xml.writeDefaultNamespace(NAMESPACE);
			envelope(new Parts(xml, PREFIX), dispatch);
			files(new Parts(xml, ""), dispatch.enclosures());
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void envelope(Parts parts, Dispatch dispatch) throws XMLStreamException {
		parts.begin("edXMLEnvelope");
		parts.xml.writeNamespace(PREFIX, NAMESPACE);
		parts.begin("edXMLHeader");
		message(parts, dispatch);
		trace(parts, dispatch);
		parts.end();
		parts.begin("edXMLBody");
		manifest(parts, dispatch.enclosures());
		parts.end();
		parts.end();
	}

	private static void message(Parts parts, Dispatch dispatch) throws XMLStreamException {
		parts.begin("MessageHeader");
		organ(parts, "From", dispatch.from());
		for (Organ receiver : dispatch.receivers()) {
			organ(parts, "To", receiver);
		}
		parts.text("DocumentId", dispatch.id());
		parts.group("Code", "CodeNumber", dispatch.number(), "CodeNotation", dispatch.notation());
		parts.group("PromulgationInfo", "Place", dispatch.place(), "PromulgationDate", Dispatch.day(dispatch.issued()));
		parts.group("DocumentType", "Type", Integer.toString(dispatch.kind().type()), "TypeName",
				dispatch.kind().name());
		parts.text("Subject", dispatch.subject());
		parts.text("Content", dispatch.subject());
		parts.group("SignerInfo", "Competence", dispatch.signer().authority(), "Position", dispatch.signer().position(),
				"FullName", dispatch.signer().name());
		if (dispatch.due() != null) {
			parts.text("DueDate", Dispatch.day(dispatch.due()));
		}
		other(parts, dispatch);
		parts.text("SteeringType", "0");
		parts.begin("ToPlaces");
		for (String recipient : dispatch.recipients()) {
			parts.text("Place", recipient);
		}
		parts.end();
		parts.end();
	}

	private static void organ(Parts parts, String role, Organ organ) throws XMLStreamException {
		parts.group(role, "OrganId", organ.code(), "OrganizationInCharge", organ.parent(), "OrganName", organ.name(),
				"OrganAdd", organ.address(), "Email", organ.email(), "Telephone", organ.telephone());
	}

	/** The files behind the first are its appendices. */
	private static void other(Parts parts, Dispatch dispatch) throws XMLStreamException {
		parts.begin("OtherInfo");
		parts.text("Priority", dispatch.priority().code());
		parts.text("PromulgationAmount", Integer.toString(dispatch.receivers().size()));
		parts.text("PageAmount", Integer.toString(dispatch.pages()));
		if (dispatch.enclosures().size() > 1) {
			parts.begin("Appendixes");
			for (Enclosure appendix : dispatch.enclosures().subList(1, dispatch.enclosures().size())) {
				parts.text("Appendix", appendix.description());
			}
			parts.end();
		}
		parts.end();
	}

	/** "Bussiness" is how the standard spells it. */
	private static void trace(Parts parts, Dispatch dispatch) throws XMLStreamException {
		parts.begin("TraceHeaderList");
		parts.group("TraceHeader", "OrganId", dispatch.from().code(), "Timestamp", MOMENT.format(dispatch.sent()));
		parts.begin("Bussiness");
		parts.text("DocumentId", dispatch.id());
		parts.text("BussinessDocType", "0");
		parts.text("BussinessDocReason", "Văn bản điện tử mới");
		parts.text("Paper", "0");
		Dispatch.Staff sender = dispatch.sender();
		parts.group("StaffInfo", "Department", sender.department(), "Staff", sender.name(), "Email", sender.email(),
				"Mobile", sender.mobile());
		parts.end();
		parts.end();
	}

	private static void manifest(Parts parts, List<Enclosure> enclosures) throws XMLStreamException {
		parts.begin("edXMLManifest");
		parts.xml.writeAttribute("version", "1.0");
		for (int i = 0; i < enclosures.size(); i++) {
			parts.group("Reference", "ContentId", contentId(i), "ContentType", COMPRESSED, "Description",
					enclosures.get(i).description(), "AttachmentName", enclosures.get(i).name());
		}
		parts.end();
	}

	private static String contentId(int index) {
		return "cid:" + (index + 1);
	}

	private static void files(Parts parts, List<Enclosure> enclosures) throws XMLStreamException, IOException {
		parts.begin("AttachmentEncoded");
		for (int i = 0; i < enclosures.size(); i++) {
			Enclosure file = enclosures.get(i);
			parts.begin("Attachment");
			parts.text("ContentId", contentId(i));
			parts.text("AttachmentName", file.name());
			parts.text("Description", file.description());
			parts.text("ContentType", COMPRESSED);
			Parts encoded = new Parts(parts.xml, PREFIX);
			encoded.begin("ContentTransferEncoded");
			parts.xml.writeNamespace(PREFIX, NAMESPACE);
			compress(file, new Base64Text(parts.xml));
			parts.end();
			parts.end();
		}
		parts.end();
	}

	private static void compress(Enclosure file, Base64Text out) throws IOException {
		MessageDigest digest = sha256();
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		ZipEntry entry = new ZipEntry(file.name());
		entry.setTimeLocal(EPOCH);
		zip.putNextEntry(entry);
		try (InputStream in = new DigestInputStream(file.content().open(), digest)) {
			in.transferTo(zip);
		}
		zip.closeEntry();
		zip.finish();
		out.end();
		if (!HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(file.sha256())) {
			throw new IOException("\"" + file.name() + "\" is not the file with SHA-256 " + file.sha256());
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The elements of a package with one prefix, or none.
	 */
	private record Parts(XMLStreamWriter xml, String prefix) {

		void begin(String name) throws XMLStreamException {
			this.xml.writeStartElement(this.prefix, name, NAMESPACE);
		}

		void end() throws XMLStreamException {
			this.xml.writeEndElement();
		}

		void text(String name, String words) throws XMLStreamException {
			begin(name);
			this.xml.writeCharacters(legal(words));
			end();
		}

		/** An element with elements of words, of which empty ones are left out. */
		void group(String name, String... children) throws XMLStreamException {
			begin(name);
			for (int i = 0; i < children.length; i += 2) {
				if (!children[i + 1].isBlank()) {
					text(children[i], children[i + 1]);
				}
			}
			end();
		}

		/** What XML cannot hold in any form is left out. */
		private static String legal(String words) {
			return words.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
		}

	}

}
