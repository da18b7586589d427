package vn.dean06.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.database.Questions;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcOperations;
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

	/**
	 * What was changed and its history, in one statement. A figure that somebody else
	 * changed since it was read is left as it is, and so not counted: then nothing is
	 * changed at all.
	 */
	private static final String POST = """
			with said as (
				select * from unnest(?, ?, ?, ?::numeric[], ?, ?, ?, ?, ?, ?, ?::timestamptz[], ?) as one (indicator, unit,
				period, value, old_value, new_value, note, form, submitter, said_by, said_at, seen)
			), cleared as (
				delete from figure f using said s
				where s.new_value is null and f.indicator = s.indicator and f.unit = s.unit and f.period = s.period
				and f.version = s.seen
				returning 1
			), entered as (
				insert into figure (indicator, unit, period, value, none_arisen, note, form, submitter, entered_by,
				entered_at, version)
				select indicator, unit, period, value, value is null, note, form, submitter, said_by, said_at, seen + 1
				from said where new_value is not null
				on conflict (indicator, unit, period) do update set value = excluded.value,
				none_arisen = excluded.none_arisen, note = excluded.note, entered_by = excluded.entered_by,
				entered_at = excluded.entered_at, version = excluded.version
				where figure.version = excluded.version - 1
				returning 1
			), told as (
				insert into figure_change (id, indicator, unit, period, old_value, new_value, note, form, submitter,
				changed_by, changed_at)
				select gen_random_uuid(), indicator, unit, period, old_value, new_value, note, form, submitter, said_by,
				said_at
				from said
			)
			select must_hold((select count(*) from cleared) + (select count(*) from entered)
			= (select count(*) from said))""";

	/** Stands for the version of what is not there: the first one is 0. */
	private static final int NONE = -1;

	private final JdbcOperations questioned;

	private final Clock clock;

	FigureLedger(JdbcOperations questioned, Clock clock) {
		this.questioned = questioned;
		this.clock = clock;
	}

	/**
	 * Opens the figures of some keys, read in one query, to be changed in the running
	 * transaction or to be seen beside those that are.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Pages open(Collection<FigureKey> keys) {
		return open(keys, new Questions(this.questioned)).get();
	}

	/**
	 * The same where more is asked with it, once it is wanted.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Supplier<Pages> open(Collection<FigureKey> keys, Questions questions) {
		Questions.Answer<List<FigureRow.Standing>> rows = FigureRow.few(questions, keys);
		return () -> new Pages(rows.get());
	}

	/**
	 * A change of a figure that is still to be written.
	 *
	 * @param seen the version that it changes
	 */
	private record Change(FigureKey key, @Nullable SubmissionKey submission, @Nullable Amount before,
			@Nullable Amount after, @Nullable String note, String by, Instant at, int seen) {
	}

	private static void post(List<Change> changes, Questions questions) {
		questions.mustHold(POST, texts(changes, (change) -> change.key().indicator()),
				texts(changes, (change) -> change.key().unit()),
				texts(changes, (change) -> change.key().period().toString()),
				texts(changes, (change) -> number(change.after())), texts(changes, (change) -> text(change.before())),
				texts(changes, (change) -> text(change.after())), texts(changes, Change::note),
				texts(changes, (change) -> (change.submission() != null) ? change.submission().form() : null),
				texts(changes, (change) -> (change.submission() != null) ? change.submission().unit() : null),
				texts(changes, Change::by), texts(changes, (change) -> change.at().toString()),
				changes.stream().map(Change::seen).toArray(Integer[]::new));
		questions.send();
	}

	private static @Nullable String[] texts(List<Change> changes, Function<Change, @Nullable String> part) {
		return changes.stream().map(part).toArray(String[]::new);
	}

	private static @Nullable String number(@Nullable Amount amount) {
		return (amount == null || amount.number() == null) ? null : amount.number().toPlainString();
	}

	private static @Nullable String text(@Nullable Amount amount) {
		return (amount != null) ? amount.toString() : null;
	}

	/**
	 * The figures of some keys as they stand. What is written into them goes to the
	 * database once they are posted.
	 */
	public final class Pages {

		private final List<FigureRow.Standing> read;

		private final Map<FigureKey, FigureView> standing = new HashMap<>();

		private final Map<FigureKey, Integer> versions = new HashMap<>();

		private final Map<FigureKey, Change> unposted = new LinkedHashMap<>();

		private Pages(List<FigureRow.Standing> rows) {
			this.read = rows;
			rows.forEach((row) -> {
				this.standing.put(row.figure().key(), row.figure());
				this.versions.put(row.figure().key(), row.version());
			});
		}

		public Optional<FigureView> find(FigureKey key) {
			return Optional.ofNullable(this.standing.get(key));
		}

		/**
		 * What somebody may see of them, with what was written into them.
		 */
		public List<FigureView> shownTo(Viewer viewer) {
			Map<FigureKey, FigureView> shown = new HashMap<>(this.standing);
			this.read.stream().filter((row) -> !row.isFor(viewer)).forEach((row) -> shown.remove(row.figure().key()));
			return List.copyOf(shown.values());
		}

		/**
		 * Writes what a figure says from now on.
		 * @param submission what it is typed in, null if in no form
		 * @param amount null to clear the cell
		 * @return what stands then, empty if the cell was cleared
		 */
		public Optional<FigureView> write(FigureKey key, @Nullable SubmissionKey submission, @Nullable Amount amount,
				@Nullable String note, String by) {
			if (this.unposted.containsKey(key)) {
				post();
			}
			Instant now = FigureLedger.this.clock.instant().truncatedTo(ChronoUnit.MICROS);
			FigureView before = this.standing.get(key);
			this.unposted.put(key, new Change(key, submission, (before != null) ? before.amount() : null, amount, note,
					by, now, Objects.requireNonNullElse(this.versions.get(key), NONE)));
			if (amount == null) {
				this.standing.remove(key);
			}
			else {
				this.standing.put(key, new FigureView(key, (before != null) ? before.submission() : submission, amount,
						note, by, now));
			}
			return find(key);
		}

		/**
		 * Hands what was written to the database.
		 * @throws ConcurrencyFailureException if a figure was changed by somebody who did
		 * not hold its submission
		 */
		public void post() {
			post(new Questions(FigureLedger.this.questioned));
		}

		/**
		 * The same with, and behind, what else must hold.
		 * @throws ConcurrencyFailureException if a figure was changed since it was read,
		 * or something else does not hold
		 */
		public void post(Questions conditions) {
			if (!this.unposted.isEmpty()) {
				FigureLedger.post(List.copyOf(this.unposted.values()), conditions);
				this.unposted.forEach((key, change) -> {
					if (change.after() == null) {
						this.versions.remove(key);
					}
					else {
						this.versions.put(key, change.seen() + 1);
					}
				});
				this.unposted.clear();
			}
		}

	}

}
