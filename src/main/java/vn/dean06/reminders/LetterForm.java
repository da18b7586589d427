package vn.dean06.reminders;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What all official letters (công văn) of a unit have in common.
 */
@Entity
class LetterForm {

	@Id
	private String unit;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> superior;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> issuer;

	@Column(nullable = false)
	private String symbol;

	@Column(nullable = false)
	private String place;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> authority;

	@Column(nullable = false)
	private String signer;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> recipients;

	protected LetterForm() {
	}

	LetterForm(LetterFormView view) {
		this.unit = view.unit();
		this.superior = view.superior();
		this.issuer = view.issuer();
		this.symbol = view.symbol();
		this.place = view.place();
		this.authority = view.authority();
		this.signer = view.signer();
		this.recipients = view.recipients();
	}

	LetterFormView view() {
		return new LetterFormView(this.unit, this.superior, this.issuer, this.symbol, this.place, this.authority,
				this.signer, this.recipients);
	}

}
