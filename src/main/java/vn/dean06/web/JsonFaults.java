package vn.dean06.web;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.core.exc.StreamConstraintsException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Tells scripts and programs what is wrong in a sentence, as problem details; pages have
 * their own.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class JsonFaults {

	/** How Jackson begins to say that its limit was reached. */
	private static final String TOO_LONG = "Document length";

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException fault) {
		if (fault.getMostSpecificCause() instanceof StreamConstraintsException limit
				&& String.valueOf(limit.getMessage()).startsWith(TOO_LONG)) {
			return problem(HttpStatus.CONTENT_TOO_LARGE,
					"Nội dung gửi lên dài quá 4 MB; hãy chia thành nhiều lần gửi.");
		}
		return problem(HttpStatus.BAD_REQUEST,
				"Nội dung gửi lên không đọc được như JSON; hãy xem lại dấu ngoặc, dấu phẩy và mã UTF-8.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> otherType(HttpMediaTypeException fault) {
		return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Hãy gửi và nhận kiểu application/json.");
	}

	/** Sentences of the rules; what is a fault of the program is none of them. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(IllegalArgumentException fault, HttpServletRequest request) {
		if (!isForPrograms(request)) {
			throw fault;
		}
		return problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(fault.getMessage()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> locked(LockedException fault, HttpServletRequest request) {
		if (!isForPrograms(request)) {
			throw fault;
		}
		return problem(HttpStatus.CONFLICT, String.valueOf(fault.getMessage()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> rejected(RejectedInput fault, HttpServletRequest request) {
		if (!isForPrograms(request)) {
			throw fault;
		}
		return problem(HttpStatus.UNPROCESSABLE_CONTENT, fault.sentence());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> missing(NotFound fault, HttpServletRequest request) {
		if (!isForPrograms(request)) {
			throw fault;
		}
		return problem(HttpStatus.NOT_FOUND, String.valueOf(fault.getReason()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> otherMethod(HttpRequestMethodNotSupportedException fault, HttpServletRequest request)
			throws HttpRequestMethodNotSupportedException {
		if (!isForPrograms(request)) {
			throw fault;
		}
		return problem(HttpStatus.METHOD_NOT_ALLOWED, "Địa chỉ này không nhận lệnh " + fault.getMethod() + ".");
	}

	static boolean isForPrograms(HttpServletRequest request) {
		String type = request.getContentType();
		return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
				|| (type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE));
	}

	static ResponseEntity<ProblemDetail> problem(HttpStatus status, String sentence) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ProblemDetail.forStatusAndDetail(status, sentence));
	}

}
