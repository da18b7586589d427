package vn.dean06.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Turns away a file that is too large before any of it is looked at, so that its sender
 * meets a page that says so, not a missing token or a broken connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LargeUploads extends OncePerRequestFilter {

	private final DataSize largest;

	LargeUploads(MultipartProperties limits) {
		this.largest = limits.getMaxRequestSize();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = request.getContentType();
		if (type != null && type.startsWith("multipart/") && request.getContentLengthLong() > this.largest.toBytes()) {
			// Else the error page itself would try to read the parts.
			request.setAttribute(RequestDispatcher.ERROR_EXCEPTION,
					new MaxUploadSizeExceededException(this.largest.toBytes()));
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
			return;
		}
		chain.doFilter(request, response);
	}

}
