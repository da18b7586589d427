package vn.dean06.quality.text;

import java.util.Set;

/**
 * The kinds of contradictions that are planted, and the rules that may tell of each.
 */
enum Kind {

	CITATION_AGAINST_REGISTER("CITATION"), CITATION_AGAINST_CITATION("CITATION"),
	YEAR_IN_SYMBOL("CITATION_FORM", "CITATION"), DATE_BEFORE_PROJECT("DATE", "CITATION"),
	DATE_AFTER_REPORT("DATE", "CITATION"), STATE("SAID_STATE"), LIST_AGAINST_COUNT("NUMBER_LIST", "TWO_LISTS"),
	LIST_AGAINST_REGISTER("NUMBER_LIST", "TWO_LISTS"), TWO_LISTS("TWO_LISTS", "NUMBER_LIST"),
	IMPLIED_TOTAL("IMPLIED_TOTAL"), NUMBER_FORM("NUMBER_FORM"), SAID_FIGURE("SAID_FIGURE"), SHARE("SHARE"),
	LISTED_PARTS("LISTED_PARTS"), CITATION_ORDER("CITATION_ORDER"), SAID_COUNT("SAID_COUNT"),
	ISSUER("CITATION_FORM", "CITATION"), EXPECTED_PAST("DATE");

	private final String rule;

	private final Set<String> others;

	Kind(String rule, String... others) {
		this.rule = rule;
		this.others = Set.of(others);
	}

	/** The rule that has to find it. */
	String rule() {
		return this.rule;
	}

	boolean explains(String found) {
		return this.rule.equals(found) || this.others.contains(found);
	}

}
