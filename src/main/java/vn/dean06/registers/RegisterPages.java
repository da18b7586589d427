package vn.dean06.registers;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

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
	void add(RequestMappingHandlerMapping requestMappingHandlerMapping, List<RegisterDescription> descriptions,
			Registers registers, Updates updates, Organisation organisation, TextPrinter texts, Years years,
			Clock clock) {
		for (RegisterDescription description : descriptions) {
			if (description.isLedger()) {
				add(requestMappingHandlerMapping, description.address(), new LedgerController(description, registers),
						"list");
			}
			else {
				RegisterController pages = new RegisterController(description, registers, updates, organisation, texts,
						years, clock);
				add(requestMappingHandlerMapping, description.address(), pages, "list");
				add(requestMappingHandlerMapping, description.address() + "/{year}/{number}", pages, "thing");
			}
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
