package vn.dean06.indicators;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the catalogue.
 */
@Entity
class Indicator {

	@Id
	private String code;

	@Column(nullable = false)
	private String section;

	@Column(nullable = false)
	private String name;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "measure")
	private Measure measure;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private IndicatorKind kind;

	private short decimals;

	@Column(nullable = false)
	private String keeper;

	private @Nullable String numerator;

	private @Nullable String denominator;

	private @Nullable String formula;

	private @Nullable Short headline;

	private int position;

	protected Indicator() {
	}

	Indicator(IndicatorView view, Measure measure, int position) {
		this.code = view.code();
		this.section = view.section();
		this.name = view.name();
		this.measure = measure;
		this.kind = view.kind();
		this.decimals = (short) view.decimals();
		this.keeper = view.keeper();
		this.numerator = view.numerator();
		this.denominator = view.denominator();
		this.formula = view.formula();
		this.headline = (view.headline() != null) ? view.headline().shortValue() : null;
		this.position = position;
	}

	IndicatorView view() {
		return new IndicatorView(this.code, this.section, this.name, this.measure.name(), this.measure.counted(),
				this.kind, this.decimals, this.keeper, this.numerator, this.denominator, this.formula,
				(this.headline != null) ? this.headline.intValue() : null);
	}

}
