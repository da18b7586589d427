package vn.dean06.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Links are written as they stand in the templates. The filter that is switched off here
 * looks for the target of each link in all archives of the class path, to put a version
 * into those of files: half of the time of a page with a thousand links.
 */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
		FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(
				new ResourceUrlEncodingFilter());
		filter.setEnabled(false);
		return filter;
	}

}
