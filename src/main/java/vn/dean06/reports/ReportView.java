package vn.dean06.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;

/**
 * What a formal report is made of: its formal parts and its templates. All texts may hold
 * placeholders.
 *
 * @param code names it in addresses, "2024"
 * @param unit the unit whose figures it prints
 * @param countedFrom first day that the regime counts, which may differ from the
 * calendar's
 * @param number null until it is numbered
 * @param issued day of issue, null until it is dated
 */
public record ReportView(String code, Period period, String unit, LocalDate countedFrom, LocalDate countedTo,
		String kind, @Nullable Integer number, String symbol, @Nullable LocalDate issued, List<String> issuer,
		String place, List<String> subject, List<String> addressees, List<String> authority, String signer,
		List<String> recipients, Numbering numbering, List<SectionTemplate> sections,
		List<AppendixTemplate> appendices) {

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
	 * @param file its file in the pack, by which faults name it
	 */
	public record SectionTemplate(String file, String text) {

		/** The heading under which a line stands, by which the reader knows it. */
		String title(int line) {
			return this.text.lines()
				.limit(line)
				.filter((one) -> one.startsWith("#"))
				.reduce((earlier, later) -> later)
				.map((heading) -> heading.replaceAll("^#+\\s*|\\*\\*", "").strip())
				.orElse("Phần mở đầu");
		}

	}

	/**
	 * An appendix that prints a register.
	 *
	 * @param enclosedWith "Báo cáo số {{number}} ngày {{date}} của …"
	 */
	public record AppendixTemplate(Content content, List<String> title, String enclosedWith) {

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

	/**
	 * "258/BC-UBND": numbers under 10 with a leading zero, dots where it has none yet.
	 */
	public String citation() {
		return ((this.number != null) ? "%02d".formatted(this.number) : "……") + "/" + this.symbol;
	}

}
