package vn.dean06.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.FormLineView;
import vn.dean06.catalogue.FormView;
import vn.dean06.catalogue.Forms;
import vn.dean06.database.OncePerPage;
import vn.dean06.database.Versions;
import vn.dean06.figures.FigureChangeView;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.SubmittedFigures;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.Obligation;
import vn.dean06.submissions.SubmissionItem;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionSource;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.NotFound;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms as the units fill them in, and who owes them.
 */
@Service
@Transactional(readOnly = true)
public class EntrySheets implements SubmissionSource {

	/** As many units type at once on the last day of a month. */
	private static final int MOST_OUTLINES = 500;

	/** The months of a year, and of the one before. */
	private static final int MOST_PERIODS = 24;

	private final Forms forms;

	private final SubmittedFigures figures;

	private final SheetDrawing drawing;

	private final Organisation organisation;

	private final Submissions submissions;

	private final Keeping keeping;

	private final Versions.Kept<Cache<SubmissionKey, Optional<SheetOutline>>> outlines;

	private final Versions.Kept<Cache<Period, Map<SubmissionKey, Obligation>>> allOwed;

	EntrySheets(Forms forms, SubmittedFigures figures, SheetDrawing drawing, Organisation organisation,
			Submissions submissions, Keeping keeping, Versions versions) {
		this.allOwed = versions.kept("catalogue", () -> Caffeine.newBuilder().maximumSize(MOST_PERIODS).build());
		this.outlines = versions.kept("catalogue", () -> Caffeine.newBuilder().maximumSize(MOST_OUTLINES).build());
		this.forms = forms;
		this.figures = figures;
		this.drawing = drawing;
		this.organisation = organisation;
		this.submissions = submissions;
		this.keeping = keeping;
	}

	@Override
	public List<Obligation> owed(Period period) {
		return knownOwed(period).map((known) -> List.copyOf(known.values())).orElseGet(() -> findOwed(period));
	}

	@Override
	public List<Obligation> owed(Period period, String unit) {
		return knownOwed(period)
			.map((known) -> known.values().stream().filter((owed) -> owed.key().unit().equals(unit)).toList())
			.orElseGet(() -> {
				UnitTree units = this.organisation.units().on(period.lastDay());
				return owed(period, units, units.find(unit).stream().toList());
			});
	}

	@Override
	public Optional<Obligation> owed(SubmissionKey key) {
		return knownOwed(key.period()).map((known) -> Optional.ofNullable(known.get(key))).orElseGet(() -> {
			UnitTree units = this.organisation.units().on(key.period().lastDay());
			return this.forms.find(key.form(), key.period().kind())
				.flatMap((form) -> owed(form, key.period(), units, units.find(key.unit()).stream().toList())
					.findFirst());
		});
	}

	/** What all units owe, found again only where the catalogue or the units changed. */
	private Optional<Map<SubmissionKey, Obligation>> knownOwed(Period period) {
		return this.allOwed.find().map((known) -> known.get(period, (first) -> {
			Map<SubmissionKey, Obligation> all = new LinkedHashMap<>();
			findOwed(first).forEach((owed) -> all.put(owed.key(), owed));
			return Collections.unmodifiableMap(all);
		}));
	}

	private List<Obligation> findOwed(Period period) {
		UnitTree units = this.organisation.units().on(period.lastDay());
		return owed(period, units, units.all());
	}

	private List<Obligation> owed(Period period, UnitTree units, Collection<OrgUnitView> owing) {
		return this.forms.all()
			.stream()
			.filter((form) -> form.frequency() == period.kind())
			.flatMap((form) -> owed(form, period, units, owing))
			.toList();
	}

	private Stream<Obligation> owed(FormView form, Period period, UnitTree units, Collection<OrgUnitView> owing) {
		Map<Object, List<FormLineView>> valid = this.forms.lines(form.code(), period.lastDay())
			.stream()
			.collect(Collectors.groupingBy(EntrySheets::enterer));
		return owing.stream().flatMap((unit) -> obligation(form, unit, period, valid, units).stream());
	}

	/** The unit or the level that enters a line. */
	private static Object enterer(FormLineView line) {
		return (line.unit() != null) ? line.unit() : Objects.requireNonNull(line.level());
	}

	private static Optional<Obligation> obligation(FormView form, OrgUnitView unit, Period period,
			Map<Object, List<FormLineView>> valid, UnitTree units) {
		List<FormLineView> own = Stream.of(unit.code(), unit.level())
			.flatMap((enterer) -> valid.getOrDefault(enterer, List.of()).stream())
			.toList();
		if (own.isEmpty()) {
			return Optional.empty();
		}
		SubmissionKey key = new SubmissionKey(form.code(), unit.code(), period);
		int cells = 0;
		int compulsory = 0;
		for (FormLineView line : own) {
			int rows = (line.forLevel() == null) ? 1 : line.rows(unit, period, units).size();
			cells += rows;
			compulsory += line.compulsory() ? rows : 0;
		}
		return Optional.of(new Obligation(key, form.title(), "/nhap-lieu/" + key.path(), cells, compulsory));
	}

	@Override
	public Map<SubmissionKey, Integer> changes(Period period) {
		return this.figures.changes(period);
	}

	/** A figure in whose cell something else waits does not count as filled in. */
	@Override
	public Map<SubmissionKey, Integer> filled(Period period, String unit) {
		Map<SubmissionKey, Integer> counted = new HashMap<>(this.figures.filled(period, unit));
		this.keeping.covered(period).forEach((key, cells) -> counted.computeIfPresent(key, (same, all) -> all - cells));
		return counted;
	}

	@Override
	public Set<String> changedBy(SubmissionKey key, Instant after) {
		return this.figures.changedBy(key, after);
	}

	@Override
	public List<SubmissionItem> items(SubmissionKey key, @Nullable Instant reviewedAt, Viewer viewer) {
		Optional<EntrySheet> sheet = sheet(key, viewer);
		if (sheet.isEmpty()) {
			return List.of();
		}
		Map<FigureKey, String> reviewed = (reviewedAt != null) ? changedAfter(key, reviewedAt) : Map.of();
		return sheet.get().cells().map((cell) -> {
			FigureView figure = cell.figure();
			return new SubmissionItem(cell.id(), cell.label() + " (" + cell.indicator().measure() + ")", cell.text(),
					cell.text(cell.previous()),
					(reviewedAt != null) ? reviewed.getOrDefault(cell.key(), cell.text()) : null,
					(figure != null) ? figure.note() : null, (figure != null) ? figure.enteredBy() : null,
					(figure != null) ? figure.enteredAt() : null, "/so-lieu/" + cell.key());
		}).toList();
	}

	@Override
	public List<SubmissionItem> reviewed(SubmissionKey key, Instant at) {
		Optional<EntrySheet> now = sheet(key, Viewer.ofUnit(key.unit()));
		if (now.isEmpty()) {
			return List.of();
		}
		Map<FigureKey, String> previous = new HashMap<>();
		sheet(key, Viewer.STANDING_OFFICE).stream()
			.flatMap(EntrySheet::cells)
			.forEach((cell) -> previous.put(cell.key(), cell.text(cell.previous())));
		Map<FigureKey, String> texts = changedAfter(key, at);
		Map<FigureKey, FigureChangeView> entered = this.figures.lastChanges(key, at);
		return now.get().cells().map((cell) -> {
			FigureChangeView then = entered.get(cell.key());
			return new SubmissionItem(cell.id(), cell.label() + " (" + cell.indicator().measure() + ")",
					texts.getOrDefault(cell.key(), cell.text()), previous.getOrDefault(cell.key(), ""), null,
					(then != null) ? then.note() : null, (then != null) ? then.changedBy() : null,
					(then != null) ? then.changedAt() : null, "");
		}).toList();
	}

	/** What the cells that were changed after a moment said at it. */
	private Map<FigureKey, String> changedAfter(SubmissionKey key, Instant at) {
		Map<FigureKey, String> texts = new HashMap<>();
		this.figures.firstChanges(key, at).forEach((figure, change) -> {
			Amount before = change.before();
			texts.put(figure, (before != null) ? before.text() : "");
		});
		return texts;
	}

	/**
	 * A form of a unit for a period with what the viewer may see of it; empty if the unit
	 * does not fill it in.
	 */
	public Optional<EntrySheet> sheet(SubmissionKey key, Viewer viewer) {
		return OncePerPage.read(new Drawn(key, viewer),
				() -> outline(key).map((outline) -> this.drawing.draw(outline, this.organisation.units(), viewer)));
	}

	/** A sheet as somebody sees it, which a page draws once. */
	private record Drawn(SubmissionKey key, Viewer viewer) {
	}

	/**
	 * The same before anything was typed into it, read anew only where the catalogue was
	 * changed.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<SheetOutline> outline(SubmissionKey key) {
		return this.outlines.find().map((known) -> known.get(key, this::drawOutline)).orElseGet(() -> drawOutline(key));
	}

	private Optional<SheetOutline> drawOutline(SubmissionKey key) {
		UnitTree units = this.organisation.units();
		Optional<FormView> form = this.forms.find(key.form(), key.period().kind());
		Optional<OrgUnitView> unit = units.find(key.unit());
		if (form.isEmpty() || unit.isEmpty()) {
			return Optional.empty();
		}
		List<FormLineView> own = this.forms.lines(key.form(), key.period().lastDay())
			.stream()
			.filter((line) -> line.enteredBy(unit.get(), key.period()))
			.toList();
		return own.isEmpty() ? Optional.empty()
				: Optional.of(SheetOutline.of(this.drawing.outline(key, form.get().title(), unit.get(), units, own)));
	}

	/**
	 * A sheet that somebody may see: an officer those of the own unit, others what was
	 * handed in to them.
	 * @throws NotFound if the unit does not fill the form in
	 * @throws AccessDeniedException if it is not for them
	 */
	EntrySheet readable(SubmissionKey key, Viewer viewer) {
		EntrySheet sheet = sheet(key, viewer).orElseThrow(() -> new NotFound("Không có biểu “" + key.form()
				+ "” của đơn vị “" + key.unit() + "” cho " + key.period().label() + "."));
		if (!isFor(viewer, key)) {
			throw new AccessDeniedException("another unit's sheet");
		}
		return sheet;
	}

	@Transactional(propagation = Propagation.SUPPORTS)
	boolean isFor(Viewer viewer, SubmissionKey key) {
		return viewer.belongsTo(key) || (!viewer.confined() && this.submissions.find(key).isPresent()
				&& this.submissions.shows(key, viewer));
	}

}
