package vn.dean06.reports.wording;

import vn.dean06.organisation.Period;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which the words of reports follow their figures, as they were at any time.
 */
@Service
@Transactional(readOnly = true)
public class RuleSets {

	private final StoredRulesRepository stored;

	RuleSets(StoredRulesRepository stored) {
		this.stored = stored;
	}

	/**
	 * Those that hold at the end of a period; the program's own where no pack brought
	 * any.
	 */
	public RuleSet on(Period period) {
		return this.stored.findHolding(period.lastDay())
			.map((found) -> found.rules().over(RuleSet.standard()))
			.orElseGet(RuleSet::standard);
	}

}
