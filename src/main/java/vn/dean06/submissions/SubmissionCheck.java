package vn.dean06.submissions;

import java.util.List;

import vn.dean06.web.RejectedInput;
import vn.dean06.web.VietnameseNumbers;

/**
 * A rule that what is handed in should keep. Other modules implement it.
 */
public interface SubmissionCheck {

	/**
	 * What does not keep it; none where the form is not of its kind.
	 */
	List<Problem> problems(SubmissionKey key);

	/**
	 * @param cell the cell that it is about
	 * @param label what the cell says, in the reader's words
	 * @param blocks whether it must be mended; else a word of explanation will do
	 * @param sentence what is wrong and what to do
	 */
	record Problem(String cell, String label, boolean blocks, String sentence) {
	}

	/**
	 * What is handed in does not keep its rules; nothing was moved.
	 */
	final class Unkept extends RejectedInput {

		private static final long serialVersionUID = 1L;

		private final transient List<Problem> problems;

		Unkept(List<Problem> problems) {
			super("Biểu chưa nộp được: còn " + VietnameseNumbers.format(problems.size())
					+ " chỗ phải sửa hoặc giải thích.");
			this.problems = List.copyOf(problems);
		}

		public List<Problem> problems() {
			return this.problems;
		}

	}

}
