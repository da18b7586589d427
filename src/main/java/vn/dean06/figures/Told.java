package vn.dean06.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;

/**
 * What the arithmetic tells of a key: an amount with what it comes from, or nothing and
 * why.
 */
sealed interface Told {

	/** Nothing was entered. */
	Told NOTHING = new Nothing(null);

	/**
	 * @param stated whether it was entered as it stands
	 * @param from what was said and counted
	 * @param cells of which units and months it tells
	 */
	record Something(Amount amount, boolean stated, List<Tally.Entry> from, Cells cells) implements Told {

		@Override
		public Optional<Something> something() {
			return Optional.of(this);
		}

	}

	/**
	 * @param reason a sentence, null where simply nothing was entered
	 * @param nearest what was stated last in the period and cannot stand for it, null if
	 * nothing was
	 */
	record Nothing(@Nullable String reason, Absence.@Nullable Nearest nearest) implements Told {

		Nothing(@Nullable String reason) {
			this(reason, null);
		}

		@Override
		public Optional<Something> something() {
			return Optional.empty();
		}

	}

	Optional<Something> something();

	default Optional<String> why() {
		return (this instanceof Nothing nothing) ? Optional.ofNullable(nothing.reason()) : Optional.empty();
	}

	default Absence.@Nullable Nearest nearest() {
		return (this instanceof Nothing nothing) ? nothing.nearest() : null;
	}

	default boolean isNothing() {
		return something().isEmpty();
	}

	/**
	 * The months of which each unit speaks.
	 */
	record Cells(Map<String, Contribution.Months> of) {

		static final Cells NONE = new Cells(Map.of());

		Cells plus(Cells other) {
			Map<String, Contribution.Months> all = new LinkedHashMap<>(this.of);
			other.of.forEach((unit, months) -> all.merge(unit, months, Contribution.Months::and));
			return new Cells(all);
		}

		/** Only the last month of each unit. */
		Cells last() {
			Map<String, Contribution.Months> last = new LinkedHashMap<>();
			this.of.forEach((unit, months) -> last.put(unit, months.last()));
			return new Cells(last);
		}

	}

}
