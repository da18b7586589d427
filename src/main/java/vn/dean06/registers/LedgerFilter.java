package vn.dean06.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.registers.RegisterColumn.Kind;
import vn.dean06.web.Choice;
import vn.dean06.web.ListFilter;
import vn.dean06.web.SearchText;

/**
 * What the list of a ledger is narrowed to; kept in the address.
 *
 * @param asked what the address says, by its names
 */
record LedgerFilter(RegisterDescription ledger, Map<String, String> asked) {

	private static final String UNKNOWN = "Không rõ";

	/**
	 * A column by which the list can be narrowed.
	 *
	 * @param name in the address: "loai"
	 * @param label of the choice: "Loại"
	 * @param all what stands for no choice: "Mọi loại"
	 */
	record Field(RegisterColumn column, String name, String label, String all) {

		/** Documents of a day are chosen by its year. */
		String value(ThingView thing) {
			return (this.column.kind() == Kind.ISSUED) ? Integer.toString(thing.year()) : thing.word(this.column);
		}

		/** Those that there are: the latest year first, words in their order. */
		public List<Choice> choices(List<ThingView> things) {
			Stream<String> values = things.stream().map(this::value).distinct();
			return switch (this.column.kind()) {
				case ISSUED -> Choice.among(values.map(Integer::valueOf).sorted((one, other) -> other - one),
						Integer::intValue, (year) -> (year == 0) ? UNKNOWN : year.toString());
				case CHOICE -> this.column.choices()
					.stream()
					.filter(List.copyOf(values.map(this::choice).toList())::contains)
					.toList();
				default -> values.sorted().map(this::choice).toList();
			};
		}

		private Choice choice(String value) {
			return new Choice(value, this.column.label(value));
		}

	}

	/**
	 * A year that the address asks for and of which there is nothing.
	 */
	Optional<String> unknownYear(List<ThingView> all) {
		return fields().stream()
			.filter((field) -> field.column().kind() == Kind.ISSUED)
			.flatMap((field) -> Stream.ofNullable(this.asked.get(field.name()))
				.filter((year) -> !year.isBlank() && all.stream().map(field::value).noneMatch(year::equals)))
			.findFirst();
	}

	public List<Field> fields() {
		return this.ledger.columns()
			.stream()
			.flatMap((column) -> Stream.ofNullable(column.filter()).map((label) -> field(column, label)))
			.toList();
	}

	private static Field field(RegisterColumn column, String label) {
		return (column.kind() == Kind.ISSUED) ? new Field(column, "nam", label, "Mọi năm")
				: new Field(column, SearchText.fold(column.word()).replace(' ', '-'), label, "Mọi " + column.word());
	}

	public @Nullable String chosen(String name) {
		return this.asked.get(name);
	}

	public @Nullable String search() {
		return chosen("tim");
	}

	boolean admits(ThingView thing) {
		return fields().stream().allMatch((field) -> ListFilter.admits(chosen(field.name()), field.value(thing)))
				&& new SearchText(search()).matches(words(thing));
	}

	private Object[] words(ThingView thing) {
		return Stream.concat(Stream.of(thing.title()), this.ledger.texts().stream().map(thing::text)).toArray();
	}

}
