package vn.dean06.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * The plan (kế hoạch) of a year.
 */
@Entity
class YearPlan {

	@Id
	private Short year;

	@Column(nullable = false)
	private String title;

	private @Nullable String decision;

	protected YearPlan() {
	}

	YearPlan(int year, String title, @Nullable String decision) {
		this.year = (short) year;
		this.title = title;
		this.decision = decision;
	}

	int year() {
		return this.year;
	}

	String title() {
		return this.title;
	}

	@Nullable String decision() {
		return this.decision;
	}

}
