package vn.dean06.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dean06.database.Versions;

import org.springframework.stereotype.Service;

/**
 * What can be reported: indicators, essential services and targets.
 */
@Service
public class Catalogue {

	private final Indicators each;

	private final Versions.Kept<Map<String, IndicatorView>> indicators;

	private final Versions.Kept<List<EssentialServiceView>> services;

	private final Versions.Kept<List<ServiceBlockView>> blocks;

	private final Versions.Kept<List<TargetView>> targets;

	Catalogue(Indicators indicators, EssentialServices services, ServiceBlocks blocks, Targets targets,
			Versions versions) {
		this.each = indicators;
		this.indicators = versions.kept("catalogue", () -> byCode(indicators));
		this.services = versions.kept("catalogue",
				() -> services.findAllInOrder().stream().map(EssentialService::view).toList());
		this.blocks = versions.kept("catalogue",
				() -> blocks.findAllByOrderByPosition().stream().map(ServiceBlock::view).toList());
		this.targets = versions.kept("catalogue",
				() -> targets.findAllByOrderByIndicatorAscYearAscSetterAsc().stream().map(Target::view).toList());
	}

	/**
	 * All indicators by their code, in the order of the catalogue.
	 */
	public Map<String, IndicatorView> indicators() {
		return this.indicators.get();
	}

	private static Map<String, IndicatorView> byCode(Indicators indicators) {
		Map<String, IndicatorView> byCode = new LinkedHashMap<>();
		indicators.findAllByOrderByPosition()
			.stream()
			.map(Indicator::view)
			.forEach((indicator) -> byCode.put(indicator.code(), indicator));
		return Collections.unmodifiableMap(byCode);
	}

	public Optional<IndicatorView> indicator(String code) {
		return this.indicators.find()
			.map((known) -> Optional.ofNullable(known.get(code)))
			.orElseGet(() -> this.each.findByCode(code).map(Indicator::view));
	}

	/**
	 * The essential services by block, in their order.
	 */
	public List<EssentialServiceView> services() {
		return this.services.get();
	}

	/**
	 * The blocks of essential services in their order.
	 */
	public List<ServiceBlockView> blocks() {
		return this.blocks.get();
	}

	public Collection<TargetView> targets() {
		return this.targets.get();
	}

}
