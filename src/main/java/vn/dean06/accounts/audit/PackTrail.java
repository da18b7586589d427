package vn.dean06.accounts.audit;

import vn.dean06.pack.PacksLoaded;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Notes which packs were loaded.
 */
@Component
class PackTrail {

	private final AuditTrail trail;

	PackTrail(AuditTrail trail) {
		this.trail = trail;
	}

	@EventListener
	void loaded(PacksLoaded packs) {
		packs.locations()
			.forEach((location) -> this.trail.record("nạp gói dữ liệu", StringUtils.getFilename(location), null, null));
	}

}
