package vn.dean06.quality;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dean06.registers.RegisterColumn;
import vn.dean06.registers.ThingView;

/**
 * A report as it is printed, for checks to read.
 *
 * @param name how it is cited, "258/BC-UBND"
 * @param year the year that it is about
 * @param date its day of issue, or the day to which it counts while it has none
 */
public record ReportText(String name, int year, LocalDate date, List<Passage> passages) {

	public ReportText {
		passages = List.copyOf(passages);
	}

	/**
	 * What stands together under one heading, or in one cell of an appendix.
	 *
	 * @param place where that is, in the reader's words: "Mục II.8", "Nhiệm vụ 20, kết
	 * quả"
	 * @param address the page that prints it
	 * @param about what the cell is about, null outside of appendices
	 */
	public record Passage(String place, String address, @Nullable About about, List<Paragraph> paragraphs) {

		public Passage {
			paragraphs = List.copyOf(paragraphs);
		}

	}

	/**
	 * The cell of an appendix.
	 */
	public record About(ThingView thing, RegisterColumn column) {
	}

	/**
	 * A line of text without its looks.
	 *
	 * @param figures which of its letters a figure printed
	 */
	public record Paragraph(String text, List<Figure> figures) {

		public Paragraph {
			figures = List.copyOf(figures);
		}

		public Paragraph(String text) {
			this(text, List.of());
		}

	}

	/**
	 * What a figure printed into a paragraph.
	 *
	 * @param from its first letter
	 * @param to after its last letter
	 * @param key the figure's key, "dvc.khai-sinh.tong@STP/2024"
	 */
	public record Figure(int from, int to, String key) {

		/** The code of the indicator. */
		public String indicator() {
			return this.key.substring(0, Math.max(0, this.key.indexOf('@')));
		}

	}

}
