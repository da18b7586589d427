package vn.dean06.entry;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.dean06.accounts.audit.TrailNames;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.FormView;
import vn.dean06.catalogue.Forms;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.SubmissionKey;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Names figures and forms in the audit trail, by their keys and by the addresses of their
 * pages.
 */
@Component
class EntryTrailNames implements TrailNames {

	/** "bieu-thang@GL-SNV/2026-11", a figure's key, or either with the page before it. */
	private static final Pattern KEY = Pattern
		.compile("(?:/[a-z-]+/)?([A-Za-z0-9._-]+)[@/]([A-Za-z0-9._-]+)/(\\d{4}[A-Z0-9-]*)(?:/.*)?");

	private final Forms forms;

	private final Catalogue catalogue;

	private final Organisation organisation;

	EntryTrailNames(Forms forms, Catalogue catalogue, Organisation organisation) {
		this.forms = forms;
		this.catalogue = catalogue;
		this.organisation = organisation;
	}

	@Override
	public Function<String, Optional<Named>> reader() {
		SingletonSupplier<Names> names = SingletonSupplier
			.of(() -> new Names(this.forms.all().stream().collect(Collectors.toMap(FormView::code, FormView::title)),
					this.catalogue.indicators(), this.organisation.units()));
		return (thing) -> {
			Matcher key = KEY.matcher(thing);
			return key.matches() ? names.obtain().of(key.group(1), key.group(2), key.group(3)) : Optional.empty();
		};
	}

	/**
	 * What forms, indicators and units are called.
	 */
	private record Names(Map<String, String> forms, Map<String, IndicatorView> indicators, UnitTree units) {

		Optional<Named> of(String code, String unit, String period) {
			try {
				return of(code, unit, Period.parse(period));
			}
			catch (IllegalArgumentException ex) {
				return Optional.empty();
			}
		}

		private Optional<Named> of(String code, String unit, Period period) {
			String whose = ", " + this.units.shortName(unit) + ", " + period.label();
			IndicatorView indicator = this.indicators.get(code);
			return (indicator != null)
					? Optional.of(new Named(indicator.name() + whose, "/so-lieu/" + new FigureKey(code, unit, period)))
					: Optional.ofNullable(this.forms.get(code))
						.map((title) -> new Named(title + whose,
								"/duyet/" + new SubmissionKey(code, unit, period).path()));
		}

	}

}
