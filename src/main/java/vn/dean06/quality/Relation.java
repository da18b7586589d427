package vn.dean06.quality;

import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What a pack says must hold between an indicator and others.
 */
@Entity
@Table(name = "indicator_relation")
class Relation {

	/** "units:COMMUNE" in place of an indicator: how many units of a level there are. */
	static final String UNITS = "units:";

	/**
	 * What must hold.
	 */
	enum Kind {

		/** The indicator is as large as the other. */
		EQUAL,
		/** It is not larger than the other. */
		AT_MOST,
		/** It is the sum of the others. */
		SUM_OF,
		/** It is a running total, which never falls from one month to a later one. */
		NEVER_FALLS

	}

	@Id
	private Integer position;

	@Column(nullable = false)
	private String indicator;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Kind relation;

	@Column(nullable = false)
	private String others;

	@Column(nullable = false)
	private String reason;

	protected Relation() {
	}

	Relation(int position, String indicator, Kind relation, List<String> others, String reason) {
		this.position = position;
		this.indicator = indicator;
		this.relation = relation;
		this.others = String.join(" ", others);
		this.reason = reason;
	}

	String indicator() {
		return this.indicator;
	}

	Kind kind() {
		return this.relation;
	}

	/** Codes of indicators, or {@link #UNITS} with a level. */
	List<String> others() {
		return this.others.isEmpty() ? List.of() : Arrays.asList(this.others.split(" "));
	}

	String reason() {
		return this.reason;
	}

}
