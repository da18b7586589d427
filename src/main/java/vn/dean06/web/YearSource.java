package vn.dean06.web;

import java.util.List;

/**
 * Something that pages show by the year: figures, tasks.
 */
public interface YearSource {

	/**
	 * The years of which it has anything, the latest first.
	 */
	List<Integer> years();

}
