package vn.dean06.figures;

import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Pattern;

import vn.dean06.catalogue.TypedAmount;
import vn.dean06.organisation.Period;

/**
 * What names a figure: an indicator, the unit that owns it and the period. Printed as
 * "dvc.khai-sinh.tong@STP/2024-12", it is the address of the figure in pages, Excel,
 * audit trail and report.
 */
public record FigureKey(String indicator, String unit, Period period) {

	private static final Pattern CODES = Pattern.compile("[A-Za-z0-9._-]{1,80}@[A-Za-z0-9._-]{1,80}");

	private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

	/**
	 * Reads a printed key.
	 * @throws IllegalArgumentException with a Vietnamese sentence if it is none
	 */
	public static FigureKey parse(String text) {
		int slash = text.indexOf('/');
		String cell = (slash < 0) ? "" : text.substring(0, slash);
		mustNameCell(cell, text);
		return in(cell, Period.parse(text.substring(slash + 1)));
	}

	/**
	 * The figure of a cell, "dvc.khai-sinh.tong@STP", for a period.
	 * @throws IllegalArgumentException with a Vietnamese sentence if it is no cell
	 */
	public static FigureKey of(String cell, Period period) {
		mustNameCell(cell, cell + "/" + period);
		return in(cell, period);
	}

	private static void mustNameCell(String cell, String text) {
		if (!CODES.matcher(cell).matches()) {
			throw new IllegalArgumentException("“" + TypedAmount.shortened(UNPRINTABLE.matcher(text).replaceAll("·"))
					+ "” không phải mã số liệu; mã có dạng chỉ-tiêu@ĐƠN-VỊ/kỳ, như a.b@CAT/2024-12");
		}
	}

	private static FigureKey in(String cell, Period period) {
		int at = cell.indexOf('@');
		return new FigureKey(cell.substring(0, at), cell.substring(at + 1), period);
	}

	/**
	 * The indicators, units and periods of keys, side by side, as a question for all of
	 * them takes them.
	 */
	public static Object[] columns(Collection<FigureKey> keys) {
		return new Object[] { column(keys, FigureKey::indicator), column(keys, FigureKey::unit),
				column(keys, (key) -> key.period().toString()) };
	}

	private static String[] column(Collection<FigureKey> keys, Function<FigureKey, String> part) {
		return keys.stream().map(part).toArray(String[]::new);
	}

	/**
	 * Codes that are numbered would meet in few places of a table if their hashes were
	 * just added up.
	 */
	@Override
	public int hashCode() {
		int mixed = 0x9E3779B1 * (0x85EBCA6B * this.indicator.hashCode() + this.unit.hashCode())
				+ 31 * this.period.year() + 12 * this.period.kind().ordinal() + this.period.number();
		return mixed ^ (mixed >>> 15);
	}

	@Override
	public String toString() {
		return this.indicator + "@" + this.unit + "/" + this.period;
	}

}
