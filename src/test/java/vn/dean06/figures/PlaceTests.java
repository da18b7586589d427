package vn.dean06.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The place of a number on a page.
 */
class PlaceTests {

	private static final FigureKey KEY = new FigureKey("ho-so", "X", Period.parse("2026-10"));

	/** What would be markup if somebody forgot to escape it. */
	private static final String HOSTILE = "\"><script>'&amp;</script>";

	@Test
	void leadsToTheFigureAndTellsHowCompleteItIs() {
		Element place = drawn(new Sums.Place(Optional.of(sum(new Coverage(135, 1, 1, 0, months(), true, false))),
				PlaceTests::nobody));
		assertThat(place.select("a.figure-link").attr("href")).isEqualTo("/so-lieu/ho-so@X/2026-10");
		assertThat(place.text()).isEqualTo("1.234,5% 1/135 đơn vị đến tháng 10/2026");
		assertThat(place.select("span.coverage.partial").attr("title")).startsWith("1/135 đơn vị đã có đủ số liệu");
	}

	@Test
	void ofAWholeNumberSaysNothingElse() {
		Element place = drawn(
				new Sums.Place(Optional.of(sum(new Coverage(2, 2, 2, 0, months(), false, false))), PlaceTests::nobody));
		assertThat(place.text()).isEqualTo("1.234,5%");
		assertThat(place.select(".coverage")).isEmpty();
	}

	@Test
	void withoutANumberSaysWhyAndIsNoMarkup() {
		Element place = drawn(new Sums.Place(Optional.empty(), () -> new Absence(HOSTILE, true, List.of(), null)));
		assertThat(place.text()).isEqualTo("– không tính được");
		assertThat(place.select("[title]").attr("title")).isEqualTo(HOSTILE);
		assertThat(place.select("script")).isEmpty();
	}

	@Test
	void ofARateShowsTheLastOneWithItsPeriod() {
		Element place = drawn(new Sums.Place(Optional.empty(), () -> new Absence("Không tính gộp được", true, List.of(),
				new Absence.Nearest(KEY, Amount.of(new BigDecimal("98.5"))))));
		assertThat(place.text()).isEqualTo("98,5% tháng 10/2026");
		assertThat(place.select("a").attr("href")).isEqualTo("/so-lieu/ho-so@X/2026-10");
	}

	private static List<Period> months() {
		return List.of(Period.parse("2026-10"));
	}

	private static Absence nobody() {
		throw new AssertionError("nobody asks why where there is a number");
	}

	private static Sum sum(Coverage coverage) {
		return new Sum(KEY, new Answer.Brief(Amount.of(new BigDecimal("1234.5")), true, 1, KEY), new Answer.Behind() {

			@Override
			public Coverage coverage() {
				return coverage;
			}

			@Override
			public List<Coverage.Gap> gaps() {
				return List.of();
			}

			@Override
			public List<Coverage.Gap> blanks() {
				return List.of();
			}

		}, List::of);
	}

	private static Element drawn(Sums.Place place) {
		return Jsoup.parseBodyFragment(place.html("/so-lieu/", "%")).body();
	}

}
