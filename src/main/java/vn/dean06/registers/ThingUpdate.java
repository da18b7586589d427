package vn.dean06.registers;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;

import org.springframework.data.domain.Persistable;

/**
 * What a unit reported on a thing for a month, as it was saved once. Each save is a row
 * of its own and the last of them holds.
 */
@Entity
@IdClass(ThingUpdate.Key.class)
class ThingUpdate implements Persistable<ThingUpdate.Key> {

	@Id
	private String register;

	@Id
	private String thing;

	@Id
	private String period;

	@Id
	private Integer save;

	@Column(nullable = false)
	private String unit;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private ThingState state;

	@Column(nullable = false)
	private String result;

	@Column(nullable = false)
	private String difficulties;

	@Column(nullable = false)
	private String enteredBy;

	@Column(nullable = false)
	private Instant enteredAt;

	protected ThingUpdate() {
	}

	/**
	 * @param save how many there were before it, and one
	 */
	ThingUpdate(UpdateView view, int save) {
		this.register = view.register();
		this.thing = view.thing();
		this.period = view.period().toString();
		this.save = save;
		this.unit = view.unit();
		this.state = view.state();
		this.result = view.result();
		this.difficulties = view.difficulties();
		this.enteredBy = view.enteredBy();
		this.enteredAt = view.enteredAt();
	}

	UpdateView view() {
		return new UpdateView(this.register, this.thing, this.unit, Period.parse(this.period), this.state, this.result,
				this.difficulties, this.enteredBy, this.enteredAt);
	}

	@Override
	public @Nullable Key getId() {
		return new Key(this.register, this.thing, this.period, this.save);
	}

	/** Nothing of it is ever changed. */
	@Override
	public boolean isNew() {
		return true;
	}

	record Key(String register, String thing, String period, Integer save) implements Serializable {
	}

}
