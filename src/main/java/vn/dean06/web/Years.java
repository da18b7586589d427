package vn.dean06.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The years of which there is anything to show, so that all pages show the same one to a
 * reader who asks for none.
 */
@Component
public class Years {

	/**
	 * Something that pages show by the year: figures, tasks.
	 */
	public interface Source {

		/**
		 * The years of which it has anything, the latest first.
		 */
		List<Integer> years();

	}

	/**
	 * What stands in the heading of a page of a year.
	 */
	public interface Heading {

		/**
		 * Whose numbers they are, and up to which day: "Tỉnh Bình Định; số liệu đã duyệt
		 * đến hết ngày 31/12/2024".
		 */
		String of(int year);

	}

	private final List<Source> sources;

	private final Heading heading;

	private final Clock clock;

	Years(List<Source> sources, Heading heading, Clock clock) {
		this.sources = sources;
		this.heading = heading;
		this.clock = clock;
	}

	/**
	 * The year that a page shows; this one as long as there is nothing of any.
	 * @throws NotFound if there is nothing of the year that was asked for
	 */
	@Transactional(readOnly = true)
	public ShownYear shown(@Nullable Integer asked) {
		List<Integer> known = this.sources.stream()
			.flatMap((source) -> source.years().stream())
			.distinct()
			.sorted(Comparator.reverseOrder())
			.toList();
		return shown(asked, known.isEmpty() ? List.of(LocalDate.now(this.clock).getYear()) : known);
	}

	/**
	 * The same for a page that has something of some of the years only.
	 */
	public ShownYear shown(@Nullable Integer asked, List<Integer> known) {
		ShownYear shown = ShownYear.of(asked, known);
		return new ShownYear(shown.year(), known, this.heading.of(shown.year()));
	}

}
