package vn.dean06.web;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The year that a page shows, and those between which its reader may choose.
 *
 * @param all the latest first
 * @param heading whose numbers they are, and up to which day
 */
public record ShownYear(int year, List<Integer> all, String heading) {

	/**
	 * The year that was asked for, else the latest one.
	 * @throws NotFound with the years that there are if it is none of them
	 */
	static ShownYear of(@Nullable Integer asked, List<Integer> all) {
		if (all.isEmpty()) {
			throw new NotFound("Chưa có dữ liệu của năm nào.");
		}
		if (asked != null && !all.contains(asked)) {
			throw new NotFound("Không có dữ liệu của năm " + asked + ". Các năm có dữ liệu: "
					+ all.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
		}
		return new ShownYear((asked != null) ? asked : all.getFirst(), all, "");
	}

}
