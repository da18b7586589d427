package vn.dean06.reports.wording;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set of rules that a pack brought.
 */
@Entity
@Table(name = "wording_rules")
class StoredRules {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Id
	private String version;

	@Column(nullable = false)
	private LocalDate since;

	@Column(nullable = false)
	private String content;

	protected StoredRules() {
	}

	StoredRules(RuleSet rules) {
		this.version = rules.version();
		this.since = rules.since();
		this.content = JSON.writeValueAsString(rules);
	}

	RuleSet rules() {
		return JSON.readValue(this.content, RuleSet.class);
	}

}
