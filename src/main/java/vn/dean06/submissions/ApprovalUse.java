package vn.dean06.submissions;

import java.util.List;

/**
 * What stands on an approved submission, so that its approval cannot be taken back: an
 * issued report, a correction that waits. Other modules implement it.
 */
public interface ApprovalUse {

	/**
	 * What stands on it, in the reader's words ("báo cáo 258/BC-UBND đã ban hành"); none
	 * if nothing does.
	 */
	List<String> standingOn(SubmissionKey key);

}
