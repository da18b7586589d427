package vn.dean06.reports.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.reports.text.Template.Part.Name;
import vn.dean06.reports.text.Template.Part.Passage;
import vn.dean06.reports.text.Template.Part.Words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TemplateTests {

	@Test
	void namesAndPassagesKnowTheirLines() {
		assertThat(
				Template.read("Có {{x.tong@CAT/2024-10|1}} hồ sơ\n{{#ds}}{{ten}};{{/ds}}{{^ds}}không{{/ds}}.").parts())
			.containsExactly(new Words("Có ", 1), new Name("x.tong@CAT/2024-10|1", 1), new Words(" hồ sơ\n", 1),
					new Passage("ds", false, List.of(new Name("ten", 2), new Words(";", 2)), 2),
					new Passage("ds", true, List.of(new Words("không", 2)), 2), new Words(".", 2));
	}

	@Test
	void aTagOfAPassageThatStandsAloneTakesItsLineWithIt() {
		assertThat(Template.read("a\n{{#ds}}\nb {{ten}}\n  {{/ds}}  \n\nc\n{{! ghi chú }}\nd").parts()).containsExactly(
				new Words("a\n", 1),
				new Passage("ds", false, List.of(new Words("b ", 3), new Name("ten", 3), new Words("\n", 3)), 2),
				new Words("\nc\n", 5), new Words("d", 8));
	}

	@Test
	void singleBracesAreWords() {
		assertThat(Template.read("{a} } }} {").parts()).containsExactly(new Words("{a} } }} {", 1));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'a\n{{#ds}}b', 2, '{{#ds}} không có {{/ds}} đóng lại'
			'{{^ds}}\n{{#x}}{{/ds}}', 2, '{{#x}} không có {{/x}} đóng lại'
			'a\n\nb{{/ds}}', 3, '{{/ds}} đóng lại chỗ không mở'
			'a\nb {{c\n}}', 2, '“{{” phải có tên và “}}” đóng lại trên cùng một dòng'
			'a {{b {{c}}', 1, '“{{” phải có tên và “}}” đóng lại trên cùng một dòng'
			'{{{c}}}', 1, '“{{” phải có tên và “}}” đóng lại trên cùng một dòng'
			'a\n{{ }}', 2, 'thiếu tên trong {{}}'
			'a\n{{# }}', 2, 'thiếu tên trong {{#}}'
			""")
	void whatDoesNotFollowTheGrammarIsToldWithItsLine(String text, int line, String message) {
		assertThatExceptionOfType(Template.Unreadable.class).isThrownBy(() -> Template.read(text))
			.withMessage("mẫu không đọc được: " + message)
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(line));
		assertThat(Template.names(text)).isEmpty();
	}

	@Test
	void passagesDoNotStandInEachOtherWithoutEnd() {
		assertThatExceptionOfType(Template.Unreadable.class)
			.isThrownBy(() -> Template.read("\n" + "{{#a}}".repeat(10_000) + "{{/a}}".repeat(10_000)))
			.withMessageContaining("trong quá 8 lớp")
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(2));
		assertThat(Template.read("{{#a}}".repeat(8) + "{{/a}}".repeat(8)).parts()).hasSize(1);
	}

	@Test
	void theNamesOfATextAreThoseOfItsPlaceholdersAndPassages() {
		assertThat(Template.names("{{a}} {{#b}}{{c@2024}}{{/b}} {{! d }}")).containsExactly("a", "b", "c@2024");
	}

}
