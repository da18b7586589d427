package vn.dean06.registers;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.dean06.ThisMonthTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Registers as they were issued are kept, and read anew as soon as another connection
 * changed any part of them.
 */
@ThisMonthTest
class KeptRegistersTests {

	private static final int YEAR = 2026;

	@Autowired
	Registers registers;

	@Autowired
	JdbcClient database;

	@AfterEach
	void takeAllOfItBack() {
		run("delete from register_year where year = 2999");
		run("update register_year set title = replace(title, ' (sửa)', '')");
		run("update register_group set name = replace(name, ' (sửa)', '')");
		run("update thing_text set text = replace(text, ' (sửa)', '')");
		run("update thing set due = null where due = '2031-01-01'");
	}

	@Test
	void tellWhatWasChangedInAnyOfTheirTables() {
		RegisterView issued = tasks();
		ThingView first = issued.things().getFirst();
		assertThat(first.due()).isNull();

		run("update register_year set title = title || ' (sửa)' where register = 'nhiem-vu'");
		assertThat(tasks().title()).isEqualTo(issued.title() + " (sửa)");
		run("update register_group set name = name || ' (sửa)'");
		assertThat(tasks().groups()).extracting(RegisterView.Group::name).allMatch((name) -> name.endsWith(" (sửa)"));
		run("update thing_text set text = text || ' (sửa)' where column_key = 'content'");
		assertThat(tasks().things().getFirst().texts()).isNotEqualTo(first.texts());
		run("update thing set due = '2031-01-01' where code = '" + first.code() + "'");
		assertThat(tasks().things().getFirst().due()).isEqualTo("2031-01-01");
		run("insert into thing_lead values ('nhiem-vu', '" + first.code() + "', " + first.leads().size()
				+ ", 'GL-SKHCN')");
		List<String> leads = tasks().things().getFirst().leads();
		run("delete from thing_lead where thing = '" + first.code() + "' and position = " + first.leads().size());
		assertThat(leads).startsWith(first.leads().toArray(String[]::new)).endsWith("GL-SKHCN");
		assertThat(tasks().things().getFirst().leads()).isEqualTo(first.leads());
	}

	@Test
	void nameTheirYearsAnewToo() {
		assertThat(this.registers.years()).contains(YEAR).doesNotContain(2999);
		run("insert into register_year (register, year, version) values ('mo-hinh', 2999, 0)");
		assertThat(this.registers.years()).contains(2999);
	}

	private RegisterView tasks() {
		return this.registers.find("tasks", YEAR).orElseThrow();
	}

	private void run(String sql) {
		this.database.sql(sql).update();
	}

}
