package vn.dean06.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dean06.figures.Figures;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that lists what the checks found in a year.
 */
@Controller
class QualityController {

	private final Quality quality;

	private final Figures figures;

	QualityController(Quality quality, Figures figures) {
		this.quality = quality;
		this.figures = figures;
	}

	@GetMapping("/kiem-tra")
	String findings(@RequestParam(name = "nam", required = false) @Nullable Integer asked, Model model) {
		List<Integer> years = this.figures.years();
		int year = Objects.requireNonNullElseGet(asked, () -> years.isEmpty() ? 0 : years.getFirst());
		Map<String, List<Finding>> findings = this.quality.findings(year);
		model.addAttribute("year", year);
		model.addAttribute("years", years);
		model.addAttribute("findings", findings);
		model.addAttribute("total", findings.values().stream().mapToInt(List::size).sum());
		return "quality/findings";
	}

}
