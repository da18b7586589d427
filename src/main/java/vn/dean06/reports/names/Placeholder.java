package vn.dean06.reports.names;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;

/**
 * A placeholder that names a figure, and perhaps what is said of it:
 * <ul>
 * <li>"code", "code@PERIOD", "code@UNIT", "code@UNIT/PERIOD", where a period is one that
 * moves with the report ("cung-ky") or not ("2024-10");
 * <li>behind it ":chenh-lech", ":chenh-lech@ky-truoc": what is told of it beside another
 * one;
 * <li>behind all "|1": printed with one decimal, so that a figure that a text rounds is
 * still typed once.
 * </ul>
 *
 * @param comparison what is told of the figure, null for the figure itself
 */
public record Placeholder(String indicator, @Nullable String where, @Nullable Comparison comparison,
		@Nullable Integer decimals) {

	/** What may follow a code. */
	private static final Pattern SIGN = Pattern.compile("[@:|]");

	/**
	 * What is told of a figure beside another one.
	 *
	 * @param what "chenh-lech", or the code of a rule
	 * @param with beside which: a period, or who set the target; null if it is not said
	 */
	public record Comparison(String what, @Nullable String with) {

		/** The other figure, whose period is told from that of the first. */
		public FigureKey beside(FigureKey key) {
			return new FigureKey(key.indicator(), key.unit(),
					PeriodWord.read((this.with != null) ? this.with : "cung-ky", key.period()));
		}

	}

	/**
	 * Reads the name that stands between the braces.
	 * @throws IllegalArgumentException if the number of decimals cannot be read
	 */
	public static Placeholder parse(String name) {
		String[] rounded = split(name, "\\|");
		String[] told = split(rounded[0], ":");
		String[] parts = split(told[0], "@");
		return new Placeholder(parts[0], second(parts), comparison(second(told)),
				(rounded.length > 1) ? decimals(rounded[1]) : null);
	}

	private static String[] split(String text, String sign) {
		return text.split(sign, 2);
	}

	private static @Nullable String second(String[] parts) {
		return (parts.length > 1) ? parts[1] : null;
	}

	private static @Nullable Comparison comparison(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String[] parts = split(text, "@");
		return new Comparison(parts[0], second(parts));
	}

	/** The indicator or the count that a name begins with. */
	public static String code(String name) {
		return SIGN.split(name, 2)[0];
	}

	/** The period that stands alone behind a name or its count; empty if none does. */
	public static Optional<Period> period(String name, Period report) {
		String counted = split(name, ":")[0];
		int at = counted.indexOf('@');
		try {
			return (at < 0) ? Optional.empty() : Optional.of(PeriodWord.read(counted.substring(at + 1), report));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static int decimals(String text) {
		if (!text.matches("[0-6]")) {
			throw new IllegalArgumentException("sau “|” là số chữ số thập phân, từ 0 đến 6, không phải “" + text + "”");
		}
		return Integer.parseInt(text);
	}

	/**
	 * The key of the figure, where the report's unit and period stand for what is not
	 * named.
	 */
	public FigureKey key(String unit, Period period, UnitTree units) {
		if (this.where == null) {
			return new FigureKey(this.indicator, unit, period);
		}
		String[] parts = split(this.where, "/");
		if (parts.length > 1) {
			return new FigureKey(this.indicator, parts[0], PeriodWord.read(parts[1], period));
		}
		return units.find(parts[0]).isPresent() ? new FigureKey(this.indicator, parts[0], period)
				: new FigureKey(this.indicator, unit, PeriodWord.read(parts[0], period));
	}

	/** The key of the figure, and of the one beside which it is told. */
	public List<FigureKey> keys(String unit, Period period, UnitTree units) {
		FigureKey key = key(unit, period, units);
		if (this.comparison == null) {
			return List.of(key);
		}
		try {
			return List.of(key, this.comparison.beside(key));
		}
		catch (IllegalArgumentException ex) {
			return List.of(key); // It is told beside a target.
		}
	}

	/** Whether the figure tells of all the year so far. */
	public boolean toDate() {
		return this.where != null
				&& (this.where.equals(PeriodWord.TO_DATE) || this.where.endsWith("/" + PeriodWord.TO_DATE));
	}

	public BigDecimal round(BigDecimal number) {
		return (this.decimals != null) ? number.setScale(this.decimals, RoundingMode.HALF_UP) : number;
	}

}
