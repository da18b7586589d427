package vn.dean06.pilots;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.document.TextPrinter;
import vn.dean06.organisation.Organisation;
import vn.dean06.registers.Updates;
import vn.dean06.web.NotFound;
import vn.dean06.web.SearchText;
import vn.dean06.web.VietnameseOrder;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pages of the pilot models: by group, and each model.
 */
@Controller
class PilotController {

	private final Pilots pilots;

	private final Organisation organisation;

	private final TextPrinter texts;

	private final Updates updates;

	PilotController(Pilots pilots, Organisation organisation, TextPrinter texts, Updates updates) {
		this.updates = updates;
		this.pilots = pilots;
		this.organisation = organisation;
		this.texts = texts;
	}

	/**
	 * What the list is narrowed to and ordered by; kept in the address.
	 */
	record Filter(@Nullable Integer group, @Nullable ModelState state, @Nullable String search, Order order) {

		boolean admits(PilotModelView model) {
			return (this.state == null || model.state() == this.state)
					&& new SearchText(this.search).matches(model.number(), model.name(), model.results().text(),
							model.difficulties().text(), model.benefits(), model.cost(), model.note());
		}

	}

	/**
	 * In which order the models of a group stand.
	 */
	enum Order {

		STT("Theo số thứ tự", Comparator.comparing(PilotModelView::row)),
		TEN("Theo tên", Comparator.comparing(PilotModelView::name, VietnameseOrder.INSTANCE)),
		TRANG_THAI("Theo trạng thái", Comparator.comparing(PilotModelView::state));

		private final String label;

		private final Comparator<PilotModelView> comparator;

		Order(String label, Comparator<PilotModelView> comparator) {
			this.label = label;
			this.comparator = comparator;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * A titled text of a model, as the columns of the appendix.
	 */
	record Part(String title, Prose text) {
	}

	@GetMapping("/mo-hinh")
	String models(@RequestParam(name = "nam", required = false) @Nullable Integer year,
			@RequestParam(name = "nhom", required = false) @Nullable Integer group,
			@RequestParam(name = "trang-thai", required = false) @Nullable ModelState state,
			@RequestParam(name = "tim", required = false) @Nullable String search,
			@RequestParam(name = "sap-xep", defaultValue = "STT") Order order, Model model) {
		ProgrammeView programme = programme(year);
		Filter filter = new Filter(group, state, search, order);
		model.addAttribute("programme", programme);
		model.addAttribute("years", this.pilots.years());
		model.addAttribute("groups", groups(programme, filter));
		model.addAttribute("filter", filter);
		model.addAttribute("states", ModelState.values());
		model.addAttribute("orders", Order.values());
		return "pilots/models";
	}

	private static List<ProgrammeView.Group> groups(ProgrammeView programme, Filter filter) {
		return programme.groups()
			.stream()
			.filter((group) -> filter.group() == null || group.position() == filter.group())
			.map((group) -> new ProgrammeView.Group(group.position(), group.name(), group.statedModels(),
					group.models().stream().filter(filter::admits).sorted(filter.order().comparator).toList()))
			.filter((group) -> !group.models().isEmpty())
			.toList();
	}

	@GetMapping("/mo-hinh/{year}/{number}")
	String model(@PathVariable int year, @PathVariable int number, Model model) {
		ProgrammeView programme = programme(year);
		PilotModelView pilot = programme.models()
			.stream()
			.filter((candidate) -> candidate.number() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("Không có mô hình " + number + " trong danh mục năm " + year + "."));
		List<Part> parts = List.of(new Part("Kết quả triển khai", pilot.results()),
				new Part("Khó khăn, vướng mắc", pilot.difficulties()),
				new Part("Đánh giá hiệu quả, giá trị tiện ích mang lại", Prose.written(pilot.benefits())),
				new Part("Kinh phí đầu tư", Prose.written(pilot.cost())),
				new Part("Ghi chú", Prose.written(pilot.note())));
		model.addAttribute("programme", programme);
		model.addAttribute("pilot", pilot);
		model.addAttribute("parts", parts);
		model.addAttribute("texts", this.texts.html(year, parts.stream().map(Part::text).toList()));
		model.addAttribute("updates", this.updates.history(PilotProgress.FORM, pilot.code(), year));
		model.addAttribute("units", this.organisation.units());
		return "pilots/model";
	}

	private ProgrammeView programme(@Nullable Integer year) {
		List<Integer> years = this.pilots.years();
		int wanted = Objects.requireNonNullElseGet(year, () -> years.isEmpty() ? 0 : years.getFirst());
		return this.pilots.ofYear(wanted)
			.orElseThrow(() -> new NotFound("Chưa có danh mục mô hình của năm " + wanted + "."));
	}

}
