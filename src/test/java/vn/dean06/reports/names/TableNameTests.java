package vn.dean06.reports.names;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TableNameTests {

	@Test
	void namesABlockOfServicesOfTheReportsPeriodOrOfAnother() {
		TableName all = TableName.parse("bang:dich-vu");
		assertThat(all.kind()).isEqualTo(TableName.Kind.SERVICES);
		assertThat(all.which()).isEmpty();
		assertThat(all.in(Period.parse("2026-11"))).hasToString("2026-11");
		TableName block = TableName.parse("bang:dich-vu/cong-an@luy-ke");
		assertThat(block.which()).isEqualTo("cong-an");
		assertThat(block.in(Period.parse("2026-11"))).hasToString("2026-11T");
	}

	@Test
	void namesUnitsOfALevelWithFiguresInColumns() {
		TableName table = TableName
			.parse("bang: don-vi/xa@2024-9T : a.b|1, a.b@cung-ky = Cùng kỳ, a.b:chenh-lech@ky-truoc");
		assertThat(table.kind()).isEqualTo(TableName.Kind.UNITS);
		assertThat(table.level()).contains(UnitLevel.COMMUNE);
		assertThat(table.in(Period.parse("2026-11"))).hasToString("2024-9T");
		assertThat(table.columns()).containsExactly(new TableName.Column(Placeholder.parse("a.b|1"), null),
				new TableName.Column(Placeholder.parse("a.b@cung-ky"), "Cùng kỳ"),
				new TableName.Column(Placeholder.parse("a.b:chenh-lech@ky-truoc"), null));
	}

	@Test
	void namesTheMonthsOfAPeriodForAUnit() {
		TableName table = TableName.parse("bang:thang/CAT@nam-nay: a.b");
		assertThat(table.kind()).isEqualTo(TableName.Kind.MONTHS);
		assertThat(table.which()).isEqualTo("CAT");
		assertThat(table.in(Period.parse("2026-11"))).hasToString("2026");
		assertThat(TableName.parse("bang:don-vi:a.b").level()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			bang:            ~ sau “bang:” phải là dich-vu, don-vi, thang, không phải “”
			bang:xa: a       ~ sau “bang:” phải là dich-vu, don-vi, thang, không phải “xa”
			bang:dich-vu: a  ~ bảng dịch vụ công có sẵn các cột; hãy bỏ dấu “:” và phần sau nó
			bang:thang       ~ bảng chưa có cột nào; hãy ghi chỉ tiêu sau dấu “:”, như {{bang:thang: a.b, a.c}}
			bang:don-vi: ,   ~ bảng chưa có cột nào; hãy ghi chỉ tiêu sau dấu “:”, như {{bang:don-vi: a.b, a.c}}
			bang:thang a     ~ tên bảng không đọc được; hãy ghi như {{bang:thang: a.b, a.c}}
			bang:thang: a,b,c,d,e,f,g,h,i ~ bảng có 9 cột số liệu, mà trang giấy chỉ vừa 8; hãy chia thành nhiều bảng
			bang:thang: a|x  ~ sau “|” là số chữ số thập phân, từ 0 đến 6, không phải “x”
			""")
	void whatCannotBeReadSaysWhatToWrite(String name, String sentence) {
		assertThat(TableName.isOne(name)).isTrue();
		assertThatIllegalArgumentException().isThrownBy(() -> TableName.parse(name)).withMessage(sentence);
	}

	@Test
	void aLevelOrAPeriodThatIsNoneIsSaid() {
		assertThatIllegalArgumentException().isThrownBy(() -> TableName.parse("bang:don-vi/thon: a").level())
			.withMessage("sau “don-vi/” phải là so-nganh, nganh-doc, huyen, xa, không phải “thon”");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TableName.parse("bang:dich-vu@hom-qua").in(Period.year(2026)))
			.withMessageContaining("“hom-qua” không phải đơn vị hay kỳ nào");
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		String written = TableName.written(TableName.Kind.UNITS, "xa", "@luy-ke", List.of("a.b", "a.c"));
		assertThat(written).isEqualTo("bang:don-vi/xa@luy-ke: a.b, a.c");
		assertThat(TableName.parse(written).columns()).hasSize(2);
		assertThat(TableName.written(TableName.Kind.SERVICES, "", "", List.of())).isEqualTo("bang:dich-vu");
	}

	@ParameterizedTest
	@CsvSource({ "cung-ky, cùng kỳ năm trước", "luy-ke, lũy kế từ đầu năm", "2024-11, tháng 11/2024",
			"thang-9, thang 9" })
	void aPeriodIsCalledByItsWord(String word, String label) {
		assertThat(PeriodWord.label(word)).isEqualTo(label);
	}

}
