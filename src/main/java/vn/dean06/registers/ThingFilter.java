package vn.dean06.registers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.organisation.Period;
import vn.dean06.web.ListFilter;
import vn.dean06.web.SearchText;

import org.springframework.web.bind.annotation.BindParam;

/**
 * What the list of a register is narrowed to; kept in the address.
 */
record ThingFilter(@BindParam("nhom") @Nullable Integer group, @BindParam("trang-thai") @Nullable ThingState state,
		@BindParam("don-vi") @Nullable String unit, @BindParam("qua-han") @Nullable Boolean late,
		@BindParam("tim") @Nullable String search, @BindParam("thang") @Nullable Integer month) {

	public boolean overdue() {
		return Boolean.TRUE.equals(this.late);
	}

	/**
	 * At the end of which month of a year the register is asked for; empty if as it is
	 * now.
	 */
	Optional<Period> until(int year) {
		return Optional.ofNullable(this.month)
			.filter((number) -> number >= 1 && number <= 12)
			.map((number) -> new Period(year, Period.Kind.MONTH, number));
	}

	/**
	 * The groups in which something is left, with what is left of each.
	 */
	List<RegisterView.Group> of(RegisterView register, LocalDate today, Comparator<? super ThingView> order) {
		return register.groups()
			.stream()
			.filter((group) -> ListFilter.admits(this.group, group.position()))
			.map((group) -> new RegisterView.Group(group.position(), group.name(), group.stated(),
					group.things().stream().filter((thing) -> admits(thing, today)).sorted(order).toList()))
			.filter((group) -> !group.things().isEmpty())
			.toList();
	}

	private boolean admits(ThingView thing, LocalDate today) {
		return ListFilter.admits(this.state, thing.state())
				&& (this.unit == null || this.unit.isBlank() || thing.leads().contains(this.unit))
				&& (!overdue() || thing.overdueOn(today))
				&& new SearchText(this.search).matches(thing.number(), words(thing));
	}

	private static String words(ThingView thing) {
		return String.join(" ", thing.texts().values().stream().map(Prose::text).toList());
	}

}
