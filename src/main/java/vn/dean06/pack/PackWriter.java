package vn.dean06.pack;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes a pack as a zip; the same content gives the same bytes.
 */
public final class PackWriter {

	private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

	private final ZipOutputStream zip;

	PackWriter(OutputStream out) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
	}

	public void text(String file, String text) {
		write(file, (out) -> out.write(text));
	}

	private void write(String file, Content content) {
		try {
			ZipEntry entry = new ZipEntry(file);
			entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
			this.zip.putNextEntry(entry);
			Writer out = new BufferedWriter(new OutputStreamWriter(this.zip, StandardCharsets.UTF_8));
			content.write(out);
			out.flush();
			this.zip.closeEntry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is written into a file.
	 */
	private interface Content {

		void write(Writer out) throws IOException;

	}

	/**
	 * Writes a table; null becomes an empty cell.
	 */
	public void csv(PackTable table, List<? extends List<? extends @Nullable Object>> rows) {
		csv(table, rows.stream());
	}

	/**
	 * The same of rows that are too many to be held.
	 */
	public void csv(PackTable table, Stream<? extends List<? extends @Nullable Object>> rows) {
		write(table.path(), (out) -> {
			CSVPrinter printer = new CSVPrinter(out, CSV);
			printer.printRecord(table.columns());
			Iterator<? extends List<? extends @Nullable Object>> all = rows.iterator();
			while (all.hasNext()) {
				printer.printRecord(all.next().stream().map((cell) -> Objects.toString(cell, "")).toList());
			}
		});
	}

	/**
	 * A row for {@link #csv}, which may hold nulls.
	 */
	public static List<@Nullable Object> row(@Nullable Object... cells) {
		return Arrays.asList(cells);
	}

	/**
	 * Writes a YAML file from maps, lists and texts; texts of several lines become block
	 * scalars.
	 */
	public void yaml(String file, Object content) {
		DumperOptions options = new DumperOptions();
		options.setAllowUnicode(true);
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setWidth(10_000);
		options.setSplitLines(false);
		options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
		text(file, new Yaml(new BlockTexts(options), options).dump(content));
	}

	void finish() {
		try {
			this.zip.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class BlockTexts extends Representer {

		/** Which YAML would fold; between quotes they are escaped. */
		private static final Pattern OTHER_LINE_END = Pattern.compile("[\r\u0085\u2028\u2029]");

		BlockTexts(DumperOptions options) {
			super(options);
			this.representers.put(java.time.LocalDate.class, (date) -> representScalar(Tag.STR, date.toString()));
		}

		@Override
		protected Node representScalar(Tag tag, String value, DumperOptions.@Nullable ScalarStyle style) {
			if (tag == Tag.STR && OTHER_LINE_END.matcher(value).find()) {
				return super.representScalar(tag, value, DumperOptions.ScalarStyle.DOUBLE_QUOTED);
			}
			return (tag == Tag.STR && value.contains("\n"))
					? super.representScalar(tag, value, DumperOptions.ScalarStyle.LITERAL)
					: super.representScalar(tag, value, style);
		}

	}

}
