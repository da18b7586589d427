package vn.dean06.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;

/**
 * A formal report with its templates. Each of its verbs refuses what its state does not
 * allow.
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
	private List<String> superior;

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
	private ReportForm.Numbering numbering;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private ReportState state;

	private @Nullable String template;

	private @Nullable Integer templateVersion;

	private @Nullable String begunFrom;

	private @Nullable String remark;

	private @Nullable String changedBy;

	private @Nullable Instant changedAt;

	/** Null before it is kept, so that a new one never takes the place of another. */
	@Version
	private @Nullable Integer version;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "report", insertable = false, updatable = false)
	@OrderBy("position")
	private List<ReportSection> sections = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "report_appendix", joinColumns = @JoinColumn(name = "report"))
	@OrderColumn(name = "position")
	@Column(nullable = false)
	private List<Appendix> appendices = new ArrayList<>();

	protected Report() {
	}

	/**
	 * A report that is there from now on: issued if it has its number and its date.
	 */
	Report(ReportView view) {
		this.code = view.code();
		this.period = view.period().toString();
		this.unit = view.unit();
		this.number = view.number();
		this.issued = view.issued();
		this.state = view.state();
		form(view.countedFrom(), view.countedTo(), view.form());
		view.form()
			.appendices()
			.forEach((appendix) -> this.appendices
				.add(new Appendix(appendix.content(), appendix.title(), appendix.enclosedWith())));
		view.form().sections().forEach((section) -> put(section.file(), section.text(), this.sections.size()));
	}

	/** Everything but its sections and appendices. */
	private void form(LocalDate from, LocalDate to, ReportForm form) {
		this.countedFrom = from;
		this.countedTo = to;
		this.kind = form.kind();
		this.symbol = form.symbol();
		this.superior = form.superior();
		this.issuer = form.issuer();
		this.place = form.place();
		this.subject = form.subject();
		this.addressees = form.addressees();
		this.authority = form.authority();
		this.signer = form.signer();
		this.recipients = form.recipients();
		this.numbering = form.numbering();
	}

	/**
	 * Changes the formal parts; sections and appendices stay.
	 */
	void reform(LocalDate from, LocalDate to, ReportForm form, String by, Instant at) {
		mustBeDraft();
		form(from, to, form);
		changed(by, at);
	}

	/**
	 * Puts a new section among the others.
	 * @param position before which one, from 0
	 */
	ReportSection add(String file, String text, int position) {
		mustBeDraft();
		return put(file, text, position);
	}

	private ReportSection put(String file, String text, int position) {
		ReportSection added = new ReportSection(this.code, file, text);
		this.sections.add(position, added);
		number();
		return added;
	}

	void remove(String file) {
		mustBeDraft();
		this.sections.remove(section(file));
		number();
	}

	/**
	 * Moves a section one place up or down, if there is one.
	 */
	void move(String file, boolean up) {
		mustBeDraft();
		int from = this.sections.indexOf(section(file));
		int to = from + (up ? -1 : 1);
		if (to >= 0 && to < this.sections.size()) {
			Collections.swap(this.sections, from, to);
			number();
		}
	}

	private void number() {
		for (int i = 0; i < this.sections.size(); i++) {
			this.sections.get(i).place(i);
		}
	}

	/** Where a section stands among the others, from 0. */
	int position(String file) {
		return this.sections.indexOf(section(file));
	}

	ReportSection section(String file) {
		return this.sections.stream()
			.filter((section) -> section.file().equals(file))
			.findFirst()
			.orElseThrow(() -> new NotFound("Báo cáo không có phần “" + file + "”; có thể phần này vừa bị bỏ."));
	}

	/** Somebody wrote it as it is from the first word. */
	void begun(ReportTemplates.Origin from, String by, Instant at) {
		begun(from);
		changed(by, at);
		this.sections.forEach((section) -> section.signed(by, at));
	}

	void begun(ReportTemplates.Origin from) {
		this.template = from.template();
		this.templateVersion = from.version();
		this.begunFrom = from.report();
	}

	void changed(String by, Instant at) {
		this.changedBy = by;
		this.changedAt = at;
	}

	/**
	 * Lets nobody write in what lies before the leader or was issued.
	 */
	void mustBeDraft() {
		if (this.state != ReportState.DRAFT) {
			throw new LockedException((this.state == ReportState.ISSUED)
					? "Báo cáo đã ban hành nên không sửa được nữa; hãy lập báo cáo thay thế hoặc đính chính."
					: "Báo cáo đang trình ký nên chưa sửa được; hãy đề nghị người ký trả lại.");
		}
	}

	/** It is laid before the leader who signs it. */
	void submit(String by, Instant at) {
		allow("trình ký", ReportState.DRAFT);
		this.state = ReportState.SUBMITTED;
		this.remark = null;
		changed(by, at);
	}

	/** The leader wants it changed. */
	void sendBack(String why, String by, Instant at) {
		allow("trả lại", ReportState.SUBMITTED, ReportState.AGREED);
		this.state = ReportState.DRAFT;
		this.remark = why;
		changed(by, at);
	}

	/** The leader signs it. */
	void agree(String by, Instant at) {
		allow("ký", ReportState.SUBMITTED);
		this.state = ReportState.AGREED;
		changed(by, at);
	}

	/** It gets its number and date, and is what was issued from then on. */
	void issue(int itsNumber, LocalDate day, String by, Instant at) {
		allow("ban hành", ReportState.AGREED);
		this.state = ReportState.ISSUED;
		this.number = itsNumber;
		this.issued = day;
		changed(by, at);
	}

	private void allow(String verb, ReportState... states) {
		if (!List.of(states).contains(this.state)) {
			throw new LockedException("Báo cáo đang ở bước “" + this.state.label() + "” nên không " + verb
					+ " được; có thể người khác vừa chuyển bước, hãy tải lại trang.");
		}
	}

	/** From what it was begun, where that is known. */
	ReportTemplates.Origin origin() {
		return new ReportTemplates.Origin(this.template, this.templateVersion, this.begunFrom);
	}

	/** What its sections say now, each as a version to be kept. */
	List<SectionVersion> versions() {
		return this.sections.stream().map(ReportSection::asVersion).toList();
	}

	ReportView view() {
		return new ReportView(this.code, Period.parse(this.period), this.unit, this.countedFrom, this.countedTo,
				this.number, this.issued, this.state, this.remark,
				new ReportForm(this.kind, this.symbol, this.superior, this.issuer, this.place, this.subject,
						this.addressees, this.authority, this.signer, this.recipients, this.numbering,
						this.sections.stream().map(ReportSection::template).toList(),
						this.appendices.stream().map(Appendix::template).toList()));
	}

	@Embeddable
	static class Appendix {

		@Enumerated(EnumType.STRING)
		@Column(nullable = false)
		private ReportForm.AppendixTemplate.Content content;

		@JdbcTypeCode(SqlTypes.ARRAY)
		@Column(nullable = false)
		private List<String> title;

		@Column(nullable = false)
		private String enclosedWith;

		protected Appendix() {
		}

		Appendix(ReportForm.AppendixTemplate.Content content, List<String> title, String enclosedWith) {
			this.content = content;
			this.title = List.copyOf(title);
			this.enclosedWith = enclosedWith;
		}

		ReportForm.AppendixTemplate template() {
			return new ReportForm.AppendixTemplate(this.content, this.title, this.enclosedWith);
		}

	}

}
