package vn.dean06.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Contacts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.document.Document;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.EntryWindow;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseDates;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where the standing office reminds units of what they owe. Mails are sent outside of any
 * transaction: each is noted before and after, so what was sent stays noted whatever
 * comes of the next.
 */
@Service
class ReminderDesk {

	private static final String STANDING_OFFICE = "hasRole('STANDING_OFFICE')";

	/** Nobody is reminded twice within it, unless that is asked for. */
	private static final Duration PAUSE = Duration.ofHours(1);

	/** Not even then: a click that was doubled. */
	private static final Duration DOUBLE_CLICK = Duration.ofMinutes(1);

	private static final int FARTHEST = 60;

	private final Reminders reminders;

	private final Submissions submissions;

	private final ReminderRepository notes;

	private final LetterForms letterForms;

	private final Postman postman;

	private final Contacts contacts;

	private final Organisation organisation;

	private final StandingOffice office;

	private final AuditTrail audit;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final String baseUrl;

	ReminderDesk(Reminders reminders, Submissions submissions, ReminderRepository notes, LetterForms letterForms,
			Postman postman, Contacts contacts, Organisation organisation, StandingOffice office, AuditTrail audit,
			TransactionOperations transactions, Clock clock, @Value("${dean06.base-url:}") String baseUrl) {
		this.reminders = reminders;
		this.submissions = submissions;
		this.notes = notes;
		this.letterForms = letterForms;
		this.postman = postman;
		this.contacts = contacts;
		this.organisation = organisation;
		this.office = office;
		this.audit = audit;
		this.transactions = transactions;
		this.clock = clock;
		this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
	}

	/** Whether the person who is signed in reminds anybody today. */
	boolean acts() {
		return this.office.acts(Accounts.current());
	}

	/**
	 * By when units are asked to be done if nobody says otherwise: the due day, after it
	 * the last day on which the period accepts figures, after that three days more.
	 */
	LocalDate usualDay(EntryWindow window) {
		LocalDate today = LocalDate.now(this.clock);
		if (!today.isAfter(window.due())) {
			return window.due();
		}
		return today.isAfter(window.closes()) ? today.plusDays(3) : window.closes();
	}

	/** How the letters of the person who is signed in look; empty if no pack told. */
	Optional<LetterFormView> letterForm() {
		return Accounts.current().flatMap((person) -> this.letterForms.findById(person.unit())).map(LetterForm::view);
	}

	/**
	 * Sends each of the units that owes something a mail to its officers.
	 * @param until by when they are asked to be done
	 * @param again whether also those who were reminded within the last hour
	 * @throws RejectedInput if the day cannot be
	 */
	@PreAuthorize(STANDING_OFFICE)
	Dispatch send(Period period, Collection<String> units, LocalDate until, boolean again) {
		this.office.mustAct();
		ReminderMail mail = new ReminderMail(occasion(period, until));
		List<OwingUnit> owing = chosen(period, units);
		Dispatch dispatch = new Dispatch();
		for (OwingUnit unit : owing) {
			if (unit.addresses().isEmpty()) {
				dispatch.withoutAddress(unit);
			}
			else if (dispatch.serverAway()) {
				dispatch.untried(unit);
			}
			else {
				begin(unit, period, again ? DOUBLE_CLICK : PAUSE).ifPresentOrElse((note) -> {
					Postman.Delivery delivery = this.postman.deliver(mail.to(unit));
					end(note, unit, period, delivery);
					dispatch.delivered(unit, delivery);
				}, () -> dispatch.recent(unit));
			}
		}
		done(units, owing).forEach((unit) -> dispatch.done(unit.name()));
		return dispatch;
	}

	/** Those that the person who is signed in reviews. */
	private List<OwingUnit> owing(Period period) {
		Predicate<String> reviewed = this.office.of(Accounts.current());
		return this.reminders.owing(period).stream().filter((one) -> reviewed.test(one.unit().code())).toList();
	}

	private ReminderMail.Occasion occasion(Period period, LocalDate until) {
		Person sender = Accounts.current().orElseThrow();
		String office = this.organisation.find(sender.unit()).map(OrgUnitView::name).orElse(sender.unit());
		return new ReminderMail.Occasion(period, window(period), checked(until), now(), this.baseUrl,
				List.of(sender.fullName(), "Thường trực tổng hợp Đề án 06, " + office),
				this.contacts.ownAddress().orElse(""));
	}

	private EntryWindow window(Period period) {
		return this.submissions.window(period)
			.orElseThrow(() -> new LockedException("Không có chế độ báo cáo cho " + period.label() + "."));
	}

	private LocalDate checked(LocalDate until) {
		LocalDate today = LocalDate.now(this.clock);
		if (until.isBefore(today) || until.isAfter(today.plusDays(FARTHEST))) {
			throw new RejectedInput("until", "Ngày đề nghị hoàn thành phải từ hôm nay đến "
					+ VietnameseDates.numeric(today.plusDays(FARTHEST)) + ".");
		}
		return until;
	}

	private List<OwingUnit> chosen(Period period, Collection<String> units) {
		return owing(period).stream().filter((one) -> units.contains(one.unit().code())).toList();
	}

	private List<OrgUnitView> done(Collection<String> asked, List<OwingUnit> owing) {
		List<String> still = owing.stream().map((unit) -> unit.unit().code()).toList();
		UnitTree units = this.organisation.units();
		return asked.stream()
			.distinct()
			.filter((code) -> !still.contains(code))
			.flatMap((code) -> units.find(code).stream())
			.toList();
	}

	/** Notes that a mail is about to be sent; empty if one was just now. */
	private Optional<Reminder> begin(OwingUnit unit, Period period, Duration pause) {
		return Objects
			.requireNonNull(this.transactions.execute((transaction) -> noted(unit.unit().code(), period, pause)));
	}

	private Optional<Reminder> noted(String unit, Period period, Duration pause) {
		Instant now = this.clock.instant();
		this.notes.hold(unit + "/" + period);
		boolean recent = this.notes.existsByUnitAndPeriodAndKindAndOutcomeNotAndAtAfter(unit, period.toString(),
				ReminderView.Kind.MAIL, ReminderView.Outcome.REFUSED, now.minus(pause));
		return recent ? Optional.empty() : Optional.of(this.notes.saveAndFlush(Reminder.mail(unit, period, me(), now)));
	}

	private void end(Reminder note, OwingUnit unit, Period period, Postman.Delivery delivery) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.notes.findById(note.id()).orElseThrow().end(delivery);
			this.audit.record("nhắc nộp số liệu", unit.unit().code() + "/" + period, null,
					delivery.outcome().label() + ": " + String.join(", ", unit.addresses())
							+ (delivery.reason().isEmpty() ? "" : ". " + delivery.reason()));
		});
	}

	/**
	 * Writes the official letter to those of the units that owe something.
	 * @throws LockedException if there is nothing to write on
	 * @throws RejectedInput if there is nobody to write to, or the day cannot be
	 */
	@PreAuthorize(STANDING_OFFICE)
	Document letter(Period period, Collection<String> units, LocalDate until) {
		this.office.mustAct();
		LetterFormView form = letterForm().orElseThrow(() -> new LockedException(
				"Chưa có mẫu công văn của đơn vị; hãy thêm tệp submissions/letter.yaml vào gói dữ liệu."));
		List<OwingUnit> owing = owing(period);
		List<OwingUnit> chosen = addressed(owing, units);
		if (chosen.isEmpty()) {
			throw new RejectedInput("units", "Trong các đơn vị đã chọn không có đơn vị nào khác còn phải đôn đốc.");
		}
		return new ReminderLetter(form,
				new ReminderLetter.Occasion(period, window(period), owing.size(), checked(until), now()), chosen)
			.compose();
	}

	/** Nobody writes a letter to themselves. */
	private static List<OwingUnit> addressed(List<OwingUnit> owing, Collection<String> units) {
		String own = Accounts.current().orElseThrow().unit();
		return owing.stream()
			.filter((one) -> units.contains(one.unit().code()) && !one.unit().code().equals(own))
			.toList();
	}

	/**
	 * Notes that a letter to the units was signed and sent out.
	 * @return how many units were noted
	 * @throws RejectedInput if it has no number
	 */
	@PreAuthorize(STANDING_OFFICE)
	int issued(Period period, Collection<String> units, String number) {
		this.office.mustAct();
		String cited = RejectedInput.read("number", () -> TypedText.line("Số công văn", number, 100));
		if (cited.isEmpty()) {
			throw new RejectedInput("number", "Hãy ghi số, ký hiệu của công văn đã phát hành, ví dụ 123/CAT-PC06.");
		}
		List<OwingUnit> chosen = addressed(owing(period), units);
		this.transactions.executeWithoutResult((transaction) -> chosen.forEach((unit) -> {
			String code = unit.unit().code();
			this.notes.save(Reminder.letter(code, period, cited, me(), this.clock.instant()));
			this.audit.record("gửi công văn đôn đốc", code + "/" + period, null, cited);
		}));
		return chosen.size();
	}

	private LocalDateTime now() {
		return LocalDateTime.ofInstant(this.clock.instant(), this.clock.getZone());
	}

	private static String me() {
		return Accounts.current().orElseThrow().username();
	}

}
