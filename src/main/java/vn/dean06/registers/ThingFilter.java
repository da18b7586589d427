package vn.dean06.registers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.web.ListFilter;
import vn.dean06.web.SearchText;

import org.springframework.web.bind.annotation.BindParam;

/**
 * What the list of a register is narrowed to; kept in the address.
 */
record ThingFilter(@BindParam("nhom") @Nullable Integer group, @BindParam("trang-thai") @Nullable ThingState state,
		@BindParam("don-vi") @Nullable String unit, @BindParam("qua-han") @Nullable Boolean late,
		@BindParam("tim") @Nullable String search) {

	public boolean overdue() {
		return Boolean.TRUE.equals(this.late);
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
