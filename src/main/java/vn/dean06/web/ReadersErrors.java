package vn.dean06.web;

import java.util.Map;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error page may know: the sentence that was written for its reader, nothing of
 * the program.
 */
@Component
class ReadersErrors extends DefaultErrorAttributes {

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> attributes = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
		attributes.remove("message");
		if (getError(request) instanceof NotFound error && error.getReason() != null) {
			attributes.put("message", error.getReason());
		}
		return attributes;
	}

}
