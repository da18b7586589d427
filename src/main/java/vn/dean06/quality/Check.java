package vn.dean06.quality;

import java.util.List;

import vn.dean06.submissions.Viewer;

/**
 * A named rule over everything that was entered for a year (kiểm tra).
 */
interface Check {

	/** What is compared with what, as a heading. */
	String title();

	List<Finding> findings(int year, Viewer viewer);

	/**
	 * Whether it looks at nothing but figures and the catalogue, so that it finds the
	 * same as long as these do not change.
	 */
	default boolean ofFigures() {
		return true;
	}

}
