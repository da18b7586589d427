package vn.dean06.pilots;

import java.util.List;

import vn.dean06.document.Prose;

/**
 * A pilot model (mô hình điểm). Its texts may hold placeholders of the report, but for
 * results and difficulties that an officer typed.
 *
 * @param number the number in its name, "Mô hình 4", which may skip some
 * @param group place of its group, from 1
 * @param row its place in the list (STT)
 * @param leads codes of the units that report on it, empty where none is named
 * @param cost what was spent, in words
 */
public record PilotModelView(int year, int number, int group, String groupName, int row, String name,
		List<String> leads, Prose results, Prose difficulties, String benefits, String cost, String note,
		ModelState state) {

	public PilotModelView {
		leads = List.copyOf(leads);
	}

	/**
	 * The same as its lead unit reported it last; an empty result leaves the one before.
	 */
	PilotModelView updated(String results, String difficulties, ModelState state) {
		return new PilotModelView(this.year, this.number, this.group, this.groupName, this.row, this.name, this.leads,
				results.isEmpty() ? this.results : Prose.typed(results), Prose.typed(difficulties), this.benefits,
				this.cost, this.note, state);
	}

	/** What names it where units report on it. */
	String code() {
		return this.year + "-" + this.number;
	}

}
