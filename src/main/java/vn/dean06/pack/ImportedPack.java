package vn.dean06.pack;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A pack that this database was filled from.
 */
@Entity
public class ImportedPack {

	@Id
	private String name;

	@Column(nullable = false)
	private String title;

	@Column(nullable = false)
	private Instant importedAt;

	protected ImportedPack() {
	}

	ImportedPack(String name, String title, Instant importedAt) {
		this.name = name;
		this.title = title;
		this.importedAt = importedAt;
	}

	public String name() {
		return this.name;
	}

	public String title() {
		return this.title;
	}

	public Instant importedAt() {
		return this.importedAt;
	}

}
