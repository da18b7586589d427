package vn.dean06.registers;

import java.util.List;

/**
 * A register whose things are updated month by month by the units that lead them: tasks,
 * pilot models.
 */
public interface ProgressSource {

	/** The form under which updates are handed in, "nhiem-vu". */
	String form();

	/** What the form is called. */
	String title();

	/** The states that a thing can be in. */
	List<State> states();

	/**
	 * The things of a year as the register has them, before any update.
	 */
	List<Thing> things(int year);

	/**
	 * An update as its reviewer reads it.
	 */
	default String text(UpdateView update) {
		String state = states().stream()
			.filter((one) -> one.code().equals(update.state()))
			.map(State::label)
			.findFirst()
			.orElse(update.state());
		return state + (update.result().isEmpty() ? "" : ". " + update.result())
				+ (update.difficulties().isEmpty() ? "" : " Khó khăn: " + update.difficulties());
	}

	/**
	 * @param code the constant of the register
	 * @param finished whether nothing more is to be reported
	 */
	record State(String code, String label, boolean finished) {
	}

	/**
	 * @param code names it in the form, "2026-3"
	 * @param label what it is called, "Nhiệm vụ 3: …"
	 * @param lead the unit that reports on it, empty if none is named
	 * @param address its page
	 */
	record Thing(String code, String label, String lead, String state, String result, String difficulties,
			String address) {
	}

}
