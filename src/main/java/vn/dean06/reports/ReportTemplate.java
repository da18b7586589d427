package vn.dean06.reports;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.organisation.Period;

/**
 * A version of a template that reports are begun from (mẫu báo cáo). Never changed: a
 * later version is a row of its own.
 */
@Entity
@IdClass(ReportTemplate.Key.class)
class ReportTemplate {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Id
	private String code;

	@Id
	private int version;

	@Column(nullable = false)
	private String title;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Period.Kind span;

	@Column(nullable = false)
	private String content;

	private @Nullable String madeBy;

	@Column(nullable = false)
	private Instant madeAt;

	protected ReportTemplate() {
	}

	ReportTemplate(View view) {
		this.code = view.code();
		this.version = view.version();
		this.title = view.title();
		this.span = view.span();
		this.content = JSON.writeValueAsString(view.form());
		this.madeBy = view.madeBy();
		this.madeAt = view.madeAt();
	}

	record Key(String code, int version) implements Serializable {
	}

	/** Without what it holds, for lists. */
	View heading() {
		return new View(this.code, this.version, this.title, this.span, ReportForm.blank(), this.madeBy, this.madeAt);
	}

	View view() {
		return new View(this.code, this.version, this.title, this.span, JSON.readValue(this.content, ReportForm.class),
				this.madeBy, this.madeAt);
	}

	/**
	 * A version of a template.
	 *
	 * @param code names it in packs and addresses, "bao-cao-nam"
	 * @param version from 1
	 * @param span how long a period the reports are for that are made from it
	 * @param madeBy null for what a pack brought
	 */
	public record View(String code, int version, String title, Period.Kind span, ReportForm form,
			@Nullable String madeBy, Instant madeAt) {

		/** Whether it says the same, whoever made it. */
		boolean isJustAs(View other) {
			return this.title.equals(other.title) && this.span == other.span && this.form.equals(other.form);
		}

		/**
		 * The same as another version.
		 * @param people those of whom it may be said that they made it
		 */
		View as(int number, Set<String> people) {
			return new View(this.code, number, this.title, this.span, this.form,
					(this.madeBy != null && people.contains(this.madeBy)) ? this.madeBy : null, this.madeAt);
		}

	}

}
