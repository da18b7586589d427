package vn.dean06.web;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * What is answered to a request that not even an address can be read from, so that it
 * never comes to the pages: a sentence too.
 */
public final class TomcatFaults extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable fault) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		boolean program = String.valueOf(request.getRequestURI()).startsWith("/api/");
		String sentence = ReadersErrors.sentence(status);
		response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding("UTF-8");
		try {
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(program ? "{\"status\":%d,\"detail\":\"%s\"}".formatted(status, sentence)
						: "<!DOCTYPE html><html lang=\"vi\"><head><title>Không làm được việc này</title></head><body><main><h1>Không làm được việc này</h1><p>%s</p></main></body></html>"
							.formatted(sentence));
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			// Whoever asked has gone.
			return;
		}
	}

}
