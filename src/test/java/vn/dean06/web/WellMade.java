package vn.dean06.web;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What every page owes its readers and the Content-Security-Policy.
 */
final class WellMade {

	private WellMade() {
	}

	static List<String> faults(Document page) {
		List<String> faults = new ArrayList<>();
		if (page.title().isBlank()) {
			faults.add("no title");
		}
		if (!page.select("html").attr("lang").equals("vi")) {
			faults.add("not said to be Vietnamese");
		}
		if (page.select("main").size() != 1) {
			faults.add(page.select("main").size() + " main parts");
		}
		if (page.select("h1").isEmpty()) {
			faults.add("no h1");
		}
		page.select("[style], style, [onclick], [onload], [onchange]")
			.forEach((element) -> faults.add("inline style or script: " + element.cssSelector()));
		page.select("script:not([src])").forEach((script) -> faults.add("inline script"));
		page.select("input:not([type=hidden]), select, textarea")
			.stream()
			.filter((field) -> !isLabelled(field, page))
			.forEach((field) -> faults.add("a field without label: " + field.attr("name")));
		page.select("img:not([alt])").forEach((image) -> faults.add("a picture without words: " + image.attr("src")));
		page.select("form[method=post]:not(:has([name=_csrf]))")
			.forEach((form) -> faults.add("a form without its token: " + form.attr("action")));
		String text = text(page);
		if (text.contains("{{") || text.contains("${") || text.contains("null")) {
			faults.add("what a template left: " + text.replaceAll("(?s).*(.{20}(?:\\{\\{|\\$\\{|null).{20}).*", "$1"));
		}
		return faults;
	}

	/** What people read; what is said to those who write programs may speak of null. */
	/** What people write themselves may hold placeholders. */
	private static String text(Document page) {
		Document read = page.clone();
		read.select(".api-operation, .written").remove();
		return read.text();
	}

	private static boolean isLabelled(Element field, Document page) {
		return field.closest("label") != null || field.hasAttr("aria-label")
				|| !page.select("label[for=" + field.id() + "]").isEmpty();
	}

}
