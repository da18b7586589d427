package vn.dean06.attachments;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The scanner that files are shown to, if the server has one, and the clock-work of what
 * is done with files day by day.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AttachmentConfiguration {

	private static final int PORT = 3310;

	@Bean
	@ConditionalOnProperty("dean06.attachments.clamd")
	Scanner clamd(@Value("${dean06.attachments.clamd}") String address) {
		int colon = address.lastIndexOf(':');
		return (colon < 0) ? new Clamd(address, PORT)
				: new Clamd(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
	}

}
