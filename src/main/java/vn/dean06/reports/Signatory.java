package vn.dean06.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Who signs the reports of a unit (người ký), from when until when.
 */
@Entity
class Signatory {

	@Id
	private UUID id;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String name;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> authority;

	@Column(nullable = false)
	private LocalDate since;

	private @Nullable LocalDate until;

	protected Signatory() {
	}

	Signatory(View view) {
		this.id = view.id();
		this.unit = view.unit();
		this.name = view.name();
		this.authority = view.authority();
		this.since = view.since();
		this.until = view.until();
	}

	/** Signs no more after a day. */
	void end(LocalDate last) {
		this.until = last;
	}

	View view() {
		return new View(this.id, this.unit, this.name, this.authority, this.since, this.until);
	}

	/**
	 * A signatory.
	 *
	 * @param name full name, no academic title
	 * @param authority "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
	 * @param until the last day; null while it is not known
	 */
	public record View(UUID id, String unit, String name, List<String> authority, LocalDate since,
			@Nullable LocalDate until) {

		public View {
			authority = List.copyOf(authority);
		}

		public boolean signsOn(LocalDate day) {
			return !day.isBefore(this.since) && (this.until == null || !day.isAfter(this.until));
		}

	}

}
