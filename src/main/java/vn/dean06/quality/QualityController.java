package vn.dean06.quality;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dean06.figures.Figures;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.ShownYear;

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
	String findings(@RequestParam(name = "nam", required = false) @Nullable Integer asked, Viewer viewer, Model model) {
		ShownYear shown = ShownYear.of(asked, this.figures.years());
		Map<String, List<Finding>> findings = this.quality.findings(shown.year(), viewer);
		model.addAttribute("year", shown.year());
		model.addAttribute("years", shown.all());
		model.addAttribute("findings", findings);
		model.addAttribute("total", findings.values().stream().mapToInt(List::size).sum());
		return "quality/findings";
	}

}
