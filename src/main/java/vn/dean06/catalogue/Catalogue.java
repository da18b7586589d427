package vn.dean06.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be reported: indicators, essential services and targets.
 */
@Service
@Transactional(readOnly = true)
public class Catalogue {

	private final Indicators indicators;

	private final EssentialServices services;

	private final ServiceBlocks blocks;

	private final Targets targets;

	Catalogue(Indicators indicators, EssentialServices services, ServiceBlocks blocks, Targets targets) {
		this.indicators = indicators;
		this.services = services;
		this.blocks = blocks;
		this.targets = targets;
	}

	/**
	 * All indicators by their code, in the order of the catalogue.
	 */
	public Map<String, IndicatorView> indicators() {
		Map<String, IndicatorView> byCode = new LinkedHashMap<>();
		this.indicators.findAllByOrderByPosition()
			.stream()
			.map(Indicator::view)
			.forEach((indicator) -> byCode.put(indicator.code(), indicator));
		return byCode;
	}

	public Optional<IndicatorView> indicator(String code) {
		return this.indicators.findByCode(code).map(Indicator::view);
	}

	/**
	 * The essential services by block, in their order.
	 */
	public List<EssentialServiceView> services() {
		return this.services.findAllInOrder().stream().map(EssentialService::view).toList();
	}

	/**
	 * The blocks of essential services in their order.
	 */
	public List<ServiceBlockView> blocks() {
		return this.blocks.findAllByOrderByPosition().stream().map(ServiceBlock::view).toList();
	}

	public Collection<TargetView> targets() {
		return this.targets.findAllByOrderByIndicatorAscYearAscSetterAsc().stream().map(Target::view).toList();
	}

}
