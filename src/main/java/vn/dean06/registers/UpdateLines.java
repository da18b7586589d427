package vn.dean06.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.organisation.Period;
import vn.dean06.submissions.RemarkView;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On what units report in a month: the things that they lead and that were not finished
 * before it.
 */
@Component
@Transactional(readOnly = true)
class UpdateLines {

	private final Registers registers;

	private final Updates updates;

	private final Submissions submissions;

	UpdateLines(Registers registers, Updates updates, Submissions submissions) {
		this.registers = registers;
		this.updates = updates;
		this.submissions = submissions;
	}

	List<RegisterDescription> registers() {
		return this.registers.descriptions();
	}

	/** The register that a form is about; empty if it is about none. */
	Optional<RegisterDescription> register(String form) {
		return registers().stream().filter((register) -> register.code().equals(form)).findFirst();
	}

	/**
	 * What all units report on.
	 */
	Stream<UpdateLine> of(RegisterDescription register, Period month) {
		return of(register, month, Map.of());
	}

	/**
	 * What one unit reports on; nothing if the form is about no register.
	 */
	List<UpdateLine> of(SubmissionKey key) {
		Map<String, RemarkView> toMend = this.submissions.toMend(key);
		return register(key.form()).stream()
			.flatMap((register) -> of(register, key.period(), toMend))
			.filter((line) -> line.thing().lead().equals(key.unit()))
			.toList();
	}

	private Stream<UpdateLine> of(RegisterDescription register, Period month, Map<String, RemarkView> toMend) {
		Map<String, UpdateView> before = this.updates.approvedBefore(register.code(), month);
		Map<String, UpdateView> now = this.updates.of(register.code(), month)
			.stream()
			.collect(Collectors.toMap(UpdateView::thing, Function.identity()));
		return this.registers.find(register, month.year(), before)
			.stream()
			.flatMap((found) -> found.things().stream())
			.filter((thing) -> !thing.lead().isEmpty() && !thing.state().finished())
			.map((thing) -> new UpdateLine(thing, before.get(thing.code()), now.get(thing.code()),
					Optional.ofNullable(toMend.get(thing.code())).map(RemarkView::text).orElse(null)));
	}

}
