package vn.dean06.reports;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;
import vn.dean06.web.VietnameseDates;

/**
 * A formal report as it stands.
 *
 * @param code names it in addresses, "2024"
 * @param unit the unit whose figures it prints
 * @param countedFrom first day that the regime counts, which may differ from the
 * calendar's
 * @param number null until it is numbered
 * @param issued day of issue, null until it is dated
 * @param remark what the leader wrote who returned it, null if nobody did
 */
public record ReportView(String code, Period period, String unit, LocalDate countedFrom, LocalDate countedTo,
		@Nullable Integer number, @Nullable LocalDate issued, ReportState state, @Nullable String remark,
		ReportForm form) {

	/** How the code of another report of the same period ends. */
	private static final Pattern AGAIN = Pattern.compile("-lan-(\\d+)$");

	/**
	 * "258/BC-UBND": numbers under 10 with a leading zero, dots where it has none yet.
	 */
	public String citation() {
		return ((this.number != null) ? "%02d".formatted(this.number) : "……") + "/" + this.form.symbol();
	}

	/** Its date as texts cite it: 31/12/2024, dots where it has none yet. */
	public String date() {
		return (this.issued != null) ? VietnameseDates.numeric(this.issued) : "……/……/" + this.period.year();
	}

	/** Its date as it stands in the letterhead. */
	public String formalDate() {
		return (this.issued != null) ? VietnameseDates.formal(this.issued)
				: "ngày …… tháng …… năm " + this.period.year();
	}

	/**
	 * What pages call it: by its number once it has one, else by its period, and then by
	 * which of the same period it is.
	 */
	public String label() {
		return (this.number != null) ? "Báo cáo " + citation() : "Dự thảo báo cáo " + this.period.label() + again();
	}

	private String again() {
		Matcher time = AGAIN.matcher(this.code);
		return time.find() ? " (lần " + time.group(1) + ")" : "";
	}

}
