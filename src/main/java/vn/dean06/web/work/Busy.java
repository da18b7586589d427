package vn.dean06.web.work;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * So many wait for heavy work already that whoever asks now had better come again.
 */
public class Busy extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	private static final String RETRY_AFTER = "60";

	public Busy() {
		super(HttpStatus.SERVICE_UNAVAILABLE, "Máy chủ đang bận, xin thử lại sau ít phút.");
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
		return headers;
	}

}
