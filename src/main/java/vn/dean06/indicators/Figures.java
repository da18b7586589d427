package vn.dean06.indicators;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.EntryLock;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Visibility;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures that units entered, with their history.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

	static final int LONGEST_NOTE = 500;

	private final FigureRepository figures;

	private final FigureChanges changes;

	private final Catalogue catalogue;

	private final Organisation organisation;

	private final EntryGate gate;

	private final Submissions submissions;

	private final Clock clock;

	Figures(FigureRepository figures, FigureChanges changes, Catalogue catalogue, Organisation organisation,
			EntryGate gate, Submissions submissions, Clock clock) {
		this.gate = gate;
		this.submissions = submissions;
		this.figures = figures;
		this.changes = changes;
		this.catalogue = catalogue;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * A figure as it was entered; empty too if the person who is signed in may not see it
	 * yet.
	 */
	public Optional<FigureView> find(FigureKey key) {
		return this.figures.findById(Figure.Id3.of(key))
			.map(Figure::view)
			.filter((figure) -> figure.submission() == null || this.submissions.shows(figure.submission()));
	}

	/**
	 * What happened to a figure, the latest first.
	 */
	public List<FigureChangeView> history(FigureKey key) {
		Map<SubmissionKey, Boolean> shown = new HashMap<>();
		return this.changes
			.findByIndicatorAndUnitAndPeriodOrderByChangedAtDesc(key.indicator(), key.unit(), key.period().toString())
			.stream()
			.filter((change) -> change.submission() == null
					|| shown.computeIfAbsent(change.submission(), this.submissions::shows))
			.map(FigureChange::view)
			.toList();
	}

	/**
	 * Saves what an officer typed into cells, each with its change in the history. Each
	 * entry is taken or refused for itself.
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional
	public List<FigureEntry.Result> enter(List<FigureEntry> entries) {
		EntryGate.Lookup gate = this.gate.lookup();
		Map<SubmissionKey, Optional<EntryLock>> locks = new HashMap<>();
		Map<FigureEntry, Optional<SubmissionKey>> submissions = new LinkedHashMap<>();
		entries.forEach((entry) -> submissions.put(entry, gate.submission(entry.key())));
		// In one order, so that two officers never wait for each other.
		submissions.values()
			.stream()
			.flatMap(Optional::stream)
			.distinct()
			.sorted(Comparator.comparing(SubmissionKey::toString))
			.forEach((submission) -> locks.put(submission, this.submissions.claim(submission)));
		Batch batch = new Batch(entries);
		return entries.stream().map((entry) -> {
			Optional<SubmissionKey> submission = submissions.getOrDefault(entry, Optional.empty());
			if (submission.isEmpty()) {
				return refused(entry, FigureEntry.Status.REFUSED, "Không có biểu nào nhập chỉ tiêu “"
						+ entry.key().indicator() + "” cho đơn vị và kỳ này; hãy xem lại mã số liệu.");
			}
			Optional<EntryLock> lock = locks.getOrDefault(submission.get(), Optional.empty());
			return lock.map((closed) -> refused(entry, FigureEntry.Status.LOCKED, closed.sentence()))
				.orElseGet(() -> batch.enter(entry, submission.get()));
		}).toList();
	}

	/**
	 * Entries of one moment, for which figures and indicators are read together.
	 */
	private final class Batch {

		private final Map<FigureKey, Figure> existing = new HashMap<>();

		private final Map<String, IndicatorView> indicators = new HashMap<>();

		Batch(List<FigureEntry> entries) {
			Set<FigureKey> keys = entries.stream().map(FigureEntry::key).collect(Collectors.toSet());
			Figures.this.figures
				.findByIndicatorInAndUnitInAndPeriodIn(distinct(keys, FigureKey::indicator),
						distinct(keys, FigureKey::unit), distinct(keys, (key) -> key.period().toString()))
				.forEach((figure) -> this.existing.put(figure.view().key(), figure));
		}

		private static Set<String> distinct(Set<FigureKey> keys, Function<FigureKey, String> part) {
			return keys.stream().map(part).collect(Collectors.toSet());
		}

		FigureEntry.Result enter(FigureEntry entry, SubmissionKey submission) {
			FigureKey key = entry.key();
			Optional<Figure> figure = Optional.ofNullable(this.existing.get(key));
			FigureView before = figure.map(Figure::view).orElse(null);
			Amount amount;
			String note;
			try {
				amount = entry.typed().isBlank() ? null : TypedAmount.read(entry.typed(), indicator(key.indicator()));
				note = (amount != null) ? note(entry.note(), before) : null;
			}
			catch (IllegalArgumentException ex) {
				return new FigureEntry.Result(key, FigureEntry.Status.REFUSED, String.valueOf(ex.getMessage()), before);
			}
			if (says(before, amount, note)) {
				return new FigureEntry.Result(key, FigureEntry.Status.SAVED, "", before);
			}
			if (!Objects.equals(entry.seen(), (before != null) ? before.enteredAt() : null)) {
				return new FigureEntry.Result(key, FigureEntry.Status.CONFLICT, "Người khác vừa sửa ô này.", before);
			}
			Optional<Figure> saved = save(key, submission, amount, note, Accounts.current().orElseThrow().username(),
					figure);
			saved.ifPresentOrElse((now) -> this.existing.put(key, now), () -> this.existing.remove(key));
			return new FigureEntry.Result(key, FigureEntry.Status.SAVED, "", saved.map(Figure::view).orElse(null));
		}

		private IndicatorView indicator(String code) {
			return this.indicators.computeIfAbsent(code,
					(wanted) -> Figures.this.catalogue.indicator(wanted).orElseThrow());
		}

	}

	/**
	 * Puts a correction that was decided into its figure.
	 */
	void correct(FigureKey key, Amount amount, String note, String by) {
		Figure figure = this.figures.findById(Figure.Id3.of(key)).orElseThrow();
		save(key, figure.view().submission(), amount, note, by, Optional.of(figure));
	}

	/** What stands then; empty if the cell was cleared. */
	private Optional<Figure> save(FigureKey key, @Nullable SubmissionKey submission, @Nullable Amount amount,
			@Nullable String note, String by, Optional<Figure> existing) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.changes.save(new FigureChange(key, submission,
				existing.map((figure) -> figure.view().amount()).orElse(null), amount, note, by, now));
		if (amount == null) {
			existing.ifPresent(this.figures::delete);
			return Optional.empty();
		}
		existing.ifPresent((figure) -> figure.enter(amount, note, by, now));
		return existing.or(() -> Optional.of(this.figures.save(new Figure(key, submission, amount, note, by, now))));
	}

	private static boolean says(@Nullable FigureView figure, @Nullable Amount amount, @Nullable String note) {
		return (figure == null) ? amount == null
				: figure.amount().equals(amount) && Objects.equals(figure.note(), note);
	}

	private static @Nullable String note(@Nullable String typed, @Nullable FigureView before) {
		return (typed != null) ? note(typed) : (before != null) ? before.note() : null;
	}

	/**
	 * A note as it is kept, null if it says nothing.
	 * @throws IllegalArgumentException with a sentence if it is too long
	 */
	static @Nullable String note(@Nullable String typed) {
		if (typed == null) {
			return null;
		}
		String note = typed.strip().replace("\0", "");
		if (note.length() > LONGEST_NOTE) {
			throw new IllegalArgumentException("Ghi chú dài quá " + LONGEST_NOTE + " ký tự; hãy viết gọn lại.");
		}
		return note.isEmpty() ? null : note;
	}

	private static FigureEntry.Result refused(FigureEntry entry, FigureEntry.Status status, String sentence) {
		return new FigureEntry.Result(entry.key(), status, sentence, null);
	}

	/**
	 * The figures of some indicators, and of those that these are computed from, in a
	 * period, with the arithmetic over months and units. It knows of no other period.
	 */
	public FigureBook book(Collection<String> indicators, Period period) {
		List<Period> periods = period.withParts();
		return bookOf(indicators, periods, this.submissions.visibility(periods));
	}

	/**
	 * The same for a year as a whole and the whole province, where nobody asks who
	 * entered what: it knows of no month.
	 */
	public FigureBook sums(Collection<String> indicators, int year) {
		Map<String, IndicatorView> all = this.catalogue.indicators();
		UnitTree units = this.organisation.units();
		Visibility visibility = this.submissions.visibility(Period.year(year).withParts());
		return new FigureBook(all, units,
				new YearSums(this.figures, all, units, year, visibility).read(new Closure(all).of(indicators)));
	}

	/**
	 * The same from approved figures only, for what the province says to others, and of
	 * several periods.
	 */
	public FigureBook approved(Collection<String> indicators, Collection<Period> spans) {
		List<Period> periods = spans.stream().flatMap((span) -> span.withParts().stream()).distinct().toList();
		return bookOf(indicators, periods, this.submissions.approvedOnly(periods));
	}

	/**
	 * The essential services by block with what the whole province received in a year.
	 */
	public List<ServiceTable> serviceTables(int year) {
		Period period = Period.year(year);
		List<EssentialServiceView> services = this.catalogue.services();
		String province = this.organisation.units().province(period.lastDay()).map(OrgUnitView::code).orElse("");
		List<String> indicators = this.catalogue.indicators()
			.keySet()
			.stream()
			.filter((code) -> code.startsWith("dvc."))
			.toList();
		return ServiceTable.of(services, sums(indicators, year), province, period);
	}

	/**
	 * What was entered for a year or a period in it and can be compared with its parts:
	 * what was stated for more than a month, of what is computed, or of a unit that has
	 * others below it or came in their place.
	 */
	public List<FigureView> comparable(int year) {
		UnitTree units = this.organisation.units();
		List<Period> periods = Period.year(year).withParts();
		List<String> composed = this.catalogue.indicators()
			.values()
			.stream()
			.filter((indicator) -> indicator.kind() == IndicatorKind.RATE || indicator.kind() == IndicatorKind.DERIVED)
			.map(IndicatorView::code)
			.toList();
		List<String> upper = units.all()
			.stream()
			.map(OrgUnitView::code)
			.filter((code) -> !units.children(code).isEmpty() || !units.predecessors(code).isEmpty())
			.toList();
		return inOrder(
				visible(this.figures.readComposed(periods.stream().map(Period::toString).toList(), composed, upper),
						this.submissions.visibility(periods)));
	}

	/**
	 * What was entered of some indicators for a period and those in it, by indicator,
	 * unit and period.
	 */
	public List<FigureView> entered(Collection<String> indicators, Period period) {
		List<Period> periods = period.withParts();
		return inOrder(read(indicators, periods, this.submissions.visibility(periods)));
	}

	private static List<FigureView> inOrder(List<FigureView> figures) {
		return figures.stream()
			.sorted(Comparator.comparing((FigureView figure) -> figure.key().indicator())
				.thenComparing((figure) -> figure.key().unit())
				.thenComparing((figure) -> figure.key().period().toString()))
			.toList();
	}

	/**
	 * The years that have figures, the latest first.
	 */
	public List<Integer> years() {
		return this.figures.findYears().stream().map(Integer::valueOf).sorted(Comparator.reverseOrder()).toList();
	}

	private FigureBook bookOf(Collection<String> indicators, Collection<Period> periods, Visibility visibility) {
		Map<String, IndicatorView> all = this.catalogue.indicators();
		return new FigureBook(all, this.organisation.units(),
				read(new Closure(all).of(indicators), periods, visibility));
	}

	private List<FigureView> read(Collection<String> indicators, Collection<Period> periods, Visibility visibility) {
		return visible(this.figures.read(indicators, periods.stream().map(Period::toString).toList()), visibility);
	}

	static List<FigureView> visible(Stream<FigureRow> read, Visibility visibility) {
		try (read) {
			return read.map(FigureRow.reader())
				.filter((figure) -> figure.submission() == null || visibility.shows(figure.submission()))
				.toList();
		}
	}

}
