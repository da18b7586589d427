package vn.dean06.submissions;

import java.util.List;

import vn.dean06.web.RejectedInput;

/**
 * What is handed in does not keep its rules; nothing was moved.
 */
public class ProblemsException extends RejectedInput {

	private static final long serialVersionUID = 1L;

	private final transient List<SubmissionCheck.Problem> problems;

	ProblemsException(List<SubmissionCheck.Problem> problems) {
		super("Biểu chưa nộp được: còn " + problems.size() + " chỗ phải sửa hoặc giải thích.");
		this.problems = List.copyOf(problems);
	}

	public List<SubmissionCheck.Problem> problems() {
		return this.problems;
	}

}
