package vn.dean06.registers;

import org.jspecify.annotations.Nullable;

/**
 * A thing that a unit reports on in a month.
 *
 * @param thing as it stood before the month
 * @param before the update that held until then, null if there was none
 * @param now what is typed for this month, null if nothing yet
 * @param remark why it was sent back
 */
record UpdateLine(ThingView thing, @Nullable UpdateView before, @Nullable UpdateView now, @Nullable String remark) {

	public ThingState state() {
		return (this.now != null) ? this.now.state() : this.thing.state();
	}

	public String resultBefore() {
		return this.thing.text(RegisterColumn.Kind.RESULT);
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

	/** Whether it says so already, or was not touched where nothing stands yet. */
	boolean says(UpdateView update) {
		return (this.now != null) ? this.now.says(update)
				: update.result().isEmpty() && update.difficulties().isEmpty() && update.state() == this.thing.state();
	}

}
