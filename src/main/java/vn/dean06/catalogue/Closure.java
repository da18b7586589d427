package vn.dean06.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows indicators to the ones that they are computed from.
 */
public final class Closure {

	private final Map<String, IndicatorView> catalogue;

	public Closure(Map<String, IndicatorView> catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * The known ones of the given codes and all that they are computed from.
	 */
	public Set<String> of(Collection<String> codes) {
		Set<String> found = new LinkedHashSet<>();
		codes.forEach((code) -> follow(code, found));
		return found;
	}

	private void follow(String code, Set<String> found) {
		IndicatorView indicator = this.catalogue.get(code);
		if (indicator != null && found.add(code)) {
			parts(indicator).forEach((part) -> follow(part, found));
		}
	}

	/**
	 * What an indicator is computed from directly.
	 */
	public static List<String> parts(IndicatorView indicator) {
		Stream<String> ofFormula = (indicator.formula() != null) ? Formula.codes(indicator.formula()) : Stream.empty();
		Stream<String> ofRate = (indicator.numerator() != null && indicator.denominator() != null)
				? Stream.of(indicator.numerator(), indicator.denominator()) : Stream.empty();
		return Stream.concat(ofFormula, ofRate).toList();
	}

}
