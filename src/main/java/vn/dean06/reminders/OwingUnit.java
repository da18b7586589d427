package vn.dean06.reminders;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Contact;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.submissions.DueThing;

/**
 * A unit with what it has not handed in for a period, its officers, and how it was
 * reminded last.
 *
 * @param things what it owes beside forms
 */
record OwingUnit(OrgUnitView unit, List<OwedForm> forms, List<DueThing> things, List<Contact> officers,
		@Nullable ReminderView reminded) {

	OwingUnit {
		forms = List.copyOf(forms);
		things = List.copyOf(things);
		officers = List.copyOf(officers);
	}

	public boolean late() {
		return this.forms.stream().anyMatch((form) -> form.deadline().late())
				|| this.things.stream().anyMatch(DueThing::late);
	}

	public List<String> addresses() {
		return this.officers.stream().flatMap((officer) -> Optional.ofNullable(officer.email()).stream()).toList();
	}

	/** How a letter calls it: a commune is written to through its committee. */
	public String name() {
		return called("UBND ");
	}

	/** The same in full, for the head of a letter. */
	String fullName() {
		return called("Ủy ban nhân dân ");
	}

	private String called(String committee) {
		String name = this.unit.name();
		return switch (this.unit.level()) {
			case PROVINCE, DISTRICT, COMMUNE -> committee + Character.toLowerCase(name.charAt(0)) + name.substring(1);
			case MINISTRY, DEPARTMENT, SECTOR -> name;
		};
	}

}
