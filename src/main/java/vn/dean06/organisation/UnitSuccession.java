package vn.dean06.organisation;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/**
 * One unit taking over all or a part of another; a merger has several, and so has a
 * split.
 */
@Entity
@IdClass(UnitSuccession.Key.class)
class UnitSuccession {

	@Id
	private String predecessor;

	@Id
	private String successor;

	@Column(nullable = false)
	private LocalDate since;

	private @Nullable String note;

	protected UnitSuccession() {
	}

	UnitSuccession(SuccessionView succession) {
		this.predecessor = succession.predecessor();
		this.successor = succession.successor();
		this.since = succession.since();
		this.note = succession.note();
	}

	SuccessionView view() {
		return new SuccessionView(this.predecessor, this.successor, this.since, this.note);
	}

	record Key(String predecessor, String successor) {
	}

}
