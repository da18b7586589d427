package vn.dean06.pilots;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * The list of pilot models of a year, as a directive approved it.
 */
@Entity
class PilotProgramme {

	@Id
	private Short year;

	private @Nullable String decision;

	protected PilotProgramme() {
	}

	PilotProgramme(int year, @Nullable String decision) {
		this.year = (short) year;
		this.decision = decision;
	}

	int year() {
		return this.year;
	}

	@Nullable String decision() {
		return this.decision;
	}

}
