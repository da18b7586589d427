package vn.dean06.web.work;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Pages wait in line where too many are asked for at once, and nothing else does.
 */
class PagesInLineTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@AfterEach
	void everybodyGoesHome() {
		this.people.close();
	}

	@Test
	void aPageWaitsUntilAnotherIsDone() throws Exception {
		PagesInLine line = new PagesInLine(1, 10, LONG);
		MockHttpServletRequest first = page();
		line.preHandle(first, this.response, handler());
		Future<Boolean> second = this.people.submit(() -> line.preHandle(page(), this.response, handler()));
		TimeUnit.MILLISECONDS.sleep(100);
		assertThat(second.isDone()).isFalse();
		line.afterCompletion(first, this.response, handler(), null);
		assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void whoeverWaitedTooLongIsAskedToComeAgain() throws Exception {
		PagesInLine line = new PagesInLine(1, 10, Duration.ofMillis(50));
		line.preHandle(page(), this.response, handler());
		assertThatExceptionOfType(Busy.class).isThrownBy(() -> line.preHandle(page(), this.response, handler()))
			.withMessageContaining("Máy chủ đang bận");
	}

	@Test
	void whoeverFindsTooManyWaitingIsAskedToComeAgain() throws Exception {
		PagesInLine line = new PagesInLine(1, 1, LONG);
		MockHttpServletRequest first = page();
		line.preHandle(first, this.response, handler());
		Future<Boolean> second = this.people.submit(() -> line.preHandle(page(), this.response, handler()));
		TimeUnit.MILLISECONDS.sleep(100);
		assertThatExceptionOfType(Busy.class).isThrownBy(() -> line.preHandle(page(), this.response, handler()));
		line.afterCompletion(first, this.response, handler(), null);
		assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void whatIsSentDoesNotWait() throws Exception {
		PagesInLine line = new PagesInLine(1, 10, Duration.ZERO);
		line.preHandle(page(), this.response, handler());
		MockHttpServletRequest saved = new MockHttpServletRequest("PUT", "/nhap-lieu/bieu/STP/2026-11");
		assertThat(line.preHandle(saved, this.response, handler())).isTrue();
		line.afterCompletion(saved, this.response, handler(), null);
		assertThatExceptionOfType(Busy.class).isThrownBy(() -> line.preHandle(page(), this.response, handler()));
	}

	@Test
	void smallFilesAndPagesOfErrorsDoNotWait() throws Exception {
		PagesInLine line = new PagesInLine(1, 10, Duration.ZERO);
		line.preHandle(page(), this.response, handler());
		assertThat(line.preHandle(page(), this.response, new Object())).isTrue();
		MockHttpServletRequest error = page();
		error.setDispatcherType(DispatcherType.ERROR);
		assertThat(line.preHandle(error, this.response, handler())).isTrue();
	}

	private static MockHttpServletRequest page() {
		return new MockHttpServletRequest("GET", "/tong-quan");
	}

	private static HandlerMethod handler() throws NoSuchMethodException {
		Method any = Object.class.getMethod("toString");
		return new HandlerMethod(new Object(), any);
	}

}
