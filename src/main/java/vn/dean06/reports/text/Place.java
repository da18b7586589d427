package vn.dean06.reports.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

import vn.dean06.document.PrintedLetters;
import vn.dean06.document.Span;

/**
 * A text of a report as faults name it.
 *
 * @param name to who has to mend the template: "24-lam-sach.md", "nhiệm vụ 25, kết quả"
 * @param title to who reads the report, by the line: "4. Làm sạch dữ liệu", "nhiệm vụ 25,
 * kết quả"
 * @param faults of the whole report, to which those of this text are added
 */
record Place(String name, IntFunction<String> title, Collection<ReportFault> faults) {

	/**
	 * Notes a fault.
	 * @param text what stands there
	 * @return what marks it in the preview
	 */
	Span.Fault fault(int line, String text, String message) {
		this.faults.add(new ReportFault(this.name, line, text, message));
		return new Span.Fault(text, message);
	}

	/** Notes why the text cannot be read at all. */
	Span.Fault fault(Template.Unreadable unreadable) {
		String message = unreadable.sentence();
		this.faults.add(new ReportFault(this.name, unreadable.line(), "mẫu", message));
		return new Span.Fault(this.name, message);
	}

	/** Notes placeholders that stand where nothing is printed. */
	void noteLost(Expansion text) {
		text.lost()
			.forEach((standing) -> fault(standing,
					"chỗ này nằm trong một chú thích không ai dẫn nên không được in; hãy dẫn chú thích ấy bằng [^…]"));
	}

	/**
	 * What is printed for a placeholder.
	 */
	Span span(Expansion.Standing placeholder) {
		return switch (placeholder.value()) {
			case Value.Printed(var span) -> span;
			case Value.Wording(var spans) -> throw new IllegalStateException("Written out before: " + spans);
			case Value.Missing missing -> missing(placeholder, missing);
			case Value.Unknown(var message) -> fault(placeholder, message);
			case Value.Rows rows ->
				fault(placeholder, "đây là một danh sách; hãy bao phần in cho mỗi dòng trong {{#…}}");
			case Value.Table table ->
				fault(placeholder, "bảng phải đứng một mình trong đoạn; hãy để dòng trống trên và dưới nó");
			case Value.Condition condition ->
				fault(placeholder, "đây là một điều kiện; hãy bao phần được in trong {{#…}}");
		};
	}

	private Span.Fault missing(Expansion.Standing placeholder, Value.Missing missing) {
		placeholder.lines()
			.forEach((line) -> this.faults
				.add(new ReportFault(this.title.apply(line), 0, missing.what(), missing.message(), missing.gaps())));
		return new Span.Fault(missing.what(), missing.message());
	}

	private Span.Fault fault(Expansion.Standing placeholder, String message) {
		placeholder.lines().forEach((line) -> fault(line, placeholder.written(), message));
		return new Span.Fault(placeholder.written(), message);
	}

	/**
	 * Words as spans, in which each character that cannot be printed is a fault.
	 */
	List<Span> spans(String words, Set<Span.Emphasis> emphasis, int line) {
		List<String> missing = PrintedLetters.missing(words);
		if (missing.isEmpty()) {
			return List.of(new Span.Text(words, emphasis));
		}
		List<Span> spans = new ArrayList<>();
		StringBuilder printable = new StringBuilder();
		PrintedLetters.of(words).codePoints().mapToObj(Character::toString).forEach((letter) -> {
			if (missing.contains(letter)) {
				addWords(printable, emphasis, spans);
				spans.add(fault(line, PrintedLetters.name(letter),
						"phông chữ in không có ký tự này; hãy thay bằng ký tự khác"));
			}
			else {
				printable.append(letter);
			}
		});
		addWords(printable, emphasis, spans);
		return spans;
	}

	private static void addWords(StringBuilder words, Set<Span.Emphasis> emphasis, List<Span> spans) {
		if (!words.isEmpty()) {
			spans.add(new Span.Text(words.toString(), emphasis));
			words.setLength(0);
		}
	}

}
