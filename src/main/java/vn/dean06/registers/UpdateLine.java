package vn.dean06.registers;

import org.jspecify.annotations.Nullable;

/**
 * A thing that a unit reports on in a month.
 *
 * @param before the update that held until this month, null if there was none
 * @param now what is typed for this month, null if nothing yet
 * @param remark why it was sent back
 */
record UpdateLine(ProgressSource.Thing thing, @Nullable UpdateView before, @Nullable UpdateView now,
		@Nullable String remark) {

	public String state() {
		return (this.now != null) ? this.now.state() : stateBefore();
	}

	String stateBefore() {
		return (this.before != null) ? this.before.state() : this.thing.state();
	}

	public String resultBefore() {
		return (this.before != null) ? this.before.result() : this.thing.result();
	}

	public String result() {
		return (this.now != null) ? this.now.result() : "";
	}

	public String difficulties() {
		return (this.now != null) ? this.now.difficulties() : "";
	}

	/** When it was typed, so that nobody overwrites what they have not seen. */
	public String stamp() {
		return (this.now != null) ? this.now.enteredAt().toString() : "";
	}

	UpdateLine with(@Nullable String remark) {
		return new UpdateLine(this.thing, this.before, this.now, remark);
	}

	/** Whether it says so already, or was not touched where nothing stands yet. */
	boolean says(String state, String result, String difficulties) {
		return (this.now != null) ? this.now.says(state, result, difficulties)
				: result.isEmpty() && difficulties.isEmpty() && state.equals(stateBefore());
	}

}
