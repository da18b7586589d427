package vn.dean06.reports;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/**
 * A section of a report, as it is written now.
 */
@Entity
@IdClass(ReportSection.Key.class)
class ReportSection {

	@Id
	private String report;

	@Id
	private String file;

	@Column(nullable = false)
	private int position;

	@Column(nullable = false)
	private String template;

	/** Of its text, from 1; whoever saves says which one they began from. */
	@Column(nullable = false)
	private int version = 1;

	private @Nullable String changedBy;

	private @Nullable Instant changedAt;

	protected ReportSection() {
	}

	ReportSection(String report, String file, String template) {
		this.report = report;
		this.file = file;
		this.template = template;
	}

	record Key(String report, String file) implements Serializable {
	}

	String file() {
		return this.file;
	}

	int version() {
		return this.version;
	}

	void place(int among) {
		this.position = among;
	}

	/** Goes on counting where one of the same name ended. */
	void startAt(int first) {
		this.version = first;
	}

	/** Says something else from now on, which is a version of its own. */
	void write(String text, String by, Instant at) {
		this.template = text;
		this.version++;
		signed(by, at);
	}

	/** Who wrote it as it is. */
	void signed(String by, Instant at) {
		this.changedBy = by;
		this.changedAt = at;
	}

	ReportForm.SectionTemplate template() {
		return new ReportForm.SectionTemplate(this.file, this.template);
	}

	SectionVersion asVersion() {
		return new SectionVersion(this.report, this.file, this.version, this.template, this.changedBy, this.changedAt);
	}

}
