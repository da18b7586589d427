package vn.dean06.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.People;
import vn.dean06.web.Vietnamese;
import vn.dean06.web.view.Markup;

/**
 * One cell of a submission as its reviewer reads it.
 *
 * @param cell names it inside the submission
 * @param label what it says, in the reader's words
 * @param value what it says now, empty if it is blank
 * @param previous what it said in the period before, empty if nothing
 * @param reviewed what it said when it was last reviewed; the same as the value where
 * nothing was changed since, null where it was never reviewed
 * @param by who entered it, null if it is blank
 * @param address the page that tells all about it, empty if its reader may not see it
 */
public record SubmissionItem(String cell, String label, String value, String previous, @Nullable String reviewed,
		@Nullable String note, @Nullable String by, @Nullable Instant at, String address) {

	public boolean changedSinceReview() {
		return this.reviewed != null && !this.reviewed.equals(this.value);
	}

	/**
	 * All that a submission holds, with what is said of its cells, as its unit and its
	 * reviewer read it.
	 *
	 * @param unit whose form it is
	 * @param reviewed whether it tells what stood there at the last review
	 * @param chosen the cells that are chosen to be sent back, null where none can be
	 * @param explanations why a cell is blank or unusual, by the cell
	 * @param named what is to be mended in a cell, by the cell
	 */
	record Table(List<SubmissionItem> items, String unit, boolean reviewed, @Nullable Set<String> chosen,
			Map<String, String> explanations, Map<String, String> named) {

		/** Whether its reader may choose cells. */
		public boolean choose() {
			return this.chosen != null;
		}

		/**
		 * Its rows as HTML.
		 * @param root where the application lies, "/"
		 */
		public String html(String root, People people, Vietnamese vi) {
			Markup html = new Markup();
			this.items.forEach((item) -> write(html, item, root, people, vi));
			return html.toString();
		}

		private void write(Markup html, SubmissionItem item, String root, People people, Vietnamese vi) {
			String why = this.named.get(item.cell());
			html.open("tr")
				.attribute("id", "muc-" + item.cell())
				.ifAny("class",
						Stream.of((why != null) ? "named" : "", item.changedSinceReview() ? "changed" : "")
							.filter((style) -> !style.isEmpty())
							.collect(Collectors.joining(" ")));
			if (this.chosen != null) {
				writeChoice(html, item, this.chosen.contains(item.cell()));
			}
			html.open("th").attribute("scope", "row").text(item.label()).close("th");
			writeValue(html, item, root);
			html.open("td", "number text-secondary").text(item.previous()).close("td");
			if (this.reviewed) {
				writeReviewed(html, item);
			}
			html.open("td", "text-secondary");
			if (item.by() != null && item.at() != null) {
				html.text(people.name(item.by(), this.unit, item.at()) + ", " + vi.moment(item.at()));
			}
			html.close("td");
			writeWords(html, item, why);
			html.close("tr");
		}

		private static void writeChoice(Markup html, SubmissionItem item, boolean chosen) {
			html.open("td")
				.open("input", "form-check-input")
				.attribute("type", "checkbox")
				.attribute("name", "o")
				.attribute("form", "xet")
				.attribute("value", item.cell())
				.attribute("checked", chosen ? "checked" : null)
				.attribute("aria-label", "Trả lại ô: " + item.label())
				.close("td");
		}

		private void writeWords(Markup html, SubmissionItem item, @Nullable String why) {
			html.open("td").open("span").text(item.note()).close("span");
			String explanation = this.explanations.get(item.cell());
			if (explanation != null) {
				html.text(" ")
					.open("em")
					.text((item.value().isEmpty() ? "Lý do để trống: " : "Giải thích: ") + explanation)
					.close("em");
			}
			if (why != null) {
				html.text(" ").open("strong", "named-why").text("Trả lại: " + why).close("strong");
			}
			html.close("td");
		}

		private static void writeValue(Markup html, SubmissionItem item, String root) {
			html.open("td", "number item-value");
			if (item.value().isEmpty()) {
				html.open("span", "text-secondary").text("trống").close("span");
			}
			else if (item.address().isEmpty()) {
				html.open("span").text(item.value()).close("span");
			}
			else {
				html.open("a", "figure-link")
					.attribute("href", root + item.address().substring(1))
					.text(item.value())
					.close("a");
			}
			html.close("td");
		}

		private static void writeReviewed(Markup html, SubmissionItem item) {
			html.open("td", "number");
			if (item.changedSinceReview()) {
				html.unheard("● ").open("span").text(said(item.reviewed())).close("span");
			}
			else {
				html.open("span", "text-secondary").text("như cũ").close("span");
			}
			html.close("td");
		}

		private static String said(@Nullable String value) {
			return (value == null || value.isEmpty()) ? "trống" : value;
		}

	}

}
