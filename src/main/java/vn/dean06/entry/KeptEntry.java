package vn.dean06.entry;

import java.io.Serializable;
import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.web.TypedText;

/**
 * What an officer typed into a cell of a sheet and was not taken as its figure. It waits
 * there to be mended, so that it neither vanishes nor lets the older figure pass for what
 * was meant. Each person's is kept for itself. It changes no figure, so neither the
 * history nor the audit trail speaks of it.
 */
@Entity
@IdClass(KeptEntry.Cell.class)
class KeptEntry {

	static final int LONGEST = 200;

	private static final int LONGEST_SENTENCE = 500;

	/** What stands for nothing that can be seen or stored. */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\uFE00-\\uFE0F&&[^\\s]]");

	@Id
	private String indicator;

	@Id
	private String unit;

	@Id
	private String period;

	@Column(nullable = false)
	private String form;

	@Column(nullable = false)
	private String submitter;

	@Column(nullable = false)
	private String text;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private FigureEntry.Status status;

	@Column(nullable = false)
	private String sentence;

	private @Nullable Instant seen;

	private boolean covers;

	@Id
	private String typedBy;

	@Column(nullable = false)
	private Instant typedAt;

	protected KeptEntry() {
	}

	KeptEntry(SubmissionKey submission, FigureEntry entry, FigureEntry.Result result, String by, Instant at) {
		FigureKey key = entry.key();
		this.indicator = key.indicator();
		this.unit = key.unit();
		this.period = key.period().toString();
		this.typedBy = by;
		keep(submission, entry, result, at);
	}

	/** The same person typed something else, which was not taken either. */
	final void keep(SubmissionKey submission, FigureEntry entry, FigureEntry.Result result, Instant at) {
		this.form = submission.form();
		this.submitter = submission.unit();
		this.text = shown(entry.typed());
		this.status = result.status();
		this.sentence = TypedText.beginning(marked(result.sentence()), LONGEST_SENTENCE);
		this.seen = entry.seen();
		this.typedAt = at;
		standsOver(result.figure());
	}

	/** What the cell says meanwhile. */
	final void standsOver(@Nullable FigureView figure) {
		this.covers = figure != null
				&& new SubmissionKey(this.form, this.submitter, key().period()).equals(figure.submission());
	}

	boolean isOf(String person) {
		return this.typedBy.equals(person);
	}

	/** Whether it is this person's, or stood in the cell where that person typed. */
	boolean isKnownTo(String person, @Nullable Instant shown) {
		return isOf(person) || this.typedAt.equals(shown);
	}

	/**
	 * What was typed, as it can be stored and shown. What is left out leaves a mark, or
	 * the rest might be taken for a figure that nobody typed.
	 */
	static String shown(String typed) {
		String text = TypedText.beginning(marked(typed), LONGEST + 1);
		return (text.codePointCount(0, text.length()) <= LONGEST) ? text : TypedText.beginning(text, LONGEST - 1) + "…";
	}

	private static String marked(String text) {
		return UNSEEN.matcher(text).replaceAll("\uFFFD");
	}

	FigureKey key() {
		return new FigureKey(this.indicator, this.unit, Period.parse(this.period));
	}

	KeptText view() {
		return new KeptText(this.text, this.status == FigureEntry.Status.CONFLICT, this.sentence, this.seen,
				this.typedBy, this.typedAt);
	}

	record Cell(String indicator, String unit, String period, String typedBy) implements Serializable {
	}

}
