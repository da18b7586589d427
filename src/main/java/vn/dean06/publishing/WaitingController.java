package vn.dean06.publishing;

import java.io.IOException;
import java.util.UUID;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.organisation.Organisation;
import vn.dean06.web.work.HeavyWork;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page that tells before a correction is decided what it would change in issued
 * reports.
 */
@Controller
class WaitingController {

	private final WaitingCorrections corrections;

	private final Catalogue catalogue;

	private final Organisation organisation;

	private final HeavyWork heavy;

	WaitingController(WaitingCorrections corrections, Catalogue catalogue, Organisation organisation, HeavyWork heavy) {
		this.corrections = corrections;
		this.catalogue = catalogue;
		this.organisation = organisation;
		this.heavy = heavy;
	}

	@GetMapping("/dinh-chinh/{id}/bao-cao")
	String page(@PathVariable UUID id, Model model) throws IOException {
		model.addAttribute("waiting", this.heavy.inTurn(() -> this.corrections.of(id)));
		model.addAttribute("catalogue", this.catalogue.indicators());
		model.addAttribute("units", this.organisation.units());
		return "publishing/waiting";
	}

}
