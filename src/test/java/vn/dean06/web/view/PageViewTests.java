package vn.dean06.web.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SampleTest
class PageViewTests {

	@Autowired
	ThymeleafViewResolver views;

	@Autowired
	WebApplicationContext application;

	private final MockHttpServletResponse answer = new MockHttpServletResponse();

	@Test
	void aPageWhoseDrawingFailsInTheMiddleDoesNotGoOutByHalf() throws Exception {
		View page = view("view/broken");
		MockHttpServletRequest request = request();
		assertThatThrownBy(() -> page.render(Map.of("numbers", List.of(4, 2, 0)), request, this.answer))
			.hasMessageContaining("8 / number");
		assertThat(this.answer.getContentAsString()).isEmpty();
		assertThat(this.answer.isCommitted()).isFalse();
	}

	@Test
	void whatIsDrawnIsWholeAndItsVariablesAreNobodyElses() throws Exception {
		MockHttpServletRequest request = request();
		request.setAttribute("number", "của bộ lọc");
		view("view/broken").render(Map.of("numbers", List.of(4, 2)), request, this.answer);
		assertThat(this.answer.getContentAsString()).isEqualToIgnoringWhitespace("<p>2</p><p>4</p>của bộ lọc");
		assertThat(request.getAttribute("number")).isEqualTo("của bộ lọc");
		assertThat(request.getAttribute("numbers")).isNull();
	}

	private View view(String name) throws Exception {
		View view = Objects.requireNonNull(this.views.resolveViewName(name, Locale.ROOT));
		assertThat(view).isInstanceOf(PageView.class);
		return view;
	}

	private MockHttpServletRequest request() {
		MockHttpServletRequest request = new MockHttpServletRequest(new MockServletContext());
		request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, this.application);
		return request;
	}

}
