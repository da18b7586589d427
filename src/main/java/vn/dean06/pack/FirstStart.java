package vn.dean06.pack;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database at start: with the packs of "dean06.pack", else with the
 * sample.
 */
@Component
class FirstStart implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(FirstStart.class);

	private final Packs packs;

	private final List<String> locations;

	private final boolean asked;

	private boolean running;

	FirstStart(Packs packs, @Value("${dean06.pack:${dean06.sample}}") List<String> locations,
			ApplicationArguments arguments) {
		this.packs = packs;
		this.locations = locations;
		this.asked = arguments.containsOption("dean06.pack");
	}

	@Override
	public void start() {
		this.running = true;
		this.packs.latest().ifPresentOrElse((pack) -> {
			if (this.asked) {
				log.warn("Cơ sở dữ liệu đã có dữ liệu (gói “" + pack.name() + "”), không nạp gói khác.");
			}
		}, () -> this.packs.load(this.locations));
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server, so that nobody meets a sign-in page without accounts. */
	@Override
	public int getPhase() {
		return 0;
	}

}
