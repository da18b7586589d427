package vn.dean06.quality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.pilots.Pilots;
import vn.dean06.plan.Plans;
import vn.dean06.submissions.Viewer;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How many tasks and models an issued document says a group has, against how many the
 * register holds.
 */
@Component
@Order(3)
class GroupCountCheck implements Check {

	private final Plans plans;

	private final Pilots pilots;

	GroupCountCheck(Plans plans, Pilots pilots) {
		this.plans = plans;
		this.pilots = pilots;
	}

	@Override
	public String title() {
		return "Số nhiệm vụ, mô hình của nhóm khác với sổ";
	}

	@Override
	public List<Finding> findings(int year, Viewer viewer) {
		Stream<Finding> tasks = this.plans.ofYear(year)
			.stream()
			.flatMap((plan) -> plan.groups().stream())
			.flatMap((group) -> finding(group.name(), group.statedTasks(), group.tasks().size(), "nhiệm vụ",
					"/nhiem-vu?nam=%d&nhom=%d".formatted(year, group.position()))
				.stream());
		Stream<Finding> models = this.pilots.ofYear(year)
			.stream()
			.flatMap((programme) -> programme.groups().stream())
			.flatMap((group) -> finding(group.name(), group.statedModels(), group.models().size(), "mô hình",
					"/mo-hinh?nam=%d&nhom=%d".formatted(year, group.position()))
				.stream());
		return Stream.concat(tasks, models).toList();
	}

	private static Optional<Finding> finding(String group, @Nullable Integer stated, int counted, String noun,
			String address) {
		return (stated == null || stated == counted) ? Optional.empty() : Optional.of(new Finding(group,
				"Văn bản ghi %02d %s, sổ có %02d %s.".formatted(stated, noun, counted, noun), address));
	}

}
