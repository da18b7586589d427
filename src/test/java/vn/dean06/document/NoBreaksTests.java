package vn.dean06.document;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NoBreaksTests {

	/** "~" stands for a blank at which no line ends. */
	@ParameterizedTest
	@ValueSource(strings = { "thực hiện Đề~án~06 của Chính phủ", "ĐỀ~ÁN~06 TRONG NĂM~2024",
			"ngày~05 tháng~01 năm~2020 của Chính phủ", "(tính đến ngày~15/12/2024)", "Tháng~12/2024 và quý~IV/2024",
			"khoản~2 Điều~5 và Phụ lục~02, Mục~II", "tiếp nhận 385.566~hồ sơ; 30.672~hồ sơ", "đạt 99,51~% (112.315)",
			"18.535.000.000~đồng; 06~tháng; 12~km", "25/25~dịch vụ, 1.208.747/1.271.729 trường hợp",
			"giảm 05~TTHC, 92,04% so với năm~2023", "hoàn thành 38 và 16 của 42~mô hình",
			"Công văn số 258/BC-UBND ngày~31/12/2024", "Kế hoạch số 153-KH/TĐTN-TTNTH", "từ 2022 đến 2025",
			"mô hình 1, 5, 6, 42", "cung cấp CCCD 12~số, VNeID mức độ 2" })
	void blanksWithinANameOrBeforeAUnitAreNotWhereALineEnds(String expected) {
		String words = expected.replace('~', ' ');
		List<Span> joined = NoBreaks.in(List.of(new Span.Text(words)));
		assertThat(Span.words(joined).replace(NoBreaks.BLANK, '~')).isEqualTo(expected);
	}

	@Test
	void alsoWhereTheNumberIsAFigureOfItsOwnAndKnowsWhereItComesFrom() {
		Span.Value figure = new Span.Value("38", Set.of(), new Span.Source("k", "/a", List.of()));
		Span.Footnote note = new Span.Footnote(List.of(new Span.Text("Đề án 06")));
		assertThat(NoBreaks.in(List.of(new Span.Text("có "), figure, new Span.Text(" nhiệm vụ"), note)))
			.containsExactly(new Span.Text("có "), figure, new Span.Text("\u00A0nhiệm vụ"),
					new Span.Footnote(List.of(new Span.Text("Đề\u00A0án\u00A006"))));
	}

	@Test
	void theWordsStayAsTheyAre() {
		String words = "Ngày 05 tháng 01: 38 nhiệm vụ, 100 %; Đề  án 06\u00A0–\u2009x";
		assertThat(Span.words(NoBreaks.in(List.of(new Span.Text(words)))).replace(NoBreaks.BLANK, ' '))
			.isEqualTo(words.replace(NoBreaks.BLANK, ' '));
	}

	@Test
	void aLineEndsBeforeThemUnlessNothingElseIsLeft() {
		assertThat(lines("Triển khai Đề\u00A0án\u00A006", 100)).containsExactly("Triển khai", "Đề án 06");
		assertThat(lines("Đề\u00A0án\u00A006", 40)).containsExactly("Đề án", "06");
	}

	private static List<String> lines(String words, float width) {
		return Line.broken(List.of(new Run(words, Style.BODY)), width, 0)
			.stream()
			.map((line) -> String.join("", line.runs().stream().map(Run::text).toList()))
			.toList();
	}

}
