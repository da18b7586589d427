package vn.dean06.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.Closure;
import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.catalogue.FormLineView;
import vn.dean06.catalogue.Formula;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.ServiceBlockView;
import vn.dean06.database.Questions;
import vn.dean06.database.Versions;
import vn.dean06.figures.FigureBook;
import vn.dean06.figures.FigureChangeView;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.figures.SubmittedFigures;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.RemarkView;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Component;

/**
 * Draws a form as a unit fills it in for a period.
 */
@Component
class SheetDrawing {

	/** As many periods tell what is usual. */
	private static final int LATEST = 3;

	private final Catalogue catalogue;

	private final Submissions submissions;

	private final Figures figures;

	private final SubmittedFigures submitted;

	private final Keeping keeping;

	private final Versions.Kept<Map<IndicatorView, Set<String>>> composed;

	SheetDrawing(Catalogue catalogue, Submissions submissions, Figures figures, SubmittedFigures submitted,
			Keeping keeping, Versions versions) {
		this.composed = versions.kept("catalogue", () -> composed(catalogue.indicators()));
		this.catalogue = catalogue;
		this.submissions = submissions;
		this.figures = figures;
		this.submitted = submitted;
		this.keeping = keeping;
	}

	/** All that is computed, with what must be typed for it. */
	private static Map<IndicatorView, Set<String>> composed(Map<String, IndicatorView> all) {
		Closure closure = new Closure(all);
		Map<IndicatorView, Set<String>> composed = new LinkedHashMap<>();
		all.values()
			.stream()
			.filter(IndicatorView::computed)
			.forEach((indicator) -> composed.put(indicator,
					closure.of(List.of(indicator.code()))
						.stream()
						.filter((code) -> !Objects.requireNonNull(all.get(code)).computed())
						.collect(Collectors.toSet())));
		return composed;
	}

	/** What is in the cells of an outlined sheet, to a viewer. */
	EntrySheet draw(SheetOutline outline, UnitTree units, Viewer viewer) {
		SubmissionKey key = outline.sheet().key();
		return new Drawing(key, units.find(key.unit()).orElseThrow(), units, List.of()).fill(outline.sheet(), viewer);
	}

	/**
	 * A sheet before anything was typed, sent back or compared: what all who fill it in
	 * have in common, for as long as nobody changes the catalogue.
	 * @param lines those of the form that the unit enters for the period
	 */
	EntrySheet outline(SubmissionKey key, String title, OrgUnitView unit, UnitTree units, List<FormLineView> lines) {
		return new Drawing(key, unit, units, lines).sheet(title);
	}

	/**
	 * Some cells of a sheet, in the order of its outline, for which is asked with what
	 * else is what they are compared with.
	 */
	CellsNow cells(SubmissionKey key, UnitTree units, Collection<EntrySheet.Cell> outlined, Viewer viewer,
			Questions questions) {
		return new Drawing(key, units.find(key.unit()).orElseThrow(), units, List.of()).cells(outlined, viewer,
				questions);
	}

	/** Cells as they are once it is known what they say. */
	interface CellsNow {

		/**
		 * @param now what they say
		 * @param kept what was typed there and not taken
		 */
		List<EntrySheet.Cell> saying(Collection<FigureView> now, Map<FigureKey, KeptText> kept);

	}

	/**
	 * Draws one sheet from what is read for it at once.
	 */
	private final class Drawing {

		private final SubmissionKey key;

		private final OrgUnitView unit;

		private final UnitTree units;

		private final List<FormLineView> lines;

		private final Map<String, IndicatorView> all;

		/**
		 * The periods before this one that it is compared with, the latest first: those
		 * of the year, and the latest three.
		 */
		private final List<Period> before;

		/** How many of them are of the year. */
		private final int sinceNewYear;

		private @Nullable FigureBook book;

		private Map<FigureKey, FigureChangeView> changed = Map.of();

		private Map<String, RemarkView> toMend = Map.of();

		private Map<FigureKey, KeptText> kept = Map.of();

		Drawing(SubmissionKey key, OrgUnitView unit, UnitTree units, List<FormLineView> lines) {
			this.key = key;
			this.unit = unit;
			this.units = units;
			this.lines = lines;
			this.all = SheetDrawing.this.catalogue.indicators();
			this.sinceNewYear = (int) earlier(key.period()).takeWhile((period) -> period.year() == key.period().year())
				.count();
			this.before = earlier(key.period()).limit(Math.max(this.sinceNewYear, LATEST)).toList();
		}

		private static Stream<Period> earlier(Period period) {
			return Stream.iterate(period.previous(), Period::previous);
		}

		EntrySheet fill(EntrySheet outlined, Viewer viewer) {
			Set<String> codes = outlined.cells().map((cell) -> cell.indicator().code()).collect(Collectors.toSet());
			Set<String> owners = outlined.cells().map((cell) -> cell.unit().code()).collect(Collectors.toSet());
			this.book = SheetDrawing.this.figures.book(codes, from(codes, owners), this.key.period(), others(), viewer);
			this.changed = SheetDrawing.this.submitted.lastChanges(this.key);
			this.toMend = SheetDrawing.this.submissions.toMend(this.key);
			this.kept = viewer.fillsIn(this.key) ? SheetDrawing.this.keeping.of(this.key) : Map.of();
			return outlined.with(this::now);
		}

		CellsNow cells(Collection<EntrySheet.Cell> outlined, Viewer viewer, Questions questions) {
			Function<Collection<FigureView>, FigureBook> small = SheetDrawing.this.figures.smallBook(questions,
					earlier(outlined), viewer);
			return (now, known) -> {
				this.book = small.apply(now);
				this.kept = known;
				return outlined.stream().map(this::now).toList();
			};
		}

		/** What cells said in the other periods. */
		private List<FigureKey> earlier(Collection<EntrySheet.Cell> outlined) {
			Set<String> codes = outlined.stream().map((cell) -> cell.indicator().code()).collect(Collectors.toSet());
			Set<String> owners = outlined.stream().map((cell) -> cell.unit().code()).collect(Collectors.toSet());
			List<Period> others = others();
			return from(codes, owners).stream()
				.flatMap((unit) -> codes.stream()
					.flatMap((code) -> others.stream().map((period) -> new FigureKey(code, unit, period))))
				.toList();
		}

		/**
		 * Whose figures tell of this period, the year so far, and what it is compared
		 * with.
		 */
		private Set<String> from(Set<String> codes, Set<String> owners) {
			Set<String> from = new HashSet<>(owners);
			codes.forEach((code) -> {
				IndicatorView indicator = Objects.requireNonNull(this.all.get(code));
				from.add(indicator.keeper());
				indicator.laterKeepers().forEach((keeper) -> from.add(keeper.unit()));
			});
			owners.forEach((owner) -> from.addAll(this.units.belonging(owner, this.key.period().lastDay())));
			return from;
		}

		/** The periods that this one is compared with. */
		private List<Period> others() {
			return Stream.concat(this.before.stream(), Stream.of(this.key.period().yearBefore())).distinct().toList();
		}

		EntrySheet sheet(String title) {
			List<FormLineView> grid = this.lines.stream().filter((line) -> line.forLevel() != null).toList();
			Map<String, FormLineView> own = new LinkedHashMap<>();
			this.lines.stream()
				.filter((line) -> line.forLevel() == null)
				.forEach((line) -> own.putIfAbsent(line.indicator(), line));
			List<EntrySheet.Table> tables = new ArrayList<>();
			Map<String, String> titles = SheetDrawing.this.catalogue.blocks()
				.stream()
				.collect(Collectors.toMap(ServiceBlockView::code, ServiceBlockView::title));
			SheetDrawing.this.catalogue.services()
				.stream()
				.filter((service) -> own.containsKey(service.inPerson()) || own.containsKey(service.online()))
				.collect(Collectors.groupingBy(EssentialServiceView::block, LinkedHashMap::new, Collectors.toList()))
				.forEach((block, services) -> tables.add(services(titles.getOrDefault(block, block), services, own)));
			if (!own.isEmpty()) {
				tables.add(indicators(own));
			}
			if (!grid.isEmpty()) {
				tables.add(units(grid));
			}
			return new EntrySheet(this.key, title, tables);
		}

		private EntrySheet.Table services(String title, List<EssentialServiceView> services,
				Map<String, FormLineView> own) {
			List<EntrySheet.Row> rows = new ArrayList<>();
			for (EssentialServiceView service : services) {
				List<EntrySheet.Box> boxes = new ArrayList<>();
				for (String code : List.of(service.inPerson(), service.online())) {
					FormLineView line = own.remove(code);
					boxes.add((line != null) ? cell(line, this.unit) : new EntrySheet.Blank(code));
				}
				for (String code : List.of(service.total(), service.rate())) {
					own.remove(code);
					boxes.add(computed(Objects.requireNonNull(this.all.get(code)), this.unit));
				}
				rows.add(new EntrySheet.Row(rows.size() + 1, service.name(), "hồ sơ", boxes));
			}
			return new EntrySheet.Table(EntrySheet.Layout.SERVICES, title, List.of(), rows);
		}

		private EntrySheet.Table indicators(Map<String, FormLineView> own) {
			List<EntrySheet.Row> rows = new ArrayList<>();
			Map<IndicatorView, Set<String>> composed = SheetDrawing.this.composed.get();
			Set<String> typed = new HashSet<>();
			Set<String> drawn = new HashSet<>(own.keySet());
			int number = 0;
			for (FormLineView line : own.values()) {
				IndicatorView indicator = Objects.requireNonNull(this.all.get(line.indicator()));
				rows.add(new EntrySheet.Row(++number, indicator.name(), indicator.measure(),
						List.of(cell(line, this.unit))));
				typed.add(line.indicator());
				composed.entrySet()
					.stream()
					.filter((entry) -> typed.containsAll(entry.getValue()) && drawn.add(entry.getKey().code()))
					.map(Map.Entry::getKey)
					.forEach((sum) -> rows
						.add(new EntrySheet.Row(0, sum.name(), sum.measure(), List.of(computed(sum, this.unit)))));
			}
			return new EntrySheet.Table(EntrySheet.Layout.INDICATORS, "Các chỉ tiêu", List.of(), rows);
		}

		private EntrySheet.Table units(List<FormLineView> grid) {
			List<IndicatorView> heads = grid.stream()
				.map(FormLineView::indicator)
				.distinct()
				.map((code) -> Objects.requireNonNull(this.all.get(code)))
				.toList();
			Map<OrgUnitView, List<EntrySheet.Box>> byUnit = new LinkedHashMap<>();
			grid.forEach((line) -> line.rows(this.unit, this.key.period(), this.units)
				.forEach((owner) -> byUnit.computeIfAbsent(owner, (unit) -> new ArrayList<>()).add(cell(line, owner))));
			List<EntrySheet.Row> rows = new ArrayList<>();
			byUnit
				.forEach((owner, boxes) -> rows.add(new EntrySheet.Row(rows.size() + 1, owner.shortName(), "", boxes)));
			return new EntrySheet.Table(EntrySheet.Layout.UNITS, "Theo từng đơn vị", heads, rows);
		}

		private EntrySheet.Computed computed(IndicatorView indicator, OrgUnitView owner) {
			String formula = (indicator.numerator() != null)
					? "[" + indicator.numerator() + "] * 100 / [" + indicator.denominator() + "]"
					: Objects.requireNonNull(indicator.formula());
			return new EntrySheet.Computed(indicator.code() + "@" + owner.code(), indicator,
					Formula.parse(formula.replace("]", "@" + owner.code() + "]")));
		}

		private EntrySheet.Cell cell(FormLineView line, OrgUnitView owner) {
			return new EntrySheet.Cell(new FigureKey(line.indicator(), owner.code(), this.key.period()),
					Objects.requireNonNull(this.all.get(line.indicator())), owner, line.compulsory(), null, null, null,
					null, null, null, null, null, line.forLevel() != null);
		}

		/** An outlined cell with what is in it and what it is compared with. */
		private EntrySheet.Cell now(EntrySheet.Cell outlined) {
			FigureKey figure = outlined.key();
			IndicatorView indicator = outlined.indicator();
			OrgUnitView owner = outlined.unit();
			RemarkView remark = this.toMend.get(outlined.id());
			List<Optional<Amount>> before = this.before.stream()
				.map((period) -> read(indicator, owner, period))
				.toList();
			return new EntrySheet.Cell(figure, indicator, owner, outlined.compulsory(), entered(figure),
					this.changed.get(figure), before.getFirst().orElse(null),
					read(indicator, owner, this.key.period().yearBefore()).orElse(null), soFar(indicator, before),
					UsualRange.of(indicator, before.stream().limit(LATEST).flatMap(Optional::stream).toList())
						.orElse(null),
					(remark != null) ? remark.text() : null, this.kept.get(figure), outlined.inGrid());
		}

		private @Nullable FigureView entered(FigureKey key) {
			return (this.book != null) ? this.book.entered(key).orElse(null) : null;
		}

		/** Another period, of the unit that kept the indicator then. */
		private Optional<Amount> read(IndicatorView indicator, OrgUnitView owner, Period period) {
			String keeperNow = indicator.keeperOn(this.key.period().lastDay());
			String then = owner.code().equals(keeperNow) ? indicator.keeperOn(period.lastDay()) : owner.code();
			return (this.book != null) ? this.book.amount(new FigureKey(indicator.code(), then, period))
					: Optional.empty();
		}

		private EntrySheet.Cell.@Nullable SoFar soFar(IndicatorView indicator, List<Optional<Amount>> before) {
			if (indicator.kind() != IndicatorKind.FLOW || this.key.period().kind() == Period.Kind.YEAR) {
				return null;
			}
			BigDecimal sum = BigDecimal.ZERO;
			int missing = 0;
			for (Optional<Amount> said : before.subList(0, this.sinceNewYear)) {
				missing += said.isEmpty() ? 1 : 0;
				sum = sum.add(said.map(Amount::orZero).orElse(BigDecimal.ZERO));
			}
			return new EntrySheet.Cell.SoFar(sum, missing);
		}

	}

}
