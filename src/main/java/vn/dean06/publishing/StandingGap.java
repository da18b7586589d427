package vn.dean06.publishing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.dean06.figures.Coverage;
import vn.dean06.reports.Composition;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;

/**
 * What a unit has not brought to a report that is to go out, all that is in one state:
 * one cause, which needs a reason of its own.
 *
 * @param unit as it is called
 */
record StandingGap(String unit, Coverage.Run run) {

	/** Before the cause in the name of its field. */
	private static final String FIELD = "thieu.";

	/** The field of the reason for all causes that have none of their own. */
	static final String COMMON = "ly-do";

	private static final int LONGEST = 2000;

	static List<StandingGap> of(Composition composition) {
		return composition.gaps()
			.stream()
			.flatMap((unit) -> unit.runs().stream().map((run) -> new StandingGap(unit.unit(), run)))
			.toList();
	}

	public List<Coverage.Run> runs() {
		return List.of(this.run);
	}

	/**
	 * The name of its field. A unit that has moved on meanwhile has another, so that no
	 * reason is kept for what nobody saw.
	 */
	public String field() {
		String cause = this.run.first().unit() + " " + this.run.label();
		return FIELD + UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Why each goes out so: its own reason, else the common one.
	 * @param typed reasons by the name of the field
	 * @throws RejectedInput of the first that has none
	 */
	static Map<StandingGap, String> reasons(Composition composition, Map<String, String> typed) {
		String common = common(typed);
		Map<StandingGap, String> reasons = new LinkedHashMap<>();
		for (StandingGap gap : of(composition)) {
			String own = read(gap.field(), typed);
			reasons.put(gap, own.isEmpty() ? gap.orRefuse(common) : own);
		}
		return reasons;
	}

	static String common(Map<String, String> typed) {
		return read(COMMON, typed);
	}

	private String orRefuse(String common) {
		if (common.isEmpty()) {
			throw new RejectedInput(field(),
					"Còn thiếu số liệu của " + this.unit + " (" + this.run.label()
							+ "); hãy ghi lý do vẫn trình ký ở dòng này, hoặc một lý do chung cho các dòng để trống."
							+ " Lý do chỉ lưu nội bộ, không in.");
		}
		return common;
	}

	private static String read(String field, Map<String, String> typed) {
		return RejectedInput.read(field, () -> TypedText.lines("Lý do", typed.getOrDefault(field, ""), LONGEST));
	}

}
