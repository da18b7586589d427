package vn.dean06.web.view;

import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Pages with thousands of cells and links are drawn without what they do not need.
 */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

	/**
	 * Links are written as they stand in the templates. The filter that is switched off
	 * here looks for the target of each link in all archives of the class path, to put a
	 * version into those of files: half of the time of a page with a thousand links.
	 */
	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
		FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(
				new ResourceUrlEncodingFilter());
		filter.setEnabled(false);
		return filter;
	}

	@Bean
	static BeanPostProcessor pageViews() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof ThymeleafViewResolver views) {
					views.setViewClass(PageView.class);
				}
				return bean;
			}

		};
	}

}
