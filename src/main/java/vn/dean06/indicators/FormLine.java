package vn.dean06.indicators;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/**
 * That a unit enters an indicator in a form.
 */
@Entity
@IdClass(FormLine.Key.class)
class FormLine {

	@Id
	private String form;

	@Id
	private String indicator;

	@Id
	private String unit;

	private boolean compulsory;

	private int position;

	protected FormLine() {
	}

	FormLine(Key key, boolean compulsory, int position) {
		this.form = key.form();
		this.indicator = key.indicator();
		this.unit = key.unit();
		this.compulsory = compulsory;
		this.position = position;
	}

	Key key() {
		return new Key(this.form, this.indicator, this.unit);
	}

	boolean compulsory() {
		return this.compulsory;
	}

	record Key(String form, String indicator, String unit) implements Serializable {
	}

}
