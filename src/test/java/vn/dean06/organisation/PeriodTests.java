package vn.dean06.organisation;

import java.time.LocalDate;
import java.time.Month;
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
		Arbitrary<Period> spans = Combinators
			.combine(Arbitraries.integers().between(2000, 2050), Arbitraries.integers().between(1, 12),
					Arbitraries.integers().between(1, 12))
			.as((year, one, other) -> Period.span(year, Math.min(one, other), Math.max(one, other)));
		return Arbitraries.oneOf(reported, toDate, spans);
	}

	@Property
	void aPrintedPeriodReadsBackAsItself(@ForAll("periods") Period period) {
		assertThat(Period.parse(period.toString())).isEqualTo(period);
	}

	@Property
	void thePreviousPeriodEndsTheDayBefore(@ForAll("periods") Period period) {
		assertThat(period.previous().lastDay())
			.isEqualTo(!period.isReported() ? period.lastDay().minusYears(1).with(TemporalAdjusters.lastDayOfMonth())
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
					Stream.concat(IntStream.rangeClosed(1, 12).mapToObj((month) -> Period.toDate(period.year(), month)),
							Stream.of(period)))
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

	@Property
	void monthsThatFollowEachOtherHaveOneCode(@ForAll("periods") Period period) {
		List<Period> months = period.months();
		assertThat(Period.span(period.year(), months.getFirst().number(), months.getLast().number())).isEqualTo(period);
		assertThat(Period.parse(period.year() + "-T" + months.getFirst().number() + "-T" + months.getLast().number()))
			.isEqualTo(period);
	}

	@Property
	void theSamePeriodOfTheYearBeforeHasTheSameMonths(@ForAll("periods") Period period) {
		assertThat(period.yearBefore().months()).map(Period::number)
			.isEqualTo(period.months().stream().map(Period::number).toList());
		assertThat(period.yearBefore().year()).isEqualTo(period.year() - 1);
	}

	@Property
	void whatIsToldToDateAndTheRestAreTheWholeYear(@ForAll("periods") Period period) {
		assertThat(period.toDate().lastDay()).isEqualTo(period.lastDay());
		assertThat(period.toDate().firstDay()).isEqualTo(LocalDate.of(period.year(), 1, 1));
		assertThat(period.rest().firstDay()).isEqualTo(period.lastDay().plusDays(1));
		assertThat(period.rest().lastDay()).hasMonth(Month.DECEMBER);
	}

	@Test
	void aSpanIsAnyMonthsThatFollowEachOther() {
		Period span = Period.parse("2026-T3-T8");
		assertThat(span).isEqualTo(new Period(2026, Period.Kind.SPAN, 308)).hasToString("2026-T3-T8");
		assertThat(span.label()).isEqualTo("từ tháng 3 đến tháng 8 năm 2026").isEqualTo(span.words());
		assertThat(span.parts()).map(Period::toString).containsExactly("2026-03", "2026-Q2", "2026-07", "2026-08");
		assertThat(span.lastDay()).isEqualTo(LocalDate.of(2026, 8, 31));
		assertThat(span.previous()).hasToString("2025-T3-T8");
		assertThat(span.isReported()).isFalse();
		assertThat(List.of("2026-T1-T9", "2026-T1-T6", "2026-T7-T12", "2026-T4-T6", "2026-T5-T5", "2026-T1-T12"))
			.map(Period::parse)
			.map(Period::toString)
			.containsExactly("2026-9T", "2026-H1", "2026-H2", "2026-Q2", "2026-05", "2026");
	}

	@Test
	void formalTextsWriteTheYearInFull() {
		assertThat(List.of("2026-11", "2026-Q3", "2026-H1", "2026-9T", "2026", "2026-T3-T8")).map(Period::parse)
			.map(Period::words)
			.containsExactly("tháng 11 năm 2026", "quý III năm 2026", "6 tháng đầu năm 2026", "9 tháng đầu năm 2026",
					"năm 2026", "từ tháng 3 đến tháng 8 năm 2026");
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
			"2024-0T", "2024-09T", "2024-T8-T3", "2024-T3-T13", "2024-T03-T8", "2024-T0-T8", "2024-T3" })
	void whatIsNoPeriodIsRefusedWithASentence(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text))
			.withMessageContaining("không phải kỳ báo cáo");
	}

}
