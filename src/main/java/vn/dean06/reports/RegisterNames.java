package vn.dean06.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Span;
import vn.dean06.organisation.Period;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.ThingState;
import vn.dean06.registers.ThingView;
import vn.dean06.web.VietnameseDates;
import vn.dean06.web.VietnameseNumbers;

/**
 * What a report can print of a register: how many things are how far and which, by the
 * names that placeholders have for it. Each leads back to the list that was counted.
 *
 * @param end the period at whose end the register stood so, null if it does now
 * @param counted the last day that the report counts
 */
record RegisterNames(RegisterView register, @Nullable Period end, LocalDate counted) {

	/**
	 * How many things are so.
	 *
	 * @param noun what is counted, "nhiệm vụ"
	 */
	record Count(long number, String noun, Span.Value printed) {
	}

	/**
	 * Takes the things that are so, with what they are called and how a list shows them.
	 */
	@FunctionalInterface
	private interface Counted {

		void take(String name, String what, String filter, List<ThingView> things);

	}

	private void count(Counted counted) {
		count(counted, "total", "", "", (thing) -> true);
		count(counted, "completed", "hoàn thành", ThingState.COMPLETED);
		count(counted, "in-progress", "đang thực hiện", ThingState.IN_PROGRESS);
		count(counted, "not-started", "chưa thực hiện", ThingState.NOT_STARTED);
		count(counted, "carried-over", "chuyển tiếp", ThingState.CARRIED_OVER);
		count(counted, "ongoing", "chưa hoàn thành", "",
				(thing) -> thing.state() != ThingState.COMPLETED && thing.state() != ThingState.WITHDRAWN);
		count(counted, "overdue", "quá hạn vào ngày " + VietnameseDates.numeric(day()), "",
				(thing) -> thing.overdueOn(day()));
	}

	private void count(Counted counted, String name, String which, ThingState state) {
		count(counted, name, which, "&trang-thai=" + state, (thing) -> thing.state() == state);
	}

	private void count(Counted counted, String name, String which, String filter, Predicate<ThingView> wanted) {
		counted.take(name, ("Số " + noun() + " " + which).strip(), filter,
				this.register.things().stream().filter(wanted).toList());
	}

	/** What rules may speak of, by name. */
	Map<String, Count> counts() {
		Map<String, Count> counts = new LinkedHashMap<>();
		count((name, what, filter, things) -> counts.put(name(name),
				new Count(things.size(), noun(), count(things.size(), list(name, what, filter)))));
		return counts;
	}

	/**
	 * Counts and numbers; all lead back to the list of the things, and a number to its
	 * thing.
	 */
	Map<String, Span> values() {
		Map<String, Span> values = new LinkedHashMap<>();
		count((name, what, filter, things) -> {
			values.put(name(name), count(things.size(), list(name, what, filter)));
			values.put(name(name + ".numbers"),
					new Span.Value(things.stream()
						.map(ThingView::number)
						.sorted()
						.map(String::valueOf)
						.collect(Collectors.joining(", ")), Set.of(), list(name + ".numbers", what, filter)));
		});
		values.put(name("groups"), count(this.register.groups().size(), list("groups", "Số nhóm " + noun(), "")));
		this.register.things().forEach((thing) -> values.put(name(thing.code() + ".number"), number(thing)));
		return values;
	}

	/** How many things a group has. */
	Span.Source group(RegisterView.Group group) {
		return list("groups." + group.position(), "Số " + noun() + " của nhóm " + group.position(),
				"&nhom=" + group.position());
	}

	private LocalDate day() {
		return (this.end != null) ? this.end.lastDay() : this.counted;
	}

	private String noun() {
		return this.register.description().words().noun();
	}

	private String name(String what) {
		return this.register.description().name() + "." + what + ((this.end != null) ? "@" + this.end : "");
	}

	private static Span.Value count(long count, Span.Source source) {
		return new Span.Value(VietnameseNumbers.count(BigDecimal.valueOf(count)), Set.of(), source);
	}

	/** The number of one thing, which leads to it. */
	private Span.Value number(ThingView thing) {
		return new Span.Value(Integer.toString(thing.number()), Set.of(),
				new Span.Source(name(thing.code() + ".number"), thing.address(), List.of(thing.title(),
						"Số trong " + this.register.description().words().list() + " năm " + thing.year())));
	}

	/** Each count has a key of its own, so that none is taken for another. */
	private Span.Source list(String name, String what, String filter) {
		String month = (this.end != null) ? "&thang=" + this.end.lastDay().getMonthValue() : "";
		return new Span.Source(name(name),
				this.register.description().address() + "?nam=" + this.register.year() + filter + month,
				List.of(what, "Đếm từ " + this.register.description().words().list() + " năm " + this.register.year()
						+ Optional.ofNullable(this.end).map((end) -> ", tính đến hết " + end.label()).orElse("")));
	}

}
