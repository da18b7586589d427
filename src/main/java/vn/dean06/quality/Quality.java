package vn.dean06.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All checks over what was entered and written.
 */
@Service
@Transactional(readOnly = true)
public class Quality {

	private final List<Check> checks;

	private final ReportTexts texts;

	Quality(List<Check> checks, ReportTexts texts) {
		this.checks = checks;
		this.texts = texts;
	}

	/**
	 * What every check finds in a year of what the viewer may see, by the check's title;
	 * also those that find nothing.
	 */
	public Map<String, List<Finding>> findings(int year, Viewer viewer) {
		Map<String, List<Finding>> findings = new LinkedHashMap<>();
		this.checks.forEach((check) -> findings.put(check.title(), check.findings(year, viewer)));
		findings.putAll(this.texts.findings(year));
		return findings;
	}

}
