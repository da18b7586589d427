package vn.dean06.publishing;

import vn.dean06.accounts.Role;
import vn.dean06.reports.ReportState;
import vn.dean06.web.LockedException;

/**
 * Whose turn it is to sign a report: the leader's until it has its number, the
 * organisation's once it is issued. The signing program of desktops (VGCA Sign Service)
 * has a verb for each.
 */
enum SigningTurn {

	/** The program signs, and shows the leader's signature. */
	LEADER(Role.LEADER, "SignApproved", "Lãnh đạo"),
	/** The program signs and stamps what has its number and date. */
	ORGANISATION(Role.CLERK, "SignIssued", "Cơ quan");

	private final Role role;

	private final String verb;

	private final String label;

	SigningTurn(Role role, String verb, String label) {
		this.role = role;
		this.verb = verb;
		this.label = label;
	}

	/**
	 * @throws LockedException while it is a draft
	 */
	static SigningTurn of(ReportState state) {
		return switch (state) {
			case DRAFT -> throw new LockedException("Báo cáo chưa trình ký nên chưa có bản để ký số.");
			case SUBMITTED, AGREED -> LEADER;
			case ISSUED -> ORGANISATION;
		};
	}

	Role role() {
		return this.role;
	}

	/** Why it does not sign once more. */
	String signed() {
		return this.label
				+ " đã ký số báo cáo này rồi; mỗi bên ký một lần. Hãy mở lại trang “Trình ký, ban hành” để xem bản đã ký.";
	}

	/** What the desktop's program calls it. */
	public String verb() {
		return this.verb;
	}

}
