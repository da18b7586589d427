package vn.dean06.web;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

/**
 * What is answered where a verb refuses and no controller catches it.
 */
class RefusalTests {

	private final ReadersErrors errors = new ReadersErrors();

	private final MockMvc web = standaloneSetup(new Door()).setControllerAdvice(new JsonFaults(), new Collisions())
		.build();

	@ParameterizedTest
	@CsvSource({ "locked, 409, Kỳ đã khóa.", "rejected, 422, Hãy ghi lý do.", "missing, 404, Không có biểu này." })
	void aProgramIsToldTheSentenceAsProblemDetails(String refusal, int status, String sentence) throws Exception {
		MockHttpServletResponse answer = answer(post("/api/" + refusal));
		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("\"detail\":\"" + sentence + "\"");
	}

	@ParameterizedTest
	@CsvSource({ "locked, 409", "rejected, 422", "missing, 404" })
	void aPageIsAnsweredByTheErrorPageOfTheStatus(String refusal, int status) throws Exception {
		MockHttpServletResponse answer = answer(post("/trang/" + refusal));
		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getContentAsString()).isEmpty();
		assertThat(getClass().getResource("/templates/error/" + status + ".html")).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "locked, Kỳ đã khóa.", "rejected, Hãy ghi lý do.", "missing, Không có biểu này.", "fault, " })
	void anErrorPageKnowsTheSentenceAndNothingOfTheProgram(String refusal, String sentence) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		this.errors.resolveException(request, new MockHttpServletResponse(), null, fault(refusal));
		assertThat(this.errors.getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults())
			.get("written")).isEqualTo(sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "overtaken", "taken", "deadlock" })
	void whoComesSecondIsToldToLoadThePageAnewNotThatTheProgramIsAtFault(String refusal) throws Exception {
		assertThat(answer(post("/trang/" + refusal)).getStatus()).isEqualTo(409);
		MockHttpServletResponse program = answer(post("/api/" + refusal));
		assertThat(program.getStatus()).isEqualTo(409);
		assertThat(program.getContentAsString(StandardCharsets.UTF_8))
			.contains("Người khác vừa làm việc này hoặc vừa sửa nội dung này; hãy tải lại trang rồi làm lại.");
	}

	@Test
	void whatTheDatabaseRefusesForAnotherReasonIsAFaultOfTheProgram() {
		assertThatExceptionOfType(ServletException.class).isThrownBy(() -> answer(post("/trang/too-long")))
			.withCauseInstanceOf(DataIntegrityViolationException.class);
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.web.perform(request).andReturn().getResponse();
	}

	private static RuntimeException fault(String refusal) {
		return switch (refusal) {
			case "locked" -> new LockedException("Kỳ đã khóa.");
			case "rejected" -> new RejectedInput("reason", "Hãy ghi lý do.");
			case "missing" -> new NotFound("Không có biểu này.");
			case "overtaken" -> new OptimisticLockingFailureException("row was updated");
			case "taken" -> new DataIntegrityViolationException("x", new SQLException("duplicate key", "23505"));
			case "deadlock" -> new CannotAcquireLockException("deadlock detected");
			case "too-long" -> new DataIntegrityViolationException("x", new SQLException("too long", "22001"));
			default -> new IllegalStateException("java.lang secret");
		};
	}

	/** Refuses whatever it is asked for. */
	@Controller
	static class Door {

		@PostMapping({ "/api/{refusal}", "/trang/{refusal}" })
		void refuse(@PathVariable String refusal) {
			throw fault(refusal);
		}

	}

}
