package vn.dean06.figures;

import vn.dean06.web.KeyResolver;

import org.springframework.stereotype.Component;

/**
 * Reads the figure that an address names: "…/dvc.khai-sinh.tong@STP/2024-12".
 */
@Component
class FigureKeyResolver extends KeyResolver<FigureKey> {

	FigureKeyResolver() {
		super(FigureKey.class);
	}

	@Override
	protected FigureKey read(Address address) {
		return FigureKey.parse(address.part("cell") + "/" + address.part("period"));
	}

}
