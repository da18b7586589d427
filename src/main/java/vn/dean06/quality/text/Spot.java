package vn.dean06.quality.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText.About;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;

/**
 * A place in the words of a report.
 *
 * @param from the first letter in the paragraph
 * @param to after the last letter
 */
record Spot(Passage passage, Paragraph paragraph, int from, int to) {

	private static final int AROUND = 24;

	String words() {
		return this.paragraph.text().substring(this.from, this.to);
	}

	/** The paragraph before it. */
	String before() {
		return this.paragraph.text().substring(0, this.from);
	}

	/** As much of the paragraph right before it as a rule looks at. */
	String before(int letters) {
		return this.paragraph.text().substring(Math.max(0, this.from - letters), this.from);
	}

	/** The paragraph behind it. */
	String after() {
		return this.paragraph.text().substring(this.to);
	}

	/** The unit that leads what the cell is about. */
	private String unit() {
		About about = this.passage.about();
		List<String> leads = (about != null) ? about.thing().leads() : List.of();
		return leads.isEmpty() ? "" : leads.getFirst();
	}

	/**
	 * What is found here.
	 * @param said what stands here
	 * @param against what it does not agree with
	 */
	Finding finding(String rule, Grade grade, String said, String against, String sentence) {
		return new Finding(rule, grade, unit(), this.passage.place(), said, against, sentence,
				this.passage.address() + "#:~:text=" + fragment());
	}

	/** The words with some around them, by which a browser finds and marks the place. */
	private String fragment() {
		String text = this.paragraph.text();
		int start = Math.max(0, this.from - AROUND);
		int end = Math.min(text.length(), this.to + AROUND);
		int begin = (start == 0) ? 0 : Math.min(this.from, text.indexOf(' ', start) + 1);
		int stop = (end == text.length()) ? end : Math.max(this.to, text.lastIndexOf(' ', end));
		return URLEncoder.encode(text.substring(begin, stop).strip(), StandardCharsets.UTF_8)
			.replace("+", "%20")
			.replace("-", "%2D");
	}

}
