package vn.dean06.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;

/**
 * A formal report with its templates.
 */
@Entity
class Report {

	@Id
	private String code;

	@Column(nullable = false)
	private String period;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private LocalDate countedFrom;

	@Column(nullable = false)
	private LocalDate countedTo;

	@Column(nullable = false)
	private String kind;

	private @Nullable Integer number;

	@Column(nullable = false)
	private String symbol;

	private @Nullable LocalDate issued;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> issuer;

	@Column(nullable = false)
	private String place;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> subject;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> addressees;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> authority;

	@Column(nullable = false)
	private String signer;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> recipients;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private ReportView.Numbering numbering;

	@ElementCollection
	@CollectionTable(name = "report_section", joinColumns = @JoinColumn(name = "report"))
	@OrderColumn(name = "position")
	@Column(nullable = false)
	private List<Section> sections = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "report_appendix", joinColumns = @JoinColumn(name = "report"))
	@OrderColumn(name = "position")
	@Column(nullable = false)
	private List<Appendix> appendices = new ArrayList<>();

	protected Report() {
	}

	Report(ReportView view) {
		this.code = view.code();
		this.period = view.period().toString();
		this.unit = view.unit();
		this.countedFrom = view.countedFrom();
		this.countedTo = view.countedTo();
		this.kind = view.kind();
		this.number = view.number();
		this.symbol = view.symbol();
		this.issued = view.issued();
		this.issuer = List.copyOf(view.issuer());
		this.place = view.place();
		this.subject = List.copyOf(view.subject());
		this.addressees = List.copyOf(view.addressees());
		this.authority = List.copyOf(view.authority());
		this.signer = view.signer();
		this.recipients = List.copyOf(view.recipients());
		this.numbering = view.numbering();
		view.sections().forEach((section) -> this.sections.add(new Section(section.file(), section.text())));
		view.appendices()
			.forEach((appendix) -> this.appendices
				.add(new Appendix(appendix.content(), appendix.title(), appendix.enclosedWith())));
	}

	ReportView view() {
		return new ReportView(this.code, Period.parse(this.period), this.unit, this.countedFrom, this.countedTo,
				this.kind, this.number, this.symbol, this.issued, this.issuer, this.place, this.subject,
				this.addressees, this.authority, this.signer, this.recipients, this.numbering,
				this.sections.stream()
					.map((section) -> new ReportView.SectionTemplate(section.file, section.template))
					.toList(),
				this.appendices.stream()
					.map((appendix) -> new ReportView.AppendixTemplate(appendix.content, appendix.title,
							appendix.enclosedWith))
					.toList());
	}

	@Embeddable
	static class Section {

		@Column(nullable = false)
		private String file;

		@Column(nullable = false)
		private String template;

		protected Section() {
		}

		Section(String file, String template) {
			this.file = file;
			this.template = template;
		}

	}

	@Embeddable
	static class Appendix {

		@Enumerated(EnumType.STRING)
		@Column(nullable = false)
		private ReportView.AppendixTemplate.Content content;

		@JdbcTypeCode(SqlTypes.ARRAY)
		@Column(nullable = false)
		private List<String> title;

		@Column(nullable = false)
		private String enclosedWith;

		protected Appendix() {
		}

		Appendix(ReportView.AppendixTemplate.Content content, List<String> title, String enclosedWith) {
			this.content = content;
			this.title = List.copyOf(title);
			this.enclosedWith = enclosedWith;
		}

	}

}
