package vn.dean06.reports.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import vn.dean06.figures.Absence;
import vn.dean06.figures.Coverage;

/**
 * A place of a report that cannot be printed.
 *
 * @param place the part of the report or the text of a register, "4. Làm sạch dữ liệu" or
 * "nhiệm vụ 25, kết quả"; where the template itself is wrong its file, "24-lam-sach.md"
 * @param line the line of the template that is wrong, from 1; 0 where a figure is missing
 * @param what what cannot be printed: the figure in words, or "{{x.y}}" as it is written
 * @param message what is wrong and what to do
 * @param gaps the submissions that would bring a missing figure
 */
public record ReportFault(String place, int line, String what, String message, List<Coverage.Gap> gaps) {

	public ReportFault {
		gaps = List.copyOf(gaps);
	}

	public ReportFault(String place, int line, String what, String message) {
		this(place, line, what, message, List.of());
	}

	@Override
	public String toString() {
		return this.place + ((this.line > 0) ? ", dòng " + this.line : "") + ", " + this.what + ": " + this.message;
	}

	/**
	 * Faults of one place that have one cause: all that wait for the same submissions.
	 */
	public record Alike(List<ReportFault> faults) {

		public Alike {
			faults = List.copyOf(faults);
		}

		/** In the order in which these first occur. */
		public static List<Alike> of(List<ReportFault> faults) {
			return faults.stream()
				.collect(Collectors.groupingBy(Cause::of, LinkedHashMap::new, Collectors.toList()))
				.values()
				.stream()
				.map(Alike::new)
				.toList();
		}

		public ReportFault first() {
			return this.faults.getFirst();
		}

		/** What is wrong, without those who are awaited: their list follows. */
		public String message() {
			String message = first().message();
			return (!first().gaps().isEmpty() && message.startsWith(Absence.AWAITED)) ? Absence.AWAITED : message;
		}

		public List<Coverage.Run> runs() {
			return Coverage.Run.of(first().gaps());
		}

	}

	/**
	 * @param text what is wrong in a text, each of which is mended for itself
	 */
	private record Cause(String place, int line, String text, String message, List<Coverage.Gap> gaps) {

		static Cause of(ReportFault fault) {
			return new Cause(fault.place(), fault.line(), (fault.line() > 0) ? fault.what() : "", fault.message(),
					fault.gaps());
		}

	}

}
