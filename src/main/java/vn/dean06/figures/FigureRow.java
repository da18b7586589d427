package vn.dean06.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;

/**
 * A figure as it is read beside hundreds of thousands of others: a row of the table and
 * nothing else.
 */
record FigureRow(String indicator, String unit, String period, @Nullable BigDecimal value, @Nullable String note,
		@Nullable String form, @Nullable String submitter, String enteredBy, Instant enteredAt) {

	/**
	 * Turns rows into figures that share what many of them have in common.
	 */
	static Function<FigureRow, FigureView> reader() {
		Map<String, Period> periods = new HashMap<>();
		Map<String, String> texts = new HashMap<>();
		Map<SubmissionKey, SubmissionKey> submissions = new HashMap<>();
		return (row) -> {
			Period of = periods.computeIfAbsent(row.period, Period::parse);
			FigureKey key = new FigureKey(shared(row.indicator, texts), shared(row.unit, texts), of);
			SubmissionKey submission = (row.form != null && row.submitter != null)
					? submissions.computeIfAbsent(new SubmissionKey(row.form, row.submitter, of), Function.identity())
					: null;
			return new FigureView(key, submission, new Amount(row.value), row.note, shared(row.enteredBy, texts),
					row.enteredAt);
		};
	}

	private static String shared(String text, Map<String, String> texts) {
		return texts.computeIfAbsent(text, Function.identity());
	}

}
