package vn.dean06.web;

import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts {@link TomcatFaults} in the place of Tomcat's own error page.
 */
@Configuration(proxyBeanMethods = false)
class TomcatFaultsConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> sentencesOfTomcat() {
		return (factory) -> factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(TomcatFaults.class.getName());
			}
		});
	}

}
