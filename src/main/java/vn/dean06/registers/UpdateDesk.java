package vn.dean06.registers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.AuditTrail;
import vn.dean06.submissions.EntryLock;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.LockedException;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where units report on the things that they lead.
 */
@Service
@Transactional
class UpdateDesk {

	private static final int LONGEST = 10_000;

	private final UpdateLines lines;

	private final ThingUpdates updates;

	private final Submissions submissions;

	private final AuditTrail audit;

	private final Clock clock;

	UpdateDesk(UpdateLines lines, ThingUpdates updates, Submissions submissions, AuditTrail audit, Clock clock) {
		this.lines = lines;
		this.updates = updates;
		this.submissions = submissions;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Saves what an officer typed.
	 * @return what was not taken, as sentences by thing; all else is saved
	 * @throws LockedException if the form cannot be filled in now
	 */
	@PreAuthorize("hasRole('OFFICER')")
	public Map<String, String> save(SubmissionKey key, List<UpdateForm.Line> typed) {
		Optional<EntryLock> lock = this.submissions.claim(key);
		if (lock.isPresent()) {
			throw new LockedException(lock.get().sentence());
		}
		Map<String, UpdateLine> lines = this.lines.of(key)
			.stream()
			.collect(Collectors.toMap((line) -> line.thing().code(), Function.identity()));
		Map<String, String> refused = new LinkedHashMap<>();
		for (UpdateForm.Line one : typed) {
			UpdateLine line = lines.get(one.code());
			if (line != null && !line.says(one.state(), one.result(), one.difficulties())) {
				refusal(key, line, one).ifPresentOrElse((sentence) -> refused.put(one.code(), sentence),
						() -> write(key, line, one));
			}
		}
		return refused;
	}

	private Optional<String> refusal(SubmissionKey key, UpdateLine line, UpdateForm.Line typed) {
		ProgressSource register = this.lines.register(key.form()).orElseThrow();
		if (register.states().stream().noneMatch((state) -> state.code().equals(typed.state()))) {
			return Optional.of("Hãy chọn trạng thái.");
		}
		if (typed.result().length() > LONGEST || typed.difficulties().length() > LONGEST) {
			return Optional.of("Nội dung dài quá " + LONGEST + " ký tự; hãy viết gọn lại.");
		}
		if (typed.result().contains("{{") || typed.difficulties().contains("{{")) {
			return Optional.of("Không dùng dấu “{{” trong nội dung; dấu này dành cho mẫu báo cáo.");
		}
		return typed.stamp().equals(line.stamp()) ? Optional.empty()
				: Optional.of(Objects.requireNonNull(line.now()).enteredBy()
						+ " vừa sửa mục này; hãy xem nội dung mới rồi sửa tiếp.");
	}

	private void write(SubmissionKey key, UpdateLine line, UpdateForm.Line typed) {
		ProgressSource register = this.lines.register(key.form()).orElseThrow();
		UpdateView update = new UpdateView(key.form(), typed.code(), key.unit(), key.period(), typed.state(),
				typed.result(), typed.difficulties(), Accounts.current().orElseThrow().username(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		int saves = this.updates.countByRegisterAndThingAndPeriod(key.form(), typed.code(), key.period().toString());
		this.updates.save(new ThingUpdate(update, saves + 1));
		this.audit.record("cập nhật tiến độ", key.form() + "/" + typed.code() + "@" + key.unit() + "/" + key.period(),
				(line.now() != null) ? register.text(line.now()) : null, register.text(update));
	}

}
