package vn.dean06.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A formal document: its properties and its sections, each beginning on a page of its
 * own. The Word, PDF and HTML writers print the same tree, so they cannot differ.
 *
 * @param properties what a file manager or a search shows of the document
 * @param sections the report itself first, then its appendices
 * @param imprint what stands in small letters at the end, if anything does
 */
public record Document(Properties properties, List<Section> sections, @Nullable Imprint imprint) {

	public Document {
		sections = List.copyOf(sections);
	}

	public Document(Properties properties, List<Section> sections) {
		this(properties, sections, null);
	}

	public Document with(Imprint imprint) {
		return new Document(this.properties, this.sections, imprint);
	}

	/** Its blocks, one below the other. */
	public Stream<Block> blocks() {
		return this.sections.stream().flatMap((section) -> section.blocks().stream());
	}

	/** All spans of it in reading order, those of its tables and footnotes too. */
	public Stream<Span> spans() {
		return blocks().flatMap(Spans::of).flatMap(Spans::withNote);
	}

	/**
	 * Title, subject and author of a document in Vietnamese.
	 *
	 * @param title "Báo cáo số 258/BC-UBND"
	 * @param subject the subject line (trích yếu)
	 * @param author the issuing body
	 * @param date the day of issue, the only date that is written into a file, so that
	 * the same tree gives the same bytes
	 */
	public record Properties(String title, String subject, String author, LocalDate date) {
	}

	/**
	 * By what somebody who holds the paper finds the issued version.
	 *
	 * @param code a short one, as it is typed
	 * @param sha256 of its content, in hexadecimal
	 */
	public record Imprint(String code, String sha256) {
	}

	/**
	 * Which report a file was made of, for when it comes back.
	 *
	 * @param report the key of the report
	 * @param version the version of its text
	 * @param sha256 of its content as it stood, in hexadecimal
	 */
	public record Identity(String report, String version, String sha256) {
	}

}
