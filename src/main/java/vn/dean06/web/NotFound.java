package vn.dean06.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an address names does not exist; the page says so in a Vietnamese sentence.
 */
public class NotFound extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	public NotFound(String sentence) {
		super(HttpStatus.NOT_FOUND, sentence);
	}

}
