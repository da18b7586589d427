package vn.dean06.reports.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.reports.text.Template;

/**
 * How something is said: the first case that applies says it. The last one asks for
 * nothing, so that there is always something to say.
 *
 * @param code by which placeholders name it, "tang-giam"
 * @param against what a figure is held against
 * @param better which side is good, null where the target says it or nobody does
 */
public record Rule(String code, Against against, Judgement.@Nullable Better better, List<Case> cases) {

	public Rule {
		cases = List.copyOf(cases);
		refusal(against, cases).ifPresent((refusal) -> {
			throw new IllegalArgumentException(code + ": " + refusal);
		});
	}

	/**
	 * What is wrong with the cases of a rule, for who wrote them; empty if nothing is.
	 */
	public static Optional<String> refusal(Against against, List<Case> cases) {
		if (cases.isEmpty() || !cases.getLast().always()) {
			return Optional
				.of("trường hợp cuối cùng không được có điều kiện, để quy tắc luôn có điều để nói; hãy thêm một trường hợp chỉ có “say”");
		}
		if (cases.stream().limit(cases.size() - 1L).anyMatch(Case::always)) {
			return Optional
				.of("một trường hợp không có điều kiện đứng trước các trường hợp khác, nên chúng không bao giờ được dùng; hãy chuyển nó xuống cuối");
		}
		if (cases.stream().noneMatch((one) -> one.saysThatThereIsNothing(against))) {
			return Optional.of("phải nói rõ khi không có gì để so; hãy thêm một trường hợp chỉ có điều kiện “"
					+ ((against == Against.PERIOD) ? "trend: NOTHING_BEFORE" : "attainment: NOT_SET") + "”");
		}
		return Optional.empty();
	}

	/**
	 * What a figure is held against.
	 */
	public enum Against {

		/** Another period. */
		PERIOD,
		/** What is to be reached. */
		TARGET,
		/** Nothing: only the figure itself counts. */
		NOTHING;

		/** The names that a case may print. */
		public Set<String> names() {
			return switch (this) {
				case PERIOD -> Set.of("so-nay", "don-vi-tinh", "so-cu", "chenh-lech", "tang-truong", "ky-so-sanh");
				case TARGET -> Set.of("so-nay", "don-vi-tinh", "muc-tieu", "chenh-lech");
				case NOTHING -> Set.of("so-nay", "don-vi-tinh");
			};
		}

	}

	/**
	 * What is said if all that it asks for is so.
	 *
	 * @param least the figure is not less than this
	 * @param most the figure is not more than this
	 * @param say words with placeholders
	 */
	public record Case(Judgement.@Nullable Trend trend, Judgement.@Nullable Change change,
			Judgement.@Nullable Attainment attainment, Judgement.@Nullable Outcome outcome,
			Judgement.@Nullable Presence presence, @Nullable BigDecimal least, @Nullable BigDecimal most, String say) {

		private List<?> asked() {
			return Stream
				.of(this.trend, this.change, this.attainment, this.outcome, this.presence, this.least, this.most)
				.filter(Objects::nonNull)
				.toList();
		}

		/** Whether it asks for nothing. */
		boolean always() {
			return asked().isEmpty();
		}

		private boolean saysThatThereIsNothing(Against against) {
			return switch (against) {
				case PERIOD -> asked().equals(List.of(Judgement.Trend.NOTHING_BEFORE));
				case TARGET -> asked().equals(List.of(Judgement.Attainment.NOT_SET));
				case NOTHING -> true;
			};
		}

		boolean applies(Judgement judged, BigDecimal value) {
			return isSo(this.trend, judged.trend()) && isSo(this.change, judged.change())
					&& isSo(this.attainment, judged.attainment()) && isSo(this.outcome, judged.outcome())
					&& isSo(this.presence, judged.presence())
					&& (this.least == null || value.compareTo(this.least) >= 0)
					&& (this.most == null || value.compareTo(this.most) <= 0);
		}

		private static boolean isSo(@Nullable Object asked, Object judged) {
			return asked == null || asked == judged;
		}

	}

	/**
	 * What is said of a fact.
	 * @param decimals with how many a growth in percent is printed
	 * @throws IllegalArgumentException with a Vietnamese sentence if it must not be held
	 * against that period
	 */
	public Template phrase(Fact fact, int decimals) {
		Judgement judged = Judgement.of(fact, Optional.ofNullable(this.better), decimals);
		if (this.against == Against.PERIOD && judged.trend() == Judgement.Trend.RUNNING_TOTAL
				&& this.cases.stream().noneMatch((one) -> one.trend() == Judgement.Trend.RUNNING_TOTAL)) {
			throw new IllegalArgumentException(
					"quy tắc “" + this.code + "” không so số lũy kế với kỳ liền trước; hãy so với “cung-ky”");
		}
		return phrase(judged, fact.value());
	}

	/**
	 * What is said of what was counted.
	 * @throws IllegalArgumentException with a Vietnamese sentence if it says something
	 * only of what is held against something
	 */
	public Template phrase(BigDecimal count) {
		if (this.against != Against.NOTHING) {
			throw new IllegalArgumentException("quy tắc “" + this.code
					+ "” so với kỳ khác hoặc với mục tiêu, mà số đếm thì không; hãy dùng quy tắc như “hoan-thanh”, “qua-han”");
		}
		return phrase(Judgement.of(count), count);
	}

	private Template phrase(Judgement judged, BigDecimal value) {
		return this.cases.stream()
			.filter((one) -> one.applies(judged, value))
			.findFirst()
			.map((one) -> Template.read(one.say()))
			.orElseThrow();
	}

}
