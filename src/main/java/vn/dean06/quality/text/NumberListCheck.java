package vn.dean06.quality.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.registers.ThingView;

/**
 * A list of tasks or models has as many as the text says, and those that the register
 * says are as far.
 */
final class NumberListCheck implements ReportTextCheck {

	@Override
	public String rule() {
		return "NUMBER_LIST";
	}

	@Override
	public String title() {
		return "Danh sách nhiệm vụ, mô hình khác với số đã nêu hoặc với sổ";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		return ThingList.in(report, known)
			.stream()
			.flatMap((list) -> Stream.of(count(list), register(list)).flatMap(Optional::stream))
			.toList();
	}

	private Optional<Finding> count(ThingList list) {
		Set<Integer> distinct = Set.copyOf(list.numbers());
		if (distinct.size() != list.numbers().size()) {
			List<Integer> twice = new ArrayList<>(list.numbers());
			distinct.forEach(twice::remove);
			return Optional.of(list.spot()
				.finding(rule(), Grade.ERROR, list.written(), "mỗi số một lần",
						"Danh sách %s ghi hai lần số %s.".formatted(list.noun(), ThingList.written(twice))));
		}
		Integer stated = list.stated();
		return (stated == null || stated == distinct.size()) ? Optional.empty() : Optional.of(list.spot()
			.finding(rule(), Grade.ERROR, stated.toString(), list.written(), "Ghi %02d %s, danh sách có %02d: %s."
				.formatted(stated, list.noun(), distinct.size(), list.written())));
	}

	private Optional<Finding> register(ThingList list) {
		SaidState said = list.said();
		List<Integer> unknown = list.numbers()
			.stream()
			.filter((number) -> list.register().numbered(number).isEmpty())
			.toList();
		if (said == null) {
			return unknown.isEmpty() ? Optional.empty() : Optional
				.of(finding(list, "", "Sổ không có %s số %s.".formatted(list.noun(), ThingList.written(unknown))));
		}
		Set<Integer> expected = new HashSet<>(said.of(list.register()).stream().map(ThingView::number).toList());
		List<Integer> other = list.numbers().stream().filter((number) -> !expected.contains(number)).toList();
		List<Integer> missing = expected.stream().filter((number) -> !list.numbers().contains(number)).toList();
		boolean whole = list.spot().passage().about() == null || list.numbers().size() * 2 >= expected.size();
		if (other.isEmpty() && (missing.isEmpty() || !whole)) {
			return Optional.empty();
		}
		List<String> sentences = new ArrayList<>();
		if (!other.isEmpty()) {
			sentences.add("có %s mà sổ không ghi như vậy".formatted(ThingList.written(other)));
		}
		if (!missing.isEmpty() && whole) {
			sentences.add("thiếu %s so với sổ".formatted(ThingList.written(missing)));
		}
		return Optional.of(finding(list, ThingList.written(expected), "Danh sách %s %s %s.".formatted(list.noun(),
				Objects.requireNonNull(said).words(), String.join(", ", sentences))));
	}

	private Finding finding(ThingList list, String against, String sentence) {
		return list.spot().finding(rule(), Grade.ERROR, list.written(), against, sentence);
	}

}
