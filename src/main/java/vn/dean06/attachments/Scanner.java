package vn.dean06.attachments;

import java.io.InputStream;

/**
 * Looks for malicious software in files.
 */
public interface Scanner {

	/** Scans what a stream holds, to its end. */
	Verdict scan(InputStream content);

	/**
	 * What came of it.
	 */
	sealed interface Verdict {

		/** Nothing was found. */
		record Clean() implements Verdict {
		}

		/**
		 * Something was found.
		 *
		 * @param name what it is called
		 */
		record Found(String name) implements Verdict {
		}

		/**
		 * Nobody knows: the scanner did not answer, or could not tell.
		 *
		 * @param why for the log
		 */
		record Unavailable(String why) implements Verdict {
		}

	}

}
