package vn.dean06.registers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
	public Map<String, String> save(SubmissionKey key, UpdateForm typed) {
		Optional<EntryLock> lock = this.submissions.claim(key);
		if (lock.isPresent()) {
			throw new LockedException(lock.get().sentence());
		}
		Map<String, String> refused = new LinkedHashMap<>();
		for (UpdateLine line : this.lines.of(key)) {
			UpdateForm.Line one = typed.things().get(line.thing().code());
			if (one != null) {
				save(key, line, one).ifPresent((sentence) -> refused.put(line.thing().code(), sentence));
			}
		}
		return refused;
	}

	private Optional<String> save(SubmissionKey key, UpdateLine line, UpdateForm.Line typed) {
		Optional<ThingState> state = line.thing()
			.register()
			.states()
			.stream()
			.filter((one) -> one.name().equals(typed.state()))
			.findFirst();
		if (state.isEmpty()) {
			return Optional.of("Hãy chọn trạng thái.");
		}
		if (line.says(state.get(), typed.result(), typed.difficulties())) {
			return Optional.empty();
		}
		Optional<String> refusal = refusal(line, typed);
		if (refusal.isEmpty()) {
			write(key, line, state.get(), typed);
		}
		return refusal;
	}

	private static Optional<String> refusal(UpdateLine line, UpdateForm.Line typed) {
		if (typed.result().length() > LONGEST || typed.difficulties().length() > LONGEST) {
			return Optional.of("Nội dung dài quá " + LONGEST + " ký tự; hãy viết gọn lại.");
		}
		if (typed.result().contains("{{") || typed.difficulties().contains("{{")) {
			return Optional.of("Không dùng dấu “{{” trong nội dung; dấu này dành cho mẫu báo cáo.");
		}
		return typed.stamp().equals(line.stamp()) ? Optional.empty()
				: Optional.of(((line.now() != null) ? line.now().enteredBy() : "Người khác")
						+ " vừa sửa mục này; hãy xem nội dung mới rồi sửa tiếp.");
	}

	private void write(SubmissionKey key, UpdateLine line, ThingState state, UpdateForm.Line typed) {
		ThingView thing = line.thing();
		UpdateView update = new UpdateView(key.form(), thing.code(), key.unit(), key.period(), state, typed.result(),
				typed.difficulties(), Accounts.current().orElseThrow().username(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		int saves = this.updates.countByRegisterAndThingAndPeriod(key.form(), thing.code(), key.period().toString());
		this.updates.save(new ThingUpdate(update, saves + 1));
		this.audit.record("cập nhật tiến độ", key.form() + "/" + thing.code() + "@" + key.unit() + "/" + key.period(),
				(line.now() != null) ? line.now().text(thing.register()) : null, update.text(thing.register()));
	}

}
