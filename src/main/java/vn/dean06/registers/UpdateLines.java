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

	private final List<ProgressSource> registers;

	private final Updates updates;

	private final Submissions submissions;

	UpdateLines(List<ProgressSource> registers, Updates updates, Submissions submissions) {
		this.registers = registers;
		this.updates = updates;
		this.submissions = submissions;
	}

	List<ProgressSource> registers() {
		return this.registers;
	}

	Optional<ProgressSource> register(String form) {
		return this.registers.stream().filter((register) -> register.form().equals(form)).findFirst();
	}

	/**
	 * What all units report on.
	 */
	Stream<UpdateLine> of(ProgressSource register, Period month) {
		Map<String, UpdateView> before = this.updates.approvedBefore(register.form(), month);
		Map<String, UpdateView> now = this.updates.of(register.form(), month)
			.stream()
			.collect(Collectors.toMap(UpdateView::thing, Function.identity()));
		List<String> finished = register.states()
			.stream()
			.filter(ProgressSource.State::finished)
			.map(ProgressSource.State::code)
			.toList();
		return register.things(month.year())
			.stream()
			.map((thing) -> new UpdateLine(thing, before.get(thing.code()), now.get(thing.code()), null))
			.filter((line) -> !line.thing().lead().isEmpty() && !finished.contains(line.stateBefore()));
	}

	/**
	 * What one unit reports on; nothing if the form is none of a register.
	 */
	List<UpdateLine> of(SubmissionKey key) {
		Map<String, RemarkView> toMend = this.submissions.toMend(key);
		return register(key.form()).stream()
			.flatMap((register) -> of(register, key.period()))
			.filter((line) -> line.thing().lead().equals(key.unit()))
			.map((line) -> line
				.with(Optional.ofNullable(toMend.get(line.thing().code())).map(RemarkView::text).orElse(null)))
			.toList();
	}

}
