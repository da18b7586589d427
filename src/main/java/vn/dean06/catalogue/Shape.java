package vn.dean06.catalogue;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * How the indicators of a catalogue hang together: which of them are counted, which are
 * sums or differences of counted ones and so add up like these, and which of them are of
 * stocks only.
 */
public final class Shape {

	private final Map<String, IndicatorView> catalogue;

	private final Map<String, Formula> formulas = new ConcurrentHashMap<>();

	private final Map<String, Optional<Additive>> additives = new ConcurrentHashMap<>();

	private final Map<String, Boolean> ofStocks = new ConcurrentHashMap<>();

	public Shape(Map<String, IndicatorView> catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * That the figures of an indicator add up over units and months.
	 *
	 * @param stock whether the last month of each unit stands
	 * @param parts the counted indicators that it is put together from, itself if it is
	 * one
	 * @param among itself and all that stand between it and its parts
	 */
	public record Additive(boolean stock, Set<String> parts, Set<String> among) {
	}

	public @Nullable IndicatorView find(String code) {
		return this.catalogue.get(code);
	}

	public IndicatorView known(String code) {
		return Objects.requireNonNull(find(code));
	}

	public Formula formula(IndicatorView indicator) {
		return this.formulas.computeIfAbsent(indicator.code(),
				(code) -> Formula.parse(Objects.requireNonNull(indicator.formula())));
	}

	/** Numerator and denominator; none where only the rate is known. */
	public static List<String> rateParts(IndicatorView indicator) {
		return (indicator.numerator() != null && indicator.denominator() != null)
				? List.of(indicator.numerator(), indicator.denominator()) : List.of();
	}

	/** What it is computed from directly. */
	public List<String> parts(IndicatorView indicator) {
		return (indicator.kind() == IndicatorKind.DERIVED) ? formula(indicator).codes() : rateParts(indicator);
	}

	/**
	 * Empty for rates and for other formulas.
	 */
	public Optional<Additive> additive(IndicatorView indicator) {
		return additive(indicator, new HashSet<>());
	}

	/**
	 * @param asked for whose sake it is asked: what is computed from itself adds up to
	 * nothing
	 */
	private Optional<Additive> additive(IndicatorView indicator, Set<String> asked) {
		Optional<Additive> known = this.additives.get(indicator.code());
		if (known == null) {
			known = asked.add(indicator.code()) ? findAdditive(indicator, asked) : Optional.empty();
			this.additives.putIfAbsent(indicator.code(), known);
		}
		return known;
	}

	private Optional<Additive> findAdditive(IndicatorView indicator, Set<String> asked) {
		return switch (indicator.kind()) {
			case FLOW, STOCK -> Optional.of(new Additive(indicator.kind() == IndicatorKind.STOCK,
					Set.of(indicator.code()), Set.of(indicator.code())));
			case RATE -> Optional.empty();
			case DERIVED -> formula(indicator).isLinear() ? together(indicator, asked) : Optional.empty();
		};
	}

	/** If no part is in it twice, and either all are stocks or none is. */
	private Optional<Additive> together(IndicatorView indicator, Set<String> asked) {
		Set<String> parts = new LinkedHashSet<>();
		Set<String> among = new LinkedHashSet<>(Set.of(indicator.code()));
		Boolean stock = null;
		for (String code : formula(indicator).codes()) {
			Additive part = Optional.ofNullable(find(code)).flatMap((one) -> additive(one, asked)).orElse(null);
			if (part == null || (stock != null && stock != part.stock())
					|| part.parts().stream().anyMatch(parts::contains)) {
				return Optional.empty();
			}
			stock = part.stock();
			parts.addAll(part.parts());
			among.addAll(part.among());
		}
		return (stock != null) ? Optional.of(new Additive(stock, parts, among)) : Optional.empty();
	}

	/**
	 * A rate or a formula over stocks only is itself one: its last month stands for a
	 * longer period.
	 */
	public boolean isOfStocks(IndicatorView indicator) {
		return isOfStocks(indicator, new HashSet<>());
	}

	private boolean isOfStocks(IndicatorView indicator, Set<String> asked) {
		Boolean known = this.ofStocks.get(indicator.code());
		if (known == null) {
			known = asked.add(indicator.code()) && findOfStocks(indicator, asked);
			this.ofStocks.putIfAbsent(indicator.code(), known);
		}
		return known;
	}

	private boolean findOfStocks(IndicatorView indicator, Set<String> asked) {
		if (indicator.kind() == IndicatorKind.STOCK) {
			return true;
		}
		List<String> parts = parts(indicator);
		return !parts.isEmpty()
				&& parts.stream().map(this::find).allMatch((part) -> part != null && isOfStocks(part, asked));
	}

}
