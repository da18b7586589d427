package vn.dean06.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.submissions.SubmissionKey;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes figures, each with its line of history in the same transaction. Whether somebody
 * may write is decided before: by the submission that the figure stands in, or by the
 * correction.
 */
@Component
public class FigureLedger {

	private final FigureRepository figures;

	private final FigureChanges changes;

	private final Clock clock;

	FigureLedger(FigureRepository figures, FigureChanges changes, Clock clock) {
		this.figures = figures;
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * Opens the figures of some keys, read in one query, to be changed in the running
	 * transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Pages open(Collection<FigureKey> keys) {
		Map<FigureKey, Figure> existing = this.figures
			.findByIndicatorInAndUnitInAndPeriodIn(distinct(keys, FigureKey::indicator),
					distinct(keys, FigureKey::unit), distinct(keys, (key) -> key.period().toString()))
			.stream()
			.collect(Collectors.toMap((figure) -> figure.view().key(), Function.identity()));
		return new Pages(existing);
	}

	private static Set<String> distinct(Collection<FigureKey> keys, Function<FigureKey, String> part) {
		return keys.stream().map(part).collect(Collectors.toSet());
	}

	/**
	 * The figures of some keys as they stand.
	 */
	public final class Pages {

		private final Map<FigureKey, Figure> existing;

		private Pages(Map<FigureKey, Figure> existing) {
			this.existing = new HashMap<>(existing);
		}

		public Optional<FigureView> find(FigureKey key) {
			return Optional.ofNullable(this.existing.get(key)).map(Figure::view);
		}

		/**
		 * Writes what a figure says from now on.
		 * @param submission what it is typed in, null if in no form
		 * @param amount null to clear the cell
		 * @return what stands then, empty if the cell was cleared
		 */
		public Optional<FigureView> write(FigureKey key, @Nullable SubmissionKey submission, @Nullable Amount amount,
				@Nullable String note, String by) {
			Instant now = FigureLedger.this.clock.instant().truncatedTo(ChronoUnit.MICROS);
			Figure before = this.existing.get(key);
			FigureLedger.this.changes.save(new FigureChange(key, submission,
					(before != null) ? before.view().amount() : null, amount, note, by, now));
			if (amount == null) {
				clear(key);
			}
			else if (before != null) {
				before.enter(amount, note, by, now);
			}
			else {
				this.existing.put(key,
						FigureLedger.this.figures.save(new Figure(key, submission, amount, note, by, now)));
			}
			return find(key);
		}

		private void clear(FigureKey key) {
			Figure before = this.existing.remove(key);
			if (before != null) {
				FigureLedger.this.figures.delete(before);
			}
		}

	}

}
