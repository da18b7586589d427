package vn.dean06.publishing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Section;
import vn.dean06.document.Span;
import vn.dean06.organisation.Period;
import vn.dean06.reports.ReportForm;
import vn.dean06.reports.ReportState;
import vn.dean06.reports.ReportView;

import static org.assertj.core.api.Assertions.assertThat;

class FrozenTests {

	/**
	 * Of the canonical JSON of {@link #frozen}; what is issued is known by it for ever.
	 */
	private static final String SHA256 = "041ff2f42aabe43d7aa7ff04bfbda50b52631632aa157f281a042251400bb0e3";

	@Test
	void isReadAsItWasKept() {
		Frozen frozen = frozen(SampleDocument.report(), Map.of("Kết quả", "Đạt"));
		assertThat(frozen.packed().unpacked()).isEqualTo(frozen);
	}

	@Test
	void onlyColumnsOfNumbersSayThatTheyAre() throws IOException {
		Frozen frozen = frozen(SampleDocument.tabled("…"), Map.of());
		assertThat(frozen.packed().unpacked()).isEqualTo(frozen);
		assertThat(json(frozen)).contains("\"title\":\"STT\",\"weight\":5,\"centred\":true}",
				"\"centred\":false,\"numbers\":true}");
		assertThat(json(frozen(SampleDocument.report(2, 1), Map.of()))).doesNotContain("\"numbers\"");
	}

	@Test
	void theSameContentHasTheSameChecksumInEveryRunOfTheProgram() {
		Frozen frozen = frozen(withWords("Đạt", Set.of(Span.Emphasis.BOLD, Span.Emphasis.ITALIC)),
				Map.of("a", "1", "b", "2"));
		assertThat(frozen.packed().sha256()).isEqualTo(SHA256);
	}

	@Test
	void theOrderOfSetsAndMapsDoesNotCount() throws IOException {
		Map<String, String> one = new LinkedHashMap<>();
		one.put("a", "1");
		one.put("b", "2");
		Map<String, String> other = new LinkedHashMap<>();
		other.put("b", "2");
		other.put("a", "1");
		Document document = withWords("Đạt", Set.of(Span.Emphasis.ITALIC, Span.Emphasis.BOLD));
		assertThat(frozen(document, one).packed().sha256()).isEqualTo(frozen(document, other).packed().sha256());
		assertThat(json(frozen(document, other))).contains("\"emphasis\":[\"BOLD\",\"ITALIC\"]",
				"\"texts\":{\"a\":\"1\",\"b\":\"2\"}");
	}

	/** It is known by its checksum for ever, so nothing may be added when it is read. */
	@Test
	void whatWasFrozenBeforeMoreWasKeptIsReadAndHasTheSameChecksum() throws IOException {
		Frozen frozen = frozen(withWords("Đạt", Set.of()), Map.of("a", "1"));
		assertThat(json(frozen)).doesNotContain("\"basis\"", "\"accepted\"", "\"row\"");
		Frozen read = frozen.packed().unpacked();
		assertThat(read.basis()).isNull();
		assertThat(read.accepted()).isNull();
		assertThat(read.packed().sha256()).isEqualTo(frozen.packed().sha256());
	}

	@Test
	void tellsWhatItWasMadeWithInCanonicalForm() throws IOException {
		Frozen plain = frozen(withWords("Đạt", Set.of()), Map.of());
		Frozen frozen = new Frozen(plain.report(), plain.period(), plain.unit(), plain.from(), plain.to(), plain.form(),
				plain.document(), plain.figures(),
				List.of(new Frozen.Thing("tasks", "2026-2", 2, "Nhiệm vụ", "COMPLETED", Map.of(),
						new Frozen.Row("2026", "2", "1", "Nhóm", List.of("GL-SNV"),
								Map.of("due", "2026-12-01", "completed", "2026-11-02"),
								Map.of("reported", "COMPLETED")))),
				new Frozen.Basis("bao-cao-nam", "2", null, "mac-dinh-1", "1.0.0+0f", List.of()),
				new Frozen.Accepted("Go\u0302\u0301c", List.of(), List.of()));
		assertThat(json(frozen)).contains("\"template\":\"bao-cao-nam\",\"templateVersion\":\"2\"",
				"\"days\":{\"completed\":\"2026-11-02\",\"due\":\"2026-12-01\"}", "\"place\":\"2\"",
				"\"reason\":\"Gốc\"", "\"rules\":\"mac-dinh-1\"");
		assertThat(frozen.packed().unpacked().packed().sha256()).isEqualTo(frozen.packed().sha256());
	}

	/** In the words in which it was kept when one reason was said for all. */
	@Test
	void oneReasonThatWasSaidForAllIsReadAndHasTheSameChecksum() throws IOException {
		Frozen frozen = frozen(withWords("Đạt", Set.of()), Map.of()).with(new Frozen.Accepted("Bộ yêu cầu gửi sớm",
				List.of(new Frozen.Gap("Sở Nội vụ", "bieu-dvc@GL-SNV/2026-10", "chưa nhập", null)), List.of()));
		assertThat(json(frozen))
			.contains("\"accepted\":{\"reason\":\"Bộ yêu cầu gửi sớm\",\"gaps\":[{\"unit\":\"Sở Nội vụ\","
					+ "\"submission\":\"bieu-dvc@GL-SNV/2026-10\",\"label\":\"chưa nhập\"}],\"findings\":[]}");
		assertThat(frozen.packed().unpacked().packed().sha256()).isEqualTo(frozen.packed().sha256());
	}

	@Test
	void aDocumentIsNamedByItsWholeNumber() {
		assertThat(Freezer.names("theo Quyết định số 540/QĐ-UBND ngày 1/2", "540/QĐ-UBND")).isTrue();
		assertThat(Freezer.names("theo Chỉ thị số 04/CT-TTg", "4/CT-TTg")).isTrue();
		assertThat(Freezer.names("theo 1540/QĐ-UBND", "540/QĐ-UBND")).isFalse();
		assertThat(Freezer.names("theo 540/QĐ-UBNDX", "540/QĐ-UBND")).isFalse();
	}

	@Test
	void aBuildIsNamedByItsCode() {
		assertThat(new Build().name()).matches("[\\w.-]+\\+[0-9a-f]{16}").isEqualTo(new Build().name());
	}

	@Test
	void otherContentHasAnotherChecksum() {
		assertThat(frozen(withWords("Đạt", Set.of()), Map.of()).packed().sha256())
			.isNotEqualTo(frozen(withWords("đạt", Set.of()), Map.of()).packed().sha256());
	}

	@Test
	void numberAndDateArePutInWhereverTheyWereLeftOpen() {
		ReportView before = view(null, null, "BC-UBND");
		ReportView after = view(7, LocalDate.of(2026, 12, 5), "BC-UBND");
		Document document = new Document(
				new Document.Properties("Báo cáo số " + before.citation(), "", "", LocalDate.EPOCH),
				List.of(new Section("bao-cao", "Báo cáo", Section.Orientation.PORTRAIT, List.of(
						new Block.Letterhead(List.of("ỦY BAN NHÂN DÂN"), "Số: " + before.citation(),
								"Gia Lai, " + before.formalDate()),
						new Block.AppendixHead(
								"Phụ lục I", List.of(),
								List.of(new Span.Text(
										"(Kèm theo Báo cáo số " + before.citation() + " ngày " + before.date() + ")"))),
						new Block.Paragraph(List.of(new Span.Text("Như Báo cáo số " + before.citation() + " ……")))))));
		Document numbered = frozen(document, Map.of()).numbered(before, after, LocalDate.of(2026, 12, 5));
		assertThat(numbered.properties())
			.isEqualTo(new Document.Properties("Báo cáo số 07/BC-UBND", "", "", LocalDate.of(2026, 12, 5)));
		assertThat(numbered.sections().getFirst().blocks()).containsExactly(
				new Block.Letterhead(List.of("ỦY BAN NHÂN DÂN"), "Số: 07/BC-UBND",
						"Gia Lai, ngày 05 tháng 12 năm 2026"),
				new Block.AppendixHead("Phụ lục I", List.of(),
						List.of(new Span.Text("(Kèm theo Báo cáo số 07/BC-UBND ngày 05/12/2026)"))),
				new Block.Paragraph(List.of(new Span.Text("Như Báo cáo số 07/BC-UBND ……"))));
	}

	@Test
	void aSymbolWithQuotesIsPutInToo() {
		ReportView before = view(null, null, "BC-\"UBND\"\\");
		ReportView after = view(7, LocalDate.of(2026, 12, 5), "BC-\"UBND\"\\");
		Document numbered = frozen(withWords("Số " + before.citation(), Set.of()), Map.of()).numbered(before, after,
				LocalDate.of(2026, 12, 5));
		assertThat(numbered.sections().getFirst().blocks())
			.containsExactly(new Block.Paragraph(List.of(new Span.Text("Số 07/BC-\"UBND\"\\"))));
	}

	private static String json(Frozen frozen) throws IOException {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(frozen.packed().content()))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Document withWords(String words, Set<Span.Emphasis> emphasis) {
		return SampleDocument.of(new Block.Paragraph(List.of(new Span.Text(words, emphasis))));
	}

	private static Frozen frozen(Document document, Map<String, String> texts) {
		return new Frozen("2026", "2026", "GL", "2025-12-15", "2026-12-14", view(null, null, "BC-UBND").form(),
				document,
				List.of(new Frozen.Figure("a@GL/2026", "12", "",
						List.of(new Frozen.Cell("a@GL-SNV/2026-11", "12", "noivu", "2026-11-20T02:00:00Z", null,
								null)))),
				List.of(new Frozen.Thing("tasks", "2026-2", 2, "Nhiệm vụ", "COMPLETED", texts, null)), null, null);
	}

	private static ReportView view(@Nullable Integer number, @Nullable LocalDate issued, String symbol) {
		ReportForm form = new ReportForm("BÁO CÁO", symbol, List.of(), List.of("ỦY BAN NHÂN DÂN"), "Gia Lai",
				List.of("Về Đề án 06"), List.of(), List.of("CHỦ TỊCH"), "Nguyễn Văn A", List.of("Như trên"),
				ReportForm.Numbering.DECREE_30, List.of(new ReportForm.SectionTemplate("a.md", "## A")), List.of());
		return new ReportView("2026", Period.year(2026), "GL", LocalDate.of(2025, 12, 15), LocalDate.of(2026, 12, 14),
				number, issued, ReportState.AGREED, null, form);
	}

}
