package vn.dean06.publishing.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The package for the document systems, read back by another parser.
 */
class EdxmlWriterTests {

	private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

	private static final byte[] REPORT = "%PDF-1.7 … %%EOF".getBytes(StandardCharsets.UTF_8);

	@Test
	void whatIsSaidOfADocumentIsReadBackInTheOrderOfTheStandard() throws Exception {
		Element header = element(read(written(dispatch(file("Báo cáo 258.pdf", REPORT)))), "edXMLEnvelope",
				"edXMLHeader");
		Element message = element(header, "MessageHeader");
		assertThat(children(message)).containsExactly("From", "To", "To", "DocumentId", "Code", "PromulgationInfo",
				"DocumentType", "Subject", "Content", "SignerInfo", "OtherInfo", "SteeringType", "ToPlaces");
		assertThat(texts(element(message, "From"))).containsExactly("OrganId=000.00.00.H21",
				"OrganizationInCharge=Ủy ban nhân dân tỉnh Gia Lai", "OrganName=Ủy ban nhân dân tỉnh Gia Lai");
		assertThat(element(message, "DocumentId").getTextContent()).isEqualTo("000.00.00.H21,2024/12/31,258/BC-UBND");
		assertThat(texts(element(message, "Code"))).containsExactly("CodeNumber=258", "CodeNotation=BC-UBND");
		assertThat(texts(element(message, "PromulgationInfo"))).containsExactly("Place=Gia Lai",
				"PromulgationDate=2024/12/31");
		assertThat(texts(element(message, "DocumentType"))).containsExactly("Type=1", "TypeName=Báo cáo");
		assertThat(texts(element(message, "SignerInfo"))).containsExactly("Competence=TM. ỦY BAN NHÂN DÂN",
				"Position=CHỦ TỊCH", "FullName=Nguyễn Văn A");
		assertThat(texts(element(message, "OtherInfo"))).containsExactly("Priority=1", "PromulgationAmount=2",
				"PageAmount=55");
		assertThat(texts(element(message, "ToPlaces"))).containsExactly("Place=Bộ Công an", "Place=Lưu: VT");
		assertThat(texts(element(header, "TraceHeaderList", "TraceHeader"))).containsExactly("OrganId=000.00.00.H21",
				"Timestamp=2024/12/31 16:05:09");
	}

	@Test
	void whatXmlMeansForItselfIsWordsAndWhatItCannotHoldIsLeftOut() throws Exception {
		Element message = element(read(written(dispatch(file("a<&>\"'.pdf", REPORT)))), "edXMLEnvelope", "edXMLHeader",
				"MessageHeader");
		assertThat(element(message, "Subject").getTextContent())
			.isEqualTo("Kết quả <Đề án 06> & ]]> \"2024\", quý I–IV 😀");
	}

	@Test
	void eachFileIsFoundByItsNumberAndComesOutAsItWentIn() throws Exception {
		byte[] large = new byte[700_000];
		new Random(6).nextBytes(large);
		Element root = read(written(dispatch(file("Báo cáo.pdf", REPORT), file("Phụ lục 01.xlsx", large))));
		List<Element> references = elements(element(root, "edXMLEnvelope", "edXMLBody", "edXMLManifest"));
		List<Element> files = elements(element(root, "AttachmentEncoded"));
		assertThat(references).hasSize(2);
		assertThat(texts(references.get(1))).containsExactly("ContentId=cid:2", "ContentType=application/zip",
				"Description=Tệp Phụ lục 01.xlsx", "AttachmentName=Phụ lục 01.xlsx");
		assertThat(element(files.get(1), "ContentId").getTextContent()).isEqualTo("cid:2");
		assertThat(unzipped(files.get(0), "Báo cáo.pdf")).isEqualTo(REPORT);
		assertThat(unzipped(files.get(1), "Phụ lục 01.xlsx")).isEqualTo(large);
		assertThat(texts(element(root, "edXMLEnvelope", "edXMLHeader", "MessageHeader", "OtherInfo", "Appendixes")))
			.containsExactly("Appendix=Tệp Phụ lục 01.xlsx");
	}

	@Test
	void itIsTheSameEachTimeToTheByte() throws Exception {
		assertThat(written(dispatch(file("a.pdf", REPORT)))).isEqualTo(written(dispatch(file("a.pdf", REPORT))));
	}

	@Test
	void aFileThatIsNotTheOneThatWasIssuedDoesNotTravel() {
		Enclosure other = new Enclosure("a.pdf", "a", "00".repeat(32), () -> new ByteArrayInputStream(REPORT));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> written(dispatch(other)))
			.withMessageStartingWith("\"a.pdf\" is not the file with SHA-256 0000");
	}

	@Test
	void whatHasNoNumberReceiverOrFileDoesNotTravel() {
		assertThatIllegalArgumentException().isThrownBy(EdxmlWriterTests::dispatch);
		assertThatIllegalArgumentException().isThrownBy(() -> new Organ(" ", "Bộ Công an"));
	}

	@Test
	void itsFileIsNamedByItsNumber() throws Exception {
		assertThat(dispatch(file("a.pdf", REPORT)).fileName()).isEqualTo("258_BC-UBND.edxml");
	}

	private static Dispatch dispatch(Enclosure... files) {
		return new Dispatch(new Organ("000.00.00.H21", "Ủy ban nhân dân tỉnh Gia Lai"),
				List.of(new Organ("G01", "Bộ Công an"), new Organ("G22", "Văn phòng Chính phủ")), "258", "BC-UBND",
				"Gia Lai", LocalDate.of(2024, 12, 31), new Dispatch.Kind("Báo cáo"),
				"Kết quả <Đề án 06> & ]]> \"2024\",\u0000\u000B quý I–IV 😀",
				new Dispatch.Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"),
				List.of("Bộ Công an", "Lưu: VT"), Dispatch.Priority.URGENT, 55, null,
				new Dispatch.Staff("Văn thư", "Trần Thị B", "vanthu@gialai.gov.vn", ""),
				LocalDateTime.of(2024, 12, 31, 16, 5, 9), List.of(files));
	}

	private static Enclosure file(String name, byte[] bytes) throws Exception {
		return new Enclosure(name, "Tệp " + name,
				HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
				() -> new ByteArrayInputStream(bytes));
	}

	private static byte[] written(Dispatch dispatch) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new EdxmlWriter().write(dispatch, out);
		return out.toByteArray();
	}

	private static Element read(byte[] bytes) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
		Element root = document.getDocumentElement();
		assertThat(root.getTagName()).isEqualTo("edXML");
		return root;
	}

	private static Element element(Element parent, String... path) {
		Element found = parent;
		for (String name : path) {
			found = elements(found).stream().filter((one) -> one.getLocalName().equals(name)).findFirst().orElseThrow();
		}
		return found;
	}

	/** All are of the namespace of the standard. */
	private static List<Element> elements(Element parent) {
		List<Element> elements = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element) {
				assertThat(element.getNamespaceURI()).isEqualTo(NAMESPACE);
				elements.add(element);
			}
		}
		return elements;
	}

	private static List<String> children(Element parent) {
		return elements(parent).stream().map(Element::getLocalName).toList();
	}

	private static List<String> texts(Element parent) {
		return elements(parent).stream()
			.filter((one) -> elements(one).isEmpty())
			.map((one) -> one.getLocalName() + "=" + one.getTextContent())
			.toList();
	}

	private static byte[] unzipped(Element file, String name) throws IOException {
		byte[] archive = Base64.getDecoder().decode(element(file, "ContentTransferEncoded").getTextContent());
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
			ZipEntry entry = zip.getNextEntry();
			assertThat(entry).isNotNull().extracting(ZipEntry::getName).isEqualTo(name);
			return zip.readAllBytes();
		}
	}

}
