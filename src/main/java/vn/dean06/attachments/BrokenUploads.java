package vn.dean06.attachments;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * An upload that does not come to its end, or comes in pieces that nobody can read, is no
 * fault of the program.
 */
@ControllerAdvice
class BrokenUploads {

	@ExceptionHandler
	void broken(MultipartException fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
		// Else the error page itself would try to read the pieces.
		request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, fault);
		response.sendError(((fault instanceof MaxUploadSizeExceededException) ? HttpStatus.CONTENT_TOO_LARGE
				: HttpStatus.BAD_REQUEST)
			.value());
	}

}
