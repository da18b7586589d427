package vn.dean06.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.AuditTrail;
import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where units report on the tasks and pilot models that they lead; handed in and reviewed
 * like any form.
 */
@Service
@Transactional(readOnly = true)
class ProgressDesk implements SubmissionSource, SubmissionCheck {

	private static final int LONGEST = 10_000;

	private final List<ProgressSource> registers;

	private final ProgressUpdates updates;

	private final Submissions submissions;

	private final AuditTrail audit;

	private final Clock clock;

	ProgressDesk(List<ProgressSource> registers, ProgressUpdates updates, Submissions submissions, AuditTrail audit,
			Clock clock) {
		this.registers = registers;
		this.updates = updates;
		this.submissions = submissions;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A thing that a unit reports on in a month.
	 *
	 * @param before the update that held until this month, null if there was none
	 * @param now what is typed for this month, null if nothing yet
	 * @param remark why it was sent back
	 */
	record Line(ProgressSource.Thing thing, @Nullable ProgressView before, @Nullable ProgressView now,
			@Nullable String remark) {

		public String state() {
			return (this.now != null) ? this.now.state() : stateBefore();
		}

		String stateBefore() {
			return (this.before != null) ? this.before.state() : this.thing.state();
		}

		public String resultBefore() {
			return (this.before != null) ? this.before.result() : this.thing.result();
		}

		public String result() {
			return (this.now != null) ? this.now.result() : "";
		}

		public String difficulties() {
			return (this.now != null) ? this.now.difficulties() : "";
		}

		/** When it was typed, so that nobody overwrites what they have not seen. */
		public String stamp() {
			return (this.now != null) ? this.now.enteredAt().toString() : "";
		}

	}

	Optional<ProgressSource> register(String form) {
		return this.registers.stream().filter((register) -> register.form().equals(form)).findFirst();
	}

	@Override
	public List<Obligation> owed(Period period) {
		return this.registers.stream()
			.filter((register) -> period.isMonth())
			.flatMap((register) -> open(register, period)
				.collect(
						Collectors.groupingBy((line) -> line.thing().lead(), LinkedHashMap::new, Collectors.counting()))
				.entrySet()
				.stream()
				.map((unit) -> obligation(register, unit.getKey(), period, unit.getValue().intValue())))
			.toList();
	}

	private static Obligation obligation(ProgressSource register, String unit, Period period, int things) {
		SubmissionKey key = new SubmissionKey(register.form(), unit, period);
		return new Obligation(key, register.title(), "/tien-do/" + key.path(), things, things);
	}

	/** What was not finished before the month. */
	private Stream<Line> open(ProgressSource register, Period period) {
		Visibility approved = this.submissions.approvedOnly(Period.year(period.year()).withParts());
		Map<String, ProgressView> before = new HashMap<>();
		Map<String, ProgressView> now = new HashMap<>();
		this.updates.findByFormAndPeriodStartingWithOrderByPeriod(register.form(), Integer.toString(period.year()))
			.stream()
			.map(ProgressUpdate::view)
			.forEach((update) -> {
				if (update.period().equals(period)) {
					now.put(update.thing(), update);
				}
				else if (update.period().compareTo(period) < 0 && approved.shows(update.submission())) {
					before.put(update.thing(), update);
				}
			});
		List<String> finished = register.states()
			.stream()
			.filter(ProgressSource.State::finished)
			.map(ProgressSource.State::code)
			.toList();
		return register.things(period.year())
			.stream()
			.map((thing) -> new Line(thing, before.get(thing.code()), now.get(thing.code()), null))
			.filter((line) -> !line.thing().lead().isEmpty() && !finished.contains(line.stateBefore()));
	}

	/**
	 * What a unit reports on in a month.
	 */
	List<Line> lines(SubmissionKey key) {
		Map<String, RemarkView> toMend = this.submissions.toMend(key);
		return register(key.form()).stream()
			.flatMap((register) -> open(register, key.period()))
			.filter((line) -> line.thing().lead().equals(key.unit()))
			.map((line) -> new Line(line.thing(), line.before(), line.now(),
					Optional.ofNullable(toMend.get(line.thing().code())).map(RemarkView::text).orElse(null)))
			.toList();
	}

	/**
	 * What an officer typed about a thing.
	 *
	 * @param stamp of the update that the officer saw, empty if there was none
	 */
	record Typed(String thing, String state, String result, String difficulties, String stamp) {
	}

	/**
	 * Saves what an officer typed.
	 * @return what was not taken, as sentences by thing; all else is saved
	 * @throws LockedException if the form cannot be filled in now
	 */
	@PreAuthorize("hasRole('OFFICER')")
	@Transactional
	public Map<String, String> save(SubmissionKey key, List<Typed> typed) {
		Optional<EntryLock> lock = this.submissions.claim(key);
		if (lock.isPresent()) {
			throw new LockedException(lock.get().sentence());
		}
		Map<String, Line> lines = lines(key).stream()
			.collect(Collectors.toMap((line) -> line.thing().code(), (line) -> line));
		Map<String, String> refused = new LinkedHashMap<>();
		for (Typed one : typed) {
			Line line = lines.get(one.thing());
			if (line != null) {
				save(key, line, one).ifPresent((sentence) -> refused.put(one.thing(), sentence));
			}
		}
		return refused;
	}

	private Optional<String> save(SubmissionKey key, Line line, Typed typed) {
		ProgressSource register = register(key.form()).orElseThrow();
		String result = typed.result().strip().replace("\0", "");
		String difficulties = typed.difficulties().strip().replace("\0", "");
		boolean untouched = line.now() == null && result.isEmpty() && difficulties.isEmpty()
				&& typed.state().equals(line.stateBefore());
		boolean same = line.now() != null && line.now().state().equals(typed.state())
				&& line.now().result().equals(result) && line.now().difficulties().equals(difficulties);
		if (untouched || same) {
			return Optional.empty();
		}
		if (register.states().stream().noneMatch((state) -> state.code().equals(typed.state()))) {
			return Optional.of("Hãy chọn trạng thái.");
		}
		if (result.length() > LONGEST || difficulties.length() > LONGEST) {
			return Optional.of("Nội dung dài quá " + LONGEST + " ký tự; hãy viết gọn lại.");
		}
		if (result.contains("{{") || difficulties.contains("{{")) {
			return Optional.of("Không dùng dấu “{{” trong nội dung; dấu này dành cho mẫu báo cáo.");
		}
		if (!typed.stamp().equals(line.stamp())) {
			return Optional.of(Objects.requireNonNull(line.now()).enteredBy()
					+ " vừa sửa mục này; hãy xem nội dung mới rồi sửa tiếp.");
		}
		write(register, line,
				new ProgressView(key.form(), typed.thing(), key.unit(), key.period(), typed.state(), result,
						difficulties, Accounts.current().orElseThrow().username(),
						this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
		return Optional.empty();
	}

	private void write(ProgressSource register, Line line, ProgressView view) {
		Instant reviewedAt = this.submissions.find(view.submission()).map(SubmissionView::reviewedAt).orElse(null);
		ProgressView now = line.now();
		String before = (now != null) ? text(register, now) : "";
		this.updates.findById(new ProgressUpdate.Key(view.form(), view.thing(), view.period().toString()))
			.ifPresentOrElse((update) -> update.rewrite(view, reviewedAt, before),
					() -> this.updates.save(new ProgressUpdate(view)));
		this.audit.record("cập nhật tiến độ",
				view.form() + "/" + view.thing() + "@" + view.unit() + "/" + view.period(),
				(now != null) ? before : null, text(register, view));
	}

	/** The update as its reviewer reads it. */
	private static String text(ProgressSource register, ProgressView update) {
		String state = register.states()
			.stream()
			.filter((one) -> one.code().equals(update.state()))
			.map(ProgressSource.State::label)
			.findFirst()
			.orElse(update.state());
		return state + (update.result().isEmpty() ? "" : ". " + update.result())
				+ (update.difficulties().isEmpty() ? "" : " Khó khăn: " + update.difficulties());
	}

	@Override
	public List<SubmissionItem> items(SubmissionKey key, @Nullable Instant reviewedAt) {
		Optional<ProgressSource> register = register(key.form());
		if (register.isEmpty()) {
			return List.of();
		}
		boolean visible = this.submissions.shows(key);
		Map<String, ProgressUpdate> rows = this.updates
			.findByFormAndUnitAndPeriod(key.form(), key.unit(), key.period().toString())
			.stream()
			.collect(Collectors.toMap((update) -> update.view().thing(), (update) -> update));
		return lines(key).stream().map((line) -> {
			ProgressUpdate row = visible ? rows.get(line.thing().code()) : null;
			String value = (row != null) ? text(register.get(), row.view()) : "";
			String reviewed = (row != null && row.reviewed() != null) ? row.reviewed() : value;
			ProgressView before = line.before();
			return new SubmissionItem(line.thing().code(), line.thing().label(), value,
					(before != null) ? text(register.get(), before) : "", (reviewedAt != null) ? reviewed : null, null,
					(row != null) ? row.view().enteredBy() : null, (row != null) ? row.view().enteredAt() : null,
					line.thing().address());
		}).toList();
	}

	@Override
	public Map<SubmissionKey, Filled> filled(Period period) {
		Map<SubmissionKey, SubmissionView> begun = this.submissions.of(period);
		return this.registers.stream()
			.flatMap((register) -> this.updates.findByFormAndPeriod(register.form(), period.toString()).stream())
			.map(ProgressUpdate::view)
			.collect(Collectors.groupingBy(ProgressView::submission,
					Collectors.collectingAndThen(Collectors.toList(), (updates) -> filled(updates, begun))));
	}

	private static Filled filled(List<ProgressView> updates, Map<SubmissionKey, SubmissionView> begun) {
		SubmissionView submission = begun.get(updates.getFirst().submission());
		Instant reviewed = (submission != null) ? submission.reviewedAt() : null;
		long changes = (reviewed == null) ? 0
				: updates.stream().filter((update) -> update.enteredAt().isAfter(reviewed)).count();
		return new Filled(updates.size(), (int) changes);
	}

	@Override
	public List<Problem> problems(SubmissionKey key) {
		return lines(key).stream()
			.sorted(Comparator.comparing((line) -> line.thing().label()))
			.filter((line) -> line.now() == null || line.result().isEmpty())
			.map((line) -> new Problem(line.thing().code(), line.thing().label(), true,
					"Chưa ghi kết quả của tháng này. Nếu tháng này chưa có gì mới, hãy ghi rõ như vậy."))
			.toList();
	}

}
