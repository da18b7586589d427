package vn.dean06.attachments;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;

/**
 * What kind of file it is, as its bytes say.
 */
public enum FileKind {

	/** A scan, or a printed document. */
	PDF("PDF", MediaType.APPLICATION_PDF_VALUE, "pdf"),

	PNG("PNG", MediaType.IMAGE_PNG_VALUE, "png"),

	JPEG("JPEG", MediaType.IMAGE_JPEG_VALUE, "jpg", "jpeg", "jpe", "jfif"),

	/** A document of Word, without macros. */
	DOCX("Word (.docx)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),

	/** A workbook of Excel, without macros. */
	XLSX("Excel (.xlsx)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

	private final String label;

	private final MediaType type;

	private final List<String> extensions;

	FileKind(String label, String type, String... extensions) {
		this.label = label;
		this.type = MediaType.parseMediaType(type);
		this.extensions = List.of(extensions);
	}

	/** In the reader's words. */
	public String label() {
		return this.label;
	}

	public MediaType type() {
		return this.type;
	}

	/** How the name of such a file ends, without the dot. */
	public String extension() {
		return this.extensions.getFirst();
	}

	boolean isExtension(String extension) {
		return this.extensions.contains(extension.toLowerCase(Locale.ROOT));
	}

	static boolean isKnown(String extension) {
		return Arrays.stream(values()).anyMatch((kind) -> kind.isExtension(extension));
	}

	/** "PDF, PNG, JPEG". */
	static String labels(Collection<FileKind> kinds) {
		return kinds.stream().sorted().map(FileKind::label).collect(Collectors.joining(", "));
	}

	/**
	 * What the field for files of some kinds offers to choose: ".pdf,.png".
	 */
	public static String accepted(Collection<FileKind> kinds) {
		return kinds.stream()
			.sorted()
			.flatMap((kind) -> kind.extensions.stream())
			.map((extension) -> "." + extension)
			.collect(Collectors.joining(","));
	}

}
