package vn.dean06.browser;

import java.util.Arrays;
import java.util.List;

/**
 * A page of the program and who of the samples looks at it: a line of
 * {@code browser/pages.txt}.
 */
record ShownPage(String address, List<String> visitors) {

	/** A visitor who is not signed in. */
	static final String NOBODY = "-";

	static List<ShownPage> all() {
		return Lines.of("pages.txt")
			.map((columns) -> new ShownPage(columns[0], Arrays.asList(columns[1].split(" "))))
			.toList();
	}

}
