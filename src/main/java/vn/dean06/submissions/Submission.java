package vn.dean06.submissions;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;

/**
 * What a unit hands in for a form and a period (lượt nộp). Each of its verbs refuses what
 * its state does not allow.
 */
@Entity
@IdClass(Submission.Key.class)
class Submission {

	private static final String REVIEW = "duyệt hay trả lại";

	private static final String SIGN_OFF = "đồng ý hay trả lại trước khi nộp";

	@Id
	private String form;

	@Id
	private String unit;

	@Id
	private String period;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private SubmissionState state;

	private @Nullable String note;

	@Column(nullable = false)
	private String changedBy;

	@Column(nullable = false)
	private Instant changedAt;

	private @Nullable Instant submittedAt;

	private @Nullable Instant reviewedAt;

	@Version
	private @Nullable Integer version;

	protected Submission() {
	}

	Submission(SubmissionView view) {
		this.form = view.key().form();
		this.unit = view.key().unit();
		this.period = view.key().period().toString();
		this.state = view.state();
		this.note = view.note();
		this.changedBy = view.changedBy();
		this.changedAt = view.changedAt();
		this.submittedAt = view.submittedAt();
		this.reviewedAt = view.reviewedAt();
	}

	SubmissionState state() {
		return this.state;
	}

	/**
	 * The unit hands it in.
	 */
	void submit(String by, Instant at) {
		allow("nộp", SubmissionState.DRAFT, SubmissionState.SENT_BACK);
		move(SubmissionState.SUBMITTED, null, by, at);
		if (this.submittedAt == null) {
			this.submittedAt = at;
		}
	}

	/**
	 * The unit's officer lays it before the unit's head, where the regime asks for it.
	 */
	void present(String by, Instant at) {
		allow("trình thủ trưởng", SubmissionState.DRAFT, SubmissionState.SENT_BACK);
		move(SubmissionState.WITH_HEAD, null, by, at);
	}

	/**
	 * The unit's head agrees: it is handed in.
	 * @param seen the moment of the last move that the head saw
	 */
	void agree(Instant seen, String by, Instant at) {
		allow(SIGN_OFF, SubmissionState.WITH_HEAD);
		unmovedSince(seen);
		move(SubmissionState.SUBMITTED, null, by, at);
		if (this.submittedAt == null) {
			this.submittedAt = at;
		}
	}

	/**
	 * The unit's head asks the officer to mend it before it is handed in.
	 * @param seen the moment of the last move that the head saw
	 */
	void returnToOfficer(String remark, Instant seen, String by, Instant at) {
		allow(SIGN_OFF, SubmissionState.WITH_HEAD);
		unmovedSince(seen);
		move(SubmissionState.SENT_BACK, remark, by, at);
	}

	/**
	 * The unit takes it back. If nobody ever reviewed it, it was not handed in: the next
	 * time tells whether it is late.
	 */
	void withdraw(String by, Instant at) {
		allow("rút lại", SubmissionState.SUBMITTED, SubmissionState.WITH_HEAD);
		move(SubmissionState.DRAFT, null, by, at);
		if (this.reviewedAt == null) {
			this.submittedAt = null;
		}
	}

	/**
	 * The standing office accepts it.
	 * @param seen the moment of the last move that the reviewer saw
	 */
	void approve(Instant seen, String by, Instant at) {
		allow(REVIEW, SubmissionState.SUBMITTED);
		unmovedSince(seen);
		move(SubmissionState.APPROVED, null, by, at);
		this.reviewedAt = at;
	}

	/**
	 * The standing office asks the unit to mend it.
	 * @param seen the moment of the last move that the reviewer saw
	 */
	void sendBack(String reason, Instant seen, String by, Instant at) {
		allow(REVIEW, SubmissionState.SUBMITTED);
		unmovedSince(seen);
		move(SubmissionState.SENT_BACK, reason, by, at);
		this.reviewedAt = at;
	}

	/**
	 * The standing office opens again what was approved, for the unit to mend it.
	 * @param seen the moment of the last move that the reviewer saw
	 */
	void reopen(String reason, Instant seen, String by, Instant at) {
		allow("mở lại để sửa", SubmissionState.APPROVED);
		if (!this.changedAt.equals(seen)) {
			throw new LockedException("Biểu đã được mở lại và duyệt lại sau khi bạn mở trang này; hãy xem lại.");
		}
		move(SubmissionState.SENT_BACK, reason, by, at);
		this.reviewedAt = at;
	}

	/**
	 * The standing office takes its approval back: it waits to be reviewed again.
	 * @param standing what stands on the approval
	 * @param seen the moment of the last move that the reviewer saw
	 */
	void takeBackApproval(List<String> standing, String reason, Instant seen, String by, Instant at) {
		allow("hủy duyệt", SubmissionState.APPROVED);
		if (!this.changedAt.equals(seen)) {
			throw new LockedException("Biểu đã được hủy duyệt và duyệt lại sau khi bạn mở trang này; hãy xem lại.");
		}
		if (!standing.isEmpty()) {
			throw new LockedException("Không hủy duyệt được, vì còn " + String.join("; ", standing) + ".");
		}
		move(SubmissionState.SUBMITTED, reason, by, at);
	}

	/**
	 * The standing office opens it for the unit after the period was closed.
	 * @param until the last day on which it is open
	 */
	Reopening openUntil(LocalDate until, String reason, String by, Instant at) {
		switch (this.state) {
			case WITH_HEAD -> throw needless("thủ trưởng đơn vị đồng ý hoặc trả lại lúc nào cũng được.");
			case SUBMITTED -> throw needless("hãy trả lại để đơn vị sửa.");
			case APPROVED -> throw needless(
					"sửa từng số liệu bằng đính chính, còn nhiệm vụ, mô hình thì mở lại ở trang duyệt của biểu.");
			case DRAFT, SENT_BACK -> {
			}
		}
		return new Reopening(key(), until, reason, by, at);
	}

	private LockedException needless(String instead) {
		return new LockedException(
				"Biểu đang ở trạng thái “" + this.state.label() + "” nên không cần mở lại; " + instead);
	}

	private void allow(String verb, SubmissionState... from) {
		if (!Set.of(from).contains(this.state)) {
			throw new LockedException("Biểu đang ở trạng thái “%s”, không phải %s, nên không %s được.".formatted(
					this.state.label(),
					Arrays.stream(from).map((one) -> "“" + one.label() + "”").collect(Collectors.joining(" hay ")),
					verb));
		}
	}

	private void unmovedSince(Instant seen) {
		if (!this.changedAt.equals(seen)) {
			throw new LockedException("Đơn vị đã rút lại và nộp lại sau khi bạn mở trang này; hãy xem lại rồi duyệt.");
		}
	}

	private void move(SubmissionState to, @Nullable String why, String by, Instant at) {
		this.state = to;
		this.note = why;
		this.changedBy = by;
		this.changedAt = at;
	}

	private SubmissionKey key() {
		return new SubmissionKey(this.form, this.unit, Period.parse(this.period));
	}

	/** A row of the table, of which a page needs no more than what it says. */
	static SubmissionView read(ResultSet row, int number) throws SQLException {
		return new SubmissionView(new SubmissionKey(row.getString(1), row.getString(2), Period.parse(row.getString(3))),
				SubmissionState.valueOf(row.getString(4)), row.getString(5), row.getString(6),
				row.getTimestamp(7).toInstant(), moment(row.getTimestamp(8)), moment(row.getTimestamp(9)));
	}

	private static @Nullable Instant moment(@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

	SubmissionView view() {
		return new SubmissionView(key(), this.state, this.note, this.changedBy, this.changedAt, this.submittedAt,
				this.reviewedAt);
	}

	record Key(String form, String unit, String period) implements Serializable {

		static Key of(SubmissionKey key) {
			return new Key(key.form(), key.unit(), key.period().toString());
		}

	}

}
