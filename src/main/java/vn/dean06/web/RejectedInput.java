package vn.dean06.web;

import java.util.function.Supplier;

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

	/**
	 * What a reader makes of a field of a form.
	 * @param reader tells what is wrong by an IllegalArgumentException with a sentence
	 */
	public static <T> T read(String field, Supplier<T> reader) {
		try {
			return reader.get();
		}
		catch (IllegalArgumentException ex) {
			throw new RejectedInput(field, String.valueOf(ex.getMessage()), ex);
		}
	}

	public @Nullable String field() {
		return this.field;
	}

	/** The message, which there always is. */
	public String sentence() {
		return String.valueOf(getMessage());
	}

}
