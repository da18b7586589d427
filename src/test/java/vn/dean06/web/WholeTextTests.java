package vn.dean06.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

/**
 * What a form sends comes to the record of the form as it was sent.
 */
class WholeTextTests {

	private final MockMvc pages = pages();

	private static MockMvc pages() {
		DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
		new WebConfiguration(List.of()).addFormatters(conversion);
		return standaloneSetup(new Letters()).setConversionService(conversion).build();
	}

	@Test
	void aCommaDoesNotMakeOneTextTwo() throws Exception {
		this.pages.perform(post("/thu").param("loi", "đã xong, còn một việc"))
			.andExpect(content().string("[đã xong, còn một việc] 1 null"));
		this.pages.perform(post("/loi").param("loi", "một, hai")).andExpect(content().string("[một, hai] 1"));
	}

	@Test
	void eachOfSeveralTextsIsTakenAsItWasSent() throws Exception {
		this.pages.perform(post("/thu").param("loi", "một, hai", "", "ba").param("so", "7"))
			.andExpect(content().string("[một, hai, , ba] 3 [7]"));
	}

	record Letter(@BindParam("loi") List<String> words, @BindParam("so") List<Integer> numbers) {
	}

	@RestController
	static class Letters {

		@PostMapping(path = "/thu", produces = "text/plain;charset=UTF-8")
		String letter(Letter letter) {
			return letter.words() + " " + letter.words().size() + " " + letter.numbers();
		}

		@PostMapping(path = "/loi", produces = "text/plain;charset=UTF-8")
		String words(@RequestParam("loi") List<String> words) {
			return words + " " + words.size();
		}

	}

}
