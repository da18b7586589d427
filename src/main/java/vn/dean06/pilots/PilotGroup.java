package vn.dean06.pilots;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/**
 * A group of pilot models in a year.
 */
@Entity
@IdClass(PilotGroup.Key.class)
class PilotGroup {

	@Id
	private Short year;

	@Id
	private Short position;

	@Column(nullable = false)
	private String name;

	private @Nullable Short statedModels;

	protected PilotGroup() {
	}

	PilotGroup(int year, int position, String name, @Nullable Integer statedModels) {
		this.year = (short) year;
		this.position = (short) position;
		this.name = name;
		this.statedModels = (statedModels != null) ? statedModels.shortValue() : null;
	}

	int position() {
		return this.position;
	}

	String name() {
		return this.name;
	}

	@Nullable Integer statedModels() {
		return (this.statedModels != null) ? this.statedModels.intValue() : null;
	}

	record Key(Short year, Short position) implements Serializable {
	}

}
