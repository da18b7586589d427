package vn.dean06.entry;

import org.jspecify.annotations.Nullable;

/**
 * A workbook that is not taken as a whole; the message is the sentence for its sender.
 */
class RefusedWorkbookException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RefusedWorkbookException(String sentence) {
		super(sentence);
	}

	RefusedWorkbookException(String sentence, @Nullable Exception cause) {
		super(sentence, cause);
	}

}
