package vn.dean06.indicators;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.Obligation;
import vn.dean06.submissions.SubmissionItem;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionSource;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.NotFound;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms as the units fill them in, and who owes them.
 */
@Service
@Transactional(readOnly = true)
public class EntrySheets implements SubmissionSource {

	private final EntryForms forms;

	private final FormLines lines;

	private final FigureRepository figures;

	private final FigureChanges changes;

	private final SheetDrawing drawing;

	private final Organisation organisation;

	private final Submissions submissions;

	EntrySheets(EntryForms forms, FormLines lines, FigureRepository figures, FigureChanges changes,
			SheetDrawing drawing, Organisation organisation, Submissions submissions) {
		this.forms = forms;
		this.lines = lines;
		this.figures = figures;
		this.changes = changes;
		this.drawing = drawing;
		this.organisation = organisation;
		this.submissions = submissions;
	}

	@Override
	public List<Obligation> owed(Period period) {
		UnitTree units = this.organisation.units().on(period.lastDay());
		return owed(period, units, units.all());
	}

	@Override
	public List<Obligation> owed(Period period, String unit) {
		UnitTree units = this.organisation.units().on(period.lastDay());
		return owed(period, units, units.find(unit).stream().toList());
	}

	private List<Obligation> owed(Period period, UnitTree units, Collection<OrgUnitView> owing) {
		List<Obligation> owed = new ArrayList<>();
		for (EntryForm form : this.forms.findAllByOrderByPosition()) {
			if (form.frequency() == period.kind()) {
				List<FormLineView> valid = lines(form.code(), period);
				owing.stream()
					.flatMap((unit) -> obligation(form, unit, period, valid, units).stream())
					.forEach(owed::add);
			}
		}
		return owed;
	}

	private static Optional<Obligation> obligation(EntryForm form, OrgUnitView unit, Period period,
			List<FormLineView> valid, UnitTree units) {
		List<FormLineView> own = valid.stream().filter((line) -> line.enteredBy(unit, period)).toList();
		if (own.isEmpty()) {
			return Optional.empty();
		}
		SubmissionKey key = new SubmissionKey(form.code(), unit.code(), period);
		int cells = 0;
		int compulsory = 0;
		for (FormLineView line : own) {
			int rows = line.rows(unit, period, units).size();
			cells += rows;
			compulsory += line.compulsory() ? rows : 0;
		}
		return Optional.of(new Obligation(key, form.title(), "/nhap-lieu/" + key.path(), cells, compulsory));
	}

	private List<FormLineView> lines(String form, Period period) {
		return this.lines.findByFormOrderByPosition(form)
			.stream()
			.map(FormLine::view)
			.filter((line) -> line.validOn(period.lastDay()))
			.toList();
	}

	@Override
	public Map<SubmissionKey, Filled> filled(Period period) {
		return filled(period, this.figures.countFilled(period.toString()), this.changes.lastChanges(period.toString()));
	}

	@Override
	public Map<SubmissionKey, Filled> filled(Period period, String unit) {
		List<String> codes = this.forms.findAllByOrderByPosition().stream().map(EntryForm::code).toList();
		return filled(period, this.figures.countFilled(codes, unit, period.toString()),
				this.changes.lastChanges(codes, unit, period.toString()));
	}

	private Map<SubmissionKey, Filled> filled(Period period, List<FigureRepository.FilledRow> cells,
			List<FigureChanges.ChangedRow> latest) {
		Map<SubmissionKey, Integer> changes = changesSinceReview(period, latest);
		Map<SubmissionKey, Filled> filled = new HashMap<>();
		changes.forEach((key, count) -> filled.put(key, new Filled(0, count)));
		cells.forEach((row) -> {
			SubmissionKey key = new SubmissionKey(row.getForm(), row.getSubmitter(), period);
			filled.put(key, new Filled((int) row.getCells(), changes.getOrDefault(key, 0)));
		});
		return filled;
	}

	private Map<SubmissionKey, Integer> changesSinceReview(Period period, List<FigureChanges.ChangedRow> latest) {
		Map<SubmissionKey, SubmissionView> begun = this.submissions.of(period);
		Map<SubmissionKey, Instant> reviewed = new HashMap<>();
		latest.forEach((row) -> {
			SubmissionKey key = new SubmissionKey(row.getForm(), row.getSubmitter(), period);
			Optional.ofNullable(begun.get(key))
				.flatMap((submission) -> Optional.ofNullable(submission.reviewedAt()))
				.filter((at) -> row.getLatest().isAfter(at))
				.ifPresent((at) -> reviewed.put(key, at));
		});
		return reviewed.isEmpty() ? Map.of() : changesAfter(period, reviewed);
	}

	private Map<SubmissionKey, Integer> changesAfter(Period period, Map<SubmissionKey, Instant> moments) {
		Map<SubmissionKey, Integer> counted = new HashMap<>();
		this.changes
			.changesOf(period.toString(), moments.keySet().stream().map(SubmissionKey::unit).toList(),
					Collections.min(moments.values()))
			.forEach((row) -> {
				SubmissionKey key = new SubmissionKey(row.getForm(), row.getSubmitter(), period);
				if (row.getLatest().isAfter(moments.getOrDefault(key, Instant.MAX))) {
					counted.merge(key, 1, Integer::sum);
				}
			});
		return counted;
	}

	@Override
	public List<SubmissionItem> items(SubmissionKey key, @Nullable Instant reviewedAt) {
		Optional<EntrySheet> sheet = sheet(key);
		if (sheet.isEmpty()) {
			return List.of();
		}
		Map<FigureKey, String> reviewed = (reviewedAt != null) ? reviewed(key, reviewedAt) : Map.of();
		return sheet.get().cells().map((cell) -> {
			FigureView figure = cell.figure();
			return new SubmissionItem(cell.id(), cell.label() + " (" + cell.indicator().measure() + ")", cell.text(),
					cell.text(cell.previous()),
					(reviewedAt != null) ? reviewed.getOrDefault(cell.key(), cell.text()) : null,
					(figure != null) ? figure.note() : null, (figure != null) ? figure.enteredBy() : null,
					(figure != null) ? figure.enteredAt() : null, "/so-lieu/" + cell.key());
		}).toList();
	}

	/** What the cells that were changed after a moment said at it. */
	private Map<FigureKey, String> reviewed(SubmissionKey key, Instant at) {
		Map<FigureKey, String> texts = new HashMap<>();
		changes(key).filter((change) -> change.view().changedAt().isAfter(at)).forEach((change) -> {
			Amount before = change.view().before();
			texts.putIfAbsent(change.key(), (before != null) ? TypedAmount.write(before) : "");
		});
		return texts;
	}

	private Stream<FigureChange> changes(SubmissionKey key) {
		return this.changes
			.findByFormAndSubmitterAndPeriodOrderByChangedAt(key.form(), key.unit(), key.period().toString())
			.stream();
	}

	/**
	 * A form of a unit for a period as the person who is signed in may see it; empty if
	 * the unit does not fill it in.
	 */
	public Optional<EntrySheet> sheet(SubmissionKey key) {
		UnitTree units = this.organisation.units();
		Optional<EntryForm> form = this.forms.findById(key.form())
			.filter((known) -> known.frequency() == key.period().kind());
		Optional<OrgUnitView> unit = units.find(key.unit());
		if (form.isEmpty() || unit.isEmpty()) {
			return Optional.empty();
		}
		List<FormLineView> own = lines(key.form(), key.period()).stream()
			.filter((line) -> line.enteredBy(unit.get(), key.period()))
			.toList();
		return own.isEmpty() ? Optional.empty()
				: Optional.of(this.drawing.draw(key, form.get().title(), unit.get(), units, own));
	}

	/**
	 * A sheet that the person who is signed in may see: an officer those of the own unit,
	 * others what was handed in to them.
	 * @throws NotFound if the unit does not fill the form in
	 * @throws AccessDeniedException if it is not for this person
	 */
	EntrySheet readable(SubmissionKey key) {
		Person person = Accounts.current().orElseThrow();
		EntrySheet sheet = sheet(key).orElseThrow(() -> new NotFound("Không có biểu “" + key.form() + "” của đơn vị “"
				+ key.unit() + "” cho " + key.period().label() + "."));
		boolean own = person.role() == Role.OFFICER && person.unit().equals(key.unit());
		boolean handedIn = person.role() != Role.OFFICER && this.submissions.find(key).isPresent()
				&& this.submissions.shows(key);
		if (!own && !handedIn) {
			throw new AccessDeniedException("another unit's sheet");
		}
		return sheet;
	}

	/**
	 * How many units of those that enter an indicator have handed it in for a period.
	 */
	Optional<Progress> progress(String indicator, Period period) {
		Collection<String> forms = this.lines.findByIndicator(indicator)
			.stream()
			.map(FormLine::view)
			.filter((line) -> line.validOn(period.lastDay()))
			.map(FormLineView::form)
			.collect(Collectors.toSet());
		UnitTree units = this.organisation.units().on(period.lastDay());
		Set<SubmissionKey> owed = new HashSet<>();
		for (String code : forms) {
			this.forms.findById(code)
				.filter((form) -> form.frequency() == period.kind())
				.ifPresent((form) -> lines(code, period).stream()
					.filter((line) -> line.indicator().equals(indicator))
					.forEach((line) -> units.all()
						.stream()
						.filter((unit) -> line.enteredBy(unit, period))
						.forEach((unit) -> owed.add(new SubmissionKey(code, unit.code(), period)))));
		}
		if (owed.isEmpty()) {
			return Optional.empty();
		}
		List<SubmissionView> begun = this.submissions.of(period)
			.values()
			.stream()
			.filter((submission) -> owed.contains(submission.key()))
			.toList();
		return Optional
			.of(new Progress(owed.size(), (int) begun.stream().filter((one) -> one.state().handedIn()).count(),
					(int) begun.stream().filter((one) -> one.state().approved()).count()));
	}

	/**
	 * @param units how many units owe it
	 * @param handedIn how many have handed it in, approved or not
	 * @param approved how many of these are approved
	 */
	public record Progress(int units, int handedIn, int approved) {
	}

}
