package vn.dean06.directives;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.SearchText;
import vn.dean06.web.VietnameseOrder;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of the register of directive documents.
 */
@Controller
class DirectiveController {

	private final Directives directives;

	DirectiveController(Directives directives) {
		this.directives = directives;
	}

	/**
	 * What the list is narrowed to and ordered by; kept in the address.
	 */
	record Filter(@Nullable DirectiveKind kind, @Nullable Integer year, @Nullable String issuer,
			@Nullable String search, Order order) {

		boolean admits(DirectiveView document) {
			return (this.kind == null || document.kind() == this.kind)
					&& (this.year == null || document.year() == this.year)
					&& (this.issuer == null || document.issuer().equals(this.issuer)) && new SearchText(this.search)
						.matches(document.citation(), document.kind().label(), document.issuer(), document.subject());
		}

	}

	/**
	 * In which order the documents stand.
	 */
	enum Order {

		NGAY("Mới nhất trước",
				Comparator.comparing(DirectiveView::issued, Comparator.nullsFirst(Comparator.naturalOrder()))
					.reversed()),
		SO("Theo số", Comparator.comparing(DirectiveView::number)),
		LOAI("Theo loại", Comparator.comparing(DirectiveView::kind)),
		CO_QUAN("Theo cơ quan", Comparator.comparing(DirectiveView::issuer, VietnameseOrder.INSTANCE));

		private final String label;

		private final Comparator<DirectiveView> comparator;

		Order(String label, Comparator<DirectiveView> comparator) {
			this.label = label;
			this.comparator = comparator;
		}

		public String label() {
			return this.label;
		}

	}

	@GetMapping("/van-ban")
	String directives(@RequestParam(name = "loai", required = false) @Nullable DirectiveKind kind,
			@RequestParam(name = "nam", required = false) @Nullable Integer year,
			@RequestParam(name = "co-quan", required = false) @Nullable String issuer,
			@RequestParam(name = "tim", required = false) @Nullable String search,
			@RequestParam(name = "sap-xep", defaultValue = "NGAY") Order order, Model model) {
		List<DirectiveView> all = this.directives.all();
		Filter filter = new Filter(kind, year, (issuer == null || issuer.isBlank()) ? null : issuer, search, order);
		model.addAttribute("total", all.size());
		model.addAttribute("directives", all.stream().filter(filter::admits).sorted(order.comparator).toList());
		model.addAttribute("filter", filter);
		model.addAttribute("orders", Order.values());
		model.addAttribute("kinds", all.stream().map(DirectiveView::kind).distinct().sorted().toList());
		model.addAttribute("years",
				all.stream().map(DirectiveView::year).distinct().sorted(Comparator.reverseOrder()).toList());
		model.addAttribute("issuers", all.stream().map(DirectiveView::issuer).distinct().sorted().toList());
		return "directives/directives";
	}

}
