package vn.dean06.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What somebody wants to do may not be done now, as the thing is; the message is the
 * sentence for its reader.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class LockedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public LockedException(String sentence) {
		super(sentence);
	}

}
