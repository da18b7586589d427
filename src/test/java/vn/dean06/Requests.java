package vn.dean06;

import jakarta.persistence.EntityManager;

import vn.dean06.accounts.SignIn;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What several people ask one after the other within the transaction of a test: each is
 * answered from the database, as if they came one by one.
 */
public record Requests(MockMvc web, EntityManager entities) {

	/** Sends a form, its fields a name and a value each. */
	public MvcResult result(String username, String address, String... fields) throws Exception {
		return perform(post(address), username, fields);
	}

	public MockHttpServletResponse send(String username, String address, String... fields) throws Exception {
		return result(username, address, fields).getResponse();
	}

	public MockHttpServletResponse ask(String username, String address, String... parameters) throws Exception {
		return perform(get(address), username, parameters).getResponse();
	}

	private MvcResult perform(MockHttpServletRequestBuilder request, String username, String... parameters)
			throws Exception {
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		this.entities.flush();
		this.entities.clear();
		MvcResult result = this.web.perform(request.with(SignIn.by(username)).with(csrf())).andReturn();
		result.getResponse().setCharacterEncoding("UTF-8");
		return result;
	}

}
