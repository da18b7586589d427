package vn.dean06.returned;

import java.util.List;
import java.util.Set;

import vn.dean06.document.Block;
import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Span;
import vn.dean06.document.word.DocxAssert;

/**
 * A short report with figures in its text, a footnote and a table.
 */
final class Example {

	static final String CARDS = "cc.cap@CAT/2024";

	static final String RATE = "cc.ty-le@CAT/2024";

	static final String BIRTHS = "dvc.khai-sinh.tong@STP/2024";

	static final String ONLINE = "dvc.khai-sinh.truc-tuyen@STP/2024";

	static final String PRACTICE = "Công an tỉnh đã ban hành 108 văn bản để chỉ đạo, đôn đốc các đơn vị thực hiện nhiệm vụ được giao.";

	static final String TRAINING = "Các sở, ngành tổ chức tập huấn, hướng dẫn người dân sử dụng dịch vụ công trực tuyến tại nhà văn hóa.";

	static final Document DOCUMENT = SampleDocument.of(SampleDocument.letterhead(), SampleDocument.title(),
			new Heading("10.md#1", 1, words("I. KHÁI QUÁT TÌNH HÌNH")),
			new Paragraph("10.md#2",
					List.of(text("Đã cấp "), figure(CARDS, "10.250"), text(" thẻ căn cước, đạt "),
							figure(RATE, "98,86%"), text(" so với kế hoạch năm 2024."))),
			new Paragraph("10.md#3", words(PRACTICE)),
			new Paragraph("20.md#1",
					List.of(text("Tiếp nhận "), figure(BIRTHS, "531.670"), text(" hồ sơ khai sinh"),
							new Span.Footnote(
									List.of(text("Trong đó trực tuyến "), figure(ONLINE, "480"), text(" hồ sơ."))),
							text(", tăng so với năm trước."))),
			new Paragraph("20.md#2", words(TRAINING)), table(), SampleDocument.paragraph("Trên đây là báo cáo"),
			SampleDocument.closing());

	static final byte[] FILE = DocxAssert.bytes(DOCUMENT, new Document.Identity("2024", "7", "ab".repeat(32)));

	static final Sent SENT = Sent.of(DOCUMENT, FILE);

	private Example() {
	}

	private static Block table() {
		return new Table("20.md#3", List.of(new Column("STT", 1, true), new Column("Hồ sơ", 4, false)),
				List.of(row("1", figure(CARDS, "10.250")), row("2", figure(BIRTHS, "531.670"))));
	}

	private static Row row(String number, Span.Value value) {
		return new Row.Cells(List.of(SampleDocument.cell(number), new Block.Cell(List.of(List.of(value)))));
	}

	static List<Span> words(String text) {
		return SampleDocument.words(text);
	}

	static Span text(String text) {
		return new Span.Text(text);
	}

	static Span.Value figure(String key, String text) {
		return new Span.Value(text, Set.of(), new Span.Source(key, "", List.of("Chỉ tiêu " + key.substring(0, 2))));
	}

	/** The file that was handed out, in somebody's hands. */
	static WordFile file() {
		return new WordFile(FILE);
	}

	static Comparison compare(WordFile file) {
		return Comparison.of(SENT, ReturnedWord.read(file.bytes()));
	}

}
