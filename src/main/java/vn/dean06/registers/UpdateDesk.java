package vn.dean06.registers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Contacts;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.document.PrintedLetters;
import vn.dean06.submissions.EntryLock;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.LockedException;
import vn.dean06.web.TypedText;

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

	private final Contacts contacts;

	private final AuditTrail audit;

	private final Clock clock;

	UpdateDesk(UpdateLines lines, ThingUpdates updates, Submissions submissions, Contacts contacts, AuditTrail audit,
			Clock clock) {
		this.lines = lines;
		this.updates = updates;
		this.submissions = submissions;
		this.contacts = contacts;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Saves what an officer typed.
	 * @return what was not taken, as sentences by thing; all else is saved
	 * @throws LockedException if the form cannot be filled in now
	 */
	@PreAuthorize("isAuthenticated()")
	public Map<String, String> save(SubmissionKey key, UpdateForm typed) {
		Optional<EntryLock> lock = this.submissions.claim(key, Accounts.current().orElseThrow()).lock();
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
		try {
			UpdateView update = read(key, line, typed);
			if (!line.says(update)) {
				checkSeen(line, typed.stamp());
				write(line, update);
			}
			return Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
	}

	private UpdateView read(SubmissionKey key, UpdateLine line, UpdateForm.Line typed) {
		ThingState state = line.thing()
			.register()
			.states()
			.stream()
			.filter((one) -> one.name().equals(typed.state()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Hãy chọn trạng thái."));
		return new UpdateView(key.form(), line.thing().code(), key.unit(), key.period(), state,
				text("Kết quả", typed.result()), text("Khó khăn", typed.difficulties()),
				Accounts.current().orElseThrow().username(), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

	private static String text(String what, String typed) {
		String text = TypedText.lines(what, typed, LONGEST);
		if (text.contains("{{")) {
			throw new IllegalArgumentException("Không dùng dấu “{{” trong nội dung; dấu này dành cho mẫu báo cáo.");
		}
		PrintedLetters.missing(text).stream().findFirst().ifPresent((letter) -> {
			throw new IllegalArgumentException(what + " có ký tự " + PrintedLetters.name(letter)
					+ ", phông chữ in báo cáo không có; hãy thay bằng ký tự khác.");
		});
		return text;
	}

	private void checkSeen(UpdateLine line, String stamp) {
		if (!stamp.equals(line.stamp())) {
			throw new IllegalArgumentException(
					((line.now() != null) ? this.contacts.people().name(line.now().enteredBy()) : "Người khác")
							+ " vừa sửa mục này; hãy xem nội dung mới rồi sửa tiếp.");
		}
	}

	private void write(UpdateLine line, UpdateView update) {
		RegisterDescription register = line.thing().register();
		int saves = this.updates.countByRegisterAndThingAndPeriod(update.register(), update.thing(),
				update.period().toString());
		this.updates.save(new ThingUpdate(update, saves + 1));
		this.audit.record("cập nhật tiến độ",
				update.register() + "/" + update.thing() + "@" + update.unit() + "/" + update.period(),
				(line.now() != null) ? line.now().text(register) : null, update.text(register));
	}

}
