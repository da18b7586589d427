package vn.dean06.reports.names;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.reports.names.TableName.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class SpokenTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			khai sinh trực tuyến cùng kỳ       ; khai sinh truc tuyen ; @cung-ky
			cấp căn cước tháng này             ; cap can cuoc         ; ''
			Lũy kế KHAI SINH                   ; khai sinh            ; @luy-ke
			tạm trú tháng trước                ; tam tru              ; @ky-truoc
			bảng lương                         ; luong                ; ''
			cùng kỳ                            ; ''                   ; @cung-ky
			""")
	void thePeriodIsToldFromWhatItIsOf(String said, String words, String period) {
		Spoken spoken = Spoken.of(said);
		assertThat(spoken.words()).isEqualTo(words);
		assertThat(spoken.period()).isEqualTo(period);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			bảng cấp căn cước theo xã          ; UNITS  ; xa       ; cap can cuoc
			cấp căn cước theo từng xã, phường  ; UNITS  ; xa       ; cap can cuoc
			khai sinh theo huyện lũy kế        ; UNITS  ; huyen    ; khai sinh
			hồ sơ theo sở, ngành               ; UNITS  ; so-nganh ; ho so
			hồ sơ từng đơn vị                  ; UNITS  ; ''       ; ho so
			theo tháng                         ; MONTHS ; ''       ; ''
			bảng khai sinh theo các tháng      ; MONTHS ; ''       ; khai sinh
			""")
	void aTableIsToldByWhatStandsInItsRows(String said, Kind kind, String level, String words) {
		Spoken spoken = Spoken.of(said);
		assertThat(spoken.tables()).containsExactly(kind);
		assertThat(spoken.which()).isEqualTo(level);
		assertThat(spoken.words()).isEqualTo(words);
	}

	@Test
	void whichTableIsMeantMayBeLeftOpen() {
		assertThat(Spoken.of("bảng khai sinh").tables()).containsExactly(Kind.MONTHS, Kind.UNITS);
		assertThat(Spoken.of("bảng dịch vụ công tháng này").tables()).containsExactly(Kind.SERVICES, Kind.UNITS,
				Kind.MONTHS);
		assertThat(Spoken.of("số liệu theo tháng này").tables()).isEmpty();
		assertThat(Spoken.of("dịch vụ công theo dõi").tables()).isEmpty();
	}

	@Test
	void severalThingsStandInColumns() {
		Spoken spoken = Spoken.of("bảng khai sinh trực tuyến, kết hôn theo tháng lũy kế");
		assertThat(spoken.parts()).containsExactly(List.of("khai", "sinh", "truc", "tuyen"), List.of("ket", "hon"));
		assertThat(spoken.table(Kind.MONTHS, List.of("a", "b"))).isEqualTo("bang:thang@luy-ke: a, b");
		assertThat(Spoken.of("bảng dịch vụ công lũy kế").services("cong-an")).isEqualTo("bang:dich-vu/cong-an@luy-ke");
		assertThat(Spoken.of("căn cước theo xã").table(Kind.UNITS, List.of("a"))).isEqualTo("bang:don-vi/xa: a");
	}

	@Test
	void aDocumentIsAskedForByItsNumberOrByName() {
		assertThat(Spoken.of("văn bản 540").citation()).isTrue();
		assertThat(Spoken.of("viện dẫn kế hoạch").words()).isEqualTo("ke hoach");
		assertThat(Spoken.of("540/QĐ-UBND").citation()).isFalse();
		assertThat(Spoken.tokens("06/CT-UBND ngày 5/1")).containsExactly("06", "ct", "ubnd", "ngay", "5", "1");
	}

}
