package vn.dean06.registers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/**
 * The register of a year, as a document issued it.
 */
@Entity
@IdClass(RegisterYear.Key.class)
class RegisterYear {

	@Id
	private String register;

	@Id
	private Integer year;

	private @Nullable String title;

	private @Nullable String decision;

	@ElementCollection
	@CollectionTable(name = "register_group",
			joinColumns = { @JoinColumn(name = "register", referencedColumnName = "register"),
					@JoinColumn(name = "year", referencedColumnName = "year") })
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<RegisterGroup> groups = new ArrayList<>();

	@Version
	private @Nullable Integer version;

	protected RegisterYear() {
	}

	RegisterYear(String register, int year, @Nullable String title, @Nullable String decision,
			List<RegisterGroup> groups) {
		this.register = register;
		this.year = year;
		this.title = title;
		this.decision = decision;
		this.groups.addAll(groups);
	}

	int year() {
		return this.year;
	}

	@Nullable String title() {
		return this.title;
	}

	@Nullable String decision() {
		return this.decision;
	}

	List<RegisterGroup> groups() {
		return this.groups;
	}

	record Key(String register, Integer year) implements Serializable {
	}

}
