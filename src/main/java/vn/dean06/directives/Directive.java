package vn.dean06.directives;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/**
 * A directive document (văn bản chỉ đạo) of the register.
 */
@Entity
@IdClass(Directive.Key.class)
class Directive {

	@Id
	private Integer number;

	@Id
	private String symbol;

	@Id
	private String issuer;

	@Id
	private Short year;

	@Column(nullable = false)
	private String kind;

	private @Nullable LocalDate issued;

	@Column(nullable = false)
	private String subject;

	private @Nullable String note;

	protected Directive() {
	}

	Directive(DirectiveView view) {
		this.number = view.number();
		this.symbol = view.symbol();
		this.issuer = view.issuer();
		this.year = (short) view.year();
		this.kind = view.kind().name();
		this.issued = view.issued();
		this.subject = view.subject();
		this.note = view.note();
	}

	DirectiveView view() {
		return new DirectiveView(this.number, this.symbol, DirectiveKind.valueOf(this.kind), this.issued, this.issuer,
				this.subject, this.note);
	}

	record Key(Integer number, String symbol, String issuer, Short year) implements Serializable {
	}

}
