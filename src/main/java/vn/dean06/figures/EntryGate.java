package vn.dean06.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import vn.dean06.catalogue.FormLineView;
import vn.dean06.catalogue.FormView;
import vn.dean06.catalogue.Forms;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;

import org.springframework.stereotype.Component;

/**
 * Knows in which submission a figure is typed. It asks for no more than the few rows that
 * tell it, since every saved cell goes through it.
 */
@Component
public class EntryGate {

	private final Forms forms;

	private final Organisation organisation;

	EntryGate(Forms forms, Organisation organisation) {
		this.forms = forms;
		this.organisation = organisation;
	}

	/**
	 * Begins to look up figures.
	 */
	public Lookup lookup() {
		return new Lookup(this.forms::linesOf, this.forms::find, this.organisation::find);
	}

	/**
	 * Looks up several figures of one moment and asks for each row once.
	 */
	public static final class Lookup {

		private final Function<String, List<FormLineView>> lines;

		private final Function<String, Optional<FormView>> forms;

		private final Function<String, Optional<OrgUnitView>> units;

		private final Map<String, List<FormLineView>> linesOf = new HashMap<>();

		private final Map<String, Optional<OrgUnitView>> unitOf = new HashMap<>();

		private final Map<String, Optional<FormView>> formOf = new HashMap<>();

		/**
		 * @param lines of an indicator
		 */
		Lookup(Function<String, List<FormLineView>> lines, Function<String, Optional<FormView>> forms,
				Function<String, Optional<OrgUnitView>> units) {
			this.lines = lines;
			this.forms = forms;
			this.units = units;
		}

		/**
		 * The submission of a figure; empty if no form has a cell for it.
		 */
		public Optional<SubmissionKey> submission(FigureKey key) {
			Optional<OrgUnitView> owner = unit(key.unit());
			return owner.flatMap((unit) -> this.linesOf.computeIfAbsent(key.indicator(), this.lines)
				.stream()
				.filter((line) -> frequency(line) == key.period().kind())
				.flatMap((line) -> enterer(line, unit, key.period())
					.map((enterer) -> new SubmissionKey(line.form(), enterer.code(), key.period()))
					.stream())
				.findFirst());
		}

		private Period.Kind frequency(FormLineView line) {
			return this.formOf.computeIfAbsent(line.form(), this.forms).orElseThrow().frequency();
		}

		private Optional<OrgUnitView> unit(String code) {
			return this.unitOf.computeIfAbsent(code, this.units);
		}

		private Optional<OrgUnitView> enterer(FormLineView line, OrgUnitView owner, Period period) {
			if (line.forLevel() == null) {
				return Optional.of(owner).filter((unit) -> line.enteredBy(unit, period));
			}
			if (owner.level() != line.forLevel() || !owner.existsOn(period.lastDay())) {
				return Optional.empty();
			}
			if (line.unit() != null) {
				return unit(line.unit()).filter((unit) -> line.enteredBy(unit, period)
						&& (isBelow(owner, unit.code()) || (unit.parent() != null && isBelow(owner, unit.parent()))));
			}
			Optional<OrgUnitView> above = parent(owner);
			while (above.isPresent() && !line.enteredBy(above.get(), period)) {
				above = parent(above.get());
			}
			return above;
		}

		private boolean isBelow(OrgUnitView unit, String ancestor) {
			Optional<OrgUnitView> above = parent(unit);
			while (above.isPresent() && !above.get().code().equals(ancestor)) {
				above = parent(above.get());
			}
			return above.isPresent();
		}

		private Optional<OrgUnitView> parent(OrgUnitView unit) {
			return (unit.parent() != null) ? unit(unit.parent()) : Optional.empty();
		}

	}

}
