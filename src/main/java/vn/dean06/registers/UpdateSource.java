package vn.dean06.registers;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;
import vn.dean06.submissions.Obligation;
import vn.dean06.submissions.SubmissionCheck;
import vn.dean06.submissions.SubmissionItem;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionSource;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly updates as they are handed in and reviewed, like any form.
 */
@Component
@Transactional(readOnly = true)
class UpdateSource implements SubmissionSource, SubmissionCheck {

	private final UpdateLines lines;

	private final Updates updates;

	private final Submissions submissions;

	UpdateSource(UpdateLines lines, Updates updates, Submissions submissions) {
		this.lines = lines;
		this.updates = updates;
		this.submissions = submissions;
	}

	@Override
	public boolean holdsTexts(SubmissionKey key) {
		return this.lines.register(key.form()).isPresent();
	}

	@Override
	public List<Obligation> owed(Period period) {
		return this.lines.registers()
			.stream()
			.filter((register) -> period.isMonth())
			.sorted(Comparator.comparing(RegisterDescription::code))
			.flatMap((register) -> countByLead(register, period).entrySet()
				.stream()
				.map((lead) -> obligation(register, lead.getKey(), period, lead.getValue().intValue())))
			.toList();
	}

	@Override
	public Optional<Obligation> owed(SubmissionKey key) {
		return this.lines.register(key.form()).isEmpty() ? Optional.empty() : SubmissionSource.super.owed(key);
	}

	private Map<String, Long> countByLead(RegisterDescription register, Period month) {
		return this.lines.of(register, month)
			.collect(Collectors.groupingBy((line) -> line.thing().lead(), LinkedHashMap::new, Collectors.counting()));
	}

	private static Obligation obligation(RegisterDescription register, String unit, Period month, int things) {
		SubmissionKey key = new SubmissionKey(register.code(), unit, month);
		return new Obligation(key, register.words().form(), "/tien-do/" + key.path(), things, things);
	}

	@Override
	public List<SubmissionItem> items(SubmissionKey key, @Nullable Instant reviewedAt, Viewer viewer) {
		Optional<RegisterDescription> register = this.lines.register(key.form());
		if (register.isEmpty()) {
			return List.of();
		}
		Map<String, List<UpdateView>> saves = this.submissions.shows(key, viewer) ? this.updates.saves(key) : Map.of();
		return this.lines.of(key)
			.stream()
			.map((line) -> item(register.get(), line, saves.getOrDefault(line.thing().code(), List.of()), reviewedAt))
			.toList();
	}

	@Override
	public List<SubmissionItem> reviewed(SubmissionKey key, Instant at) {
		Optional<RegisterDescription> register = this.lines.register(key.form());
		if (register.isEmpty()) {
			return List.of();
		}
		Map<String, List<UpdateView>> saves = this.updates.saves(key);
		return this.lines.of(key).stream().map((line) -> {
			List<UpdateView> all = saves.getOrDefault(line.thing().code(), List.of());
			return item(register.get(), line, reviewed(all, at), null);
		}).toList();
	}

	private static SubmissionItem item(RegisterDescription register, UpdateLine line, List<UpdateView> saves,
			@Nullable Instant reviewedAt) {
		return item(register, line, saves.isEmpty() ? Optional.empty() : Optional.of(saves.getLast()),
				(reviewedAt != null) ? text(register, reviewed(saves, reviewedAt)) : null);
	}

	private static SubmissionItem item(RegisterDescription register, UpdateLine line, Optional<UpdateView> shown,
			@Nullable String reviewed) {
		return new SubmissionItem(line.thing().code(), line.thing().label(), text(register, shown),
				text(register, Optional.ofNullable(line.before())), reviewed, null,
				shown.map(UpdateView::enteredBy).orElse(null), shown.map(UpdateView::enteredAt).orElse(null),
				line.thing().address());
	}

	@Override
	public Set<String> changedBy(SubmissionKey key, Instant after) {
		return this.updates.saves(key)
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((save) -> save.enteredAt().isAfter(after))
			.map(UpdateView::enteredBy)
			.collect(Collectors.toSet());
	}

	private static String text(RegisterDescription register, Optional<UpdateView> update) {
		return update.map((said) -> said.text(register)).orElse("");
	}

	/** What the reviewer saw: the last save that was there. */
	private static Optional<UpdateView> reviewed(List<UpdateView> saves, Instant reviewedAt) {
		return saves.reversed().stream().filter((save) -> !save.enteredAt().isAfter(reviewedAt)).findFirst();
	}

	@Override
	public Map<SubmissionKey, Integer> changes(Period period) {
		Map<SubmissionKey, SubmissionView> begun = this.submissions.of(period);
		return counted(said(period).filter((update) -> {
			SubmissionView submission = begun.get(update.submission());
			Instant reviewed = (submission != null) ? submission.reviewedAt() : null;
			return reviewed != null && update.enteredAt().isAfter(reviewed);
		}));
	}

	@Override
	public Map<SubmissionKey, Integer> filled(Period period, String unit) {
		return counted(said(period).filter((update) -> update.submission().unit().equals(unit)));
	}

	private Stream<UpdateView> said(Period period) {
		return this.lines.registers().stream().flatMap((register) -> this.updates.of(register.code(), period).stream());
	}

	private static Map<SubmissionKey, Integer> counted(Stream<UpdateView> updates) {
		return updates.collect(Collectors.toMap(UpdateView::submission, (update) -> 1, Integer::sum));
	}

	@Override
	public List<Problem> problems(SubmissionKey key) {
		return this.lines.of(key)
			.stream()
			.sorted(Comparator.comparing((line) -> line.thing().label()))
			.filter((line) -> line.result().isEmpty())
			.map((line) -> new Problem(line.thing().code(), line.thing().label(), true,
					"Chưa ghi kết quả của tháng này. Nếu tháng này chưa có gì mới, hãy ghi rõ như vậy."))
			.toList();
	}

}
