package vn.dean06.figures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.submissions.SubmissionKey;

/**
 * A figure (số liệu) as it was entered.
 *
 * @param submission what it stands or falls with, null if it was typed in no form
 */
public record FigureView(FigureKey key, @Nullable SubmissionKey submission, Amount amount, @Nullable String note,
		String enteredBy, Instant enteredAt) {

	/** The same if it said something else. */
	FigureView saying(Amount other) {
		return new FigureView(this.key, this.submission, other, this.note, this.enteredBy, this.enteredAt);
	}

}
