package vn.dean06.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All checks over what was entered.
 */
@Service
@Transactional(readOnly = true)
public class Quality {

	private final List<Check> checks;

	Quality(List<Check> checks) {
		this.checks = checks;
	}

	/**
	 * What every check finds in a year of what the viewer may see, by the check's title;
	 * also those that find nothing.
	 */
	public Map<String, List<Finding>> findings(int year, Viewer viewer) {
		Map<String, List<Finding>> findings = new LinkedHashMap<>();
		this.checks.forEach((check) -> findings.put(check.title(), check.findings(year, viewer)));
		return findings;
	}

}
