package vn.dean06.organisation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.web.NotFound;

import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

class PeriodConverterTests {

	private final MockMvc pages = pages();

	private static MockMvc pages() {
		DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
		conversion.addConverter(new PeriodConverter());
		return standaloneSetup(new Calendar()).setConversionService(conversion).build();
	}

	@Test
	void aControllerIsHandedThePeriodOfItsAddress() throws Exception {
		this.pages.perform(get("/ky/2026-Q4")).andExpect(content().string("quý IV/2026"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-13", "99999", "tháng", "2026-11 " })
	void whatIsNoPeriodNamesNothing(String code) throws Exception {
		this.pages.perform(get("/ky/{code}", code))
			.andExpect(status().isNotFound())
			.andExpect((result) -> assertThat(result.getResolvedException()).hasRootCauseInstanceOf(NotFound.class)
				.rootCause()
				.hasMessageContaining("“" + code + "” không phải kỳ báo cáo"));
	}

	@RestController
	static class Calendar {

		@GetMapping(path = "/ky/{period}", produces = "text/plain;charset=UTF-8")
		String period(@PathVariable Period period) {
			return period.label();
		}

	}

}
