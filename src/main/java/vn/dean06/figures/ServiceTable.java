package vn.dean06.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.organisation.Period;

/**
 * The essential services of a block with what was received for each, in person and
 * online, and the totals of the block; page, chart and Excel read the same table.
 *
 * @param total the block's own indicators, "dvc.khoi.{block}.…"
 */
public record ServiceTable(String block, List<Row> rows, Row total) {

	public ServiceTable {
		rows = List.copyOf(rows);
	}

	/**
	 * One service, or the total of a block.
	 *
	 * @param position from 1 in its block, 0 for the total
	 */
	public record Row(int position, String code, String name, String keeper, Optional<Reading> received,
			Optional<Reading> inPerson, Optional<Reading> online, Optional<Reading> rate) {
	}

	/**
	 * The same with its services in another order; the total stays last.
	 */
	ServiceTable sorted(Comparator<Row> order) {
		return new ServiceTable(this.block, this.rows.stream().sorted(order).toList(), this.total);
	}

	/**
	 * The name of the block as the report calls it.
	 */
	public String title() {
		return title(this.block);
	}

	public static String title(String block) {
		return switch (block) {
			case "cong-an" -> "Dịch vụ công thuộc lĩnh vực của Công an";
			case "nganh" -> "Dịch vụ công thuộc lĩnh vực của các sở, ngành";
			default -> block;
		};
	}

	static List<ServiceTable> of(List<EssentialServiceView> services, FigureBook book, String unit, Period period) {
		return services.stream()
			.map(EssentialServiceView::block)
			.distinct()
			.map((block) -> new ServiceTable(block,
					services.stream()
						.filter((service) -> service.block().equals(block))
						.map((service) -> row(service.position(), "dvc." + service.code(), service.name(),
								service.keeper(), book, unit, period))
						.toList(),
					row(0, "dvc.khoi." + block, "Cộng", "", book, unit, period)))
			.toList();
	}

	private static Row row(int position, String prefix, String name, String keeper, FigureBook book, String unit,
			Period period) {
		return new Row(position, prefix, name, keeper, book.read(prefix + ".tong", unit, period),
				book.read(prefix + ".truc-tiep", unit, period), book.read(prefix + ".truc-tuyen", unit, period),
				book.read(prefix + ".ty-le", unit, period));
	}

}
