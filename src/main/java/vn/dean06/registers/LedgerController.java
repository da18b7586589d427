package vn.dean06.registers;

import java.util.List;
import java.util.Map;

import vn.dean06.web.ListOrder;
import vn.dean06.web.NotFound;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a ledger. {@link RegisterPages} says where it is.
 */
class LedgerController {

	private final RegisterDescription ledger;

	private final Registers registers;

	LedgerController(RegisterDescription ledger, Registers registers) {
		this.ledger = ledger;
		this.registers = registers;
	}

	String list(@RequestParam Map<String, String> asked, Model model) {
		LedgerFilter filter = new LedgerFilter(this.ledger, asked);
		List<ThingView> all = this.registers.ledger(this.ledger);
		ListOrder<ThingView> order = this.ledger.orders().chosen(asked.get("sap-xep"));
		model.addAttribute("ledger", this.ledger);
		filter.unknownYear(all).ifPresent((year) -> {
			throw new NotFound("Không có " + this.ledger.words().noun() + " nào của năm " + year + ".");
		});
		model.addAttribute("words", this.ledger.words());
		model.addAttribute("all", all);
		model.addAttribute("things", all.stream().filter(filter::admits).sorted(order.comparator()).toList());
		model.addAttribute("filter", filter);
		model.addAttribute("orders", this.ledger.orders());
		model.addAttribute("order", order);
		return "registers/ledger";
	}

}
