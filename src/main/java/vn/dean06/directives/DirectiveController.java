package vn.dean06.directives;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.Choice;
import vn.dean06.web.ListOrder;
import vn.dean06.web.ListOrders;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of the register of directive documents.
 */
@Controller
class DirectiveController {

	private static final ListOrders<DirectiveView> ORDERS = ListOrders.of(
			new ListOrder<DirectiveView>("NEWEST", "Mới nhất trước",
					Comparator.comparing(DirectiveView::issued, Comparator.nullsFirst(Comparator.naturalOrder())))
				.reversed(),
			ListOrder.by("NUMBER", "Theo số", DirectiveView::number),
			ListOrder.by("KIND", "Theo loại", DirectiveView::kind),
			ListOrder.byText("ISSUER", "Theo cơ quan", DirectiveView::issuer));

	private final Directives directives;

	DirectiveController(Directives directives) {
		this.directives = directives;
	}

	@GetMapping("/van-ban")
	String directives(@RequestParam(name = "sap-xep", required = false) @Nullable String sorted, DirectiveFilter filter,
			Model model) {
		List<DirectiveView> all = this.directives.all();
		ListOrder<DirectiveView> order = ORDERS.chosen(sorted);
		model.addAttribute("total", all.size());
		model.addAttribute("directives", all.stream().filter(filter::admits).sorted(order.comparator()).toList());
		model.addAttribute("filter", filter);
		model.addAttribute("orders", ORDERS);
		model.addAttribute("order", order);
		model.addAttribute("kinds",
				Choice.among(distinct(all, DirectiveView::kind).sorted(), DirectiveKind::name, DirectiveKind::label));
		model.addAttribute("years", Choice.among(distinct(all, DirectiveView::year).sorted(Comparator.reverseOrder()),
				Function.identity(), (year) -> (year == 0) ? "Không rõ" : year.toString()));
		model.addAttribute("issuers",
				Choice.among(distinct(all, DirectiveView::issuer).sorted(), Function.identity(), Function.identity()));
		return "directives/directives";
	}

	private static <T> Stream<T> distinct(List<DirectiveView> all, Function<DirectiveView, T> property) {
		return all.stream().map(property).distinct();
	}

}
