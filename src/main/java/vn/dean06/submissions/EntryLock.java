package vn.dean06.submissions;

/**
 * Why a form cannot be filled in now.
 *
 * @param sentence why, and who can open it
 */
public record EntryLock(Reason reason, String sentence) {

	/** What kind of reason it is. */
	public enum Reason {

		/** It is another unit's, or the person only reads. */
		NOT_YOURS,
		/** The unit does not exist in the period. */
		UNIT_CLOSED,
		/** Nobody reports for this period. */
		NO_REGIME,
		/** The period has not opened yet. */
		NOT_OPEN,
		/** The days of grace are over. */
		PAST,
		/** It was handed in. */
		SUBMITTED,
		/** It was approved. */
		APPROVED

	}

}
