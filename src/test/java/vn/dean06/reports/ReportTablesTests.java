package vn.dean06.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.SampleTest;
import vn.dean06.document.Block;
import vn.dean06.document.Prose;
import vn.dean06.document.Span;
import vn.dean06.organisation.Period;
import vn.dean06.reports.text.ReportTexts;
import vn.dean06.reports.text.Value;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables of figures in a text, and documents that it cites.
 */
@SampleTest
@Transactional
class ReportTablesTests {

	private static final String ACCOUNTS = "dinh-danh.thu-nhan.trong-nam";

	@Autowired
	Reports reports;

	@Autowired
	JdbcClient database;

	@Test
	void theMonthsOfAPeriodStandOneBelowTheOtherEachBesideItsYearBefore() {
		enter(ACCOUNTS, "CAT", "2024-10", "1200");
		enter(ACCOUNTS, "CAT", "2024-11", "5");
		enter(ACCOUNTS, "CAT", "2023-11", "4");
		Value.Table table = table(
				"bang:thang@2024-Q4: %1$s, %1$s@cung-ky = Cùng kỳ, %1$s:chenh-lech, %1$s@luy-ke".formatted(ACCOUNTS));
		assertThat(table.columns()).extracting(Block.Column::title)
			.containsExactly("Tháng", "Tài khoản định danh điện tử thu nhận, cấp trong kỳ (tài khoản)", "Cùng kỳ",
					"Tài khoản định danh điện tử thu nhận, cấp trong kỳ: tăng, giảm so với cùng kỳ năm trước (tài khoản)",
					"Tài khoản định danh điện tử thu nhận, cấp trong kỳ, lũy kế từ đầu năm (tài khoản)");
		assertThat(table.columns()).extracting(Block.Column::numbers).containsExactly(false, true, true, true, true);
		assertThat(rows(table)).containsExactly("Tháng 10/2024|1.200|…|…|1.200", "Tháng 11/2024|5|4|1|1.205",
				"Tháng 12/2024|…|…|…|268.280", "Quý IV/2024|1.205|4|1.201|268.280");
		assertThat(table.remark()).isEqualTo("(“…”: chưa có số liệu (5 ô))");
	}

	@Test
	void eachCellLeadsBackAndWhatIsMissingLeadsToWhereItIsLookedFor() {
		enter(ACCOUNTS, "CAT", "2024-11", "5");
		ReportValues values = values("bang:thang@2024-Q4: " + ACCOUNTS);
		Value.Table table = (Value.Table) values.get("bang:thang@2024-Q4: " + ACCOUNTS);
		assertThat(figures(table)).extracting((figure) -> figure.text() + " " + figure.source().address())
			.containsExactly("… /so-lieu/" + ACCOUNTS + "@TINH/2024-10", "5 /so-lieu/" + ACCOUNTS + "@CAT/2024-11",
					"… /so-lieu/" + ACCOUNTS + "@TINH/2024-12", "5 /so-lieu/" + ACCOUNTS + "@CAT/2024-11");
		assertThat(figures(table).getFirst().source().whole()).isFalse();
		assertThat(values.figures().printed()).extracting((sum) -> sum.key().toString())
			.containsExactly(ACCOUNTS + "@TINH/2024-11", ACCOUNTS + "@TINH/2024-Q4");
	}

	@Test
	void theServicesOfABlockStandWithWhatWasReceivedAndTheTotalOfTheBlock() {
		Value.Table block = table("bang:dich-vu/cong-an");
		assertThat(block.columns()).extracting(Block.Column::title)
			.containsExactly("STT", "Dịch vụ công", "Tổng số hồ sơ", "Trực tiếp", "Trực tuyến", "Tỷ lệ trực tuyến (%)");
		assertThat(rows(block)).hasSize(12).first().isEqualTo("1|Đăng ký thường trú|94.183|480|93.703|99,49");
		assertThat(rows(block)).last().asString().startsWith("|Cộng|");
		assertThat(block.rows().getLast()).isInstanceOfSatisfying(Block.Row.Cells.class,
				(row) -> assertThat(row.cells().get(1).paragraphs().getFirst())
					.containsExactly(new Span.Text("Cộng", java.util.Set.of(Span.Emphasis.BOLD))));
		Value.Table all = table("bang:dich-vu");
		assertThat(all.rows()).filteredOn(Block.Row.Group.class::isInstance).hasSize(2);
		assertThat(all.rows()).hasSize(2 + 11 + 1 + 14 + 1);
	}

	@Test
	void unitsStandWithWhatTheySayAndTheProvinceBelow() {
		assertThat(rows(table("bang:don-vi: dvc.khai-sinh.tong, dvc.khai-sinh.ty-le|1"))).last()
			.isEqualTo("|Toàn tỉnh|1.058|99,2");
		enter("dvc.khai-sinh.truc-tiep", "H542", "2024", "7");
		assertThat(rows(table("bang:don-vi/huyen: dvc.khai-sinh.truc-tiep"))).startsWith("1|An Lão|7");
	}

	@Test
	void aShareOfNothingAndAGrowthOverNothingAreNone() {
		enter("dvc.ket-hon.tong", "STP", "2023", "0");
		enter("dvc.ket-hon.tong", "STP", "2024-12", "0");
		Value.Table table = table(
				"bang:thang@2024-12: dvc.ket-hon.ty-le, dvc.ket-hon.tong@nam-nay:tang-truong@cung-ky");
		assertThat(rows(table)).containsExactly("Tháng 12/2024|-|-");
		assertThat(table.remark()).isEqualTo("(“-”: không phát sinh hoặc không có tỷ lệ)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					bang:dich-vu/ngan-hang          | không có nhóm dịch vụ công “ngan-hang”; hãy ghi một trong cong-an, nganh
					bang:thang/XYZ: a               | không có đơn vị “XYZ”; hãy ghi mã đơn vị sau “thang/”
					bang:thang: khong.co            | không có chỉ tiêu “khong.co”; hãy sửa cột của bảng hoặc thêm chỉ tiêu vào danh mục
					bang:don-vi: dvc.khai-sinh.tong@STP | trong bảng theo đơn vị, cột “dvc.khai-sinh.tong@STP” không ghi đơn vị
					bang:don-vi/xa@2019: dvc.khai-sinh.tong | không đơn vị nào của bảng có hay phải báo cáo các chỉ tiêu này; hãy chọn cấp đơn vị hoặc chỉ tiêu khác
					bang:thang: ho-so.dung-han.ty-le:chenh-lech | cột “ho-so.dung-han.ty-le”: hiệu của hai tỷ lệ phần trăm là điểm phần trăm; hãy ghi “:diem”
					vien-dan:999/QĐ-UBND            | danh mục văn bản không có văn bản số “999/QĐ-UBND”; hãy sửa số, ký hiệu, năm hoặc bổ sung danh mục
					""")
	void whatCannotBePrintedIsAFaultThatSaysWhatToWrite(String name, String message) {
		assertThat(values(name).get(name)).isEqualTo(new Value.Unknown(message));
	}

	@Test
	void aDocumentIsCitedInDueFormAndLeadsBackToTheRegister() {
		Span.Value cited = cited("vien-dan:540/QĐ-UBND@2024");
		assertThat(cited.text()).isEqualTo(
				"Quyết định số 540/QĐ-UBND ngày 07 tháng 02 năm 2024 của UBND tỉnh ban hành Kế hoạch thực hiện Đề án 06 trên địa bàn tỉnh năm 2024");
		assertThat(cited.source().address()).isEqualTo("/van-ban?tim=540%2FQ%C4%90-UBND&nam=2024");
		assertThat(cited.source().key()).isEqualTo("vien-dan:540/QĐ-UBND@2024, UBND tỉnh");
		assertThat(cited("vien-dan: 540/qđ-ubnd | ngan").text()).isEqualTo("Quyết định số 540/QĐ-UBND");
		assertThat(cited(cited.source().key())).isEqualTo(cited);
		assertThat(cited("vien-dan:6/QĐ-TTg|ngan").text()).isEqualTo("Quyết định số 06/QĐ-TTg");
	}

	private Span.Value cited(String name) {
		return (Span.Value) ((Value.Printed) values(name).get(name)).span();
	}

	@Test
	void ofSeveralDocumentsWithANumberOneHasToBeSaid() {
		this.database.sql("""
				insert into thing (register, code, year, number, series, place, issued, version)
				values ('van-ban', '2024-540-x', 2024, 540, 'QĐ-UBND UBND huyện', 540, date '2024-03-01', 0)""")
			.update();
		this.database.sql("""
				insert into thing_text (register, thing, column_key, text, typed)
				select 'van-ban', '2024-540-x', column_key,
					case column_key when 'issuer' then 'UBND huyện' else text end, typed
				from thing_text where register = 'van-ban' and thing = '2024-540-QĐ-UBND UBND tỉnh'""").update();
		String name = "vien-dan:540/QĐ-UBND@2024";
		assertThat(values(name).get(name)).isInstanceOfSatisfying(Value.Unknown.class,
				(unknown) -> assertThat(unknown.message())
					.startsWith("có 2 văn bản cùng số: Quyết định số 540/QĐ-UBND ngày")
					.contains("ghi thêm “@năm” hoặc “, cơ quan ban hành”"));
		assertThat(cited(name + ", ubnd tỉnh|ngan").text()).isEqualTo("Quyết định số 540/QĐ-UBND");
	}

	@Test
	void aTableInASectionIsCountedAmongWhatIsMissingAndToldAtItsPlace() {
		String text = "{{bang:thang@2024-Q4: " + ACCOUNTS + "}}\n\nTheo {{vien-dan:540/QĐ-UBND|ngan}}.";
		ReportTexts texts = new ReportTexts(values(Period.year(2024), text)::get);
		List<Block> blocks = texts.section("10.md", (line) -> "Mục I", text);
		assertThat(texts.faults()).isEmpty();
		assertThat(blocks).hasSize(3).first().isInstanceOf(Block.Table.class);
	}

	private static List<String> rows(Value.Table table) {
		return table.rows().stream().map((row) -> switch (row) {
			case Block.Row.Group(var spans) -> Span.words(spans);
			case Block.Row.Cells(var cells) -> cells.stream()
				.map((cell) -> cell.paragraphs().stream().map(Span::words).collect(Collectors.joining()))
				.collect(Collectors.joining("|"));
		}).toList();
	}

	private static List<Span.Value> figures(Value.Table table) {
		return table.rows()
			.stream()
			.flatMap((row) -> (row instanceof Block.Row.Cells(var cells)) ? cells.stream() : Stream.of())
			.flatMap((cell) -> cell.paragraphs().stream().flatMap(List::stream))
			.filter(Span.Value.class::isInstance)
			.map(Span.Value.class::cast)
			.toList();
	}

	private Value.Table table(String name) {
		return (Value.Table) values(name).get(name);
	}

	private void enter(String indicator, String unit, String period, String value) {
		this.database.sql("""
				insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version)
				values (?, ?, ?, ?, false, 'thuongtruc', now(), 0)
				on conflict (indicator, unit, period) do update set value = excluded.value""")
			.params(indicator, unit, period, new BigDecimal(value))
			.update();
	}

	private ReportValues values(String name) {
		return values(Period.year(2024), "{{" + name + "}}");
	}

	private ReportValues values(Period period, String text) {
		ReportView report = new ReportView("", period, "TINH", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31),
				null, null, ReportState.DRAFT, null, ReportForm.blank());
		return new ReportValues(report, this.reports.sources(report, List.of(Prose.written(text))));
	}

}
