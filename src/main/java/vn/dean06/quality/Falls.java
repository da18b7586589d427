package vn.dean06.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.dean06.figures.FigureView;

/**
 * Where running totals are smaller than in an earlier month.
 */
final class Falls {

	private Falls() {
	}

	/**
	 * A figure of a month, and the largest before it.
	 */
	record Fall(FigureView before, FigureView after) {
	}

	/**
	 * Each month in which a unit's figure of an indicator is smaller than one before.
	 * What was said for longer than a month is left out.
	 */
	static List<Fall> in(List<FigureView> figures) {
		Map<String, FigureView> largest = new HashMap<>();
		List<Fall> falls = new ArrayList<>();
		figures.stream()
			.filter((figure) -> figure.key().period().isMonth() && !figure.amount().noneArisen())
			.sorted(Comparator.comparing((FigureView figure) -> figure.key().period().lastDay()))
			.forEach((figure) -> {
				String series = figure.key().indicator() + "@" + figure.key().unit();
				FigureView before = largest.get(series);
				if (before == null || figure.amount().orZero().compareTo(before.amount().orZero()) >= 0) {
					largest.put(series, figure);
				}
				else {
					falls.add(new Fall(before, figure));
				}
			});
		return falls;
	}

}
