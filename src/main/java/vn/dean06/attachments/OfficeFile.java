package vn.dean06.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import vn.dean06.web.RejectedInput;

/**
 * An archive that should be a document or workbook of Office. Only what tells its parts
 * is unpacked, and of that no more than such a list can be.
 */
final class OfficeFile {

	private static final String CONTENT_TYPES = "[Content_Types].xml";

	private static final XMLInputFactory XML = reader();

	private static final String ARCHIVE = "là tệp nén, không phải tệp Word hay Excel";

	private static final int MOST_ENTRIES = 10_000;

	private static final long LARGEST_UNPACKED = 500L << 20;

	private static final int LONGEST_LIST = 1 << 20;

	private static final String MAIN = "application/vnd.openxmlformats-officedocument.%s.main+xml";

	private static final String WORD = MAIN.formatted("wordprocessingml.document");

	private static final String EXCEL = MAIN.formatted("spreadsheetml.sheet");

	private static final Pattern PROGRAM_TYPE = Pattern.compile("macroEnabled|vbaProject|macrosheet|activeX",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PROGRAM_PART = Pattern.compile("vbaproject|activex|macrosheets/");

	private final Path file;

	private final Function<String, RejectedInput> refusal;

	/**
	 * @param refusal of what the file is
	 */
	OfficeFile(Path file, Function<String, RejectedInput> refusal) {
		this.file = file;
		this.refusal = refusal;
	}

	FileKind kind() throws IOException {
		try (ZipFile zip = new ZipFile(this.file.toFile(), StandardCharsets.UTF_8)) {
			List<? extends ZipEntry> entries = Collections.list(zip.entries());
			mustBeSound(entries);
			ZipEntry types = zip.getEntry(CONTENT_TYPES);
			if (types == null) {
				throw this.refusal.apply(ARCHIVE);
			}
			FileKind kind = kind(list(zip, types));
			for (ZipEntry entry : entries) {
				if (entry.getName().endsWith(".rels")) {
					mustStayInside(list(zip, entry));
				}
			}
			return kind;
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw this.refusal.apply("là tệp nén hỏng hoặc đặt mật khẩu");
		}
	}

	private void mustBeSound(List<? extends ZipEntry> entries) {
		mustBe(entries.size() <= MOST_ENTRIES, "nén quá nhiều phần");
		long unpacked = 0;
		Set<String> names = new HashSet<>();
		for (ZipEntry entry : entries) {
			String name = entry.getName().toLowerCase(Locale.ROOT);
			unpacked += Math.max(0, entry.getSize());
			mustBe(unpacked <= LARGEST_UNPACKED, "bung ra quá lớn");
			mustBe(names.add(name), "có hai phần cùng tên");
			mustBe(!name.startsWith("/") && !name.contains("..") && !name.contains("\\"),
					"có phần nằm ngoài chỗ của nó");
			mustBe(!PROGRAM_PART.matcher(name).find(), "có macro");
		}
	}

	private FileKind kind(List<Map<String, String>> parts) {
		List<String> types = parts.stream().map((part) -> part.getOrDefault("ContentType", "").strip()).toList();
		mustBe(types.stream().noneMatch((type) -> PROGRAM_TYPE.matcher(type).find()), "có macro");
		boolean word = types.contains(WORD);
		mustBe(word != types.contains(EXCEL), ARCHIVE);
		return word ? FileKind.DOCX : FileKind.XLSX;
	}

	/** Nobody's program fetches anything by opening it; links are for people. */
	private void mustStayInside(List<Map<String, String>> relations) {
		mustBe(relations.stream()
			.filter((relation) -> relation.getOrDefault("TargetMode", "").strip().equalsIgnoreCase("External"))
			.allMatch((relation) -> relation.getOrDefault("Type", "").strip().endsWith("/hyperlink")),
				"lấy nội dung từ nơi khác (mẫu, ảnh hay đối tượng liên kết)");
	}

	/** The attributes of each element of a list. */
	private List<Map<String, String>> list(ZipFile zip, ZipEntry entry) throws IOException {
		List<Map<String, String>> elements = new ArrayList<>();
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] bytes = in.readNBytes(LONGEST_LIST + 1);
			mustBe(bytes.length <= LONGEST_LIST, "bung ra quá lớn");
			XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT) {
					elements.add(attributes(xml));
				}
			}
		}
		catch (XMLStreamException ex) {
			throw this.refusal.apply("là tệp Office hỏng");
		}
		return elements;
	}

	private static Map<String, String> attributes(XMLStreamReader element) {
		Map<String, String> attributes = new HashMap<>();
		for (int i = 0; i < element.getAttributeCount(); i++) {
			attributes.put(element.getAttributeLocalName(i), element.getAttributeValue(i));
		}
		return attributes;
	}

	/** Lists have no definitions of their own, and none from elsewhere. */
	private static XMLInputFactory reader() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	private void mustBe(boolean sound, String what) {
		if (!sound) {
			throw this.refusal.apply(what);
		}
	}

}
