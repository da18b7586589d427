package vn.dean06.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitTreeTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Test
	void showsTheUnitsOfTodayWhereTheProvinceStillExists() {
		assertThat(tree(null).latestDay(TODAY)).isEqualTo(TODAY);
		assertThat(tree(LocalDate.of(2027, 1, 1)).latestDay(TODAY)).isEqualTo(TODAY);
	}

	@Test
	void showsTheUnitsOfTheProvincesLastDayWhereItEnded() {
		assertThat(tree(LocalDate.of(2025, 6, 30)).latestDay(TODAY)).isEqualTo(LocalDate.of(2025, 6, 30));
	}

	@Test
	void existsFromItsFirstToItsLastDay() {
		OrgUnitView unit = new OrgUnitView("X", "X", "X", UnitLevel.COMMUNE, null, null, LocalDate.of(2024, 12, 1),
				LocalDate.of(2025, 6, 30));
		assertThat(unit.existsOn(LocalDate.of(2024, 11, 30))).isFalse();
		assertThat(unit.existsOn(LocalDate.of(2024, 12, 1))).isTrue();
		assertThat(unit.existsOn(LocalDate.of(2025, 6, 30))).isTrue();
		assertThat(unit.existsOn(LocalDate.of(2025, 7, 1))).isFalse();
	}

	private static UnitTree tree(@Nullable LocalDate lastDay) {
		return new UnitTree(
				List.of(new OrgUnitView("TINH", "Tỉnh", "Tỉnh", UnitLevel.PROVINCE, null, null, null, lastDay)),
				List.of());
	}

}
