package vn.dean06.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The year that a page shows, and those between which its reader may choose.
 *
 * @param all the latest first
 */
public record ShownYear(int year, List<Integer> all) {

	/**
	 * The year that was asked for, even if nothing is known of it; else the latest one, 0
	 * if there is none.
	 */
	public static ShownYear of(@Nullable Integer asked, List<Integer> all) {
		int year = (asked != null) ? asked : all.isEmpty() ? 0 : all.getFirst();
		if (year < 0 || year > 9999) {
			throw new NotFound("Không có năm " + year + "; hãy chọn năm trong danh sách.");
		}
		return new ShownYear(year, all);
	}

}
