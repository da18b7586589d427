package vn.dean06.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Lets the frame know which page is shown, so that its menu can mark it.
 */
@ControllerAdvice
class PathAdvice {

	@ModelAttribute("path")
	String path(HttpServletRequest request) {
		return request.getServletPath();
	}

}
