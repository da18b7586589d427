package vn.dean06.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TypedTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "một\r\nhai", "một\rhai", "một\nhai", "một\u000Bhai", "một\fhai", "một\u0085hai",
			"một\u2028hai", "một\u2029hai", "một \t\nhai" })
	void everyLineEndIsALineEnd(String typed) {
		assertThat(TypedText.lines("Nội dung", typed, 100)).isEqualTo("một\nhai");
		assertThat(TypedText.line("Nội dung", typed, 100)).isEqualTo("một hai");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0xA0, 0x202F, 0x2003, 0x2007, 0x205F, 0x3000, '\t', 0xF020 })
	void everyBlankIsABlank(int blank) {
		String typed = Character.toString(blank);
		assertThat(TypedText.lines("Nội dung", typed + "1" + typed + "250" + typed, 100)).isEqualTo("1 250");
	}

	@Test
	void blanksAndEmptyLinesWithinATextStay() {
		assertThat(TypedText.lines("Nội dung", "\n a  b\n\n   c\n", 100)).isEqualTo("a  b\n\n   c");
	}

	@Test
	void lettersAreComposed() {
		assertThat(TypedText.line("Nội dung", "Tiê\u0301ng Viê\u0323t", 100)).isEqualTo("Tiếng Việt");
	}

	@ParameterizedTest
	@CsvSource({ "F0B7, •", "F0A7, ▪", "F0D8, ►", "F0FC, √", "F0E0, →" })
	void whatWordsClipboardGivesForASymbolIsThatSymbol(String number, String symbol) {
		String typed = Character.toString(Integer.parseInt(number, 16)) + " Đã mở 3 lớp.";
		assertThat(TypedText.line("Nội dung", typed, 100)).isEqualTo(symbol + " Đã mở 3 lớp.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u200B", "\u200E", "\u00AD", "\u2060", "\uFEFF", "\uFE0F" })
	void whatNobodySeesIsLeftOut(String unseen) {
		assertThat(TypedText.line("Nội dung", unseen + "12" + unseen + "34" + unseen, 100)).isEqualTo("1234");
	}

	@ParameterizedTest
	@CsvSource({ "0, U+0000", "1B, U+001B", "9F, U+009F", "202E, U+202E", "2066, U+2066", "E000, U+E000",
			"F8FF, U+F8FF", "D800, U+D800", "FFFF, U+FFFF", "E0041, U+E0041", "10FFFD, U+10FFFD" })
	void whatStandsForNothingIsRefusedByItsNumber(String number, String named) {
		String typed = "Đã cấp " + Character.toString(Integer.parseInt(number, 16)) + "0 hồ sơ";
		assertThatIllegalArgumentException().isThrownBy(() -> TypedText.lines("Ghi chú", typed, 100))
			.withMessage(
					"Ghi chú có ký tự không dùng được, " + named + ", ngay sau “Đã cấp”; hãy xóa hoặc thay ký tự đó.");
		assertThat(TypedText.beginning(typed, 100)).isEqualTo("Đã cấp 0 hồ sơ");
	}

	@Test
	void theFirstThatIsRefusedIsFoundByTheWordsBeforeIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> TypedText.line("Lý do", "\u0007abc\u0008", 100))
			.withMessageContaining("U+0007, ở đầu;");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TypedText.line("Lý do", "Số học viên\ncao bất thường trong tháng\u0008", 100))
			.withMessageContaining("U+0008, ngay sau “…t thường trong tháng”;");
	}

	@Test
	void aTextThatIsTooLongIsRefusedAndNotCut() {
		assertThat(TypedText.line("Lý do", " " + "a".repeat(10) + " ", 10)).hasSize(10);
		assertThatIllegalArgumentException().isThrownBy(() -> TypedText.line("Lý do", "a".repeat(11), 10))
			.withMessage("Lý do dài quá 10 ký tự; hãy viết gọn lại.");
	}

	@Test
	void nothingTypedIsAnEmptyText() {
		assertThat(TypedText.line("Lý do", null, 10)).isEmpty();
		assertThat(TypedText.lines("Lý do", " \u00A0\u200B\n\t", 10)).isEmpty();
	}

	@Test
	void ofWhatMayBeAnythingTheBeginningIsKept() {
		assertThat(TypedText.beginning(" Nguyễn\nVăn\u0000 \uE000A" + "b".repeat(1000), 14))
			.isEqualTo("Nguyễn Văn Abb");
	}

}
