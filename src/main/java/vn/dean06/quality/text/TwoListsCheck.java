package vn.dean06.quality.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportTextCheck;

/**
 * Tasks or models that are listed as being as far in two places are the same in both.
 */
final class TwoListsCheck implements ReportTextCheck {

	@Override
	public String rule() {
		return "TWO_LISTS";
	}

	@Override
	public String title() {
		return "Hai nơi liệt kê nhiệm vụ, mô hình khác nhau";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		List<Finding> findings = new ArrayList<>();
		List<ThingList> lists = ThingList.in(report, known);
		for (int i = 1; i < lists.size(); i++) {
			ThingList list = lists.get(i);
			lists.subList(0, i)
				.stream()
				.filter((earlier) -> same(earlier, list) && !earlier.written().equals(list.written()))
				.findFirst()
				.ifPresent((earlier) -> findings.add(finding(earlier, list)));
		}
		return findings;
	}

	/** Whether both mean all that are as far, and not each its own. */
	private static boolean same(ThingList one, ThingList other) {
		Set<Integer> both = new HashSet<>(one.numbers());
		both.retainAll(other.numbers());
		return one.register() == other.register() && one.said() != null && one.said() == other.said()
				&& both.size() * 2 >= Math.max(one.numbers().size(), other.numbers().size());
	}

	private Finding finding(ThingList earlier, ThingList later) {
		Set<Integer> differing = new HashSet<>(earlier.numbers());
		differing.addAll(later.numbers());
		differing.removeIf((number) -> earlier.numbers().contains(number) && later.numbers().contains(number));
		return later.spot()
			.finding(rule(), Grade.ERROR, later.written(), earlier.written(),
					"Danh sách %s ở đây và ở %s khác nhau ở số %s.".formatted(later.noun(),
							earlier.spot().passage().place(), ThingList.written(differing)));
	}

}
