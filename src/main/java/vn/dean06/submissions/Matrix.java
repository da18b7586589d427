package vn.dean06.submissions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.People;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;
import vn.dean06.web.ListFilter;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.SearchText;
import vn.dean06.web.Vietnamese;
import vn.dean06.web.VietnameseDates;
import vn.dean06.web.view.Markup;

import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriUtils;

/**
 * Units and forms of a period, as those see them who wait for them.
 *
 * @param squares all that is owed, in the order of units
 */
record Matrix(List<Square> squares) {

	/** What the forms are called, by their codes. */
	Map<String, String> forms() {
		Map<String, String> forms = new LinkedHashMap<>();
		this.squares.forEach((square) -> forms.putIfAbsent(square.key().form(), square.obligation().title()));
		return forms;
	}

	/**
	 * The units that owe what a filter admits, in the order of units.
	 */
	List<Line> lines(UnitTree units, Filter filter) {
		SearchText search = new SearchText(filter.search());
		Map<String, Map<String, Square>> byUnit = new LinkedHashMap<>();
		this.squares.stream()
			.filter(filter::admits)
			.forEach((square) -> byUnit.computeIfAbsent(square.key().unit(), (unit) -> new LinkedHashMap<>())
				.put(square.key().form(), square));
		return units.all()
			.stream()
			.filter((unit) -> byUnit.containsKey(unit.code()) && ListFilter.admits(filter.level(), unit.level())
					&& search.matches(unit.code(), unit.name()))
			.map((unit) -> new Line(unit, byUnit.getOrDefault(unit.code(), Map.of())))
			.toList();
	}

	/**
	 * What came in of what was expected.
	 */
	Tally tally() {
		return new Tally(this.squares.size(), count(Square::handedIn), count((square) -> square.deadline().onTime()),
				count(Late.HANDED_IN::admits), count(Late.OVERDUE::admits), count(Obligation.Standing.SENT_BACK),
				count(Obligation.Standing.APPROVED));
	}

	private int count(Obligation.Standing standing) {
		return count((square) -> square.standing() == standing);
	}

	private int count(Predicate<Square> which) {
		return (int) this.squares.stream().filter(which).count();
	}

	/**
	 * How many forms came in of those expected. What was sent back came in as well, on
	 * time or late, and is not there any more.
	 */
	public record Tally(int expected, int received, int onTime, int late, int overdue, int sentBack, int approved) {
	}

	/**
	 * In which way a form is late.
	 */
	enum Late {

		OVERDUE("Quá hạn, chưa nộp", Deadline::overdue), HANDED_IN("Nộp chậm", Deadline::handedInLate);

		private final String label;

		private final Predicate<Deadline> test;

		Late(String label, Predicate<Deadline> test) {
			this.label = label;
			this.test = test;
		}

		public String label() {
			return this.label;
		}

		boolean admits(Square square) {
			return this.test.test(square.deadline());
		}

	}

	/**
	 * What one unit owes in one form.
	 *
	 * @param submission null if it was not begun
	 * @param changes how many cells were changed since the last review
	 */
	public record Square(Obligation obligation, @Nullable SubmissionView submission, int changes, Deadline deadline) {

		SubmissionKey key() {
			return this.obligation.key();
		}

		public Obligation.Standing standing() {
			return Obligation.Standing.of(this.submission);
		}

		public boolean handedIn() {
			return this.deadline.handedIn();
		}

		/** Whether it can be approved or sent back. */
		public boolean reviewable() {
			return standing() == Obligation.Standing.SUBMITTED;
		}

		/** Whether its unit can fill it in only if it is opened again. */
		public boolean reopenable() {
			return !handedIn() && this.deadline.closed();
		}

		private void writeMark(Markup html, OrgUnitView unit) {
			html.open("input", "form-check-input")
				.attribute("type", "checkbox")
				.attribute("name", "chon")
				.attribute("autocomplete", "off")
				.attribute("value", mark())
				.attribute("aria-label", "Chọn " + unit.shortName() + ": " + this.obligation.title());
		}

		private void write(Markup html, OrgUnitView unit, String address, Instant now) {
			String late = this.deadline.lateness();
			html.open("span")
				.open("a")
				.attribute("href", address)
				.attribute("aria-label",
						unit.shortName() + ", " + this.obligation.title() + ": " + standing().label()
								+ (late.isEmpty() ? "" : ", " + late))
				.open("span", "chip chip-" + standing())
				.text(standing().label())
				.close("span")
				.close("a");
			if (!late.isEmpty()) {
				html.text(" ").open("span", "chip chip-late").text(late).close("span");
			}
			html.text(" ").open("span", "square-more text-secondary");
			if (this.submission != null) {
				html.open("span", "no-print")
					.text(Vietnamese.ago(this.submission.changedAt(), now))
					.close("span")
					.text((this.changes > 0) ? ", " + this.changes + " thay đổi từ lần xem xét trước" : "");
			}
			else {
				html.text("0/" + this.obligation.cells() + " mục");
			}
			html.close("span").close("span");
		}

		/** What the page sends back of it if it is marked; {@link Mark} reads it. */
		public String mark() {
			return key().form() + "/" + key().unit() + "/"
					+ ((this.submission != null) ? this.submission.changedAt() : "");
		}

	}

	/**
	 * A form that was marked, and which move of it was seen.
	 */
	record Mark(SubmissionKey key, Instant seen) {

		static Mark read(String mark, Period period) {
			String[] parts = mark.split("/", 3);
			try {
				return new Mark(SubmissionKey.of(parts[0], parts[1], period.toString()), SubmissionView.seen(parts[2]));
			}
			catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
				throw new RejectedInput("marks", "Không rõ biểu nào được đánh dấu; hãy tải lại trang rồi chọn lại.",
						ex);
			}
		}

	}

	/**
	 * A unit with what it owes, by form.
	 */
	public record Line(OrgUnitView unit, Map<String, Square> squares) {

		static boolean anyOf(List<Line> lines, Predicate<Square> which) {
			return lines.stream().flatMap((line) -> line.squares.values().stream()).anyMatch(which);
		}

		String name() {
			return this.unit.name();
		}

		long waiting() {
			return this.squares.values().stream().filter((square) -> !square.handedIn()).count();
		}

		Instant latest() {
			return this.squares.values()
				.stream()
				.flatMap((square) -> Optional.ofNullable(square.submission()).stream())
				.map(SubmissionView::changedAt)
				.max(Comparator.naturalOrder())
				.orElse(Instant.EPOCH);
		}

	}

	/**
	 * The lines as they are shown.
	 *
	 * @param forms the columns
	 * @param query kept in the addresses of forms
	 * @param reminded on which day each unit was reminded last
	 */
	public record Rows(List<Line> lines, List<String> forms, String query, Map<String, LocalDate> reminded,
			Instant now) {

		/**
		 * The rows as HTML; a province has hundreds.
		 * @param root where the addresses of forms begin
		 * @param marks whether forms can be marked
		 * @param people whom to call
		 */
		public String html(String root, boolean marks, People people) {
			Markup html = new Markup();
			for (Line line : this.lines) {
				html.open("tr").attribute("id", line.unit().code());
				writeHead(html, line.unit(), people);
				for (String form : this.forms) {
					html.open("td");
					Square square = line.squares().get(form);
					if (square != null) {
						writeSquare(html, line.unit(), square, root, marks);
					}
					html.close("td");
				}
				html.close("tr").text("\n");
			}
			return html.toString();
		}

		private void writeHead(Markup html, OrgUnitView unit, People people) {
			html.open("th").attribute("scope", "row").text(unit.shortName()).text(" ");
			LocalDate day = this.reminded.get(unit.code());
			if (day != null) {
				html.open("span", "square-more text-secondary")
					.text("đã nhắc " + VietnameseDates.numeric(day))
					.close("span")
					.text(" ");
			}
			people.responsibleFor(unit.code()).forEach((called) -> called.write(html));
			html.close("th");
		}

		private void writeSquare(Markup html, OrgUnitView unit, Square square, String root, boolean marks) {
			html.open("div", "square");
			if (marks && (square.reviewable() || square.reopenable())) {
				square.writeMark(html, unit);
			}
			square.write(html, unit, root + square.key().path() + this.query, this.now);
			html.close("div");
		}

	}

	/**
	 * What the matrix is narrowed to, and in which order it stands; kept in the address.
	 */
	public record Filter(@BindParam("bieu") @Nullable String form,
			@BindParam("trang-thai") Obligation.@Nullable Standing standing,
			@BindParam("cap") @Nullable UnitLevel level, @BindParam("tim") @Nullable String search,
			@BindParam("han") @Nullable Late late, @BindParam("sap-xep") @Nullable String sorted) {

		/**
		 * What stands in an address to show the same again; empty if nothing was chosen.
		 */
		public String query() {
			return Stream
				.of(field("bieu", this.form), field("trang-thai", this.standing), field("cap", this.level),
						field("tim", this.search), field("han", this.late), field("sap-xep", this.sorted))
				.filter((field) -> !field.isEmpty())
				.reduce((fields, field) -> fields + "&" + field)
				.map((fields) -> "?" + fields)
				.orElse("");
		}

		private static String field(String name, @Nullable Object value) {
			String text = (value != null) ? value.toString() : "";
			return text.isEmpty() ? "" : name + "=" + UriUtils.encode(text, StandardCharsets.UTF_8);
		}

		boolean admits(Square square) {
			return ListFilter.admits(this.form, square.key().form())
					&& ListFilter.admits(this.standing, square.standing())
					&& (this.late == null || this.late.admits(square));
		}

	}

}
