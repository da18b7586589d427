package vn.dean06.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.dean06.quality.JudgedFinding;
import vn.dean06.quality.Quality;
import vn.dean06.quality.ReportText;
import vn.dean06.reports.Composition;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;

import org.springframework.stereotype.Component;

/**
 * What the checks find in the words of a report that is to go out, and why it may stand:
 * each needs a reason of its own, unless it only tells something.
 */
@Component
class StandingFindings {

	/** Before the finding in the name of its field. */
	private static final String FIELD = "phat-hien.";

	private static final int LONGEST = 1000;

	private final Quality quality;

	StandingFindings(Quality quality) {
		this.quality = quality;
	}

	List<JudgedFinding> of(Composition composition) {
		return of(composition.words());
	}

	/** Two places that say the same are one finding. */
	private List<JudgedFinding> of(ReportText words) {
		Map<UUID, JudgedFinding> findings = new LinkedHashMap<>();
		this.quality.judged(words).forEach((one) -> findings.putIfAbsent(one.id(), one));
		return List.copyOf(findings.values());
	}

	/**
	 * Accepts what nobody accepted yet.
	 * @param typed why, by the name of the finding's field
	 * @return all findings with what was said about each
	 * @throws RejectedInput of the first that has no reason
	 */
	List<JudgedFinding> accept(Composition composition, Map<String, String> typed) {
		ReportText words = composition.words();
		List<JudgedFinding> open = of(words).stream().filter(JudgedFinding::needsReason).toList();
		Map<JudgedFinding, String> why = new LinkedHashMap<>();
		open.forEach((one) -> why.put(one, reason(one, typed)));
		why.forEach((one, reason) -> this.quality.accept(words.year(), one.finding(), reason));
		return of(words);
	}

	private static String reason(JudgedFinding finding, Map<String, String> typed) {
		String field = FIELD + finding.id();
		String reason = RejectedInput.read(field,
				() -> TypedText.lines("Lý do", typed.getOrDefault(field, ""), LONGEST));
		if (reason.isEmpty()) {
			throw new RejectedInput(field, "Hãy ghi lý do chấp nhận phát hiện ở " + finding.finding().place()
					+ ", hoặc sửa chỗ ấy. Lý do chỉ lưu nội bộ, không in.");
		}
		return reason;
	}

}
