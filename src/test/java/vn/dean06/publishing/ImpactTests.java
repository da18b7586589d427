package vn.dean06.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class ImpactTests {

	@Test
	void namesTheHeadingTheSentenceAndBothNumbers() {
		assertThat(Impact.between(
				SampleDocument.of(heading("1. Căn cước"), paragraph("Cấp ", value("a", "480"), " thẻ."),
						paragraph("Tổng ", value("b", "94.183"), ".")),
				SampleDocument.of(heading("1. Căn cước"), paragraph("Cấp ", value("a", "184"), " thẻ."),
						paragraph("Tổng ", value("b", "94.183"), "."))))
			.containsExactly(new Impact.Change("1. Căn cước", "Cấp 480 thẻ.", "a@GL/2024", "/so-lieu/a", "480", "184"));
	}

	@Test
	void aFigureThatStandsInSeveralPlacesIsToldAtEach() {
		Document issued = SampleDocument.of(paragraph("Đầu ", value("a", "1")), heading("2."),
				paragraph(value("a", "1"), " và ", value("a", "1,0")));
		Document now = SampleDocument.of(paragraph("Đầu ", value("a", "2")), heading("2."),
				paragraph(value("a", "2"), " và ", value("a", "2,0")));
		assertThat(Impact.between(issued, now)).extracting(Impact.Change::where, Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("Phần mở đầu", "1", "2"), tuple("2.", "1", "2"), tuple("2.", "1,0", "2,0"));
	}

	@Test
	void namesTheRowOfATableAndLooksIntoFootnotes() {
		Document issued = SampleDocument.of(table("7", value("a", "1")),
				new Block.Paragraph(List.of(new Span.Footnote(List.of(value("b", "3"))))));
		Document now = SampleDocument.of(table("7", value("a", "2")),
				new Block.Paragraph(List.of(new Span.Footnote(List.of(value("b", "4"))))));
		assertThat(Impact.between(issued, now)).extracting(Impact.Change::where, Impact.Change::to)
			.containsExactly(tuple("Phần mở đầu, dòng 7", "2"), tuple("Phần mở đầu", "4"));
	}

	@Test
	void aCountOfAReportThatNamedTheRegisterAloneIsFoundByItsOrder() {
		Document issued = SampleDocument.of(paragraph(count("tasks", "08"), "/", count("tasks", "40")),
				paragraph(count("models", "42")));
		Document now = SampleDocument.of(paragraph(count("tasks.completed", "09"), "/", count("tasks.total", "40")),
				paragraph(count("models.total", "42")));
		assertThat(Impact.between(issued, now)).extracting(Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("08", "09"));
	}

	private static Span count(String key, String text) {
		return new Span.Value(text, Set.of(), new Span.Source(key, "/nhiem-vu?nam=2026", List.of()));
	}

	@Test
	void whatPrintsNoMoreHasNothingToday() {
		assertThat(
				Impact.between(SampleDocument.of(paragraph(value("a", "1"))), SampleDocument.of(paragraph("Không."))))
			.extracting(Impact.Change::to)
			.containsExactly("");
	}

	@Test
	void whatIsSupposedIsToldBesideWhatPrintsOtherwiseToday() {
		Document issued = SampleDocument
			.of(paragraph(value("a", "1"), value("b", "2"), value("c", "3"), value("d", "4")));
		Document now = SampleDocument
			.of(paragraph(value("a", "1"), value("b", "20"), value("c", "30"), value("d", "40")));
		Document supposed = SampleDocument
			.of(paragraph(value("a", "10"), value("b", "20"), value("c", "300"), value("d", "4")));
		assertThat(Impact.supposing(issued, now, supposed))
			.extracting(Impact.Change::key, Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("a@GL/2024", "1", "10"), tuple("c@GL/2024", "3", "300"));
	}

	@Test
	void aSentenceInWhichARuleTurnsIsToldWhole() {
		Document issued = SampleDocument.of(paragraph("Kỳ này có ", value("a", "12"), " hồ sơ. Số hồ sơ ",
				said("a", "xu-huong", "tăng"), " so với năm trước. Không có vướng mắc."));
		Document now = SampleDocument.of(paragraph("Kỳ này có ", value("a", "12"), " hồ sơ. Số hồ sơ ",
				said("a", "xu-huong", "giảm"), " so với năm trước. Không có vướng mắc."));
		assertThat(Impact.between(issued, now))
			.containsExactly(new Impact.Change("Phần mở đầu", "", "a@GL/2024:xu-huong", "/so-lieu/a",
					"Số hồ sơ tăng so với năm trước.", "Số hồ sơ giảm so với năm trước."));
	}

	@Test
	void aRuleThatSaysMoreThanBeforeIsOneChangeBesideTheFigures() {
		Document issued = SampleDocument.of(paragraph("Có ", value("a", "5"), ", ", said("a", "phat-sinh", "chưa có"),
				" ", said("a", "phat-sinh", "hồ sơ"), " ", said("a", "phat-sinh", "phát sinh"), "."));
		Document now = SampleDocument
			.of(paragraph("Có ", value("a", "6"), ", ", value("b", "2"), " ", said("a", "phat-sinh", "hồ sơ"), "."));
		assertThat(Impact.between(issued, now)).extracting(Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("Có 5, chưa có hồ sơ phát sinh.", "Có 6, 2 hồ sơ."), tuple("5", "6"));
	}

	@Test
	void aRuleThatSaysTheSameOfOtherNumbersIsToldByItsNumbers() {
		Document issued = SampleDocument
			.of(paragraph(said("a", "tang-giam", "tăng"), " ", said("a", "tang-giam", "5"), " hồ sơ."));
		Document now = SampleDocument
			.of(paragraph(said("a", "tang-giam", "tăng"), " ", said("a", "tang-giam", "7"), " hồ sơ."));
		assertThat(Impact.between(issued, now)).extracting(Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("5", "7"));
	}

	@Test
	void whatWouldTurnIsToldUnlessItTurnedAlready() {
		Document issued = SampleDocument.of(paragraph(said("a", "dat", "đạt"), ", ", said("b", "dat", "đạt")));
		Document now = SampleDocument.of(paragraph(said("a", "dat", "đạt"), ", ", said("b", "dat", "chưa đạt")));
		Document supposed = SampleDocument.of(paragraph(said("a", "dat", "vượt"), ", ", said("b", "dat", "chưa đạt")));
		assertThat(Impact.supposing(issued, now, supposed))
			.extracting(Impact.Change::key, Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("a@GL/2024:dat", "đạt, đạt", "vượt, chưa đạt"));
	}

	@Test
	void aFigureThatAppearsWhereNothingHadHappenedIsToldWithItsWholeSentence() {
		Document issued = SampleDocument.of(paragraph("1. Khai tử: ", value("b", "7"), " hồ sơ;"),
				paragraph("2. Khai sinh: không phát sinh hồ sơ;"));
		Document now = SampleDocument.of(paragraph("1. Khai tử: ", value("b", "7"), " hồ sơ;"), paragraph(
				"2. Khai sinh: ", value("a", "12"), " hồ sơ; trực tuyến ", value("a.truc-tuyen", "3"), " hồ sơ;"));
		assertThat(Impact.between(issued, now)).containsExactly(new Impact.Change("Phần mở đầu", "", "a@GL/2024",
				"/so-lieu/a", "Khai sinh: không phát sinh hồ sơ;", "Khai sinh: 12 hồ sơ; trực tuyến 3 hồ sơ;"));
		assertThat(Impact.between(now, issued)).extracting(Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("Khai sinh: 12 hồ sơ; trực tuyến 3 hồ sơ;", "Khai sinh: không phát sinh hồ sơ;"));
	}

	@Test
	void aPassageThatAppearsIsToldWhereItStandsAndTheRestOfItsParagraphByItsFigures() {
		Document issued = SampleDocument.of(heading("1. Căn cước"), paragraph("Cấp ", value("a", "480"), " thẻ. Hết."),
				heading("2. Lưu trú"), paragraph("Chưa có."));
		Document now = SampleDocument.of(heading("1. Căn cước"),
				paragraph("Cấp ", value("a", "184"), " thẻ. Còn ", value("c", "5"), " hồ sơ tồn."),
				heading("2. Lưu trú"), paragraph("Chưa có."),
				paragraph("Thông báo ", value("b", "9"), " lượt lưu trú."));
		assertThat(Impact.between(issued, now))
			.extracting(Impact.Change::where, Impact.Change::key, Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("1. Căn cước", "a@GL/2024", "480", "184"),
					tuple("1. Căn cước", "c@GL/2024", "Hết.", "Còn 5 hồ sơ tồn."),
					tuple("2. Lưu trú", "b@GL/2024", "", "Thông báo 9 lượt lưu trú."));
	}

	@Test
	void whatIsNotEnteredInASentenceThatAppearsIsSaidInAWord() {
		Document issued = SampleDocument.of(paragraph("Khai sinh: chưa có."));
		Document now = SampleDocument.of(paragraph("Khai sinh: ", value("a", "1"), " hồ sơ, trực tuyến ",
				new Span.Fault("“Khai sinh: hồ sơ trực tuyến”, Gia Lai, năm 2024", "Chưa có số liệu."), " hồ sơ."));
		assertThat(Impact.between(issued, now)).extracting(Impact.Change::to)
			.containsExactly("Khai sinh: 1 hồ sơ, trực tuyến [chưa có số] hồ sơ.");
	}

	@Test
	void aPassageInWhichOnlyARuleSpeaksIsToldToo() {
		Document issued = SampleDocument.of(paragraph("Khai sinh: chưa có."));
		Document now = SampleDocument.of(paragraph("Khai sinh: ", said("a", "xu-huong", "tăng"), "."));
		assertThat(Impact.between(issued, now)).extracting(Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("Khai sinh: chưa có.", "Khai sinh: tăng."));
	}

	@Test
	void aRowWhoseFigureAppearsIsNamed() {
		Document issued = SampleDocument.of(table("7", new Span.Text("chưa có")));
		Document now = SampleDocument.of(table("7", value("a", "2")));
		assertThat(Impact.between(issued, now)).extracting(Impact.Change::where, Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("Phần mở đầu, dòng 7", "chưa có", "2"));
	}

	@Test
	void whatWouldAppearIsToldUnlessItAppearedAlready() {
		Document issued = SampleDocument.of(paragraph("Khai sinh: chưa có."), paragraph("Khai tử: chưa có."));
		Document now = SampleDocument.of(paragraph("Khai sinh: chưa có."),
				paragraph("Khai tử: ", value("b", "2"), " hồ sơ."));
		Document supposed = SampleDocument.of(paragraph("Khai sinh: ", value("a", "1"), " hồ sơ."),
				paragraph("Khai tử: ", value("b", "2"), " hồ sơ."));
		assertThat(Impact.supposing(issued, now, supposed)).extracting(Impact.Change::from, Impact.Change::to)
			.containsExactly(tuple("Khai sinh: chưa có.", "Khai sinh: 1 hồ sơ."));
	}

	private static Span said(String figure, String rule, String text) {
		return new Span.Value(text, Set.of(),
				new Span.Source(figure + "@GL/2024:" + rule, "/so-lieu/" + figure, List.of()));
	}

	@Test
	void ofEqualDocumentsNothingChanged() {
		assertThat(Impact.between(SampleDocument.report(), SampleDocument.report())).isEmpty();
	}

	private static Block heading(String words) {
		return new Block.Heading(2, List.of(new Span.Text(words)));
	}

	private static Block paragraph(Object... parts) {
		return new Block.Paragraph(Arrays.stream(parts)
			.map((part) -> (part instanceof Span span) ? span : new Span.Text(part.toString()))
			.toList());
	}

	private static Block table(String number, Span value) {
		return new Block.Table(List.of(new Block.Column("STT", 1, true), new Block.Column("Kết quả", 3, false)),
				List.of(new Block.Row.Cells(List.of(new Block.Cell(List.of(List.of(new Span.Text(number)))),
						new Block.Cell(List.of(List.of(value)))))));
	}

	private static Span value(String key, String text) {
		return new Span.Value(text, Set.of(), new Span.Source(key + "@GL/2024", "/so-lieu/" + key, List.of()));
	}

}
