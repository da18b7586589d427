package vn.dean06;

import java.util.Objects;

import jakarta.servlet.http.Cookie;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;

/**
 * Somebody of the sample who is signed in: the cookie of a session that lies in the
 * database.
 */
public record Visitor(Cookie session) {

	/**
	 * Signs in through the form.
	 */
	public static Visitor signIn(MockMvc web, String username) {
		try {
			return new Visitor(Objects
				.requireNonNull(web.perform(formLogin("/dang-nhap").user(username).password(SampleTest.PASSWORD))
					.andReturn()
					.getResponse()
					.getCookie("SESSION")));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The request as this visitor sends it. */
	public MockHttpServletRequestBuilder ask(MockHttpServletRequestBuilder request) {
		return request.cookie(this.session);
	}

}
