package vn.dean06.accounts.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes, whatever controller answered, that somebody took a file away, and counts that
 * somebody who is signed in wanted what they may not.
 */
@Component
class AnswerTrail implements HandlerInterceptor, WebMvcConfigurer {

	private final AuditTrail trail;

	private final Refusals refusals;

	AnswerTrail(AuditTrail trail, Refusals refusals) {
		this.trail = trail;
		this.refusals = refusals;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception ex) {
		if (ex instanceof AccessDeniedException) {
			Accounts.current().ifPresent((person) -> this.refusals.count(person, request));
		}
		else if (ex == null && response.getStatus() == HttpStatus.OK.value()) {
			String disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
			if (disposition != null) {
				Accounts.current().ifPresent((person) -> taken(person, request, disposition));
			}
		}
	}

	private void taken(Person person, HttpServletRequest request, String disposition) {
		ContentDisposition file = ContentDisposition.parse(disposition);
		if (file.isAttachment()) {
			this.trail.note(person.username(), "tải về", request.getRequestURI(), file.getFilename());
		}
	}

}
