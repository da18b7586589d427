package vn.dean06.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.dean06.document.Span;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Sum;
import vn.dean06.reports.names.Placeholder;
import vn.dean06.reports.text.Value;
import vn.dean06.reports.wording.Judgement;
import vn.dean06.web.VietnameseNumbers;

/**
 * What is told of a figure beside another one, from the numbers as they are printed: how
 * much more or less it is, by how many percent, by how many percentage points.
 */
final class Comparisons {

	private static final String DIFFERENCE = "chenh-lech";

	private static final String GROWTH = "tang-truong";

	private static final String POINTS = "diem";

	/** For a sentence that names them. */
	static final String NAMES = String.join(", ", DIFFERENCE, GROWTH, POINTS);

	/** Of a growth in percent, where nothing else is said. */
	static final int DECIMALS = 2;

	private final PrintedFigures figures;

	Comparisons(PrintedFigures figures) {
		this.figures = figures;
	}

	/** Whether it is a number that is asked for, and not words. */
	static boolean tells(Placeholder.Comparison comparison) {
		return Set.of(DIFFERENCE, GROWTH, POINTS).contains(comparison.what());
	}

	static boolean isGrowth(Placeholder.Comparison comparison) {
		return comparison.what().equals(GROWTH);
	}

	/** What a column of a table is called that tells it. */
	static String title(String what, String beside, String measure) {
		return switch (what) {
			case DIFFERENCE -> "tăng, giảm so với " + beside + " (" + measure + ")";
			case GROWTH -> "tăng trưởng so với " + beside + " (%)";
			case POINTS -> "tăng, giảm so với " + beside + " (điểm phần trăm)";
			default -> "đánh giá";
		};
	}

	/**
	 * Tells it.
	 * @param key of the figure
	 * @throws IllegalArgumentException with a Vietnamese sentence that says what to write
	 * instead of what cannot be told
	 */
	Value value(Placeholder placeholder, Placeholder.Comparison comparison, FigureKey key) {
		FigureKey other = comparison.beside(key);
		checkAlike(placeholder, comparison, key, other, !this.figures.accumulates(key));
		boolean percent = this.figures.indicator(key).percent();
		if (percent != comparison.what().equals(POINTS)) {
			throw new IllegalArgumentException(percent
					? "hiệu của hai tỷ lệ phần trăm là điểm phần trăm; hãy ghi “:" + POINTS + "”"
					: "điểm phần trăm chỉ có giữa hai tỷ lệ; hãy ghi “:" + DIFFERENCE + "” hoặc “:" + GROWTH + "”");
		}
		return computed(placeholder, comparison.what(), key, other);
	}

	/**
	 * Refuses what would mislead: a running total beside the period before, what arose in
	 * a month beside what arose in a year.
	 * @param anyLength whether the length of a period does not matter
	 */
	static void checkAlike(Placeholder placeholder, Placeholder.Comparison comparison, FigureKey key, FigureKey other,
			boolean anyLength) {
		if (placeholder.toDate() && "ky-truoc".equals(comparison.with())) {
			throw new IllegalArgumentException(
					"số lũy kế không so với kỳ liền trước; hãy so với “cung-ky”, hoặc bỏ “@luy-ke”");
		}
		if (!anyLength && key.period().months().size() != other.period().months().size()) {
			throw new IllegalArgumentException(
					"số phát sinh của %s và của %s không so được vì hai kỳ dài khác nhau; hãy chọn hai kỳ dài như nhau"
						.formatted(key.period().label(), other.period().label()));
		}
	}

	private Value computed(Placeholder placeholder, String what, FigureKey key, FigureKey other) {
		Optional<Sum> one = this.figures.read(key);
		Optional<Sum> two = this.figures.read(other);
		if (one.isEmpty() || two.isEmpty()) {
			return this.figures.missing(one.isEmpty() ? key : other);
		}
		BigDecimal base = printed(two.get(), placeholder);
		if (what.equals(GROWTH) && base.signum() == 0) {
			return new Value.Unknown("số gốc (" + this.figures.place(other)
					+ ") bằng 0 nên không có tỷ lệ tăng; hãy ghi “:" + DIFFERENCE + "”");
		}
		BigDecimal difference = printed(one.get(), placeholder).subtract(base);
		return new Value.Printed(what.equals(GROWTH) ? growth(placeholder, difference, one.get(), two.get())
				: difference(what, difference, one.get(), two.get()));
	}

	private static BigDecimal printed(Sum sum, Placeholder placeholder) {
		BigDecimal number = sum.amount().orZero();
		boolean growth = Optional.ofNullable(placeholder.comparison())
			.filter((comparison) -> comparison.what().equals(GROWTH))
			.isPresent();
		return growth ? number : placeholder.round(number);
	}

	private Span.Value growth(Placeholder placeholder, BigDecimal difference, Sum one, Sum two) {
		int decimals = Optional.ofNullable(placeholder.decimals()).orElse(DECIMALS);
		BigDecimal growth = Judgement.growth(difference, two.amount().orZero(), decimals);
		return new Span.Value(VietnameseNumbers.format(growth), Set.of(),
				source(GROWTH, "Tăng trưởng: " + VietnameseNumbers.format(growth) + "%", one, two));
	}

	private Span.Value difference(String what, BigDecimal difference, Sum one, Sum two) {
		String text = PrintedFigures.text(difference, this.figures.indicator(one.key()));
		return new Span.Value(text, Set.of(),
				source(what, (what.equals(POINTS) ? "Chênh lệch, điểm phần trăm: " : "Chênh lệch: ") + text, one, two));
	}

	/** Both figures, of which the address is that of the first. */
	private Span.Source source(String what, String told, Sum one, Sum two) {
		this.figures.note(one);
		this.figures.note(two);
		Span.Source first = this.figures.source(one);
		return new Span.Source(one.key() + ":" + what + "@" + two.key().period(), first.address(),
				List.of(told, first.caption().getFirst(), this.figures.line(one), this.figures.line(two)),
				one.coverage().whole() && two.coverage().whole());
	}

}
