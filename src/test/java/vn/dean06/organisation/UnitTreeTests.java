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

	@Test
	void aUnitBelongsToTheOneThatTookItOverFromThatDayOn() {
		UnitTree tree = UnitTrees.of("T PROVINCE -", "A DISTRICT T", "B DISTRICT T", "A1 COMMUNE A - 2025-06-30",
				"B1 COMMUNE B", "A1 > B1 2025-07-01");
		assertThat(tree.owners("A1", LocalDate.of(2025, 6, 30))).containsExactly("A1", "A", "T");
		assertThat(tree.owners("A1", LocalDate.of(2025, 7, 1))).containsExactly("A1", "B1", "B", "T");
		assertThat(tree.belonging("B", LocalDate.of(2025, 7, 1))).containsExactlyInAnyOrder("B", "B1", "A1");
		assertThat(tree.belonging("A", LocalDate.of(2025, 7, 1))).containsExactly("A");
	}

	@Test
	void aUnitIsOfTheProvinceThatStandsAboveItOnTheDay() {
		UnitTree tree = UnitTrees.of("T PROVINCE - - 2025-06-30", "TA DEPARTMENT T - 2025-06-30",
				"TX COMMUNE T - 2025-06-30", "G PROVINCE - 2025-07-01", "GA DEPARTMENT G 2025-07-01",
				"T > G 2025-07-01", "TA > GA 2025-07-01");
		LocalDate before = LocalDate.of(2025, 6, 30);
		assertThat(tree.ofSameProvince("TA", before)).containsExactlyInAnyOrder("T", "TA", "TX");
		assertThat(tree.ofSameProvince("GA", before)).as("not there yet").isEmpty();
		assertThat(tree.ofSameProvince("GA", TODAY)).containsExactlyInAnyOrder("G", "GA", "T", "TA", "TX");
		assertThat(tree.ofSameProvince("TA", TODAY)).as("closed").isEmpty();
		assertThat(tree.ofSameProvince("nowhere", TODAY)).isEmpty();
	}

	@Test
	void aUnitThatGaveAwayAPartAndLivesOnWasNotTakenOver() {
		UnitTree tree = UnitTrees.of("A COMMUNE -", "B COMMUNE -", "A > B 2025-07-01");
		assertThat(tree.owners("A", TODAY)).containsExactly("A");
		assertThat(tree.taken("A")).isEmpty();
	}

	@Test
	void unitsThatTookOverEachOtherInACircleAreNotFollowedForEver() {
		UnitTree tree = UnitTrees.of("A DISTRICT - - 2025-06-30", "A1 COMMUNE A - 2025-06-30", "A > A1 2025-07-01");
		assertThat(tree.owners("A1", TODAY)).containsExactly("A1", "A");
		assertThat(tree.above("A1")).containsExactlyInAnyOrder("A1", "A");
		assertThat(tree.heirs("A1")).hasSize(1);
		assertThat(tree.members("A", TODAY)).extracting(OrgUnitView::code).contains("A");
	}

	private static UnitTree tree(@Nullable LocalDate lastDay) {
		return new UnitTree(
				List.of(new OrgUnitView("TINH", "Tỉnh", "Tỉnh", UnitLevel.PROVINCE, null, null, null, lastDay)),
				List.of());
	}

}
