package vn.dean06.reminders;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import vn.dean06.organisation.Period;
import vn.dean06.submissions.DueThing;
import vn.dean06.submissions.EntryWindow;
import vn.dean06.web.VietnameseDates;

/**
 * The mail that reminds a unit: what it owes, by when, what was sent back and why, and
 * where to hand it in. It tells no figures.
 */
final class ReminderMail {

	private final Occasion occasion;

	ReminderMail(Occasion occasion) {
		this.occasion = occasion;
	}

	/**
	 * What all mails of one round have in common.
	 *
	 * @param until the day by which the units are asked to be done
	 * @param now when the round is sent
	 * @param baseUrl where the program is reached, empty if nobody said
	 * @param signature who sends it
	 * @param replyTo the sender's own address, empty if there is none
	 */
	record Occasion(Period period, EntryWindow window, LocalDate until, LocalDateTime now, String baseUrl,
			List<String> signature, String replyTo) {
	}

	Postman.Mail to(OwingUnit unit) {
		return new Postman.Mail(unit.addresses(), this.occasion.replyTo(),
				unit.forms().isEmpty() ? "Đôn đốc viết phần của báo cáo Đề án 06"
						: "Đôn đốc nộp số liệu Đề án 06 " + this.occasion.period().label() + " – hạn nộp "
								+ VietnameseDates.numeric(this.occasion.window().due()),
				text(unit));
	}

	private String text(OwingUnit unit) {
		StringBuilder text = new StringBuilder("Kính gửi: " + unit.name() + "\n\n");
		if (!unit.forms().isEmpty()) {
			text.append(opening(unit)).append("\n\n");
			list(text, unit.forms().stream().map(this::line).toList());
		}
		if (!unit.things().isEmpty()) {
			text.append("Đơn vị được giao viết %02d phần của báo cáo, chưa nộp:\n\n".formatted(unit.things().size()));
			list(text, unit.things().stream().map(this::line).toList());
		}
		text.append(unit.forms().isEmpty() ? soon() : request()).append("\n\n").append(way()).append("\n\n");
		text.append("Nếu đơn vị đã nộp sau thời điểm trên, xin bỏ qua thư này.\n\nTrân trọng.\n\n");
		text.append(String.join("\n", this.occasion.signature())).append("\n");
		return text.toString();
	}

	private static void list(StringBuilder text, List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			text.append(i + 1).append(". ").append(lines.get(i)).append("\n\n");
		}
	}

	private String opening(OwingUnit unit) {
		LocalDateTime now = this.occasion.now();
		return "Theo chế độ báo cáo Đề án 06, hạn nộp số liệu %s là ngày %s (%s). Đến %02d:%02d ngày %s, đơn vị còn %02d biểu chưa nộp:"
			.formatted(this.occasion.period().label(), VietnameseDates.numeric(this.occasion.window().due()), left(),
					now.getHour(), now.getMinute(), VietnameseDates.numeric(now.toLocalDate()), unit.forms().size());
	}

	private String left() {
		long left = this.occasion.window().daysLeft(this.occasion.now().toLocalDate());
		if (left == 0) {
			return "hôm nay";
		}
		return (left > 0) ? "còn %02d ngày".formatted(left) : "đã quá hạn %02d ngày".formatted(-left);
	}

	private String line(OwedForm form) {
		String title = form.obligation().title() + ": ";
		String address = "\n   " + address(form.obligation().address());
		if (form.sentBackOn() == null) {
			return title + form.standing().label().toLowerCase() + "." + address;
		}
		String cells = (form.toMend() > 0) ? " (%02d mục cần sửa)".formatted(form.toMend()) : "";
		return title + "bị trả lại ngày " + VietnameseDates.numeric(form.sentBackOn()) + cells + ".\n   Lý do: "
				+ form.reason() + address;
	}

	private String line(DueThing thing) {
		return thing.title() + ": hạn " + VietnameseDates.numeric(thing.due())
				+ (thing.late() ? ", " + thing.lateness().toLowerCase(Locale.ROOT) : "") + ". "
				+ ((thing.reason() != null) ? "Bị trả lại, lý do: " + thing.reason() + "." : thing.standing() + ".")
				+ "\n   " + address(thing.address());
	}

	private String address(String address) {
		return (this.occasion.baseUrl().isEmpty() ? "Đường dẫn trong phần mềm: " : this.occasion.baseUrl()) + address;
	}

	private String request() {
		String day = VietnameseDates.numeric(this.occasion.until());
		if (this.occasion.now().toLocalDate().isAfter(this.occasion.window().closes())) {
			return "Kỳ này đã khóa sau ngày " + VietnameseDates.numeric(this.occasion.window().closes())
					+ ". Biểu bị trả lại vẫn sửa và nộp được; biểu khác, đề nghị đơn vị liên hệ để được mở lại và hoàn thành chậm nhất ngày "
					+ day + ".";
		}
		return soon();
	}

	private String soon() {
		return "Đề nghị đơn vị khẩn trương hoàn thành và nộp chậm nhất ngày "
				+ VietnameseDates.numeric(this.occasion.until()) + ".";
	}

	private String way() {
		return this.occasion.baseUrl().isEmpty()
				? "Mở phần mềm Đề án 06 theo địa chỉ mà quản trị đã cấp, đăng nhập rồi vào mục “Việc của tôi”."
				: "Đăng nhập tại " + this.occasion.baseUrl() + "/ rồi vào mục “Việc của tôi”.";
	}

}
