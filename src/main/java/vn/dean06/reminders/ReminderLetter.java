package vn.dean06.reminders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.Section;
import vn.dean06.document.Span;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.EntryWindow;
import vn.dean06.web.VietnameseDates;
import vn.dean06.web.VietnameseNumbers;

/**
 * The official letter that urges units to hand in (công văn đôn đốc), ready to be
 * numbered and signed. Up to ten units are addressed by name and listed in the letter;
 * more are addressed by a list that is enclosed.
 */
final class ReminderLetter {

	private static final int ADDRESSED_BY_NAME = 10;

	/** Room in which the number and the day are written by hand or stamped. */
	private static final String BLANK = "\u00a0".repeat(7);

	private final LetterFormView form;

	private final Occasion occasion;

	private final List<OwingUnit> units;

	ReminderLetter(LetterFormView form, Occasion occasion, List<OwingUnit> units) {
		this.form = form;
		this.occasion = occasion;
		this.units = List.copyOf(units);
	}

	/**
	 * What the letter is written about.
	 *
	 * @param owing how many units owe, also those that it is not written to
	 * @param until the day by which the units are asked to be done
	 * @param now when it was found who owes
	 */
	record Occasion(Period period, EntryWindow window, int owing, LocalDate until, LocalDateTime now) {

		String subject() {
			return "đôn đốc nộp số liệu Đề án 06 " + this.period.label();
		}

	}

	Document compose() {
		List<Section> sections = new ArrayList<>();
		sections.add(letter());
		if (isListEnclosed()) {
			sections.add(list());
		}
		return new Document(new Document.Properties("Công văn " + this.occasion.subject(),
				"V/v " + this.occasion.subject(), this.form.name(), this.occasion.now().toLocalDate()), sections);
	}

	private boolean isListEnclosed() {
		return this.units.size() > ADDRESSED_BY_NAME;
	}

	private Section letter() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(letterhead());
		blocks.add(new Block.Addressees(isListEnclosed() ? List.of("Các đơn vị có tên trong danh sách kèm theo")
				: this.units.stream().map(OwingUnit::fullName).toList()));
		blocks.add(paragraph(regime()));
		blocks.add(paragraph(finding()));
		if (!isListEnclosed()) {
			blocks.add(table());
		}
		blocks.add(paragraph(request()));
		blocks.add(paragraph(
				"Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị %s trao đổi với %s để được phối hợp giải quyết."
					.formatted(them(), this.form.name())));
		blocks.add(new Block.Closing(this.form.authority(), this.form.signer(), this.form.recipients()));
		return new Section("cong-van", "Công văn", Section.Orientation.PORTRAIT, blocks);
	}

	private Block letterhead() {
		return new Block.Letterhead(upper(this.form.superior()), upper(this.form.issuer()), "Số:" + citation(),
				"V/v " + this.occasion.subject(), this.form.place() + ", " + date());
	}

	private static List<String> upper(List<String> lines) {
		return lines.stream().map((line) -> line.toUpperCase(Locale.ROOT)).toList();
	}

	private String citation() {
		return BLANK + "/" + this.form.symbol();
	}

	/** The month is known; the day is that of the signature. */
	private String date() {
		String formal = VietnameseDates.formal(this.occasion.now().toLocalDate());
		return "ngày" + BLANK + formal.substring(formal.indexOf("tháng"));
	}

	private String regime() {
		return "Theo chế độ báo cáo kết quả thực hiện Đề án 06, số liệu %s được chốt đến hết %s, hạn nộp là %s."
			.formatted(this.occasion.period().label(), VietnameseDates.formal(this.occasion.window().cutOff()),
					VietnameseDates.formal(this.occasion.window().due()));
	}

	private String finding() {
		LocalDateTime now = this.occasion.now();
		String moment = "%02d giờ %02d phút %s".formatted(now.getHour(), now.getMinute(),
				VietnameseDates.formal(now.toLocalDate()));
		return "Qua theo dõi trên phần mềm, đến " + moment + ", " + whoOwes() + " " + formCount()
				+ (isListEnclosed() ? " (có danh sách kèm theo)." : ", cụ thể như sau:");
	}

	private String whoOwes() {
		int owing = this.occasion.owing();
		if (this.units.size() < owing) {
			return "còn %s đơn vị chưa nộp đủ số liệu; trong đó, %s chưa nộp".formatted(count(owing),
					(this.units.size() == 1) ? them() : count(this.units.size()) + " đơn vị nhận công văn này");
		}
		return (owing == 1) ? them() + " chưa nộp" : "còn %s đơn vị chưa nộp".formatted(count(owing));
	}

	private String formCount() {
		long forms = this.units.stream().mapToLong((unit) -> unit.forms().size()).sum();
		long sentBack = sentBack();
		String owed = count(forms) + " biểu"
				+ ((sentBack > 0) ? ", trong đó " + count(sentBack) + " biểu bị trả lại để sửa" : "");
		long things = things();
		if (things == 0) {
			return owed;
		}
		String sections = count(things) + " phần của báo cáo được giao viết";
		return (forms == 0) ? sections : owed + " và " + sections;
	}

	private long things() {
		return this.units.stream().mapToLong((unit) -> unit.things().size()).sum();
	}

	private long sentBack() {
		return this.units.stream().flatMap((unit) -> unit.forms().stream()).filter(OwedForm::sentBack).count();
	}

	private String request() {
		String mend = (sentBack() > 0) ? " Biểu bị trả lại đề nghị sửa theo lý do ghi trên phần mềm." : "";
		return "%s đề nghị %s khẩn trương hoàn thành và nộp số liệu trên phần mềm chậm nhất %s."
			.formatted(this.form.name(), them(), VietnameseDates.formal(this.occasion.until())) + mend + locked();
	}

	private String locked() {
		LocalDate closes = this.occasion.window().closes();
		return this.occasion.now().toLocalDate().isAfter(closes)
				? " Kỳ báo cáo đã khóa sau %s; biểu chưa nộp, đề nghị liên hệ %s để được mở lại."
					.formatted(VietnameseDates.formal(closes), this.form.name())
				: "";
	}

	private String them() {
		return (this.units.size() == 1) ? this.units.getFirst().name() : "các đơn vị";
	}

	private Section list() {
		Block.AppendixHead head = new Block.AppendixHead("Phụ lục",
				List.of(spans("DANH SÁCH ĐƠN VỊ CHƯA NỘP SỐ LIỆU ĐỀ ÁN 06"),
						spans(this.occasion.period().label().toUpperCase(Locale.ROOT))),
				spans("(Kèm theo Công văn số" + citation() + " " + date() + " của " + this.form.name() + ")"));
		return new Section("danh-sach", "Danh sách kèm theo", Section.Orientation.PORTRAIT, List.of(head, table()));
	}

	private Block table() {
		List<Block.Row> rows = new ArrayList<>();
		for (int i = 0; i < this.units.size(); i++) {
			rows.addAll(rows(this.units.get(i), Integer.toString(i + 1)));
		}
		return new Block.Table(List.of(new Block.Column("STT", 5, true), new Block.Column("Đơn vị", 24, false),
				new Block.Column((things() == 0) ? "Biểu chưa nộp" : "Biểu, phần báo cáo chưa nộp", 44, false),
				new Block.Column("Tình trạng", 15, true), new Block.Column("Hạn nộp", 14, true)), rows);
	}

	/** Forms that stand alike share a row. */
	private static List<Block.Row> rows(OwingUnit unit, String number) {
		Map<List<Object>, List<OwedForm>> alike = new LinkedHashMap<>();
		unit.forms()
			.forEach((form) -> alike
				.computeIfAbsent(List.of(form.standing(), form.deadline().lateness()), (stand) -> new ArrayList<>())
				.add(form));
		List<Block.Row> rows = new ArrayList<>();
		alike.values().forEach((forms) -> {
			OwedForm first = forms.getFirst();
			rows.add(new Block.Row.Cells(List.of(cell(rows.isEmpty() ? number : ""), cell(unit.name()),
					new Block.Cell(forms.stream().map((form) -> spans(form.obligation().title())).toList()),
					cell(first.standing().label()),
					cell(first.deadline().late() ? first.deadline().lateness() : "Trong hạn"))));
		});
		unit.things()
			.forEach((thing) -> rows.add(new Block.Row.Cells(
					List.of(cell(rows.isEmpty() ? number : ""), cell(unit.name()), cell(thing.title()),
							cell(thing.standing()), cell(thing.late() ? thing.lateness() : "Trong hạn")))));
		return rows;
	}

	private static Block.Cell cell(String text) {
		return new Block.Cell(text.isEmpty() ? List.of() : List.of(spans(text)));
	}

	private static Block.Paragraph paragraph(String text) {
		return new Block.Paragraph(spans(text));
	}

	private static List<Span> spans(String text) {
		return List.of(new Span.Text(text));
	}

	private static String count(long number) {
		return VietnameseNumbers.count(BigDecimal.valueOf(number));
	}

}
