package vn.dean06.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.Closure;
import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.catalogue.FormLineView;
import vn.dean06.catalogue.Formula;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.ServiceBlockView;
import vn.dean06.database.Versions;
import vn.dean06.figures.FigureChangeView;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.figures.SubmittedFigures;
import vn.dean06.organisation.OrgUnitView;
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

	private final Catalogue catalogue;

	private final Submissions submissions;

	private final Figures figures;

	private final SubmittedFigures submitted;

	private final Keeping keeping;

	private final Comparisons comparisons;

	private final Versions.Kept<Map<IndicatorView, Set<String>>> composed;

	SheetDrawing(Catalogue catalogue, Submissions submissions, Figures figures, SubmittedFigures submitted,
			Keeping keeping, Comparisons comparisons, Versions versions) {
		this.composed = versions.kept("catalogue", () -> composed(catalogue.indicators()));
		this.catalogue = catalogue;
		this.submissions = submissions;
		this.figures = figures;
		this.submitted = submitted;
		this.keeping = keeping;
		this.comparisons = comparisons;
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
		Map<FigureKey, FigureView> figures = this.figures.entered(outline.cells().keySet(), viewer);
		Map<FigureKey, FigureChangeView> changed = this.submitted.lastChanges(key);
		Map<String, RemarkView> toMend = this.submissions.toMend(key);
		Map<FigureKey, KeptText> kept = viewer.fillsIn(key) ? this.keeping.of(key) : Map.of();
		return this.comparisons.in(outline.sheet(), units, viewer)
			.with((cell) -> cell.saying(figures.get(cell.key()), changed.get(cell.key()), toMend.get(cell.id()),
					kept.get(cell.key())));
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
	 * Some cells of a sheet, in the order of its outline.
	 */
	CellsNow cells(SubmissionKey key, UnitTree units, Collection<EntrySheet.Cell> outlined) {
		return new CellsNow(outlined, this.comparisons.of(outlined, key, units));
	}

	/**
	 * Cells as they are once it is known what they say.
	 */
	record CellsNow(Collection<EntrySheet.Cell> outlined, Comparisons.Few compared) {

		/**
		 * @param now what they say, and what they are compared with
		 * @param kept what was typed there and not taken
		 */
		List<EntrySheet.Cell> saying(Collection<FigureView> now, Map<FigureKey, KeptText> kept, Viewer viewer) {
			Map<FigureKey, FigureView> figures = now.stream()
				.collect(Collectors.toMap(FigureView::key, Function.identity()));
			return this.outlined.stream()
				.map(this.compared.comparing(now, viewer))
				.map((cell) -> cell.saying(figures.get(cell.key()), null, null, kept.get(cell.key())))
				.toList();
		}

	}

	/**
	 * Draws the tables of a sheet.
	 */
	private final class Drawing {

		private final SubmissionKey key;

		private final OrgUnitView unit;

		private final UnitTree units;

		private final List<FormLineView> lines;

		private final Map<String, IndicatorView> all;

		Drawing(SubmissionKey key, OrgUnitView unit, UnitTree units, List<FormLineView> lines) {
			this.key = key;
			this.unit = unit;
			this.units = units;
			this.lines = lines;
			this.all = SheetDrawing.this.catalogue.indicators();
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

	}

}
