package vn.dean06.submissions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.database.OncePerPage;
import vn.dean06.organisation.Period;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the units owe, from all modules whose things are handed in.
 */
@Service
@Transactional(readOnly = true)
public class Obligations {

	private final List<SubmissionSource> sources;

	private final Submissions submissions;

	Obligations(List<SubmissionSource> sources, Submissions submissions) {
		this.sources = sources;
		this.submissions = submissions;
	}

	/**
	 * What all units owe for a period.
	 */
	public List<Obligation> owed(Period period) {
		return this.submissions.window(period).isEmpty() ? List.of()
				: this.sources.stream().flatMap((source) -> source.owed(period).stream()).toList();
	}

	private List<Obligation> owed(Period period, String unit) {
		return this.submissions.window(period).isEmpty() ? List.of()
				: this.sources.stream().flatMap((source) -> source.owed(period, unit).stream()).toList();
	}

	public Optional<Obligation> find(SubmissionKey key) {
		return this.submissions.window(key.period()).isEmpty() ? Optional.empty()
				: this.sources.stream().flatMap((source) -> source.owed(key).stream()).findFirst();
	}

	/**
	 * The same form of the same unit for the period before, if it was owed.
	 */
	public Optional<SubmissionKey> before(SubmissionKey key) {
		return this.submissions.before(key.period()).map(key::in).filter((earlier) -> find(earlier).isPresent());
	}

	/**
	 * The same form of the same unit for the period after, if it is owed already.
	 */
	public Optional<SubmissionKey> after(SubmissionKey key) {
		return this.submissions.after(key.period()).map(key::in).filter((later) -> find(later).isPresent());
	}

	/**
	 * What a unit owes now: all of the open periods, what was sent back or waits for its
	 * head, and what was opened for it alone; the earliest period first.
	 */
	List<Obligation> ofUnit(String unit) {
		Stream<SubmissionKey> waiting = Stream
			.concat(this.submissions.sentBackTo(unit).stream(), this.submissions.withHeadOf(unit).stream())
			.map(SubmissionView::key);
		Stream<SubmissionKey> extra = Stream.concat(waiting, this.submissions.reopenedFor(unit).stream());
		Stream<Obligation> open = this.submissions.open()
			.reversed()
			.stream()
			.flatMap((period) -> owed(period, unit).stream());
		return Stream.concat(extra.flatMap((key) -> find(key).stream()), open)
			.distinct()
			.sorted((a, b) -> a.key().period().compareTo(b.key().period()))
			.toList();
	}

	/**
	 * What a submission holds.
	 */
	List<SubmissionItem> items(SubmissionKey key, @Nullable Instant reviewedAt, Viewer viewer) {
		return this.sources.stream().flatMap((source) -> source.items(key, reviewedAt, viewer).stream()).toList();
	}

	/**
	 * Who changed what a submission holds after a moment.
	 */
	Set<String> changedBy(SubmissionKey key, Instant after) {
		return this.sources.stream()
			.flatMap((source) -> source.changedBy(key, after).stream())
			.collect(Collectors.toSet());
	}

	/**
	 * What it held when it was reviewed.
	 */
	List<SubmissionItem> reviewed(SubmissionKey key, Instant at) {
		return this.sources.stream().flatMap((source) -> source.reviewed(key, at).stream()).toList();
	}

	/**
	 * How many changes there were of each submission of a period after it was last
	 * reviewed; those that have none may be left out.
	 */
	Map<SubmissionKey, Integer> changes(Period period) {
		Map<SubmissionKey, Integer> all = new HashMap<>();
		this.sources.forEach((source) -> all.putAll(source.changes(period)));
		return all;
	}

	/**
	 * How many cells of a submission are not blank.
	 */
	int cells(SubmissionKey key) {
		return OncePerPage.read(new OfUnit(key.period(), key.unit()), () -> filled(key.period(), key.unit()))
			.getOrDefault(key, 0);
	}

	/** Counted for all forms of a unit at once. */
	private record OfUnit(Period period, String unit) {
	}

	private Map<SubmissionKey, Integer> filled(Period period, String unit) {
		Map<SubmissionKey, Integer> all = new HashMap<>();
		this.sources.forEach((source) -> all.putAll(source.filled(period, unit)));
		return all;
	}

}
