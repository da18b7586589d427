package vn.dean06.reports.names;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;

/**
 * A placeholder that names a table: "bang:dich-vu/cong-an@luy-ke", "bang:don-vi/xa: a.b,
 * a.b@cung-ky = Cùng kỳ", "bang:thang@nam-nay: a.b|1".
 *
 * @param which a block of services, a level of units, or the unit whose months stand
 * there; empty if it is not said
 * @param period that the table is of, null for that of the report
 * @param columns what stands in its columns; none where the kind fixes them
 */
public record TableName(Kind kind, String which, @Nullable String period, List<Column> columns) {

	private static final String PREFIX = "bang:";

	/** What fits the width of a page. */
	private static final int MOST_COLUMNS = 8;

	private static final Pattern NAME = Pattern
		.compile("bang:\\s*([^/@:\\s]*)\\s*(?:/([^@:]*))?(?:@([^:]*))?(?::(.*))?");

	private static final Map<String, UnitLevel> LEVELS = new LinkedHashMap<>();

	static {
		LEVELS.put("so-nganh", UnitLevel.DEPARTMENT);
		LEVELS.put("nganh-doc", UnitLevel.SECTOR);
		LEVELS.put("huyen", UnitLevel.DISTRICT);
		LEVELS.put("xa", UnitLevel.COMMUNE);
	}

	public TableName {
		columns = List.copyOf(columns);
	}

	/**
	 * What stands in the rows of a table.
	 */
	public enum Kind {

		/** The essential services of a block, or of all blocks one below the other. */
		SERVICES("dich-vu"),
		/** Units, with a last row for all of them. */
		UNITS("don-vi"),
		/** The months of a period, with a last row for all of it. */
		MONTHS("thang");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		private static Kind of(String word) {
			return Arrays.stream(values())
				.filter((kind) -> kind.word.equals(word))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("sau “bang:” phải là %s, không phải “%s”".formatted(
						Arrays.stream(values()).map((kind) -> kind.word).collect(Collectors.joining(", ")), word)));
		}

	}

	/**
	 * A column of figures.
	 *
	 * @param title what its author calls it, null for what the catalogue does
	 */
	public record Column(Placeholder told, @Nullable String title) {

		private static Column parse(String text) {
			String[] parts = text.split("=", 2);
			String title = (parts.length > 1) ? parts[1].strip() : "";
			return new Column(Placeholder.parse(parts[0].strip()), title.isEmpty() ? null : title);
		}

	}

	/** Whether a name is that of a table, be it well written or not. */
	public static boolean isOne(String name) {
		return name.startsWith(PREFIX);
	}

	/**
	 * Reads a name.
	 * @throws IllegalArgumentException with a Vietnamese sentence that says what to write
	 */
	public static TableName parse(String name) {
		Matcher parts = NAME.matcher(name);
		if (!parts.matches()) {
			throw new IllegalArgumentException("tên bảng không đọc được; hãy ghi như {{bang:thang: a.b, a.c}}");
		}
		Kind kind = Kind.of(parts.group(1));
		List<Column> columns = columns(parts.group(4));
		if (kind == Kind.SERVICES && !columns.isEmpty()) {
			throw new IllegalArgumentException("bảng dịch vụ công có sẵn các cột; hãy bỏ dấu “:” và phần sau nó");
		}
		if (kind != Kind.SERVICES && columns.isEmpty()) {
			throw new IllegalArgumentException(
					"bảng chưa có cột nào; hãy ghi chỉ tiêu sau dấu “:”, như {{bang:%s: a.b, a.c}}"
						.formatted(kind.word));
		}
		if (columns.size() > MOST_COLUMNS) {
			throw new IllegalArgumentException(
					"bảng có %d cột số liệu, mà trang giấy chỉ vừa %d; hãy chia thành nhiều bảng"
						.formatted(columns.size(), MOST_COLUMNS));
		}
		return new TableName(kind, stripped(parts.group(2)), period(parts.group(3)), columns);
	}

	private static List<Column> columns(@Nullable String text) {
		return Arrays.stream(stripped(text).split(","))
			.map(String::strip)
			.filter((column) -> !column.isEmpty())
			.map(Column::parse)
			.toList();
	}

	private static String stripped(@Nullable String text) {
		return (text == null) ? "" : text.strip();
	}

	private static @Nullable String period(@Nullable String text) {
		return (text == null) ? null : text.strip();
	}

	/**
	 * The period that the table is of.
	 * @throws IllegalArgumentException if it is none
	 */
	public Period in(Period report) {
		return (this.period == null) ? report : PeriodWord.read(this.period, report);
	}

	/**
	 * The level whose units are listed, empty for all.
	 * @throws IllegalArgumentException if there is no such level
	 */
	public Optional<UnitLevel> level() {
		if (!this.which.isEmpty() && level(this.which).isEmpty()) {
			throw new IllegalArgumentException("sau “don-vi/” phải là %s, không phải “%s”"
				.formatted(String.join(", ", LEVELS.keySet()), this.which));
		}
		return level(this.which);
	}

	/** The level that a word names, empty if it names none. */
	public static Optional<UnitLevel> level(String word) {
		return Optional.ofNullable(LEVELS.get(word));
	}

	/**
	 * The name of a table as it is written.
	 * @param columns names of figures
	 */
	static String written(Kind kind, String which, String period, List<String> columns) {
		return PREFIX + kind.word + (which.isEmpty() ? "" : "/" + which) + period
				+ (columns.isEmpty() ? "" : ": " + String.join(", ", columns));
	}

}
