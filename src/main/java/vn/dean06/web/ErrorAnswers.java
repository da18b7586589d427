package vn.dean06.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * What is answered where no controller could: a page for people, problem details for
 * scripts and programs.
 */
@Controller
class ErrorAnswers extends BasicErrorController {

	ErrorAnswers(ErrorAttributes attributes, WebProperties properties, List<ErrorViewResolver> views) {
		super(attributes, properties.getError(), views);
	}

	@Override
	public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
		return ResponseEntity.status(getStatus(request))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem(getErrorAttributes(request, ErrorAttributeOptions.defaults())));
	}

	/** Who asks for the page of errors itself, without one, asks for nothing. */
	@Override
	protected HttpStatus getStatus(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) ? super.getStatus(request)
				: HttpStatus.NOT_FOUND;
	}

	private static Map<String, Object> problem(Map<String, Object> attributes) {
		return Map.of("title", attributes.getOrDefault("error", ""), "status", attributes.getOrDefault("status", 500),
				"detail", attributes.getOrDefault("written", attributes.getOrDefault("sentence", "")));
	}

}
