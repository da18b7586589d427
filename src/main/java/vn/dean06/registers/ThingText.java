package vn.dean06.registers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import vn.dean06.document.Prose;

/**
 * A text of a thing.
 *
 * @param typed whether an officer typed it, so that every character stands for itself
 */
@Embeddable
record ThingText(@Column(nullable = false) String text, @Column(nullable = false) Boolean typed) {

	static ThingText of(Prose prose) {
		return new ThingText(prose.text(), prose.typed());
	}

	Prose prose() {
		return new Prose(this.text, this.typed);
	}

}
