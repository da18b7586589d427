package vn.dean06.entry;

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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.TypedAmount;
import vn.dean06.database.Questions;
import vn.dean06.figures.EntryGate;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureLedger;
import vn.dean06.figures.FigureNote;
import vn.dean06.figures.FigureView;
import vn.dean06.submissions.RemarkView;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes what officers type into cells, on the sheet, in a workbook or by a program: asks
 * the submission, reads the number, saves it with its history.
 */
@Service
@Transactional
public class Entries {

	private final FigureLedger ledger;

	private final Catalogue catalogue;

	private final EntryGate gate;

	private final Submissions submissions;

	private final Keeping keeping;

	private final JdbcOperations database;

	Entries(FigureLedger ledger, Catalogue catalogue, EntryGate gate, Submissions submissions, Keeping keeping,
			JdbcOperations database) {
		this.database = database;
		this.ledger = ledger;
		this.catalogue = catalogue;
		this.gate = gate;
		this.submissions = submissions;
		this.keeping = keeping;
	}

	/**
	 * Saves what an officer typed into cells, each with its change in the history. Each
	 * entry is taken or refused for itself.
	 */
	@PreAuthorize("isAuthenticated()")
	public List<FigureEntry.Result> enter(List<FigureEntry> entries) {
		return enter(entries, nothing(), false).results();
	}

	/**
	 * The same from a sheet, where what is not taken stays in its cell until it is
	 * mended. Who sends a workbook or writes a program has the answer in hand.
	 */
	@PreAuthorize("isAuthenticated()")
	public List<FigureEntry.Result> enterOnSheet(List<FigureEntry> entries) {
		return enterOnSheet(entries, nothing()).results();
	}

	/**
	 * The same where more is asked of the database with it.
	 */
	@PreAuthorize("isAuthenticated()")
	Entered enterOnSheet(List<FigureEntry> entries, Beside beside) {
		return enter(entries, beside, true);
	}

	/**
	 * The same without holding the submissions while they are read: what was read must
	 * hold still when it is written, or nothing is. That is one way to the database less,
	 * and does for nearly all cells that are typed.
	 * @return empty if it takes more, as where something is not taken; then nothing was
	 * written
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<Entered> enterAtOnce(List<FigureEntry> entries, Beside beside) {
		Set<FigureKey> cells = entries.stream().map(FigureEntry::key).collect(Collectors.toSet());
		if (TransactionSynchronizationManager.isActualTransactionActive() || cells.size() < entries.size()
				|| entries.stream().anyMatch((entry) -> entry.reason() != null)) {
			return Optional.empty();
		}
		Person by = Accounts.current().orElseThrow();
		Map<FigureEntry, Optional<SubmissionKey>> submissions = submissions(entries);
		Map<SubmissionKey, Supplier<Submissions.Claim>> looked = each(submissions,
				(submission) -> this.submissions.look(submission, by, beside.questions()));
		Asked asked = ask(cells, beside);
		Map<SubmissionKey, Submissions.Claim> claims = told(looked);
		if (asked.waits().get() || claims.values().stream().anyMatch((claim) -> claim.state().isEmpty())) {
			return Optional.empty();
		}
		Batch batch = new Batch(asked.figures().get(), submissions, claims, by.username());
		List<FigureEntry.Result> results = entries.stream().map(batch::enter).toList();
		return (results.stream().allMatch((result) -> result.status() == FigureEntry.Status.SAVED)
				&& posted(batch.figures, claims, cells))
						? Optional.of(new Entered(results, claims, batch.figures, false)) : Optional.empty();
	}

	/** Whether all of it was still so. */
	private boolean posted(FigureLedger.Pages figures, Map<SubmissionKey, Submissions.Claim> claims,
			Collection<FigureKey> cells) {
		Questions conditions = new Questions(this.database);
		claims
			.forEach((submission, claim) -> this.submissions.hold(submission, claim.state().orElseThrow(), conditions));
		this.keeping.mustNotWait(cells, conditions);
		try {
			figures.post(conditions);
			return true;
		}
		catch (ConcurrencyFailureException ex) {
			return false;
		}
	}

	/**
	 * What is asked with entries.
	 *
	 * @param figures to be seen beside those that are entered
	 */
	record Beside(Questions questions, Collection<FigureKey> figures) {
	}

	private Beside nothing() {
		return new Beside(new Questions(this.database), List.of());
	}

	/**
	 * What became of entries.
	 *
	 * @param submissions in which they were typed, as they are held
	 * @param figures as they stand now, with those beside
	 * @param waited whether anything that was not taken waited in one of the cells
	 */
	record Entered(List<FigureEntry.Result> results, Map<SubmissionKey, Submissions.Claim> submissions,
			FigureLedger.Pages figures, boolean waited) {
	}

	private Entered enter(List<FigureEntry> entries, Beside beside, boolean keeps) {
		Person by = Accounts.current().orElseThrow();
		Map<FigureEntry, Optional<SubmissionKey>> submissions = submissions(entries);
		Map<SubmissionKey, Supplier<Submissions.Claim>> held = each(submissions,
				(submission) -> this.submissions.claim(submission, by, beside.questions()));
		List<FigureKey> cells = entries.stream().map(FigureEntry::key).toList();
		Asked asked = ask(cells, beside);
		Map<SubmissionKey, Submissions.Claim> claims = told(held);
		if (claims.values().stream().anyMatch(Submissions.Claim::begun)) {
			// There was nothing to hold yet when these were read.
			asked = ask(cells, beside);
		}
		boolean waits = asked.waits().get();
		Batch batch = new Batch(asked.figures().get(), submissions, claims, by.username());
		List<FigureEntry.Result> results = entries.stream().map(batch::enter).toList();
		batch.figures.post();
		this.keeping.settle(batch.outcomes.values(), by.username(), keeps, waits);
		return new Entered(results, claims, batch.figures, waits);
	}

	/**
	 * What is to be known of cells whose submissions are held.
	 *
	 * @param waits whether anything that was not taken waits in one of them
	 */
	private record Asked(Questions.Answer<Boolean> waits, Supplier<FigureLedger.Pages> figures) {
	}

	private Asked ask(Collection<FigureKey> cells, Beside beside) {
		return new Asked(this.keeping.waits(cells, beside.questions()), this.ledger
			.open(Stream.concat(cells.stream(), beside.figures().stream()).toList(), beside.questions()));
	}

	private Map<FigureEntry, Optional<SubmissionKey>> submissions(List<FigureEntry> entries) {
		EntryGate.Lookup lookup = this.gate.lookup();
		Map<FigureEntry, Optional<SubmissionKey>> submissions = new LinkedHashMap<>();
		entries.forEach((entry) -> submissions.put(entry, lookup.submission(entry.key())));
		return submissions;
	}

	/** In one order, so that two officers never wait for each other. */
	private static Map<SubmissionKey, Supplier<Submissions.Claim>> each(
			Map<FigureEntry, Optional<SubmissionKey>> submissions,
			Function<SubmissionKey, Supplier<Submissions.Claim>> claim) {
		Map<SubmissionKey, Supplier<Submissions.Claim>> each = new LinkedHashMap<>();
		submissions.values()
			.stream()
			.flatMap(Optional::stream)
			.distinct()
			.sorted(Comparator.comparing(SubmissionKey::toString))
			.forEach((submission) -> each.put(submission, claim.apply(submission)));
		return each;
	}

	private static Map<SubmissionKey, Submissions.Claim> told(Map<SubmissionKey, Supplier<Submissions.Claim>> asked) {
		Map<SubmissionKey, Submissions.Claim> told = new LinkedHashMap<>();
		asked.forEach((submission, claim) -> told.put(submission, claim.get()));
		return told;
	}

	private static FigureEntry.Result refused(FigureEntry entry, FigureEntry.Status status, String sentence) {
		return new FigureEntry.Result(entry.key(), status, sentence, null);
	}

	/**
	 * Entries of one moment, for which figures and indicators are read together.
	 */
	private final class Batch {

		private final FigureLedger.Pages figures;

		private final Map<FigureEntry, Optional<SubmissionKey>> submissions;

		private final Map<SubmissionKey, Submissions.Claim> claims;

		private final Map<String, IndicatorView> indicators = new HashMap<>();

		private final String by;

		/** The last of each cell. */
		private final Map<FigureKey, Keeping.Outcome> outcomes = new LinkedHashMap<>();

		Batch(FigureLedger.Pages figures, Map<FigureEntry, Optional<SubmissionKey>> submissions,
				Map<SubmissionKey, Submissions.Claim> claims, String by) {
			this.figures = figures;
			this.submissions = submissions;
			this.claims = claims;
			this.by = by;
		}

		FigureEntry.Result enter(FigureEntry entry) {
			return this.submissions.getOrDefault(entry, Optional.empty())
				.map((submission) -> Objects.requireNonNull(this.claims.get(submission))
					.lock()
					.map((closed) -> refused(entry, FigureEntry.Status.LOCKED, closed.sentence()))
					.orElseGet(() -> enter(entry, submission)))
				.orElseGet(() -> refused(entry, FigureEntry.Status.REFUSED, "Không có biểu nào nhập chỉ tiêu “"
						+ entry.key().indicator() + "” cho đơn vị và kỳ này; hãy xem lại mã số liệu."));
		}

		private FigureEntry.Result enter(FigureEntry entry, SubmissionKey submission) {
			FigureEntry.Result result = take(entry, submission);
			if (result.status() == FigureEntry.Status.SAVED && result.figure() == null && entry.reason() != null) {
				Entries.this.submissions.explain(submission, entry.key().indicator() + "@" + entry.key().unit(),
						RemarkView.reason(entry.reason()), this.by);
			}
			this.outcomes.put(entry.key(), new Keeping.Outcome(submission, entry, result));
			return result;
		}

		private FigureEntry.Result take(FigureEntry entry, SubmissionKey submission) {
			FigureKey key = entry.key();
			FigureView before = this.figures.find(key).orElse(null);
			Amount amount;
			String note;
			try {
				amount = entry.typed().isBlank() ? null : TypedAmount.read(entry.typed(), indicator(key.indicator()));
				note = (amount != null) ? note(entry.note(), before) : null;
				RemarkView.reason(entry.reason());
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
			return new FigureEntry.Result(key, FigureEntry.Status.SAVED, "",
					this.figures.write(key, submission, amount, note, this.by).orElse(null));
		}

		private IndicatorView indicator(String code) {
			return this.indicators.computeIfAbsent(code,
					(wanted) -> Entries.this.catalogue.indicator(wanted).orElseThrow());
		}

		private static boolean says(@Nullable FigureView figure, @Nullable Amount amount, @Nullable String note) {
			return (figure == null) ? amount == null
					: figure.amount().equals(amount) && Objects.equals(figure.note(), note);
		}

		private static @Nullable String note(@Nullable String typed, @Nullable FigureView before) {
			return (typed != null) ? FigureNote.read(typed) : (before != null) ? before.note() : null;
		}

	}

}
