package vn.dean06.web;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * What all controllers are handed in one way: the keys of the modules, and texts as they
 * were sent.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final List<KeyResolver<?>> keys;

	WebConfiguration(List<KeyResolver<?>> keys) {
		this.keys = keys;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.addAll(this.keys);
	}

	/** What goes wrong is told in one way, whatever answers; a file has no faults. */
	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		resolvers.forEach((one) -> {
			if (one instanceof ExceptionHandlerExceptionResolver told) {
				told.setMappedHandlerPredicate((handler) -> !(handler instanceof ResourceHttpRequestHandler));
			}
		});
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		if (registry instanceof ConversionService elements) {
			registry.addConverter(new WholeText(elements));
		}
	}

}
