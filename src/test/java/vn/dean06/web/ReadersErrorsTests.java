package vn.dean06.web;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ReadersErrorsTests {

	private static final NotFound MISSING = new NotFound("Không có kỳ này.");

	@Test
	void thePageSaysTheSentenceOfWhatIsMissingHoweverItIsWrapped() {
		assertThat(shown(MISSING)).containsEntry("written", "Không có kỳ này.");
		assertThat(shown(new IllegalStateException("cannot convert", new IllegalArgumentException(MISSING))))
			.containsEntry("written", "Không có kỳ này.");
	}

	@Test
	void thePageSaysNothingOfTheProgram() {
		assertThat(shown(new IllegalStateException("relation x does not exist"))).doesNotContainKeys("message",
				"written", "trace", "exception");
	}

	private static Map<String, Object> shown(Exception error) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAttribute("jakarta.servlet.error.status_code", 404);
		request.setAttribute("jakarta.servlet.error.exception", error);
		return new ReadersErrors().getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults());
	}

}
