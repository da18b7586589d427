package vn.dean06.catalogue;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.UnitLevel;

/**
 * That a unit, or each unit of a level, enters an indicator in a form between two days;
 * for itself, or for each unit of a lower level.
 */
@Entity
@IdClass(FormLine.Key.class)
class FormLine {

	@Id
	private String form;

	@Id
	private Integer position;

	@Column(nullable = false)
	private String indicator;

	private @Nullable String unit;

	@Enumerated(EnumType.STRING)
	private @Nullable UnitLevel level;

	@Enumerated(EnumType.STRING)
	private @Nullable UnitLevel forLevel;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	private boolean compulsory;

	protected FormLine() {
	}

	FormLine(FormLineView view) {
		this.form = view.form();
		this.position = view.position();
		this.indicator = view.indicator();
		this.unit = view.unit();
		this.level = view.level();
		this.forLevel = view.forLevel();
		this.validFrom = view.validFrom();
		this.validTo = view.validTo();
		this.compulsory = view.compulsory();
	}

	FormLineView view() {
		return new FormLineView(this.form, this.position, this.indicator, this.unit, this.level, this.forLevel,
				this.validFrom, this.validTo, this.compulsory);
	}

	record Key(String form, Integer position) implements Serializable {
	}

}
