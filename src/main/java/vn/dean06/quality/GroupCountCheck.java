package vn.dean06.quality;

import java.util.List;
import java.util.stream.Stream;

import vn.dean06.registers.RegisterView;
import vn.dean06.registers.Registers;
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

	private final Registers registers;

	GroupCountCheck(Registers registers) {
		this.registers = registers;
	}

	@Override
	public String title() {
		return "Số nhiệm vụ, mô hình của nhóm khác với sổ";
	}

	@Override
	public boolean ofFigures() {
		return false;
	}

	@Override
	public List<Finding> findings(int year, Viewer viewer) {
		return this.registers.ofYear(year).stream().flatMap(GroupCountCheck::findings).toList();
	}

	private static Stream<Finding> findings(RegisterView register) {
		String noun = register.description().words().noun();
		return register.groups()
			.stream()
			.filter((group) -> group.stated() != null && group.stated() != group.things().size())
			.map((group) -> new Finding("GROUP_COUNT", Finding.Grade.ERROR, "", group.name(), group.stated().toString(),
					Integer.toString(group.things().size()),
					"Văn bản ghi %02d %s, sổ có %02d %s.".formatted(group.stated(), noun, group.things().size(), noun),
					"%s?nam=%d&nhom=%d".formatted(register.description().address(), register.year(),
							group.position())));
	}

}
