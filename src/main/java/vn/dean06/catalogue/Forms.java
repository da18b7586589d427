package vn.dean06.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import vn.dean06.organisation.Period;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms in which figures are typed, with their lines: which units enter what.
 */
@Service
@Transactional(readOnly = true)
public class Forms {

	private final EntryForms forms;

	private final FormLines lines;

	Forms(EntryForms forms, FormLines lines) {
		this.forms = forms;
		this.lines = lines;
	}

	/**
	 * All forms in their order.
	 */
	public List<FormView> all() {
		return this.forms.findAllByOrderByPosition().stream().map(EntryForm::view).toList();
	}

	public Optional<FormView> find(String code) {
		return this.forms.findById(code).map(EntryForm::view);
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
		return this.lines.findByFormOrderByPosition(form)
			.stream()
			.map(FormLine::view)
			.filter((line) -> line.validOn(day))
			.toList();
	}

	/**
	 * The lines of all forms and times in which an indicator is entered.
	 */
	public List<FormLineView> linesOf(String indicator) {
		return linesOf(List.of(indicator));
	}

	/**
	 * The same of several indicators.
	 */
	public List<FormLineView> linesOf(Collection<String> indicators) {
		return this.lines.findByIndicatorIn(indicators).stream().map(FormLine::view).toList();
	}

}
