package vn.dean06.submissions;

import org.jspecify.annotations.Nullable;

/**
 * That a unit owes a form for a period.
 *
 * @param title what the form is called
 * @param address the page where it is filled in
 * @param cells how many cells it has
 * @param compulsory how many of them may stay blank only with a reason
 */
public record Obligation(SubmissionKey key, String title, String address, int cells, int compulsory) {

	/**
	 * How what is owed stands, in the one word that all pages have for it.
	 */
	public enum Standing {

		/** Nobody of the unit has typed anything. */
		NOT_BEGUN("Chưa nhập"), DRAFT(SubmissionState.DRAFT.label()), WITH_HEAD(SubmissionState.WITH_HEAD.label()),
		SUBMITTED(SubmissionState.SUBMITTED.label()), SENT_BACK(SubmissionState.SENT_BACK.label()),
		APPROVED(SubmissionState.APPROVED.label());

		private final String label;

		Standing(String label) {
			this.label = label;
		}

		/**
		 * @param submission null if it was not begun
		 */
		public static Standing of(@Nullable SubmissionView submission) {
			return (submission != null) ? valueOf(submission.state().name()) : NOT_BEGUN;
		}

		public String label() {
			return this.label;
		}

	}

}
