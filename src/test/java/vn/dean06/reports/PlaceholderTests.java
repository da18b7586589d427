package vn.dean06.reports;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
	@CsvSource({ "models.completed@2024-11, 2024-11", "models.completed.numbers@2024-Q3, 2024-Q3", "models.completed,",
			"models.completed@CAT,", "models.completed@CAT/2024-11,", "models.completed@2024-13," })
	void readsThePeriodThatStandsAloneBehindAName(String name, @Nullable Period period) {
		assertThat(Placeholder.period(name)).isEqualTo(Optional.ofNullable(period));
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
