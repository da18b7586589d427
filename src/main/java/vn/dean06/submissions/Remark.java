package vn.dean06.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import vn.dean06.web.LockedException;

/**
 * A word about one cell of a submission: why it was sent back, or the unit's explanation
 * of a warning.
 */
@Entity
class Remark {

	@Id
	private UUID id;

	@Column(nullable = false)
	private String form;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String period;

	@Column(nullable = false)
	private String cell;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private RemarkView.Kind kind;

	@Column(nullable = false)
	private String text;

	@Column(nullable = false)
	private String by;

	@Column(nullable = false)
	private Instant at;

	private boolean answered;

	protected Remark() {
	}

	Remark(SubmissionKey key, RemarkView view) {
		this.id = UUID.randomUUID();
		this.form = key.form();
		this.unit = key.unit();
		this.period = key.period().toString();
		this.cell = view.cell();
		this.kind = view.kind();
		this.text = view.text();
		this.by = view.by();
		this.at = view.at();
		this.answered = view.answered();
	}

	void answer() {
		if (this.answered) {
			throw new LockedException("Lời nhắc về ô này đã được trả lời.");
		}
		this.answered = true;
	}

	boolean isExplanationOf(String cell) {
		return this.kind == RemarkView.Kind.EXPLANATION && this.cell.equals(cell);
	}

	/** A row of the table, of which a page needs no more than what it says. */
	static RemarkView read(ResultSet row, int number) throws SQLException {
		return new RemarkView(row.getString(1), RemarkView.Kind.valueOf(row.getString(2)), row.getString(3),
				row.getString(4), row.getTimestamp(5).toInstant(), row.getBoolean(6));
	}

}
