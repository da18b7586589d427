package vn.dean06.web;

import java.util.Objects;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.SampleTest;
import vn.dean06.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The links that templates write.
 */
@SampleTest
class LinkTests {

	@Autowired
	MockMvc web;

	@Test
	void areNotLookedForAmongTheFilesOfTheClassPath() throws Exception {
		Visitor visitor = Visitor.signIn(this.web, "lanhdao");
		String page = this.web.perform(visitor.ask(get("/tong-quan"))).andReturn().getResponse().getContentAsString();
		String style = Objects.requireNonNull(Jsoup.parse(page).selectFirst("link[href*=tabler]")).attr("href");
		assertThat(style).isEqualTo("/webjars/tabler__core/dist/css/tabler.min.css");
		this.web.perform(get(style)).andExpect(status().isOk());
	}

	/**
	 * A module names those that it imports without a version: kept by the browser, they
	 * would be the old ones after an upgrade.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/js/entry/begin.js", "/js/entry/cells.js", "/js/app.js" })
	void leadToScriptsThatTheBrowserAsksForAnew(String script) throws Exception {
		this.web.perform(get(script))
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", containsString("no-store")))
			.andExpect(content().contentTypeCompatibleWith("text/javascript"));
	}

}
