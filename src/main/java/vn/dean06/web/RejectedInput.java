package vn.dean06.web;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What was typed is wrong; the message is the sentence for who typed it.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class RejectedInput extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final @Nullable String field;

	/** Of all that was sent together. */
	public RejectedInput(String sentence) {
		this(null, sentence);
	}

	/** Of one field of a form. */
	public RejectedInput(@Nullable String field, String sentence) {
		this(field, sentence, null);
	}

	/**
	 * @param field which one of the form it is about, null if all of it
	 * @param cause where another program read what was sent
	 */
	public RejectedInput(@Nullable String field, String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
		this.field = field;
	}

	public @Nullable String field() {
		return this.field;
	}

	/** The message, which there always is. */
	public String sentence() {
		return String.valueOf(getMessage());
	}

}
