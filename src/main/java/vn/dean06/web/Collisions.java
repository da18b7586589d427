package vn.dean06.web;

import java.io.IOException;
import java.sql.SQLException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Two people changed the same thing at the same moment and the database took one of them:
 * the other is told so, as nothing of the program is at fault.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Collisions {

	/** How PostgreSQL says that somebody else was first. */
	private static final String UNIQUE_VIOLATION = "23505";

	@ExceptionHandler
	@Nullable ResponseEntity<ProblemDetail> overtaken(ConcurrencyFailureException fault, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		return second(request, response);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<ProblemDetail> taken(DataIntegrityViolationException fault, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (fault.getMostSpecificCause() instanceof SQLException told && UNIQUE_VIOLATION.equals(told.getSQLState())) {
			return second(request, response);
		}
		throw fault;
	}

	private static @Nullable ResponseEntity<ProblemDetail> second(HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (JsonFaults.isForPrograms(request)) {
			return JsonFaults.problem(HttpStatus.CONFLICT, ReadersErrors.sentence(HttpStatus.CONFLICT.value()));
		}
		response.sendError(HttpStatus.CONFLICT.value());
		return null;
	}

}
