package vn.dean06.reminders;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;

/**
 * That a unit was reminded of what it owes for a period (đôn đốc), how, by whom and when.
 */
@Entity
class Reminder {

	private static final int LONGEST = 300;

	@Id
	private UUID id;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String period;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private ReminderView.Kind kind;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private ReminderView.Outcome outcome;

	private int recipients;

	private @Nullable String detail;

	@Column(nullable = false)
	private String by;

	@Column(nullable = false)
	private Instant at;

	protected Reminder() {
	}

	private Reminder(String unit, Period period, ReminderView.Kind kind, ReminderView.Outcome outcome, String by,
			Instant at) {
		this.id = UUID.randomUUID();
		this.unit = unit;
		this.period = period.toString();
		this.kind = kind;
		this.outcome = outcome;
		this.by = by;
		this.at = at;
	}

	/** A mail that is about to be sent. */
	static Reminder mail(String unit, Period period, String by, Instant at) {
		return new Reminder(unit, period, ReminderView.Kind.MAIL, ReminderView.Outcome.SENDING, by, at);
	}

	/** An official letter that was signed and sent out under a number. */
	static Reminder letter(String unit, Period period, String number, String by, Instant at) {
		Reminder letter = new Reminder(unit, period, ReminderView.Kind.LETTER, ReminderView.Outcome.ISSUED, by, at);
		letter.recipients = 1;
		letter.detail = shortened(number);
		return letter;
	}

	UUID id() {
		return this.id;
	}

	/** The mail server has answered. */
	void end(Postman.Delivery delivery) {
		if (this.outcome != ReminderView.Outcome.SENDING) {
			throw new LockedException("Lần nhắc này đã ghi là “" + this.outcome.label() + "”.");
		}
		this.outcome = delivery.outcome();
		this.recipients = delivery.reached();
		this.detail = shortened(delivery.reason());
	}

	private static @Nullable String shortened(String text) {
		return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
	}

	ReminderView view() {
		return new ReminderView(this.unit, this.kind, this.outcome, this.recipients, this.detail, this.by, this.at);
	}

}
