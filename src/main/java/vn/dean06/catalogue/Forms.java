package vn.dean06.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dean06.database.Versions;
import vn.dean06.organisation.Period;

import org.springframework.stereotype.Service;

/**
 * The forms in which figures are typed, with their lines: which units enter what.
 */
@Service
public class Forms {

	private final EntryForms forms;

	private final FormLines lines;

	private final Versions.Kept<List<FormView>> allForms;

	private final Versions.Kept<List<FormLineView>> allLines;

	private final Versions.Kept<Map<String, List<FormLineView>>> byIndicator;

	Forms(EntryForms forms, FormLines lines, Versions versions) {
		this.forms = forms;
		this.lines = lines;
		this.allForms = versions.kept("catalogue",
				() -> forms.findAllByOrderByPosition().stream().map(EntryForm::view).toList());
		this.allLines = versions.kept("catalogue",
				() -> lines.findAllByOrderByPosition().stream().map(FormLine::view).toList());
		this.byIndicator = versions.kept("catalogue",
				() -> this.allLines.get().stream().collect(Collectors.groupingBy(FormLineView::indicator)));
	}

	/**
	 * All forms in their order.
	 */
	public List<FormView> all() {
		return this.allForms.get();
	}

	public Optional<FormView> find(String code) {
		return this.allForms.find()
			.map((known) -> known.stream().filter((form) -> form.code().equals(code)).findFirst())
			.orElseGet(() -> this.forms.findById(code).map(EntryForm::view));
	}

	/**
	 * The form if it is filled in for periods of this kind.
	 */
	public Optional<FormView> find(String code, Period.Kind frequency) {
		return find(code).filter((form) -> form.frequency() == frequency);
	}

	/**
	 * The lines of a form that hold on a day, in their order.
	 */
	public List<FormLineView> lines(String form, LocalDate day) {
		return this.allLines.find()
			.map((known) -> known.stream().filter((line) -> line.form().equals(form)))
			.orElseGet(() -> this.lines.findByFormOrderByPosition(form).stream().map(FormLine::view))
			.filter((line) -> line.validOn(day))
			.toList();
	}

	/**
	 * The lines of all forms and times in which an indicator is entered.
	 */
	public List<FormLineView> linesOf(String indicator) {
		return this.byIndicator.find()
			.map((known) -> known.getOrDefault(indicator, List.of()))
			.orElseGet(() -> linesOf(List.of(indicator)));
	}

	/**
	 * The same of several indicators.
	 */
	public List<FormLineView> linesOf(Collection<String> indicators) {
		Set<String> wanted = Set.copyOf(indicators);
		return this.allLines.find()
			.map((known) -> known.stream().filter((line) -> wanted.contains(line.indicator())))
			.orElseGet(() -> this.lines.findByIndicatorIn(indicators).stream().map(FormLine::view))
			.toList();
	}

}
