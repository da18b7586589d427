package vn.dean06.reports.names;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTrees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlaceholderTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			a.b,               a.b@TINH/2024
			a.b@2024-10,       a.b@TINH/2024-10
			a.b@CAT,           a.b@CAT/2024
			a.b@CAT/2024-12,   a.b@CAT/2024-12
			a.b@2023|1,        a.b@TINH/2023
			""")
	void namesAFigureOfTheReportOrOfAnotherUnitOrPeriod(String name, String key) {
		assertThat(Placeholder.parse(name)
			.key("TINH", Period.year(2024), UnitTrees.of("TINH PROVINCE -", "CAT DEPARTMENT TINH"))).hasToString(key);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-11,    x@ky-nay,             x@TINH/2026-11
			2026-11,    x@cung-ky,            x@TINH/2025-11
			2026-11,    x@ky-truoc,           x@TINH/2026-10
			2026-11,    x@luy-ke,             x@TINH/2026-11T
			2026-11,    x@luy-ke-cung-ky,     x@TINH/2025-11T
			2026-11,    x@thang-truoc,        x@TINH/2026-10
			2026-11,    x@thang-9,            x@TINH/2026-09
			2026-11,    x@nam-truoc,          x@TINH/2025
			2026-11,    x@CAT/cung-ky|1,      x@CAT/2025-11
			2026-01,    x@ky-truoc,           x@TINH/2025-12
			2026-01,    x@luy-ke,             x@TINH/2026-01
			2026-Q3,    x@ky-truoc,           x@TINH/2026-Q2
			2026-Q3,    x@luy-ke,             x@TINH/2026-9T
			2026-Q3,    x@thang-cuoi,         x@TINH/2026-09
			2026-Q3,    x@quy-1,              x@TINH/2026-Q1
			2026-H1,    x@cung-ky,            x@TINH/2025-H1
			2026-H1,    x@thang-truoc,        x@TINH/2026-05
			2026-9T,    x@cung-ky,            x@TINH/2025-9T
			2026,       x@ky-truoc,           x@TINH/2025
			2026,       x@thang-cuoi,         x@TINH/2026-12
			2026-T3-T8, x@cung-ky,            x@TINH/2025-T3-T8
			2026-T3-T8, x@luy-ke,             x@TINH/2026-8T
			""")
	void aPeriodInWordsMovesWithTheReport(Period report, String name, String key) {
		assertThat(Placeholder.parse(name).key("TINH", report, UnitTrees.of("TINH PROVINCE -", "CAT DEPARTMENT TINH")))
			.hasToString(key);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			x:chenh-lech,                     x@TINH/2026-11,  x@TINH/2025-11
			x:chenh-lech@ky-truoc,            x@TINH/2026-11,  x@TINH/2026-10
			x@CAT:diem@2024-11|1,             x@CAT/2026-11,   x@CAT/2024-11
			x@luy-ke:tang-truong@cung-ky,     x@TINH/2026-11T, x@TINH/2025-11T
			x@CAT/thang-9:chenh-lech@ky-truoc, x@CAT/2026-09,  x@CAT/2026-08
			""")
	void aComparisonNamesTheOtherFigureToo(String name, String key, String other) {
		assertThat(Placeholder.parse(name)
			.keys("TINH", Period.parse("2026-11"), UnitTrees.of("TINH PROVINCE -", "CAT DEPARTMENT TINH")))
			.map(FigureKey::toString)
			.containsExactly(key, other);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x@hom-qua", "x@thang-13", "x@thang-0", "x@quy-5", "x@CAT/luyke", "x@KHONG" })
	void refusesAWordThatIsNoPeriodAndSaysWhichThereAre(String name) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Placeholder.parse(name)
				.key("TINH", Period.parse("2026-11"), UnitTrees.of("TINH PROVINCE -", "CAT DEPARTMENT TINH")))
			.withMessageContaining(
					"không phải đơn vị hay kỳ nào; hãy ghi mã đơn vị, kỳ như 2024-11, hoặc một trong ky-nay,");
	}

	@ParameterizedTest
	@CsvSource({ "models.completed@2024-11, 2024-11", "models.completed@ky-truoc, 2024-11",
			"models.completed@cung-ky, 2023-12", "models.completed.numbers@2024-Q3, 2024-Q3", "models.completed,",
			"models.completed@CAT,", "models.completed@CAT/2024-11,", "models.completed@2024-13," })
	void readsThePeriodThatStandsAloneBehindAName(String name, @Nullable Period period) {
		assertThat(Placeholder.period(name, Period.parse("2024-12"))).isEqualTo(Optional.ofNullable(period));
	}

	@ParameterizedTest
	@CsvSource({ "a.b|1, 90.32, 90.3", "a.b|1, 90.35, 90.4", "a.b|0, 90.5, 91", "a.b, 83.20, 83.20" })
	void roundsHalfUpWhereItSaysHowManyDecimals(String name, BigDecimal number, BigDecimal printed) {
		assertThat(Placeholder.parse(name).round(number)).isEqualTo(printed);
	}

	@Test
	void refusesANumberOfDecimalsThatIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> Placeholder.parse("a.b|x"))
			.withMessageContaining("số chữ số thập phân");
	}

}
