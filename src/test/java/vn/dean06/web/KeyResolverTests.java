package vn.dean06.web;

import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

class KeyResolverTests {

	private final MockMvc pages = standaloneSetup(new Streets()).setCustomArgumentResolvers(new HouseResolver())
		.build();

	@Test
	void theVariablePartsOfAnAddressMakeUpItsKey() throws Exception {
		this.pages.perform(get("/Trần Phú/12")).andExpect(status().isOk()).andExpect(content().string("12 Trần Phú"));
	}

	@Test
	void partsThatMakeUpNoKeyNameNothing() throws Exception {
		this.pages.perform(get("/Trần Phú/nhà"))
			.andExpect(status().isNotFound())
			.andExpect((result) -> assertThat(result.getResolvedException()).isInstanceOf(NotFound.class)
				.hasMessageContaining("“nhà” không phải số nhà"));
	}

	record House(String street, int number) {
	}

	static class HouseResolver extends KeyResolver<House> {

		HouseResolver() {
			super(House.class);
		}

		@Override
		protected House read(Address address) {
			String number = address.part("number");
			if (!number.matches("[0-9]{1,4}")) {
				throw new IllegalArgumentException("“" + number + "” không phải số nhà.");
			}
			return new House(address.part("street"), Integer.parseInt(number));
		}

	}

	@RestController
	static class Streets {

		@GetMapping(path = "/{street}/{number}", produces = "text/plain;charset=UTF-8")
		String house(House house) {
			return house.number() + " " + house.street();
		}

	}

}
