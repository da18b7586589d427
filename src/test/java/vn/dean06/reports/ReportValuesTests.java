package vn.dean06.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.SampleTest;
import vn.dean06.document.Prose;
import vn.dean06.document.Span;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.reports.text.ReportTexts;
import vn.dean06.reports.text.Value;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What placeholders print that tell a figure beside another one, or the report's own
 * period.
 */
@SampleTest
@Transactional
class ReportValuesTests {

	@Autowired
	Reports reports;

	@Autowired
	JdbcClient database;

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			dvc.khai-sinh.tong@cung-ky                    ; 1.000
			dvc.khai-sinh.tong:chenh-lech                 ; 58
			dvc.khai-sinh.tong:chenh-lech@2023            ; 58
			dvc.khai-sinh.tong:tang-truong@cung-ky        ; 5,80
			dvc.khai-sinh.tong:tang-truong@cung-ky|1     ; 5,8
			dvc.khai-sinh.tong@STP:chenh-lech             ; 58
			dvc.lien-thong-khai-sinh.tong:chenh-lech      ; -1.473
			dvc.lien-thong-khai-sinh.tong:tang-truong|0  ; -15
			ho-so.dung-han.ty-le:diem@cung-ky             ; 0,35
			ho-so.dung-han.ty-le:diem@cung-ky|1          ; 0,4
			can-cuoc.luy-ke@thang-cuoi:chenh-lech@thang-11 ; 20.001
			""")
	void aFigureIsToldBesideAnother(String name, String printed) {
		prepare();
		assertThat(text(name)).isEqualTo(printed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					ho-so.dung-han.ty-le:chenh-lech           | hiệu của hai tỷ lệ phần trăm là điểm phần trăm; hãy ghi “:diem”
					ho-so.dung-han.ty-le:tang-truong          | hiệu của hai tỷ lệ phần trăm là điểm phần trăm; hãy ghi “:diem”
					dvc.khai-sinh.tong:diem                   | điểm phần trăm chỉ có giữa hai tỷ lệ; hãy ghi “:chenh-lech” hoặc “:tang-truong”
					dvc.ket-hon.tong:tang-truong              | số gốc (Bình Định, năm 2023) bằng 0 nên không có tỷ lệ tăng; hãy ghi “:chenh-lech”
					dvc.khai-sinh.tong@luy-ke:chenh-lech@ky-truoc | số lũy kế không so với kỳ liền trước; hãy so với “cung-ky”, hoặc bỏ “@luy-ke”
					dvc.khai-sinh.tong:chenh-lech@thang-11    | số phát sinh của năm 2024 và của tháng 11/2024 không so được vì hai kỳ dài khác nhau; hãy chọn hai kỳ dài như nhau
					dvc.khai-sinh.tong:hieu-so                | sau “:” phải là chenh-lech, tang-truong, diem hoặc một quy tắc trong muc-tieu, tang-giam, xu-huong, dat, so-muc-tieu, xep-hang, thu-hang, phat-sinh, hoan-thanh, dang-thuc-hien, dang-trien-khai, chua-thuc-hien, qua-han, không phải “hieu-so”
					""")
	void whatCannotBeToldIsAFaultThatSaysWhatToWrite(String name, String message) {
		prepare();
		assertThat(values(name).get(name)).isEqualTo(new Value.Unknown(message));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			dvc.khai-sinh.tong:tang-giam              ; tăng 58 hồ sơ (5,80%) so với cùng kỳ năm 2023
			dvc.khai-sinh.tong:tang-giam@2023|1       ; tăng 58 hồ sơ (5,8%) so với cùng kỳ năm 2023
			dvc.lien-thong-khai-sinh.tong:tang-giam   ; giảm 1.473 hồ sơ (14,73%) so với cùng kỳ năm 2023
			ho-so.dung-han.ty-le:tang-giam            ; tăng 0,35 điểm phần trăm so với cùng kỳ năm 2023
			ho-so.dung-han.ty-le:tang-giam|0          ; giữ nguyên so với cùng kỳ năm 2023
			dvc.khai-tu.tong:tang-giam                ; chưa có số liệu cùng kỳ năm 2023 để so sánh
			dvc.ket-hon.tong:xu-huong                 ; tăng
			can-cuoc.luy-ke@thang-12:tang-giam@ky-truoc ; lũy kế 1.423.725 công dân
			so-hoa.thanh-phan-ho-so@thang-12:muc-tieu ; vượt chỉ tiêu
			ket-qua-dien-tu@thang-12:muc-tieu@chinh-phu ; chưa đạt chỉ tiêu
			ho-so.truc-tuyen.ty-le:so-muc-tieu@chinh-phu|1 ; vượt 40,3 điểm phần trăm so với mục tiêu 50%
			ho-so.dung-han.ty-le:dat                  ; chưa được giao
			dvc.khai-sinh.tong:phat-sinh              ; 1.058 hồ sơ
			""")
	void aRuleSaysItInWords(String name, String said) {
		prepare();
		assertThat(Span.words(said(name))).isEqualTo(said);
	}

	@Test
	void wordsAndNumbersOfARuleLeadBack() {
		prepare();
		List<Span> said = said("dvc.khai-sinh.tong:tang-giam");
		assertThat(said).filteredOn(Span.Text.class::isInstance)
			.map((span) -> Span.words(List.of(span)))
			.allMatch((text) -> text.matches("[^\\p{L}\\p{N}]+"));
		assertThat(said).filteredOn(Span.Value.class::isInstance)
			.map((span) -> ((Span.Value) span).source())
			.hasSize(6)
			.allMatch((source) -> source.key().equals("dvc.khai-sinh.tong@TINH/2024:tang-giam@2023"))
			.allMatch((source) -> source.caption()
				.equals(List.of("Theo quy tắc “tang-giam”", "Đăng ký khai sinh: tổng số hồ sơ (hồ sơ)",
						"Bình Định, năm 2024: 1.058", "Bình Định, năm 2023: 1.000")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					dvc.khai-sinh.tong@luy-ke:tang-giam@ky-truoc | số lũy kế không so với kỳ liền trước; hãy so với “cung-ky”, hoặc bỏ “@luy-ke”
					can-cuoc.luy-ke@thang-12:xu-huong@ky-truoc   | quy tắc “xu-huong” không so số lũy kế với kỳ liền trước; hãy so với “cung-ky”
					models.completed@nam-truoc                   | năm 2023 không có danh mục nào để đếm; hãy bỏ chỗ này hoặc chọn kỳ khác
					""")
	void whatMustNotBeSaidIsAFault(String name, String message) {
		prepare();
		assertThat(values(name).get(name)).isEqualTo(new Value.Unknown(message));
	}

	@Test
	void aRuleIsWrittenOutInATextAsWordsAndFigures() {
		prepare();
		ReportTexts texts = new ReportTexts(values("dvc.khai-sinh.tong:tang-giam")::get);
		String rule = "dvc.khai-sinh.tong:tang-giam";
		assertThat(Span.words(texts.formal("{{#%1$s}}Số hồ sơ *{{%1$s}}*, {{%1$s}}.{{/%1$s}}".formatted(rule))))
			.isEqualTo("Số hồ sơ *tăng 58 hồ sơ (5,80%) so với cùng kỳ năm 2023*, "
					+ "tăng 58 hồ sơ (5,80%) so với cùng kỳ năm 2023.");
		assertThat(texts.faults()).isEmpty();
	}

	@Test
	void aMissingFigureOfTheOtherPeriodIsMissing() {
		assertThat(values("dvc.khai-sinh.tong:chenh-lech").get("dvc.khai-sinh.tong:chenh-lech"))
			.isInstanceOfSatisfying(Value.Missing.class, (missing) -> assertThat(missing.what())
				.isEqualTo("“Đăng ký khai sinh: tổng số hồ sơ”, Bình Định, năm 2023"));
	}

	@Test
	void whatIsComputedLeadsBackToBothFigures() {
		prepare();
		ReportValues values = values("dvc.khai-sinh.tong:tang-truong@ky-truoc");
		Span.Value printed = value(values, "dvc.khai-sinh.tong:tang-truong@ky-truoc");
		assertThat(printed.source()).isEqualTo(
				new Span.Source("dvc.khai-sinh.tong@TINH/2024:tang-truong@2023", "/so-lieu/dvc.khai-sinh.tong@STP/2024",
						List.of("Tăng trưởng: 5,80%", "Đăng ký khai sinh: tổng số hồ sơ (hồ sơ)",
								"Bình Định, năm 2024: 1.058", "Bình Định, năm 2023: 1.000")));
		assertThat(values.figures().printed()).flatExtracting((sum) -> sum.keys())
			.containsExactly(FigureKey.parse("dvc.khai-sinh.tong@STP/2024"),
					FigureKey.parse("dvc.khai-sinh.tong@STP/2023"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2026-11    | tháng 11 năm 2026 | tháng 11/2026 | tháng 11 năm 2025 | tháng 10 năm 2026 | tháng 12 năm 2026 | 11 tháng đầu năm 2026
					2026-12    | tháng 12 năm 2026 | tháng 12/2026 | tháng 12 năm 2025 | tháng 11 năm 2026 | tháng 1 năm 2027 | năm 2026
					2026-H1    | 6 tháng đầu năm 2026 | 6 tháng đầu năm 2026 | 6 tháng đầu năm 2025 | 6 tháng cuối năm 2025 | 6 tháng cuối năm 2026 | 6 tháng đầu năm 2026
					2026-9T    | 9 tháng đầu năm 2026 | 9 tháng đầu năm 2026 | 9 tháng đầu năm 2025 | 9 tháng đầu năm 2025 | quý IV năm 2026 | 9 tháng đầu năm 2026
					2026       | năm 2026 | năm 2026 | năm 2025 | năm 2025 | năm 2027 | năm 2026
					""")
	void thePeriodOfTheReportIsNamedInWords(Period period, String words, String shortly, String sameLastYear,
			String previous, String next, String toDate) {
		ReportValues values = values(period, "{{period}}");
		assertThat(List.of("period", "period.short", "period.cung-ky", "period.ky-truoc", "period.ky-sau",
				"period.luy-ke"))
			.map((name) -> words(values, name))
			.containsExactly(words, shortly, sameLastYear, previous, next, toDate);
		assertThat(words(values, "PERIOD.KY-SAU")).isEqualTo(next.toUpperCase(Locale.ROOT));
	}

	@Test
	void theYearAndTheMonthOfTheReportAreNamed() {
		ReportValues values = values(Period.parse("2026-Q3"), "{{month}}");
		assertThat(List.of("year", "previous-year", "next-year", "month", "PROVINCE"))
			.map((name) -> words(values, name))
			.containsExactly("2026", "2025", "2027", "9", "BÌNH ĐỊNH");
	}

	@Test
	void aRegisterIsCountedAtTheEndOfAPeriodThatMoves() {
		ReportValues values = values(Period.parse("2024-12"),
				"{{models.completed@ky-truoc}} {{models.completed@2024-11}} {{models.total@ky-nay}}");
		assertThat(value(values, "models.completed@ky-truoc")).isEqualTo(value(values, "models.completed@2024-11"));
		assertThat(value(values, "models.completed@ky-truoc").text()).isEqualTo("15");
		assertThat(value(values, "models.total@ky-nay").source().caption()).last()
			.asString()
			.endsWith("tính đến hết tháng 12/2024");
	}

	/** The plan of 2024 has 38 tasks COMPLETED and none NOT_STARTED, of 42 models. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			tasks.completed:hoan-thanh         ; tasks.completed   ; đã hoàn thành 38 nhiệm vụ
			tasks.not-started:chua-thuc-hien   ; tasks.not-started ; không có nhiệm vụ chưa thực hiện
			models.total@ky-nay:dang-thuc-hien ; models.total      ; đang thực hiện 42 mô hình
			""")
	void aRuleSpeaksOfWhatARegisterCounts(String name, String count, String said) {
		assertThat(Span.words(said(name))).isEqualTo(said);
		assertThat(said(name)).filteredOn(Span.Value.class::isInstance)
			.map((span) -> ((Span.Value) span).source())
			.allMatch((source) -> source.key().startsWith(count) && source.address().startsWith("/"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			tasks.completed:tang-giam | quy tắc “tang-giam” so với kỳ khác hoặc với mục tiêu, mà số đếm thì không
			tasks.completed:khong-co  | sau “:” phải là chenh-lech, tang-truong, diem hoặc một quy tắc trong
			""")
	void aRuleThatSaysNothingOfACountIsAFault(String name, String message) {
		assertThat(values(name).get(name)).isInstanceOfSatisfying(Value.Unknown.class,
				(unknown) -> assertThat(unknown.message()).startsWith(message));
	}

	private List<Span> said(String name) {
		return ((Value.Wording) values(name).get(name)).spans();
	}

	/** What was so in the year before, and in November. */
	private void prepare() {
		enter("dvc.khai-sinh.tong", "STP", "2023", "1000");
		enter("dvc.lien-thong-khai-sinh.tong", "STP", "2023", "10000");
		enter("dvc.ket-hon.tong", "STP", "2023", "0");
		enter("ho-so.dung-han.ty-le", "VPUBND", "2023", "99.50");
		enter("can-cuoc.luy-ke", "CAT", "2024-11", "1403724");
	}

	private void enter(String indicator, String unit, String period, String value) {
		this.database.sql("""
				insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version)
				values (?, ?, ?, ?, false, 'thuongtruc', now(), 0)
				on conflict (indicator, unit, period) do update set value = excluded.value""")
			.params(indicator, unit, period, new BigDecimal(value))
			.update();
	}

	private String text(String name) {
		return value(values(name), name).text();
	}

	@Test
	void aTargetThatNobodySetIsMissedAndNoWrongName() {
		String name = "target:ket-qua-dien-tu/chinh-phu";
		assertThat(value(values(name), name).text()).isEqualTo("100");
		assertThat(values(Period.year(2025), "{{" + name + "}}").get(name)).isInstanceOfSatisfying(Value.Missing.class,
				(missing) -> {
					assertThat(missing.what()).startsWith("Mục tiêu năm 2025 của “");
					assertThat(missing.message()).startsWith("Danh mục chưa có mục tiêu này");
				});
		assertThat(values("target:khong-co/chinh-phu").get("target:khong-co/chinh-phu"))
			.isInstanceOf(Value.Unknown.class);
	}

	private ReportValues values(String name) {
		return values(Period.year(2024), "{{" + name + "}}");
	}

	private ReportValues values(Period period, String text) {
		ReportView report = new ReportView("", period, "TINH", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31),
				null, null, ReportState.DRAFT, null, ReportForm.blank());
		return new ReportValues(report, this.reports.sources(report, List.of(Prose.written(text))));
	}

	private static String words(ReportValues values, String name) {
		return ((Span.Text) ((Value.Printed) values.get(name)).span()).text();
	}

	private static Span.Value value(ReportValues values, String name) {
		return (Span.Value) Objects.requireNonNull(((Value.Printed) values.get(name)).span());
	}

}
