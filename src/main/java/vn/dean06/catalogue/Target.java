package vn.dean06.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator shall reach in a year, and who says so.
 */
@Entity
@IdClass(Target.Key.class)
class Target {

	@Id
	private String indicator;

	@Id
	private Short year;

	@Id
	private String setter;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private TargetView.Comparison comparison;

	@Column(nullable = false)
	private BigDecimal value;

	private @Nullable String source;

	protected Target() {
	}

	Target(TargetView view) {
		this.indicator = view.indicator();
		this.year = (short) view.year();
		this.setter = view.setter();
		this.comparison = view.comparison();
		this.value = view.value();
		this.source = view.source();
	}

	TargetView view() {
		return new TargetView(this.indicator, this.year, this.setter, this.comparison, this.value, this.source);
	}

	record Key(String indicator, Short year, String setter) implements Serializable {
	}

}
