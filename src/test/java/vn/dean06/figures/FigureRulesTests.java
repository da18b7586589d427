package vn.dean06.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.FormLineView;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.Shape;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;
import vn.dean06.organisation.UnitTrees;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule of the arithmetic by an example.
 */
class FigureRulesTests {

	private final Map<String, IndicatorView> catalogue = new LinkedHashMap<>();

	private final List<FigureView> figures = new ArrayList<>();

	private final List<SubmissionKey> open = new ArrayList<>();

	private final Map<SubmissionKey, SubmissionState> states = new HashMap<>();

	private final Map<SubmissionKey, Map<String, String>> reasons = new HashMap<>();

	private int due = 12;

	FigureRulesTests() {
		indicator("phat-sinh", IndicatorKind.FLOW, 0, null, null, null);
		indicator("luy-ke", IndicatorKind.STOCK, 0, null, null, null);
		indicator("luy-ke-2", IndicatorKind.STOCK, 0, null, null, null);
		indicator("truc-tuyen", IndicatorKind.FLOW, 0, null, null, null);
		indicator("truc-tiep", IndicatorKind.FLOW, 0, null, null, null);
		indicator("tong", IndicatorKind.DERIVED, 0, null, null, "[truc-tuyen] + [truc-tiep]");
		indicator("hieu", IndicatorKind.DERIVED, 0, null, null, "[truc-tuyen] - [truc-tiep]");
		indicator("thuong", IndicatorKind.DERIVED, 1, null, null, "[truc-tuyen] / [truc-tiep]");
		indicator("tong-luy-ke", IndicatorKind.DERIVED, 0, null, null, "[luy-ke] + [luy-ke-2]");
		indicator("ty-le", IndicatorKind.RATE, 2, "truc-tuyen", "tong", null);
		indicator("ty-le-luy-ke", IndicatorKind.RATE, 2, "luy-ke", "luy-ke-2", null);
		indicator("ty-le-cua-tong", IndicatorKind.RATE, 2, "luy-ke", "tong-luy-ke", null);
		indicator("ty-le-cong-bo", IndicatorKind.RATE, 2, null, null, null);
	}

	// Stated figures.

	@Test
	void aStatedQuarterCountsTheSameWayForEveryKind() {
		for (String kind : List.of("phat-sinh", "tong")) {
			enter(kind, "A", "2025-Q1", "100");
		}
		for (String month : List.of("2025-01", "2025-02", "2025-04")) {
			enter("phat-sinh", "A", month, "10");
			enter("truc-tuyen", "A", month, "4");
			enter("truc-tiep", "A", month, "6");
		}
		assertThat(read("phat-sinh", "A", "2025-Q1")).hasValue("100");
		assertThat(read("tong", "A", "2025-Q1")).hasValue("100");
		assertThat(read("phat-sinh", "A", "2025")).as("the quarter and April").hasValue("110");
		assertThat(read("tong", "A", "2025")).as("the quarter and April").hasValue("110");
		assertThat(read("tong", "A", "2025-H2")).isEmpty();
	}

	@Test
	void aStatedQuarterOfAStockStandsUntilAMonthIsLater() {
		enter("luy-ke", "A", "2025-Q1", "100");
		enter("luy-ke", "A", "2025-03", "90");
		assertThat(read("luy-ke", "A", "2025")).hasValue("100");
		enter("luy-ke", "A", "2025-04", "95");
		assertThat(read("luy-ke", "A", "2025")).hasValue("95");
		enter("tong-luy-ke", "A", "2025-Q2", "7");
		assertThat(read("tong-luy-ke", "A", "2025")).hasValue("7");
		enter("luy-ke-2", "A", "2025-07", "1");
		assertThat(read("tong-luy-ke", "A", "2025")).as("a part was said later").hasValue("96");
	}

	@Test
	void theStatedSumOfOneUnitStandsForItsPartsInTheSumOfAll() {
		enter("tong", "A", "2025-01", "50");
		enter("truc-tuyen", "A", "2025-01", "1");
		enter("truc-tuyen", "B", "2025-01", "2");
		enter("truc-tiep", "B", "2025-01", "3");
		assertThat(read("tong", "T", "2025")).hasValue("55");
		assertThat(read("truc-tuyen", "T", "2025")).hasValue("3");
	}

	@Test
	void aStatedRateIsReplacedByNothing() {
		enter("luy-ke", "A", "2025-12", "5");
		enter("luy-ke-2", "A", "2025-12", "6");
		enter("ty-le-cua-tong", "A", "2025-12", "45.00");
		assertThat(read("ty-le-cua-tong", "A", "2025-12")).hasValue("45.00");
		assertThat(read("ty-le-cua-tong", "A", "2025")).as("its parts, one of them derived, give 45,45")
			.hasValue("45.00");
		assertThat(book().computed(key("ty-le-cua-tong", "A", "2025-12")).map((told) -> told.amount().toString()))
			.hasValue("45.45");
	}

	@Test
	void aRateOfStocksThatWasStatedBeforeItsPartsDoesNotStandForThem() {
		enter("ty-le-luy-ke", "A", "2025-10", "45.00");
		enter("luy-ke", "A", "2025-12", "5");
		enter("luy-ke-2", "A", "2025-12", "10");
		assertThat(read("ty-le-luy-ke", "A", "2025")).hasValue("50.00");
		assertThat(read("ty-le-luy-ke", "A", "2025-10")).hasValue("45.00");
	}

	@Test
	void whatAKeeperStatedIsComparedWithThePartsOfTheProvince() {
		enter("phat-sinh", "K", "2025", "40");
		enter("phat-sinh", "K", "2025-01", "30");
		enter("phat-sinh", "A", "2025-01", "5");
		enter("phat-sinh", "B", "2025-02", "9");
		assertThat(book().computed(key("phat-sinh", "K", "2025")).map((told) -> told.amount().toString()))
			.as("30 of January, when the keeper speaks for all, and 9 of February")
			.hasValue("39");
	}

	@Test
	void whatIsComputedHasTheDecimalsOfItsIndicatorAndWhatIsStatedItsOwn() {
		enter("truc-tuyen", "A", "2025-01", "10");
		enter("truc-tiep", "A", "2025-01", "4");
		assertThat(read("thuong", "A", "2025-01")).hasValue("2.5");
		assertThat(read("ty-le", "A", "2025-01")).hasValue("71.43");
		enter("ty-le", "A", "2025-01", "71.4");
		enter("thuong", "A", "2025-01", "2.500");
		assertThat(read("ty-le", "A", "2025-01")).hasValue("71.4");
		assertThat(read("thuong", "A", "2025-01")).hasValue("2.500");
	}

	// Stocks.

	@Test
	void noneArisenOfAStockIsAsGoodAsNotEntered() {
		enter("luy-ke", "A", "2025-01", "100");
		enter("luy-ke", "A", "2025-02", "không phát sinh");
		assertThat(read("luy-ke", "A", "2025")).hasValue("100");
		assertThat(read("luy-ke", "A", "2025-02")).isEmpty();
		enter("luy-ke", "A", "2025-03", "0");
		assertThat(read("luy-ke", "A", "2025")).hasValue("0");
	}

	// Rates.

	@Test
	void numeratorAndDenominatorComeFromTheSameMonths() {
		enter("luy-ke", "A", "2025-03", "5");
		enter("luy-ke-2", "A", "2025-02", "10");
		assertThat(read("ty-le-luy-ke", "A", "2025")).isEmpty();
		assertThat(reason("ty-le-luy-ke", "A", "2025")).isEqualTo("Tử số và mẫu số không cùng đơn vị và tháng, nên "
				+ "không tính tỷ lệ: A có “luy-ke” mà không có “luy-ke-2” của tháng 3.");
		enter("luy-ke-2", "A", "2025-03", "10");
		assertThat(read("ty-le-luy-ke", "A", "2025")).hasValue("50.00");
	}

	@Test
	void numeratorAndDenominatorComeFromTheSameUnits() {
		enter("truc-tuyen", "A", "2025-01", "5");
		enter("truc-tiep", "A", "2025-01", "5");
		enter("truc-tiep", "B", "2025-01", "10");
		assertThat(read("ty-le", "A", "2025-01")).hasValue("50.00");
		assertThat(read("ty-le", "T", "2025-01")).isEmpty();
		assertThat(reason("ty-le", "T", "2025-01")).contains("B có “tong” mà không có “truc-tuyen” của tháng 1.");
	}

	@Test
	void zeroOfZeroIsNoRateAndSaysSo() {
		enter("truc-tuyen", "A", "2025-01", "0");
		enter("truc-tiep", "A", "2025-01", "không phát sinh");
		assertThat(read("ty-le", "A", "2025-01")).isEmpty();
		assertThat(reason("ty-le", "A", "2025-01")).isEqualTo("“truc-tuyen” và “tong” đều bằng 0, nên không có tỷ lệ.");
		enter("luy-ke", "A", "2025-01", "3");
		enter("luy-ke-2", "A", "2025-01", "0");
		assertThat(reason("ty-le-luy-ke", "A", "2025-01")).isEqualTo("“luy-ke-2” bằng 0, nên không có tỷ lệ.");
	}

	@Test
	void aRateWithoutOneOfItsPartsNamesIt() {
		enter("luy-ke", "A", "2025-01", "3");
		assertThat(read("ty-le-luy-ke", "A", "2025-01")).isEmpty();
		assertThat(reason("ty-le-luy-ke", "A", "2025-01")).isEqualTo("Chưa có số liệu “luy-ke-2” để tính.");
		assertThat(book().absence(key("ty-le-luy-ke", "B", "2025-01")).reason()).as("nothing was entered at all")
			.isNull();
	}

	@Test
	void aPlainRateIsNotCombinedOverMonths() {
		enter("ty-le-cong-bo", "A", "2025-10", "45.1");
		enter("ty-le-cong-bo", "A", "2025-11", "46.2");
		assertThat(read("ty-le-cong-bo", "A", "2025-10")).hasValue("45.1");
		assertThat(read("ty-le-cong-bo", "A", "2025")).isEmpty();
		assertThat(reason("ty-le-cong-bo", "A", "2025")).contains("không có tử số và mẫu số", "năm 2025");
		assertThat(read("ty-le-cong-bo", "T", "2025-10")).isEmpty();
		enter("ty-le-cong-bo", "A", "2025-12", "47");
		assertThat(read("ty-le-cong-bo", "A", "2025")).as("nor does December stand for the year").isEmpty();
		assertThat(book().absence(key("ty-le-cong-bo", "A", "2025")).nearest()).satisfies((last) -> {
			assertThat(last.key()).hasToString("ty-le-cong-bo@A/2025-12");
			assertThat(last.amount().text()).isEqualTo("47");
		});
		enter("ty-le-cong-bo", "A", "2025", "46");
		assertThat(read("ty-le-cong-bo", "A", "2025")).hasValue("46");
	}

	// Formulas.

	@Test
	void aDifferenceWithABlankPartIsNothing() {
		enter("truc-tuyen", "A", "2025-01", "10");
		assertThat(read("hieu", "A", "2025-01")).isEmpty();
		assertThat(reason("hieu", "A", "2025-01")).isEqualTo("Chưa có số liệu “truc-tiep” để tính.");
		enter("truc-tiep", "A", "2025-01", "0");
		assertThat(read("hieu", "A", "2025-01")).hasValue("10");
		assertThat(read("thuong", "A", "2025-01")).isEmpty();
		assertThat(reason("thuong", "A", "2025-01")).contains("chia cho 0");
	}

	// Coverage.

	@Test
	void aUnitIsInWithEveryDueMonthAndApprovedWithEveryApprovedOne() {
		this.due = 2;
		enter("phat-sinh", "A", "2025-01", "1");
		enter("phat-sinh", "A", "2025-02", "1");
		enter("phat-sinh", "B", "2025-01", "1");
		enter("phat-sinh", "B", "2025-03", "1");
		assertThat(coverage("phat-sinh", "T", "2025")).isEqualTo(new Coverage(2, 1, 1, 0, months(1, 2), true, false));
		assertThat(coverage("phat-sinh", "B", "2025")).isEqualTo(new Coverage(1, 0, 0, 0, months(1, 2), true, false));
		enter("phat-sinh", "B", "2025-02", "không phát sinh");
		this.open.add(new SubmissionKey("bieu", "B", Period.parse("2025-02")));
		assertThat(coverage("phat-sinh", "T", "2025")).isEqualTo(new Coverage(2, 2, 1, 0, months(1, 2), true, false));
	}

	@Test
	void aCellThatWasLeftBlankWithAReasonIsInAndNamed() {
		this.due = 2;
		enter("phat-sinh", "A", "2025-01", "1");
		enter("phat-sinh", "A", "2025-02", "1");
		enter("phat-sinh", "B", "2025-01", "1");
		SubmissionKey blank = submission("B", "2025-02");
		this.states.put(blank, SubmissionState.SUBMITTED);
		this.open.add(blank);
		this.reasons.put(blank, Map.of("phat-sinh@B", "phần mềm lỗi"));
		Coverage coverage = coverage("phat-sinh", "T", "2025");
		assertThat(coverage).isEqualTo(new Coverage(2, 2, 1, 1, months(1, 2), true, false));
		assertThat(coverage.label()).isEqualTo("2/2 đơn vị đến tháng 2/2025, 1 đơn vị để trống có lý do");
		Reading year = book().read(key("phat-sinh", "T", "2025")).orElseThrow();
		assertThat(year.gaps()).isEmpty();
		assertThat(year.blanks()).extracting(Coverage.Gap::label).containsExactly("để trống, lý do: phần mềm lỗi");
		this.open.remove(blank);
		assertThat(coverage("phat-sinh", "T", "2025").approved()).isEqualTo(2);
		Reading month = book().read(key("phat-sinh", "T", "2025-02")).orElseThrow();
		assertThat(month.coverage().whole()).as("it needs a word beside it").isFalse();
		assertThat(Coverage.sentence(List.of(month.coverage()))).hasValue(
				"Số liệu của phần này tính đến hết tháng " + "2/2025, trong đó 1 đơn vị có ô để trống và nêu lý do");
		assertThat(absence("phat-sinh", "B", "2025-02"))
			.isEqualTo("Chưa có số liệu: B, tháng 2/2025: để trống, lý do: phần mềm lỗi.");
	}

	@Test
	void aReasonSaysNothingOfACellThatHasAFigure() {
		this.due = 1;
		enter("phat-sinh", "A", "2025-01", "1");
		this.reasons.put(submission("A", "2025-01"), Map.of("phat-sinh@A", "có đợt cao điểm"));
		assertThat(coverage("phat-sinh", "A", "2025-01").whole()).isTrue();
	}

	@Test
	void ofAStockOnlyTheLastDueMonthCounts() {
		this.due = 3;
		enter("luy-ke", "A", "2025-02", "1");
		enter("luy-ke", "B", "2025-04", "1");
		assertThat(coverage("luy-ke", "T", "2025")).isEqualTo(new Coverage(2, 1, 1, 0, months(3, 3), true, false));
	}

	@Test
	void aRateIsAsCompleteAsItsLeastPart() {
		this.due = 1;
		enter("truc-tuyen", "A", "2025-01", "1");
		enter("truc-tiep", "A", "2025-01", "1");
		enter("truc-tuyen", "B", "2025-01", "1");
		assertThat(coverage("ty-le", "T", "2025")).isEqualTo(new Coverage(2, 1, 1, 0, months(1, 1), true, false));
		assertThat(coverage("tong", "T", "2025").in()).isEqualTo(1);
		assertThat(coverage("truc-tuyen", "T", "2025").complete()).isTrue();
	}

	@Test
	void aStatedFigureIsWholeAndOneOfADocumentAddsNothing() {
		enter("phat-sinh", "T", "2025", "9");
		assertThat(coverage("phat-sinh", "T", "2025")).isEqualTo(Coverage.ofStated(false));
		this.figures.clear();
		this.figures
			.add(new FigureView(key("phat-sinh", "A", "2025-01"), null, Amount.parse("5"), null, "goi", Instant.EPOCH));
		assertThat(coverage("phat-sinh", "T", "2025")).isEqualTo(Coverage.ofStated(true));
		enter("phat-sinh", "A", "2025-02", "1");
		assertThat(coverage("phat-sinh", "T", "2025").byDocument()).isFalse();
	}

	@Test
	void whatAnUpperUnitSaidIsInForThoseBelowIt() {
		this.due = 1;
		enter("phat-sinh", "T", "2025-01", "5");
		enter("phat-sinh", "A", "2025-02", "1");
		assertThat(coverage("phat-sinh", "T", "2025")).isEqualTo(new Coverage(2, 2, 2, 0, months(1, 1), true, false));
	}

	@Test
	void aSumSaysHowManyUnitsAreInUntilWhenAndWhoIsNot() {
		this.due = 2;
		enter("phat-sinh", "A", "2025-01", "1");
		enter("phat-sinh", "A", "2025-02", "1");
		enter("phat-sinh", "B", "2025-01", "1");
		this.states.put(submission("B", "2025-02"), SubmissionState.SUBMITTED);
		Reading year = book().read(key("phat-sinh", "T", "2025")).orElseThrow();
		assertThat(year.coverage().label()).isEqualTo("1/2 đơn vị đến tháng 2/2025");
		assertThat(year.coverage().sentence()).isEqualTo("1/2 đơn vị đã có đủ số liệu đến hạn (2 kỳ, từ tháng 1/2025 "
				+ "đến tháng 2/2025). Các kỳ sau chưa đến hạn.");
		assertThat(year.gaps())
			.containsExactly(new Coverage.Gap(submission("B", "2025-02"), SubmissionState.SUBMITTED, null));
		assertThat(coverage("phat-sinh", "B", "2025").label()).as("of one unit")
			.isEqualTo("còn thiếu kỳ đến tháng 2/2025");
		assertThat(coverage("phat-sinh", "A", "2025").label()).isEqualTo("đến tháng 2/2025");
		Reading month = book().read(key("phat-sinh", "T", "2025-01")).orElseThrow();
		assertThat(month.coverage().whole()).isTrue();
		assertThat(month.coverage().label()).isEmpty();
		assertThat(month.gaps()).isEmpty();
	}

	@Test
	void aSumOfMonthsOfWhichNoneIsDueSaysSo() {
		this.due = 0;
		enter("phat-sinh", "A", "2025-01", "1");
		assertThat(coverage("phat-sinh", "T", "2025").label()).isEqualTo("chưa đến hạn nộp");
	}

	@Test
	void whatIsMissingTellsWhetherItIsOwedAndHowFarItsUnitIs() {
		this.due = 0;
		assertThat(absence("phat-sinh", "A", "2025-01")).isEqualTo("Chưa có số liệu: chưa đến hạn nộp.");
		this.due = 1;
		assertThat(absence("phat-sinh", "A", "2025-01")).isEqualTo("Chưa có số liệu: A, tháng 1/2025: chưa nhập.");
		this.states.put(submission("A", "2025-01"), SubmissionState.DRAFT);
		assertThat(absence("phat-sinh", "A", "2025-01"))
			.isEqualTo("Chưa có số liệu: A, tháng 1/2025: đang nhập, chưa nộp.");
		this.states.put(submission("A", "2025-01"), SubmissionState.SUBMITTED);
		assertThat(absence("phat-sinh", "T", "2025-01"))
			.isEqualTo("Chưa có số liệu: A, tháng 1/2025: đã nộp, chờ duyệt; B, tháng 1/2025: chưa nhập.");
		this.states.put(submission("A", "2025-01"), SubmissionState.SENT_BACK);
		assertThat(absence("phat-sinh", "A", "2025-01"))
			.isEqualTo("Chưa có số liệu: A, tháng 1/2025: bị trả lại, chưa nộp lại.");
		this.states.put(submission("A", "2025-01"), SubmissionState.APPROVED);
		assertThat(absence("phat-sinh", "A", "2025-01"))
			.isEqualTo("Chưa có số liệu: A, tháng 1/2025: đã duyệt, ô để trống.");
		this.due = 3;
		this.states.clear();
		assertThat(absence("phat-sinh", "A", "2025"))
			.isEqualTo("Chưa có số liệu: A, 3 kỳ từ tháng 1/2025 đến tháng 3/2025: chưa nhập.");
		assertThat(absence("phat-sinh", "K", "2025-01")).isEqualTo("Chưa có số liệu, và không biểu nào yêu cầu nhập.");
	}

	@Test
	void whatTheCatalogueDoesNotHaveNobodyOwes() {
		assertThat(absence("khong-co", "A", "2025")).isEqualTo("Chưa có số liệu, và không biểu nào yêu cầu nhập.");
	}

	private String absence(String indicator, String unit, String period) {
		FigureBook book = book();
		return book.absence(key(indicator, unit, period))
			.sentence(UnitTrees.of("T PROVINCE -", "K DEPARTMENT T", "A COMMUNE T", "B COMMUNE T"));
	}

	@Test
	void whoOwesIsNamedOnceForAllPeriodsAndTheOthersAreCountedAsUnits() {
		List<Coverage.Gap> gaps = new ArrayList<>();
		for (String unit : List.of("A", "B", "C", "D", "E", "F")) {
			gaps.add(new Coverage.Gap(submission(unit, "2025-01"), null, null));
			gaps.add(new Coverage.Gap(submission(unit, "2025-02"), SubmissionState.SUBMITTED, null));
			gaps.add(new Coverage.Gap(submission(unit, "2025-03"), null, null));
		}
		UnitTree units = UnitTrees.of("T PROVINCE -", "A COMMUNE T", "B COMMUNE T", "C COMMUNE T", "D COMMUNE T",
				"E COMMUNE T", "F COMMUNE T");
		String a = units.shortName("A");
		assertThat(new Absence(null, true, gaps.subList(0, 3), null).sentence(units)).isEqualTo("Chưa có số liệu: " + a
				+ ", 2 kỳ từ tháng 1/2025 đến tháng 3/2025: chưa nhập; " + a + ", tháng 2/2025: đã nộp, chờ duyệt.");
		assertThat(new Absence(null, true, gaps, null).sentence(units)).endsWith("; và 3 đơn vị khác.");
		assertThat(new Absence(null, true, gaps.subList(0, 9), null).sentence(units)).endsWith("; và các kỳ khác.");
	}

	private static SubmissionKey submission(String unit, String period) {
		return SubmissionKey.of("bieu", unit, period);
	}

	private static List<Period> months(int first, int last) {
		return Period.year(2025).months().subList(first - 1, last);
	}

	private Coverage coverage(String indicator, String unit, String period) {
		return book().read(key(indicator, unit, period)).orElseThrow().coverage();
	}

	private String reason(String indicator, String unit, String period) {
		return Objects.requireNonNull(book().absence(key(indicator, unit, period)).reason());
	}

	private Optional<String> read(String indicator, String unit, String period) {
		return book().read(key(indicator, unit, period)).map((reading) -> reading.amount().toString());
	}

	private FigureBook book() {
		return new FigureBook(new Shape(this.catalogue),
				UnitTrees.of("T PROVINCE -", "K DEPARTMENT T", "A COMMUNE T", "B COMMUNE T"), this.figures, this::owed);
	}

	/** Both communes owe every month of everything. */
	private Owed owed() {
		Map<String, List<FormLineView>> lines = new LinkedHashMap<>();
		this.catalogue.keySet()
			.forEach((code) -> lines.put(code,
					List.of(new FormLineView("bieu", 0, code, null, UnitLevel.COMMUNE, null, null, null, true))));
		return new Owed(lines, Map.of("bieu", Period.Kind.MONTH), due(), Set.copyOf(this.open),
				(periods) -> this.states, () -> this.reasons);
	}

	private Map<Period, Boolean> due() {
		return months(1, 12).stream()
			.collect(Collectors.toMap(Function.identity(), (month) -> month.number() <= this.due));
	}

	private static FigureKey key(String indicator, String unit, String period) {
		return new FigureKey(indicator, unit, Period.parse(period));
	}

	private void enter(String indicator, String unit, String period, String value) {
		FigureKey key = key(indicator, unit, period);
		this.figures.add(new FigureView(key, new SubmissionKey("bieu", unit, key.period()), Amount.parse(value), null,
				"canbo", Instant.EPOCH));
	}

	private void indicator(String code, IndicatorKind kind, int decimals, @Nullable String numerator,
			@Nullable String denominator, @Nullable String formula) {
		this.catalogue.put(code, new IndicatorView(code, "II", code, "hồ sơ", true, false, kind, decimals, "K",
				numerator, denominator, formula, null, List.of()));
	}

}
