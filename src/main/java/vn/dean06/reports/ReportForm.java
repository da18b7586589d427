package vn.dean06.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a formal report is made of, whatever period it is for: its formal parts, the
 * templates of its sections and its appendices. A template (mẫu báo cáo) keeps just this.
 * All texts may hold placeholders.
 *
 * @param kind "BÁO CÁO"; empty for an official letter
 * @param superior the body above the issuing one; none above a People's Committee
 * @param signer full name of who signs, dots until it is known
 * @param recipients "Nơi nhận", without dashes and semicolons
 */
public record ReportForm(String kind, String symbol, List<String> superior, List<String> issuer, String place,
		List<String> subject, List<String> addressees, List<String> authority, String signer, List<String> recipients,
		Numbering numbering, List<SectionTemplate> sections, List<AppendixTemplate> appendices) {

	public ReportForm {
		superior = List.copyOf(superior);
		issuer = List.copyOf(issuer);
		subject = List.copyOf(subject);
		addressees = List.copyOf(addressees);
		authority = List.copyOf(authority);
		recipients = List.copyOf(recipients);
		sections = List.copyOf(sections);
		appendices = List.copyOf(appendices);
	}

	/**
	 * The same as an official letter (công văn), which has no kind: what it is about
	 * stands below its number.
	 */
	public ReportForm letter(List<String> about, List<SectionTemplate> others) {
		return new ReportForm("", this.symbol, this.superior, this.issuer, this.place, about, this.addressees,
				this.authority, this.signer, this.recipients, this.numbering, others, List.of());
	}

	/** Whether it is an official letter. */
	public boolean isLetter() {
		return this.kind.isEmpty();
	}

	/** The form of a text that belongs to no report. */
	static ReportForm blank() {
		return new ReportForm("", "", List.of(), List.of(), "", List.of(), List.of(), List.of(), "", List.of(),
				Numbering.DECREE_30, List.of(), List.of());
	}

	/**
	 * Short for the formal parts as they are, so that of two who change them one comes
	 * second.
	 */
	String fingerprint(LocalDate from, LocalDate to) {
		ReportForm parts = new ReportForm(this.kind, this.symbol, this.superior, this.issuer, this.place, this.subject,
				this.addressees, this.authority, this.signer, this.recipients, this.numbering, List.of(), List.of());
		return Integer.toHexString((from + "/" + to + parts).hashCode());
	}

	/**
	 * How appendices are numbered.
	 */
	public enum Numbering {

		/** "Phụ lục 01", as reports before this system were issued. */
		AS_ISSUED,
		/** "Phụ lục I", by Nghị định 30/2020/NĐ-CP. */
		DECREE_30

	}

	/**
	 * The template of a section.
	 *
	 * @param file its file in a pack, by which faults and addresses name it
	 */
	public record SectionTemplate(String file, String text) {

		private static final int SHOWN = 60;

		/** The heading under which a line stands, by which the reader knows it. */
		public String title(int line) {
			return this.text.lines()
				.limit(line)
				.filter((one) -> one.startsWith("#"))
				.reduce((earlier, later) -> later)
				.map(SectionTemplate::bare)
				.orElse("Phần mở đầu");
		}

		/** Its first heading, else how it begins. */
		public String title() {
			return this.text.lines()
				.filter((one) -> one.startsWith("#"))
				.findFirst()
				.map(SectionTemplate::bare)
				.orElseGet(this::beginning);
		}

		/** How deep its first heading stands, from 1; 1 where it has none. */
		public int level() {
			return this.text.lines()
				.filter((one) -> one.startsWith("#"))
				.findFirst()
				.map((heading) -> heading.length() - heading.replaceAll("^#+", "").length())
				.orElse(1);
		}

		private String beginning() {
			String beginning = this.text.lines().filter((one) -> !one.isBlank()).findFirst().orElse("Phần trống");
			return (beginning.length() <= SHOWN) ? beginning
					: beginning.substring(0, Math.max(beginning.lastIndexOf(' ', SHOWN), 1)) + " …";
		}

		/** Without Markdown's marks, and without what leads over to the text below it. */
		private static String bare(String heading) {
			return heading.replaceAll("^#+\\s*|(?<!\\\\)\\*+|\\\\(?=\\p{Punct})|:[\\s*]*$", "").strip();
		}

	}

	/**
	 * An appendix that prints a register.
	 *
	 * @param enclosedWith "Báo cáo số {{number}} ngày {{date}} của …"
	 */
	public record AppendixTemplate(Content content, List<String> title, String enclosedWith) {

		public AppendixTemplate {
			title = List.copyOf(title);
		}

		/**
		 * The register that an appendix prints.
		 */
		public enum Content {

			/** The tasks of the year's plan. */
			TASKS,
			/** The pilot models of the year. */
			MODELS;

			/** What the things of the register are called. */
			String register() {
				return name().toLowerCase(Locale.ROOT);
			}

		}

	}

}
