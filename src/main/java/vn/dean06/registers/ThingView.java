package vn.dean06.registers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.web.VietnameseDates;

/**
 * A thing of the register of a year: a task (nhiệm vụ), a pilot model (mô hình điểm); or
 * of a ledger: a directive document (văn bản chỉ đạo).
 *
 * @param code names it for good, whatever number it gets
 * @param number the number in its name, "Mô hình 4", which may skip some
 * @param place its place in the list of the year (STT)
 * @param group place of its group, from 1; 0 in a ledger, which has none
 * @param leads codes of the units that report on it; the first leads
 * @param due its last day, null if it has none
 * @param issued the day on which a document was issued, null where it is not known
 * @param texts those of its columns that hold any
 */
public record ThingView(RegisterDescription register, String code, int year, int number, int place, int group,
		String groupName, List<String> leads, @Nullable LocalDate due, @Nullable LocalDate issued, Standing standing,
		Map<String, Prose> texts) {

	public ThingView {
		leads = List.copyOf(leads);
		texts = Map.copyOf(texts);
	}

	/** What stands in a column; nothing if it is empty. */
	public Prose prose(RegisterColumn column) {
		return switch (column.kind()) {
			case NUMBER -> Prose.written(Integer.toString(this.number));
			case PLACE -> Prose.written(Integer.toString(this.place));
			case LEADS -> Prose.written(String.join(", ", this.leads));
			case DUE -> Prose.written((this.due != null) ? VietnameseDates.numeric(this.due) : "");
			case ISSUED -> Prose.written((this.issued != null) ? VietnameseDates.numeric(this.issued) : "");
			case STATE -> Prose.written(stateLabel());
			case CHOICE -> Prose.written(column.label(word(column)));
			case SERIES, NAME, CONTENT, TEXT, RESULT, DIFFICULTIES, DEADLINE -> stored(column);
		};
	}

	/** What is kept of it. */
	Prose stored(RegisterColumn column) {
		return Objects.requireNonNullElseGet(this.texts.get(column.key()), () -> Prose.written(""));
	}

	/** The text of a column as packs have it. */
	public String word(RegisterColumn column) {
		return stored(column).text();
	}

	/** The same by the key of the column. */
	public String word(String key) {
		return Optional.ofNullable(this.texts.get(key)).map(Prose::text).orElse("");
	}

	/** The same letter for letter. */
	public String text(RegisterColumn column) {
		return prose(column).text();
	}

	/** The text of the column of a kind, empty if the register has none such. */
	public String text(RegisterColumn.Kind kind) {
		return this.register.column(kind).map(this::text).orElse("");
	}

	/** What it is. */
	public String heading() {
		return text(this.register.heading());
	}

	/** "Nhiệm vụ 3", "540/QĐ-UBND". */
	public String title() {
		return this.register.naming().apply(this);
	}

	/** "Nhiệm vụ 3: Xây dựng …". */
	public String label() {
		return title() + ": " + heading();
	}

	/** Its page. */
	public String address() {
		return this.register.address() + "/" + this.year + "/" + this.number;
	}

	/** How far it is. */
	public ThingState state() {
		return this.standing.state();
	}

	public String stateLabel() {
		return this.register.label(state());
	}

	/** The unit that reports on it, empty if none is named. */
	String lead() {
		return this.leads.stream().findFirst().orElse("");
	}

	/**
	 * The same after an update; one without a result leaves the result before it.
	 */
	ThingView after(UpdateView update) {
		Map<String, Prose> updated = new HashMap<>(this.texts);
		if (!update.result().isEmpty()) {
			this.register.column(RegisterColumn.Kind.RESULT)
				.ifPresent((column) -> updated.put(column.key(), Prose.typed(update.result())));
		}
		this.register.column(RegisterColumn.Kind.DIFFICULTIES)
			.ifPresent((column) -> updated.put(column.key(), Prose.typed(update.difficulties())));
		return new ThingView(this.register, this.code, this.year, this.number, this.place, this.group, this.groupName,
				this.leads, this.due, this.issued, this.standing.reporting(update.state()), updated);
	}

	/** The same as far as it was on a day. */
	ThingView on(LocalDate day) {
		return new ThingView(this.register, this.code, this.year, this.number, this.place, this.group, this.groupName,
				this.leads, this.due, this.issued, this.standing.on(day), this.texts);
	}

	/**
	 * Whether its last day is over and it is not finished.
	 */
	public boolean overdueOn(LocalDate day) {
		return this.standing.isOverdue(this.due, day);
	}

}
