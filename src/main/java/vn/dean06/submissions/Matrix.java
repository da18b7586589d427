package vn.dean06.submissions;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;
import vn.dean06.web.ListFilter;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.SearchText;

import org.springframework.web.bind.annotation.BindParam;

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
		Map<String, Map<String, Square>> byUnit = new LinkedHashMap<>();
		this.squares.stream()
			.filter(filter::admits)
			.forEach((square) -> byUnit.computeIfAbsent(square.key().unit(), (unit) -> new LinkedHashMap<>())
				.put(square.key().form(), square));
		return units.all()
			.stream()
			.filter((unit) -> byUnit.containsKey(unit.code()) && filter.admits(unit))
			.map((unit) -> new Line(unit, byUnit.getOrDefault(unit.code(), Map.of())))
			.toList();
	}

	/**
	 * What came in of what was expected.
	 */
	Tally tally() {
		int received = 0;
		int onTime = 0;
		int approved = 0;
		int late = 0;
		for (Square square : this.squares) {
			received += square.handedIn() ? 1 : 0;
			onTime += (square.handedIn() && !square.late()) ? 1 : 0;
			approved += (square.standing() == Standing.APPROVED) ? 1 : 0;
			late += square.late() ? 1 : 0;
		}
		return new Tally(this.squares.size(), received, onTime, approved, late);
	}

	/**
	 * How many forms came in of those expected.
	 */
	record Tally(int expected, int received, int onTime, int approved, int late) {
	}

	/**
	 * How a submission stands to those who wait for it.
	 */
	enum Standing {

		NOT_BEGUN("Chưa nhập"), DRAFT("Đang nhập"), WITH_HEAD("Chờ thủ trưởng"), SUBMITTED("Chờ duyệt"),
		SENT_BACK("Trả lại"), APPROVED("Đã duyệt");

		private final String label;

		Standing(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * What one unit owes in one form.
	 *
	 * @param submission null if it was not begun
	 * @param changes how many cells were changed since the last review
	 * @param late handed in, or still missing, after the due day
	 */
	record Square(Obligation obligation, @Nullable SubmissionView submission, int changes, boolean late) {

		SubmissionKey key() {
			return this.obligation.key();
		}

		public Standing standing() {
			return (this.submission != null) ? Standing.valueOf(this.submission.state().name()) : Standing.NOT_BEGUN;
		}

		public boolean handedIn() {
			return this.submission != null && this.submission.state().handedIn();
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
	record Line(OrgUnitView unit, Map<String, Square> squares) {

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
	 * What the matrix is narrowed to; kept in the address.
	 */
	record Filter(@BindParam("bieu") @Nullable String form, @BindParam("trang-thai") @Nullable Standing standing,
			@BindParam("cap") @Nullable UnitLevel level, @BindParam("tim") @Nullable String search,
			@BindParam("cham") @Nullable Boolean late) {

		/** Admits everything. */
		static final Filter NONE = new Filter(null, null, null, null, null);

		/** Whether only what is late is shown. */
		public boolean onlyLate() {
			return Boolean.TRUE.equals(this.late);
		}

		boolean admits(Square square) {
			return ListFilter.admits(this.form, square.key().form())
					&& ListFilter.admits(this.standing, square.standing()) && (!onlyLate() || square.late());
		}

		boolean admits(OrgUnitView unit) {
			return ListFilter.admits(this.level, unit.level())
					&& new SearchText(this.search).matches(unit.code(), unit.name());
		}

	}

}
