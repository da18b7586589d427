package vn.dean06.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionState;
import vn.dean06.web.view.Markup;

/**
 * How complete an answer is (độ đầy đủ): of the units that owe it, those that are in with
 * every period that was due. A stated figure is whole for its key, and nobody owes
 * anything to it.
 *
 * @param units how many units owe it in any due period
 * @param in how many of these are in with all of them
 * @param approved how many of these are approved with all of them
 * @param blank how many of those that are in left a cell blank and said why
 * @param due the periods whose due day is over; of a stock only the last one
 * @param toCome whether units owe something of the span that is not due yet
 * @param byDocument whether an issued document brought it, so that there is nothing to
 * tell
 */
public record Coverage(int units, int in, int approved, int blank, List<Period> due, boolean toCome,
		boolean byDocument) {

	/** The least complete first; of two, the one that misses more units. */
	static final Comparator<Coverage> LEAST = Comparator.comparing((Coverage one) -> share(one.in, one.units))
		.thenComparing((one) -> share(one.approved, one.units))
		.thenComparing(Coverage::units, Comparator.reverseOrder());

	public Coverage {
		due = List.copyOf(due);
	}

	/** Of a stated figure. */
	static Coverage ofStated(boolean byDocument) {
		return new Coverage(0, 0, 0, 0, List.of(), false, byDocument);
	}

	/** Whether every unit is in with all that was due. */
	public boolean complete() {
		return this.in == this.units;
	}

	/** Whether the number stands for all of the span, and needs no word beside it. */
	public boolean whole() {
		return complete() && !this.toCome && this.blank == 0;
	}

	/**
	 * What stands beside the number: "1/135 đơn vị", "135/135 đơn vị đến tháng 10/2026",
	 * of one unit "còn thiếu kỳ"; empty where there is nothing to say.
	 */
	public String label() {
		if (whole()) {
			return "";
		}
		if (this.due.isEmpty()) {
			return "chưa đến hạn nộp";
		}
		String until = this.toCome ? "đến " + this.due.getLast().label() : "";
		String how = (this.units > 1) ? this.in + "/" + this.units + " đơn vị" : (complete() ? "" : "còn thiếu kỳ");
		String counted = Stream.of(how, until).filter((part) -> !part.isEmpty()).collect(Collectors.joining(" "));
		return Stream.of(counted, blankLabel()).filter((part) -> !part.isEmpty()).collect(Collectors.joining(", "));
	}

	private String blankLabel() {
		String how = (this.units > 1) ? this.blank + " đơn vị để trống có lý do" : "để trống có lý do";
		return (this.blank == 0) ? "" : how;
	}

	/**
	 * The same for who wants to know more.
	 */
	public String sentence() {
		if (whole()) {
			return "";
		}
		if (this.due.isEmpty()) {
			return "Chưa đến hạn nộp, nên chưa có đủ số liệu của các đơn vị.";
		}
		// A table has thousands of them.
		return this.in + "/" + this.units + " đơn vị đã có đủ số liệu đến hạn (" + dueLabel() + ")"
				+ ((this.approved < this.in) ? ", trong đó " + this.approved + " đã duyệt" : "") + "."
				+ ((this.blank > 0) ? " Trong đó " + this.blank + " đơn vị có ô để trống và nêu lý do." : "")
				+ (this.toCome ? " Các kỳ sau chưa đến hạn." : "");
	}

	/** Beside a number on a page; the blank keeps the two apart where no style does. */
	void write(Markup html) {
		html.text(" ");
		if (!whole()) {
			html.open("span", complete() ? "coverage" : "coverage partial")
				.attribute("title", sentence())
				.text(label())
				.close("span");
		}
	}

	/**
	 * What the least complete of several sums makes of the part of a report that prints
	 * them; empty if all are whole.
	 */
	public static Optional<String> sentence(Collection<Coverage> several) {
		return several.stream().filter((one) -> !one.whole()).min(LEAST).map(Coverage::ofPart);
	}

	private String ofPart() {
		if (this.due.isEmpty()) {
			return "Số liệu của phần này chưa đến hạn báo cáo";
		}
		String until = "đến hết " + this.due.getLast().label();
		String some = complete() ? "Số liệu của phần này tính " + until
				: "Tính %s, có %d/%d đơn vị báo cáo đủ số liệu của phần này".formatted(until, this.in, this.units);
		return (this.blank == 0) ? some
				: some + ", trong đó %d đơn vị có ô để trống và nêu lý do".formatted(this.blank);
	}

	private String dueLabel() {
		Period first = this.due.getFirst();
		Period last = this.due.getLast();
		return first.equals(last) ? last.label()
				: this.due.size() + " kỳ, từ " + first.label() + " đến " + last.label();
	}

	private static BigDecimal share(int some, int all) {
		return (all == 0) ? BigDecimal.ONE : new BigDecimal(some).divide(new BigDecimal(all), MathContext.DECIMAL64);
	}

	/**
	 * A submission that something is missing of, although it was due.
	 *
	 * @param state where it stands, null if the unit has not begun it
	 * @param reason why the unit left the cell blank, null if nothing was said
	 */
	public record Gap(SubmissionKey submission, @Nullable SubmissionState state, @Nullable String reason) {

		/** In the reader's words. */
		public String label() {
			if (this.reason != null) {
				return "để trống, lý do: " + this.reason;
			}
			return Optional.ofNullable(this.state).map((known) -> switch (known) {
				case DRAFT -> "đang nhập, chưa nộp";
				case WITH_HEAD -> "chờ thủ trưởng đơn vị, chưa nộp";
				case SUBMITTED -> "đã nộp, chờ duyệt";
				case SENT_BACK -> "bị trả lại, chưa nộp lại";
				case APPROVED -> "đã duyệt, ô để trống";
			}).orElse("chưa nhập");
		}

	}

	/**
	 * Gaps of one unit in one state, in the order of their periods, which are told in one
	 * line: "11 kỳ từ tháng 1/2026 đến tháng 11/2026: chưa nhập".
	 */
	public record Run(List<Gap> gaps) {

		public Run {
			gaps = List.copyOf(gaps);
		}

		/** By unit in the order in which these first occur. */
		public static List<Run> of(Collection<Gap> gaps) {
			return gaps.stream()
				.collect(Collectors.groupingBy((gap) -> gap.submission().unit() + " " + gap.label(), LinkedHashMap::new,
						Collectors.toList()))
				.values()
				.stream()
				.map(Run::new)
				.toList();
		}

		public SubmissionKey first() {
			return this.gaps.getFirst().submission();
		}

		public SubmissionKey last() {
			return this.gaps.getLast().submission();
		}

		/**
		 * A line of a list as HTML, which has hundreds on the last day of a month.
		 * @param unit what it is called
		 * @param root where the addresses of submissions begin
		 */
		public String html(String unit, String root) {
			Markup html = new Markup().text(unit + ", ");
			if (this.gaps.size() > 1) {
				html.text(this.gaps.size() + " kỳ từ ");
			}
			link(html, first(), root);
			if (this.gaps.size() > 1) {
				link(html.text(" đến "), last(), root);
			}
			return html.text(": " + label()).toString();
		}

		private static void link(Markup html, SubmissionKey submission, String root) {
			html.open("a").attribute("href", root + submission.path()).text(submission.period().label()).close("a");
		}

		/** How far the unit is with all of them. */
		public String label() {
			return this.gaps.getFirst().label();
		}

		/** Whether it is the standing office that they wait for. */
		public boolean handedIn() {
			return this.gaps.getFirst().state() == SubmissionState.SUBMITTED;
		}

		String periods() {
			return (this.gaps.size() == 1) ? first().period().label() : "%d kỳ từ %s đến %s".formatted(this.gaps.size(),
					first().period().label(), last().period().label());
		}

	}

}
