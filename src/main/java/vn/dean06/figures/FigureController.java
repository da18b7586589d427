package vn.dean06.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.People;
import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.NotFound;
import vn.dean06.web.view.Markup;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of one figure: what it says, who entered it, its approval and its history.
 * Every figure that is printed or drawn leads here.
 */
@Controller
class FigureController {

	/** Of so many figures each still has a line of its own. */
	private static final int LONG = 100;

	private final Catalogue catalogue;

	private final Figures figures;

	private final Organisation organisation;

	private final Submissions submissions;

	private final Coverages coverages;

	private final Corrections corrections;

	FigureController(Catalogue catalogue, Figures figures, Coverages coverages, Corrections corrections,
			Organisation organisation, Submissions submissions) {
		this.catalogue = catalogue;
		this.figures = figures;
		this.coverages = coverages;
		this.corrections = corrections;
		this.organisation = organisation;
		this.submissions = submissions;
	}

	@GetMapping("/so-lieu/{cell}/{period}")
	String figure(FigureKey key,
			@RequestParam(name = "dia-gioi",
					required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
			Viewer viewer, @ModelAttribute("people") People people, Model model) {
		IndicatorView indicator = this.catalogue.indicator(key.indicator())
			.orElseThrow(() -> new NotFound("Không có chỉ tiêu “" + key.indicator() + "” trong danh mục."));
		UnitTree units = this.organisation.units();
		Explained explained = explained(key, day, indicator, units, viewer);
		Optional<FigureView> entered = (day == null || explained.stated()) ? this.figures.find(key, viewer)
				: Optional.empty();
		model.addAttribute("key", key);
		model.addAttribute("indicator", indicator);
		model.addAttribute("explained", explained);
		model.addAttribute("rows", new Rows(explained.parts(), this.catalogue.indicators(), units, people));
		model.addAttribute("day", day);
		model.addAttribute("entered", entered.orElse(null));
		model.addAttribute("history", this.figures.history(key, viewer));
		model.addAttribute("submissions",
				entered.map(FigureView::submission).flatMap(this.submissions::find).stream().toList());
		model.addAttribute("progress",
				explained.stated() ? null : this.coverages.progress(key.indicator(), key.period()).orElse(null));
		model.addAttribute("corrections", this.corrections.of(key, viewer));
		model.addAttribute("correctable",
				entered.filter((figure) -> this.corrections.possible(figure, viewer)).isPresent());
		model.addAttribute("units", units);
		return "figures/figure";
	}

	/**
	 * What is put together of many units is kept: thousands of figures, and what each of
	 * their units owed.
	 */
	private Explained explained(FigureKey key, @Nullable LocalDate day, IndicatorView indicator, UnitTree units,
			Viewer viewer) {
		Supplier<Explained> reader = () -> explain(key, day, indicator, units, viewer);
		return units.children(key.unit()).isEmpty() ? reader.get()
				: this.figures.kept(List.of(key, Optional.ofNullable(day)), key.period().year(), viewer, reader);
	}

	/** Even one that does not count has its page. */
	private Explained explain(FigureKey key, @Nullable LocalDate day, IndicatorView indicator, UnitTree units,
			Viewer viewer) {
		FigureBook book = this.figures.book(List.of(key.indicator()), key.period(), viewer);
		Optional<FigureView> entered = book.entered(key);
		Reading reading = ((day != null) ? book.read(key, day) : book.read(key)).or(() -> entered.map(Reading::of))
			.orElseThrow(() -> new NotFound("“%s”, %s, %s. %s".formatted(indicator.name(), units.shortName(key.unit()),
					key.period().label(), book.absence(key).sentence(units))));
		return Explained.of(reading, entered.flatMap((of) -> book.computed(key)).map(Answer::amount).orElse(null));
	}

	/**
	 * What a figure says and what it was put together from, without each of its figures.
	 *
	 * @param computed what its parts give where a figure was entered
	 * @param count of the entered figures that it comes from
	 */
	record Explained(Amount amount, @Nullable Amount computed, boolean stated, int count, Coverage coverage,
			List<Coverage.Gap> gaps, List<Coverage.Gap> blanks, List<Part> parts) {

		static Explained of(Reading reading, @Nullable Amount computed) {
			return new Explained(reading.amount(), computed, reading.stated(), reading.count(), reading.coverage(),
					reading.gaps(), reading.blanks(), shares(reading).stream().map(Part::of).toList());
		}

		/** What is too long to be read figure by figure is read unit by unit. */
		private static List<Reading.Share> shares(Reading reading) {
			return (reading.count() > LONG) ? reading.shares()
					: reading.figures().stream().map(Reading.Share::of).toList();
		}

		/** A line for a unit and state. */
		public List<Coverage.Run> gapRuns() {
			return Coverage.Run.of(this.gaps);
		}

		/** A line for a unit and reason. */
		public List<Coverage.Run> blankRuns() {
			return Coverage.Run.of(this.blanks);
		}

	}

	/**
	 * A figure that is in it, or what one unit contributed.
	 *
	 * @param enteredBy the user names, each once
	 */
	record Part(FigureKey key, String periods, Amount amount, List<String> enteredBy) {

		static Part of(Reading.Share share) {
			return new Part(share.key(), share.periods(), share.amount(), share.enteredBy());
		}

	}

	/**
	 * What a figure was added up from, a row each; a sum of the province has hundreds.
	 */
	record Rows(List<Part> parts, Map<String, IndicatorView> catalogue, UnitTree units, People people) {

		/**
		 * The rows as HTML.
		 * @param root where the addresses of figures begin
		 */
		public String html(String root) {
			Markup html = new Markup();
			for (Part part : this.parts) {
				FigureKey key = part.key();
				html.open("tr").open("td", "main-cell").text(name(key.indicator())).close("td");
				cell(html, "Đơn vị", this.units.shortName(key.unit()));
				cell(html, "Kỳ", part.periods());
				html.open("td", "number")
					.attribute("data-label", "Số liệu")
					.open("a", "figure-link")
					.attribute("href", root + key)
					.text(part.amount().text())
					.close("a")
					.close("td");
				cell(html, "Người nhập", this.people.names(part.enteredBy()));
				html.close("tr").text("\n");
			}
			return html.toString();
		}

		private static void cell(Markup html, String label, String text) {
			html.open("td").attribute("data-label", label).text(text).close("td");
		}

		private String name(String indicator) {
			return Optional.ofNullable(this.catalogue.get(indicator)).map(IndicatorView::name).orElse(indicator);
		}

	}

}
