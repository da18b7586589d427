package vn.dean06.pack;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database at start: with the packs of "dean06.pack", else with the
 * sample.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

	private static final Log log = LogFactory.getLog(FirstStart.class);

	private final Packs packs;

	private final List<String> locations;

	FirstStart(Packs packs, @Value("${dean06.pack:${dean06.sample}}") List<String> locations) {
		this.packs = packs;
		this.locations = locations;
	}

	@Override
	public void run(ApplicationArguments args) {
		this.packs.latest().ifPresentOrElse((pack) -> {
			if (args.containsOption("dean06.pack")) {
				log.warn("Cơ sở dữ liệu đã có dữ liệu (gói “" + pack.name() + "”), không nạp gói khác.");
			}
		}, () -> this.packs.load(this.locations));
	}

}
