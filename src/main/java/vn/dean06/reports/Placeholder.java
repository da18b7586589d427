package vn.dean06.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;

/**
 * A placeholder that names a figure: "code", "code@2024-10", "code@UNIT",
 * "code@UNIT/2024-10", each also with "|1": printed with one decimal, so that a figure
 * that a text rounds is still typed once.
 */
record Placeholder(String indicator, @Nullable String where, @Nullable Integer decimals) {

	/**
	 * Reads the name that stands between the braces.
	 * @throws IllegalArgumentException if the number of decimals cannot be read
	 */
	static Placeholder parse(String name) {
		String[] rounded = name.split("\\|", 2);
		String[] parts = rounded[0].split("@", 2);
		return new Placeholder(parts[0], (parts.length > 1) ? parts[1] : null,
				(rounded.length > 1) ? decimals(rounded[1]) : null);
	}

	/** The period that stands alone behind a name; empty if none does. */
	static Optional<Period> period(String name) {
		int at = name.indexOf('@');
		try {
			return (at < 0) ? Optional.empty() : Optional.of(Period.parse(name.substring(at + 1)));
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
	FigureKey key(String unit, Period period, UnitTree units) {
		String place = Optional.ofNullable(this.where).orElse(unit);
		if (place.contains("/")) {
			return FigureKey.parse(this.indicator + "@" + place);
		}
		return units.find(place).isPresent() ? new FigureKey(this.indicator, place, period)
				: new FigureKey(this.indicator, unit, Period.parse(place));
	}

	BigDecimal round(BigDecimal number) {
		return (this.decimals != null) ? number.setScale(this.decimals, RoundingMode.HALF_UP) : number;
	}

}
