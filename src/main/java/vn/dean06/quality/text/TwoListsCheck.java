package vn.dean06.quality.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.registers.ThingView;

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
		for (ThingList list : lists) {
			lists.stream()
				.filter((other) -> other != list && same(other, list) && !other.written().equals(list.written()))
				.filter((other) -> agrees(other) && !agrees(list)
						|| agrees(other) == agrees(list) && lists.indexOf(other) < lists.indexOf(list))
				.findFirst()
				.ifPresent((other) -> findings.add(finding(other, list)));
		}
		return findings;
	}

	/** Whether the register says the same; then the other list is the one to look at. */
	private static boolean agrees(ThingList list) {
		SaidState said = Objects.requireNonNull(list.said());
		return Set.copyOf(list.numbers())
			.equals(said.of(list.register()).stream().map(ThingView::number).collect(Collectors.toSet()));
	}

	/** Whether both mean all that are as far, and not each its own. */
	private static boolean same(ThingList one, ThingList other) {
		Set<Integer> both = new HashSet<>(one.numbers());
		both.retainAll(other.numbers());
		return one.register() == other.register() && one.said() != null && one.said() == other.said()
				&& both.size() * 2 >= Math.max(one.numbers().size(), other.numbers().size());
	}

	private Finding finding(ThingList other, ThingList list) {
		Set<Integer> differing = new HashSet<>(other.numbers());
		differing.addAll(list.numbers());
		differing.removeIf((number) -> other.numbers().contains(number) && list.numbers().contains(number));
		return list.spot()
			.finding(rule(), Grade.ERROR, list.written(), other.written(),
					"Danh sách %s ở đây và ở %s khác nhau ở số %s.".formatted(list.noun(),
							other.spot().passage().place(), ThingList.written(differing)));
	}

}
