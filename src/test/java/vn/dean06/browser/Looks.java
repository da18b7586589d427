package vn.dean06.browser;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

/**
 * A page as it looks on screens of several widths, by light, in the dark and on paper.
 */
final class Looks {

	private static final List<Integer> WIDTHS = List.of(375, 1366, 1920);

	private static final String LOOK = Lines.text("/browser/look.js");

	/** Of the library that judges pages; put into each once, instead of at each look. */
	private static final String AXE = Lines.text("/axe.min.js");

	/** Everything open, nothing moving, and each state of a cell to be seen. */
	private static final String PREPARE = """
			() => {
			  const still = new CSSStyleSheet();
			  still.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important; }");
			  document.adoptedStyleSheets = [still];
			  document.querySelectorAll("main details").forEach((one) => { one.open = true; });
			  const states = ["saved", "warning", "queued", "refused", "conflict", "locked", "saving"];
			  document.querySelectorAll(".entry-box").forEach((box, i) => {
			    box.dataset.state = states[i % states.length];
			    box.classList.toggle("has-note", i % 3 === 0);
			    box.querySelector(".entry-sign").textContent = "✓";
			  });
			  const main = document.querySelector("main").cloneNode(true);
			  main.querySelectorAll("[name=_csrf]").forEach((token) => token.remove());
			  main.removeAttribute("data-token");
			  main.removeAttribute("data-user");
			  return document.title + main.outerHTML;
			}""";

	/** Of a sheet of A4 between its margins. */
	private static final int PAPER = 624;

	private enum Look {

		LIGHT, DARK, PRINTED;

		private void on(Page page) {
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia((this == PRINTED) ? Media.PRINT : Media.SCREEN)
				.setColorScheme((this == DARK) ? ColorScheme.DARK : ColorScheme.LIGHT));
			page.evaluate("(look) => document.documentElement.setAttribute('data-bs-theme', look)",
					(this == DARK) ? "dark" : "light");
		}

	}

	/**
	 * What is told by its colour: a line of {@code browser/coloured.txt}.
	 *
	 * @param place "screen", "paper" or "both"
	 */
	private record Coloured(String place, String selector, String property, String expected) {

		static List<Coloured> all() {
			return Lines.of("coloured.txt")
				.map((columns) -> new Coloured(columns[0], columns[1], columns[2], columns[3]))
				.toList();
		}

		boolean holds(Look look) {
			return this.place.equals("both") || this.place.equals((look == Look.PRINTED) ? "paper" : "screen");
		}

		String name() {
			return this.place + " " + this.selector + " " + this.property;
		}

		Map<String, String> forScript() {
			String[] parts = this.selector.split("::");
			return Map.of("name", name(), "selector", parts[0], "pseudo", (parts.length > 1) ? "::" + parts[1] : "",
					"property", this.property, "expected", this.expected);
		}

	}

	private final Page page;

	private final List<Coloured> coloured = Coloured.all();

	private final Set<String> seen = new HashSet<>();

	/** What other visitors were shown word for word. */
	private final Set<Object> lookedAt = new HashSet<>();

	Looks(Page page) {
		this.page = page;
		page.context().addInitScript(AXE);
	}

	/**
	 * What is wrong with the page that is open and in which looks; nothing, if it was
	 * looked at before.
	 */
	List<String> faults() {
		Map<String, Set<String>> faults = new LinkedHashMap<>();
		if (this.lookedAt.add(this.page.evaluate(PREPARE))) {
			for (int width : WIDTHS) {
				look(Look.LIGHT, width, faults);
				look(Look.DARK, width, faults);
			}
			look(Look.PRINTED, PAPER, faults);
		}
		return faults.entrySet().stream().map((fault) -> fault.getKey() + " " + fault.getValue()).toList();
	}

	private void look(Look look, int width, Map<String, Set<String>> faults) {
		this.page.setViewportSize(width, 800);
		look.on(this.page);
		faults(look)
			.forEach((fault) -> faults.computeIfAbsent(fault, (key) -> new LinkedHashSet<>()).add(look + " " + width));
	}

	@SuppressWarnings("unchecked")
	private List<String> faults(Look look) {
		List<Map<String, String>> rules = this.coloured.stream()
			.filter((rule) -> rule.holds(look))
			.map(Coloured::forScript)
			.toList();
		Map<String, List<String>> answer = (Map<String, List<String>>) this.page.evaluate(LOOK, rules);
		this.seen.addAll(answer.getOrDefault("seen", List.of()));
		return answer.getOrDefault("faults", List.of());
	}

	/** What should be coloured and no page showed. */
	List<String> neverSeen() {
		return this.coloured.stream()
			.map(Coloured::name)
			.filter((name) -> !this.seen.contains(name))
			.map((name) -> "no page shows " + name)
			.toList();
	}

}
