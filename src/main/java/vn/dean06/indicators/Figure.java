package vn.dean06.indicators;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;

/**
 * A figure as its unit entered it last.
 */
@Entity
@IdClass(Figure.Id3.class)
class Figure {

	@Id
	private String indicator;

	@Id
	private String unit;

	@Id
	private String period;

	private @Nullable BigDecimal value;

	private boolean noneArisen;

	private @Nullable String note;

	@Column(nullable = false)
	private String enteredBy;

	@Column(nullable = false)
	private Instant enteredAt;

	@Version
	private @Nullable Integer version;

	protected Figure() {
	}

	Figure(FigureKey key, Amount amount, @Nullable String note, String by, Instant at) {
		this.indicator = key.indicator();
		this.unit = key.unit();
		this.period = key.period().toString();
		enter(amount, note, by, at);
	}

	final void enter(Amount amount, @Nullable String note, String by, Instant at) {
		this.value = amount.number();
		this.noneArisen = amount.noneArisen();
		this.note = note;
		this.enteredBy = by;
		this.enteredAt = at;
	}

	FigureView view() {
		return new FigureView(new FigureKey(this.indicator, this.unit, Period.parse(this.period)),
				new Amount(this.value), this.note, this.enteredBy, this.enteredAt);
	}

	record Id3(String indicator, String unit, String period) implements Serializable {

		static Id3 of(FigureKey key) {
			return new Id3(key.indicator(), key.unit(), key.period().toString());
		}

	}

}
