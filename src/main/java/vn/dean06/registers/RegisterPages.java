package vn.dean06.registers;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;

import vn.dean06.document.TextPrinter;
import vn.dean06.organisation.Organisation;
import vn.dean06.web.Years;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives each register its pages, at the address that its description says.
 */
@Configuration(proxyBeanMethods = false)
class RegisterPages {

	@Autowired
	void add(RequestMappingHandlerMapping requestMappingHandlerMapping, Registers registers, Updates updates,
			Organisation organisation, TextPrinter texts, Years years, Clock clock) {
		for (RegisterDescription ledger : registers.ledgers()) {
			add(requestMappingHandlerMapping, ledger.address(), new LedgerController(ledger, registers), "list");
		}
		for (RegisterDescription register : registers.descriptions()) {
			RegisterController pages = new RegisterController(register, registers, updates, organisation, texts, years,
					clock);
			add(requestMappingHandlerMapping, register.address(), pages, "list");
			add(requestMappingHandlerMapping, register.address() + "/{year}/{number}", pages, "thing");
		}
	}

	private static void add(RequestMappingHandlerMapping mapping, String address, Object pages, String verb) {
		Method method = Arrays.stream(pages.getClass().getDeclaredMethods())
			.filter((one) -> one.getName().equals(verb))
			.findFirst()
			.orElseThrow();
		mapping.registerMapping(RequestMappingInfo.paths(address)
			.methods(RequestMethod.GET)
			.options(mapping.getBuilderConfiguration())
			.build(), pages, method);
	}

}
