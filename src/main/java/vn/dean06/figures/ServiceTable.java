package vn.dean06.figures;

import java.util.Comparator;
import java.util.List;

import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.catalogue.ServiceBlockView;
import vn.dean06.catalogue.ServiceIndicators;
import vn.dean06.organisation.Period;

/**
 * The essential services of a block with what was received for each, in person and
 * online, and the totals of the block; page, chart and Excel read the same table.
 *
 * @param total of the whole block
 */
public record ServiceTable(ServiceBlockView block, List<Row> rows, Row total) {

	public ServiceTable {
		rows = List.copyOf(rows);
	}

	/**
	 * One service, or the total of a block.
	 *
	 * @param position from 1 in its block, 0 for the total
	 */
	public record Row(int position, ServiceIndicators indicators, String name, String keeper, Sums.Place received,
			Sums.Place inPerson, Sums.Place online, Sums.Place rate) {
	}

	/**
	 * The same with its services in another order; the total stays last.
	 */
	ServiceTable sorted(Comparator<? super Row> order) {
		return new ServiceTable(this.block, this.rows.stream().sorted(order).toList(), this.total);
	}

	/**
	 * What the whole unit received in a period, block by block.
	 */
	static List<ServiceTable> of(List<ServiceBlockView> blocks, List<EssentialServiceView> services, Sums sums,
			String unit, Period period) {
		return blocks.stream()
			.map((block) -> new ServiceTable(block,
					services.stream()
						.filter((service) -> service.block().equals(block.code()))
						.map((service) -> row(service.position(), service.indicators(), service.name(),
								service.keeper(), sums, unit, period))
						.toList(),
					row(0, block.indicators(), "Cộng", "", sums, unit, period)))
			.filter((table) -> !table.rows().isEmpty())
			.toList();
	}

	private static Row row(int position, ServiceIndicators indicators, String name, String keeper, Sums sums,
			String unit, Period period) {
		return new Row(position, indicators, name, keeper, sums.at(indicators.total(), unit, period),
				sums.at(indicators.inPerson(), unit, period), sums.at(indicators.online(), unit, period),
				sums.at(indicators.rate(), unit, period));
	}

}
