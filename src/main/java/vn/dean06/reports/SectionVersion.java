package vn.dean06.reports;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/**
 * What a section said once, who wrote it and when. Never changed.
 */
@Entity
@IdClass(SectionVersion.Key.class)
class SectionVersion {

	@Id
	private String report;

	@Id
	private String file;

	@Id
	private int version;

	@Column(nullable = false)
	private String template;

	private @Nullable String savedBy;

	private @Nullable Instant savedAt;

	protected SectionVersion() {
	}

	SectionVersion(String report, String file, int version, String template, @Nullable String savedBy,
			@Nullable Instant savedAt) {
		this.report = report;
		this.file = file;
		this.version = version;
		this.template = template;
		this.savedBy = savedBy;
		this.savedAt = savedAt;
	}

	record Key(String report, String file, int version) implements Serializable {
	}

	View view() {
		return new View(this.version, this.template, this.savedBy, this.savedAt);
	}

	/**
	 * A version of a section.
	 *
	 * @param savedBy null for what a pack brought
	 */
	public record View(int version, String text, @Nullable String savedBy, @Nullable Instant savedAt) {
	}

}
