package vn.dean06.reports.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.catalogue.TargetView.Comparison;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.reports.text.Template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What the program's own rules say, one table a rule. "Before" is the number of the other
 * period; "%" behind a number says that both are shares.
 */
class RuleSetTests {

	private static final FigureKey KEY = FigureKey.parse("x@TINH/2026-11");

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			120    ; 100    ; 2025-11 ; tăng {{chenh-lech}} {{don-vi-tinh}} ({{tang-truong}}%) so với {{ky-so-sanh}}
			80     ; 100    ; 2025-11 ; giảm {{chenh-lech}} {{don-vi-tinh}} ({{tang-truong}}%) so với {{ky-so-sanh}}
			100    ; 100    ; 2025-11 ; giữ nguyên so với {{ky-so-sanh}}
			100.0  ; 100    ; 2025-11 ; giữ nguyên so với {{ky-so-sanh}}
			5      ; 0      ; 2025-11 ; tăng {{chenh-lech}} {{don-vi-tinh}} so với {{ky-so-sanh}}
			0      ; 0      ; 2025-11 ; giữ nguyên so với {{ky-so-sanh}}
			0      ; 5      ; 2025-11 ; giảm {{chenh-lech}} {{don-vi-tinh}} ({{tang-truong}}%) so với {{ky-so-sanh}}
			1000001; 1000000; 2025-11 ; tăng {{chenh-lech}} {{don-vi-tinh}} so với {{ky-so-sanh}}
			5      ;        ; 2025-11 ; chưa có số liệu {{ky-so-sanh}} để so sánh
			99.1%  ; 98.7%  ; 2026-10 ; tăng {{chenh-lech}} điểm phần trăm so với {{ky-so-sanh}}
			98.7%  ; 99.1%  ; 2026-10 ; giảm {{chenh-lech}} điểm phần trăm so với {{ky-so-sanh}}
			98.7%  ; 0%     ; 2026-10 ; tăng {{chenh-lech}} điểm phần trăm so với {{ky-so-sanh}}
			98.7%  ; 98.7%  ; 2026-10 ; giữ nguyên so với {{ky-so-sanh}}
			""")
	void itIsToldHowAFigureWentUpOrDown(String value, @Nullable String before, Period period, String said) {
		assertThat(said("tang-giam", beside(value, before, period, false))).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			120 ; 100 ; 2026-10 ; lũy kế {{so-nay}} {{don-vi-tinh}}
			120 ; 100 ; 2025-11 ; tăng {{chenh-lech}} {{don-vi-tinh}} ({{tang-truong}}%) so với {{ky-so-sanh}}
			120 ;     ; 2026-10 ; chưa có số liệu {{ky-so-sanh}} để so sánh
			""")
	void aRunningTotalIsNotHeldAgainstTheMonthBefore(String value, @Nullable String before, Period period,
			String said) {
		assertThat(said("tang-giam", beside(value, before, period, true))).isEqualTo(said);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> said("xu-huong", beside("2", "1", KEY.period().previous(), true)))
			.withMessage("quy tắc “xu-huong” không so số lũy kế với kỳ liền trước; hãy so với “cung-ky”");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			120 ; 100 ; tăng
			80  ; 100 ; giảm
			100 ; 100 ; giữ nguyên
			100 ;     ; chưa có số liệu để so sánh
			""")
	void theDirectionAloneIsAWord(String value, @Nullable String before, String said) {
		assertThat(said("xu-huong", beside(value, before, Period.parse("2025-11"), false))).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					90.4% ; AT_LEAST ; 90    ; vượt mục tiêu          ; vượt           ; vượt {{chenh-lech}} điểm phần trăm so với mục tiêu {{muc-tieu}}%
					90.0% ; AT_LEAST ; 90    ; đạt mục tiêu           ; đạt            ; đạt mục tiêu {{muc-tieu}}%
					89.9% ; AT_LEAST ; 90    ; chưa đạt mục tiêu      ; chưa đạt       ; chưa đạt mục tiêu {{muc-tieu}}%, chênh {{chenh-lech}} điểm phần trăm
					11    ; AT_LEAST ; 10    ; vượt mục tiêu          ; vượt           ; vượt {{chenh-lech}} {{don-vi-tinh}} so với mục tiêu {{muc-tieu}} {{don-vi-tinh}}
					9     ; AT_LEAST ; 10    ; chưa đạt mục tiêu      ; chưa đạt       ; chưa đạt mục tiêu {{muc-tieu}} {{don-vi-tinh}}, chênh {{chenh-lech}} {{don-vi-tinh}}
					4     ; AT_MOST  ; 5     ; đạt mục tiêu           ; đạt            ; đạt mục tiêu {{muc-tieu}} {{don-vi-tinh}}
					6     ; AT_MOST  ; 5     ; chưa đạt mục tiêu      ; chưa đạt       ; chưa đạt mục tiêu {{muc-tieu}} {{don-vi-tinh}}, chênh {{chenh-lech}} {{don-vi-tinh}}
					6     ;          ;       ; chưa được giao mục tiêu; chưa được giao ; chưa được giao mục tiêu
					""")
	void itIsToldWhetherATargetIsReached(String value, @Nullable Comparison comparison, @Nullable BigDecimal target,
			String said, String verb, String full) {
		Fact fact = toReach(value, comparison, target);
		assertThat(said("muc-tieu", fact)).isEqualTo(said);
		assertThat(said("dat", fact)).isEqualTo(verb);
		assertThat(said("so-muc-tieu", fact)).isEqualTo(full);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			1 ; dẫn đầu
			2 ; xếp thứ {{so-nay}}
			""")
	void whoIsFirstLeads(String value, String said) {
		assertThat(said("xep-hang", toReach(value, null, null))).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			2 ; 5 ; tăng {{chenh-lech}} bậc so với {{ky-so-sanh}}
			5 ; 2 ; giảm {{chenh-lech}} bậc so với {{ky-so-sanh}}
			2 ; 2 ; giữ nguyên thứ hạng so với {{ky-so-sanh}}
			2 ;   ; chưa có thứ hạng {{ky-so-sanh}} để so sánh
			""")
	void aSmallerRankIsABetterOne(String value, @Nullable String before, String said) {
		assertThat(said("thu-hang", beside(value, before, KEY.period().previous(), true))).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			0 ; chưa có {{don-vi-tinh}} phát sinh
			7 ; {{so-nay}} {{don-vi-tinh}}
			""")
	void whereNothingAroseItIsSaid(String value, String said) {
		assertThat(said("phat-sinh", toReach(value, null, null))).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			hoan-thanh     ; 0 ; chưa có {{don-vi-tinh}} hoàn thành
			hoan-thanh     ; 8 ; đã hoàn thành {{so-nay}} {{don-vi-tinh}}
			dang-thuc-hien ; 0 ; không có {{don-vi-tinh}} đang thực hiện
			dang-thuc-hien ; 1 ; đang thực hiện {{so-nay}} {{don-vi-tinh}}
			dang-trien-khai ; 0 ; không còn {{don-vi-tinh}} đang triển khai
			dang-trien-khai ; 4 ; đang tiếp tục triển khai {{so-nay}} {{don-vi-tinh}}
			chua-thuc-hien ; 0 ; không có {{don-vi-tinh}} chưa thực hiện
			chua-thuc-hien ; 2 ; chưa thực hiện {{so-nay}} {{don-vi-tinh}}
			qua-han        ; 0 ; không có {{don-vi-tinh}} quá hạn
			qua-han        ; 3 ; có {{so-nay}} {{don-vi-tinh}} quá hạn
			phat-sinh      ; 0 ; chưa có {{don-vi-tinh}} phát sinh
			xep-hang       ; 1 ; dẫn đầu
			""")
	void zeroHasWordsOfItsOwnForACountAsForAFigure(String rule, BigDecimal number, String said) {
		assertThat(said(rule, toReach(number.toString(), null, null))).isEqualTo(said);
		assertThat(said(RuleSet.standard().find(rule).orElseThrow().phrase(number))).isEqualTo(said);
	}

	@Test
	void aRuleThatComparesSaysNothingOfACount() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RuleSet.standard().find("tang-giam").orElseThrow().phrase(BigDecimal.TEN))
			.withMessageContaining("so với kỳ khác hoặc với mục tiêu");
	}

	@Test
	void everyRuleHasATableHere() {
		assertThat(RuleSet.standard().rules()).map(Rule::code)
			.containsExactlyInAnyOrder("tang-giam", "xu-huong", "muc-tieu", "dat", "so-muc-tieu", "xep-hang",
					"thu-hang", "phat-sinh", "hoan-thanh", "dang-thuc-hien", "dang-trien-khai", "chua-thuc-hien",
					"qua-han");
	}

	@Provide
	Arbitrary<Fact> facts() {
		Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
			.between(BigDecimal.ZERO, new BigDecimal("200"))
			.ofScale(1);
		return Combinators
			.combine(numbers, numbers.injectNull(0.1), Arbitraries.of(true, false), Arbitraries.of(true, false),
					numbers.injectNull(0.2), Arbitraries.of(Comparison.class),
					Arbitraries.of("2025-11", "2026-10", "2026-09"))
			.as((value, before, percent, total, target, comparison, period) -> new Fact(KEY, percent, total, value,
					new Fact.Base(Period.parse(period), Fact.Beside.of(KEY.period(), Period.parse(period)), before),
					(target != null) ? new Fact.Target(comparison, target) : null, Fact.Completeness.WHOLE));
	}

	@Property
	void wordsAgreeWithTheNumbersThatArePrinted(@ForAll("facts") Fact fact) {
		String said = said("tang-giam", fact);
		BigDecimal before = Optional.ofNullable(fact.base()).map(Fact.Base::number).orElse(null);
		int sign = (before == null) ? 0 : fact.value().compareTo(before);
		boolean told = before != null && !said.startsWith("lũy kế");
		assertThat(said.startsWith("tăng")).isEqualTo(told && sign > 0);
		assertThat(said.startsWith("giảm")).isEqualTo(told && sign < 0);
		assertThat(said.startsWith("giữ nguyên")).isEqualTo(told && sign == 0);
		assertThat(said.contains("%)")).isEqualTo(told && sign != 0 && !fact.percent()
				&& Judgement.growth(fact, 2).filter((growth) -> growth.signum() != 0).isPresent());
		assertThat(said.contains("điểm phần trăm")).isEqualTo(told && sign != 0 && fact.percent());
	}

	@Property
	void aTargetIsExceededReachedOrMissedAsItsNumbersSay(@ForAll("facts") Fact fact) {
		Fact.Target target = fact.target();
		String said = said("dat", fact);
		if (target == null) {
			assertThat(said).isEqualTo("chưa được giao");
			return;
		}
		boolean met = (target.comparison() == Comparison.AT_LEAST) ? fact.value().compareTo(target.value()) >= 0
				: fact.value().compareTo(target.value()) <= 0;
		assertThat(said.equals("chưa đạt")).isEqualTo(!met);
		assertThat(said.equals("vượt"))
			.isEqualTo(target.comparison() == Comparison.AT_LEAST && fact.value().compareTo(target.value()) > 0);
	}

	@Test
	void noRuleTypesANumber() {
		List<String> words = RuleSet.standard()
			.rules()
			.stream()
			.flatMap((rule) -> rule.cases().stream())
			.flatMap((one) -> Template.read(one.say()).parts().stream())
			.filter(Template.Part.Words.class::isInstance)
			.map((part) -> ((Template.Part.Words) part).text())
			.toList();
		assertThat(words).isNotEmpty().noneMatch((text) -> text.matches(".*\\d.*"));
	}

	@Test
	void rulesPrintOnlyWhatTheyKnow() {
		RuleSet.standard()
			.rules()
			.forEach((rule) -> assertThat(rule.cases()
				.stream()
				.flatMap((one) -> Template.names(one.say()).stream())
				.collect(Collectors.toSet())).as(rule.code()).isSubsetOf(rule.against().names()));
		assertThat(Set.copyOf(Template.names(RuleSet.standard().incomplete()))).isEqualTo(Set.copyOf(RuleSet.COUNTS));
	}

	@Test
	void aSetOfAProvinceChangesSomeRulesAndLeavesTheOthers() {
		Rule own = new Rule("dat", Rule.Against.TARGET, Judgement.Better.HIGHER,
				List.of(new Rule.Case(null, null, Judgement.Attainment.NOT_SET, null, null, null, null, "—"),
						new Rule.Case(null, null, null, null, null, null, null, "xong")));
		RuleSet set = new RuleSet("goi-1", RuleSet.standard().since(), "", List.of(own)).over(RuleSet.standard());
		assertThat(set.version()).isEqualTo("goi-1, mac-dinh-2");
		assertThat(set.find("dat")).contains(own);
		assertThat(set.rules()).hasSameSizeAs(RuleSet.standard().rules());
		assertThat(set.incomplete()).isEqualTo(RuleSet.standard().incomplete());
	}

	private static String said(String rule, Fact fact) {
		return said(RuleSet.standard().find(rule).orElseThrow().phrase(fact, 2));
	}

	private static String said(Template phrase) {
		return phrase.parts()
			.stream()
			.map((part) -> (part instanceof Template.Part.Words(var text, var line)) ? text
					: "{{" + ((Template.Part.Name) part).name() + "}}")
			.collect(Collectors.joining());
	}

	private static Fact beside(String value, @Nullable String before, Period period, boolean runningTotal) {
		return new Fact(KEY, value.endsWith("%"), runningTotal, number(value),
				new Fact.Base(period, Fact.Beside.of(KEY.period(), period), (before != null) ? number(before) : null),
				null, Fact.Completeness.WHOLE);
	}

	private static Fact toReach(String value, @Nullable Comparison comparison, @Nullable BigDecimal target) {
		return new Fact(KEY, value.endsWith("%"), false, number(value), null,
				(comparison != null && target != null) ? new Fact.Target(comparison, target) : null,
				Fact.Completeness.WHOLE);
	}

	private static BigDecimal number(String text) {
		return new BigDecimal(text.replace("%", ""));
	}

}
