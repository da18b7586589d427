package vn.dean06.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.BatchSize;
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

	@ElementCollection(fetch = FetchType.LAZY)
	@CollectionTable(name = "indicator_keeper", joinColumns = @JoinColumn(name = "indicator"))
	@OrderBy("since")
	@BatchSize(size = 1000)
	private List<LaterKeeper> laterKeepers = new ArrayList<>();

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

	void keptBy(String unit, LocalDate since) {
		this.laterKeepers.add(new LaterKeeper(since, unit));
	}

	IndicatorView view() {
		return new IndicatorView(this.code, this.section, this.name, this.measure.name(), this.measure.counted(),
				this.measure.percent(), this.kind, this.decimals, this.keeper, this.numerator, this.denominator,
				this.formula, (this.headline != null) ? this.headline.intValue() : null,
				this.laterKeepers.stream().map((later) -> new IndicatorView.Keeper(later.since, later.unit)).toList());
	}

	@Embeddable
	record LaterKeeper(LocalDate since, String unit) {
	}

}
