package vn.dean06.submissions;

/**
 * A form cannot be filled in or moved now; the message is the sentence for its reader.
 */
public class LockedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public LockedException(String sentence) {
		super(sentence);
	}

}
