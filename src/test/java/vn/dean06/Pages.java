package vn.dean06;

import java.net.URI;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The pages as one visitor of the sample sees them.
 */
public final class Pages {

	private final MockMvc web;

	private final Visitor visitor;

	public Pages(MockMvc web, String username) {
		this.web = web;
		this.visitor = Visitor.signIn(web, username);
	}

	/** A page that is there. */
	public Document page(String address) {
		MockHttpServletResponse answer = answer(address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		try {
			return Jsoup.parse(answer.getContentAsString());
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public MockHttpServletResponse answer(String address) {
		try {
			MockHttpServletResponse answer = this.web.perform(this.visitor.ask(get(URI.create(address))))
				.andReturn()
				.getResponse();
			answer.setCharacterEncoding("UTF-8");
			return answer;
		}
		catch (Exception ex) {
			throw new IllegalStateException(address, ex);
		}
	}

}
