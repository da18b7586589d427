package vn.dean06.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import vn.dean06.organisation.Period;

/**
 * A form (biểu nhập liệu) that units fill in for a month, a quarter or a year.
 */
@Entity
class EntryForm {

	@Id
	private String code;

	@Column(nullable = false)
	private String title;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Period.Kind frequency;

	private int position;

	protected EntryForm() {
	}

	EntryForm(String code, String title, Period.Kind frequency, int position) {
		this.code = code;
		this.title = title;
		this.frequency = frequency;
		this.position = position;
	}

	int position() {
		return this.position;
	}

	FormView view() {
		return new FormView(this.code, this.title, this.frequency);
	}

}
