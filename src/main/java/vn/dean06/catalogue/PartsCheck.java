package vn.dean06.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds indicators of a pack that are computed from themselves, or over more steps than
 * anybody can follow.
 */
final class PartsCheck {

	private static final int MOST_STEPS = 50;

	private final Map<String, List<String>> parts = new LinkedHashMap<>();

	PartsCheck(Map<String, IndicatorView> catalogue) {
		catalogue.forEach((code, indicator) -> this.parts.put(code, Closure.parts(indicator)));
	}

	/**
	 * A sentence if an indicator cannot be computed.
	 */
	Optional<String> fault(String code) {
		Set<String> seen = new HashSet<>();
		Deque<String> level = new ArrayDeque<>(parts(code));
		for (int step = 1; !level.isEmpty(); step++) {
			if (level.contains(code)) {
				return Optional
					.of("chỉ tiêu “" + code + "” được tính từ chính nó; hãy sửa công thức, tử số hoặc mẫu số");
			}
			if (step > MOST_STEPS) {
				return Optional
					.of("chỉ tiêu “" + code + "” được tính qua quá " + MOST_STEPS + " bước; hãy viết gọn lại");
			}
			Deque<String> next = new ArrayDeque<>();
			level.stream().filter(seen::add).forEach((part) -> next.addAll(parts(part)));
			level = next;
		}
		return Optional.empty();
	}

	private List<String> parts(String code) {
		return this.parts.getOrDefault(code, List.of());
	}

}
