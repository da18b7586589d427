package vn.dean06.organisation;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTests {

	@Provide
	Arbitrary<Period> periods() {
		Arbitrary<Period> reported = Combinators
			.combine(Arbitraries.integers().between(2000, 2050), Arbitraries.of(Period.Kind.REPORTED))
			.flatAs((year, kind) -> Arbitraries.integers()
				.between(1, 12 / kind.months())
				.map((number) -> new Period(year, kind, number)));
		Arbitrary<Period> toDate = Combinators
			.combine(Arbitraries.integers().between(2000, 2050), Arbitraries.integers().between(1, 12))
			.as(Period::toDate);
		return Arbitraries.oneOf(reported, toDate);
	}

	@Property
	void aPrintedPeriodReadsBackAsItself(@ForAll("periods") Period period) {
		assertThat(Period.parse(period.toString())).isEqualTo(period);
	}

	@Property
	void thePreviousPeriodEndsTheDayBefore(@ForAll("periods") Period period) {
		assertThat(period.previous().lastDay()).isEqualTo((period.kind() == Period.Kind.TO_DATE)
				? period.lastDay().minusYears(1).with(TemporalAdjusters.lastDayOfMonth())
				: period.firstDay().minusDays(1));
		assertThat(period.previous().kind()).isEqualTo(period.kind());
	}

	@Property
	void theNextPeriodIsTheOneThatThisOnePrecedes(@ForAll("periods") Period period) {
		assertThat(period.next().previous()).isEqualTo(period);
		assertThat(period.previous().next()).isEqualTo(period);
	}

	@Property
	void thePartsOfAPeriodCoverIt(@ForAll("periods") Period period) {
		List<Period> parts = period.parts();
		if (period.isMonth()) {
			assertThat(parts).isEmpty();
		}
		else {
			assertThat(parts.getFirst().firstDay()).isEqualTo(period.firstDay());
			assertThat(parts.getLast().lastDay()).isEqualTo(period.lastDay());
			assertThat(parts.stream().flatMap((part) -> part.months().stream())).isEqualTo(period.months());
		}
	}

	@Property
	void aPeriodContainsAnotherIfItHasAllItsMonths(@ForAll("periods") Period period, @ForAll("periods") Period any) {
		for (Period other : List.of(any, new Period(period.year(), any.kind(), any.number()))) {
			assertThat(period.contains(other)).isEqualTo(period.months().containsAll(other.months()));
		}
	}

	@Property
	void aPeriodIsWithAllThatLieInItOnceEach(@ForAll("periods") Period period) {
		List<Period> all = Stream
			.concat(Period.Kind.REPORTED.stream()
				.flatMap((kind) -> IntStream.rangeClosed(1, 12 / kind.months())
					.mapToObj((number) -> new Period(period.year(), kind, number))),
					IntStream.rangeClosed(1, 12).mapToObj((month) -> Period.toDate(period.year(), month)))
			.distinct()
			.filter((other) -> period.months().containsAll(other.months()))
			.toList();
		assertThat(period.withParts()).containsExactlyInAnyOrderElementsOf(all).startsWith(period);
	}

	@Test
	void theFirstMonthsOfAYearHaveTheCodeOfTheQuarterOrHalfThatTheyAre() {
		assertThat(List.of("2024-9T", "2024-6T", "2024-3T", "2024-1T", "2024-12T")).map(Period::parse)
			.map(Period::toString)
			.containsExactly("2024-9T", "2024-H1", "2024-Q1", "2024-01", "2024");
		Period nine = Period.parse("2024-9T");
		assertThat(nine.label()).isEqualTo("9 tháng đầu năm 2024");
		assertThat(nine.lastDay()).isEqualTo(LocalDate.of(2024, 9, 30));
		assertThat(Period.parse("2024-11T").parts()).map(Period::toString)
			.containsExactly("2024-H1", "2024-Q3", "2024-10", "2024-11");
	}

	@Test
	void aQuarterIsThreeMonths() {
		Period quarter = Period.parse("2024-Q4");
		assertThat(quarter.months()).map(Period::toString).containsExactly("2024-10", "2024-11", "2024-12");
		assertThat(quarter.lastDay()).isEqualTo(LocalDate.of(2024, 12, 31));
		assertThat(quarter.label()).isEqualTo("quý IV/2024");
	}

	@Test
	void aLongerPeriodComesAfterTheMonthItEndsWith() {
		assertThat(List.of(Period.parse("2024"), Period.parse("2024-12"), Period.parse("2024-01")).stream().sorted())
			.map(Period::toString)
			.containsExactly("2024-01", "2024-12", "2024");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2024-13", "2024-00", "2024-Q5", "12/2024", "2024-1", "24", "2024-H3", "2024-13T",
			"2024-0T", "2024-09T" })
	void whatIsNoPeriodIsRefusedWithASentence(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text))
			.withMessageContaining("không phải kỳ báo cáo");
	}

}
