package vn.dean06.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import vn.dean06.document.pdf.PdfWriter;
import vn.dean06.document.word.DocxWriter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file is written once for all who ask for the same document, and anew for another one.
 */
class WrittenFilesTests {

	private final WrittenFiles files = new WrittenFiles();

	private final AtomicInteger times = new AtomicInteger();

	private final DocumentWriter writer = (document, out) -> {
		this.times.incrementAndGet();
		out.write(document.properties().title().getBytes(StandardCharsets.UTF_8));
	};

	@Test
	void isWrittenOnceForTheSameTree() throws IOException {
		assertThat(this.files.write(report("1.234"), this.writer))
			.isSameAs(this.files.write(report("1.234"), this.writer));
		assertThat(this.times).hasValue(1);
	}

	@Test
	void isWrittenAnewWhereAFigureOfItSaysSomethingElse() throws IOException {
		this.files.write(report("1.234"), this.writer);
		this.files.write(report("1.235"), this.writer);
		assertThat(this.times).hasValue(2);
	}

	@Test
	void isTheFileThatWasAskedFor() throws IOException {
		DocumentWriter word = new DocxWriter();
		DocumentWriter pdf = new PdfWriter();
		for (int i = 0; i < 2; i++) {
			assertThat(this.files.write(SampleDocument.report(2, 1), word)).startsWith('P', 'K');
			assertThat(this.files.write(SampleDocument.report(2, 1), pdf)).startsWith('%', 'P', 'D', 'F');
		}
	}

	private static Document report(String figure) {
		Span value = new Span.Value(figure, Set.of(), new Span.Source("dao-tao.lop@GL-SNV/2026", "", List.of(), true));
		return new Document(new Document.Properties("Báo cáo", "", "", LocalDate.of(2026, 12, 1)),
				List.of(new Section("bao-cao", "Báo cáo", Section.Orientation.PORTRAIT,
						List.of(new Block.Paragraph(List.of(value))))));
	}

}
