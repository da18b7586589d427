package vn.dean06.reports.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules by which the words of reports follow their figures, as they are from a day
 * on. A set of a province changes some rules of the program's own set; the others stand.
 *
 * @param version names it for good; what differs has another version
 * @param incomplete what is said of a figure that not all units are in
 */
public record RuleSet(String version, LocalDate since, String incomplete, List<Rule> rules) {

	/** What rules about complete figures may print. */
	public static final List<String> COUNTS = List.of("da-bao-cao", "phai-bao-cao");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String FILE = "/reports/wording.yaml";

	public RuleSet {
		rules = List.copyOf(rules);
	}

	/** The program's own set. */
	public static RuleSet standard() {
		return Standard.RULES;
	}

	private static final class Standard {

		private static final RuleSet RULES = load();

		private static RuleSet load() {
			try (InputStream file = RuleSet.class.getResourceAsStream(FILE)) {
				Map<String, List<?>> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
				return JSON.convertValue(yaml.getOrDefault("sets", List.of()).getFirst(), RuleSet.class);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	public Optional<Rule> find(String code) {
		return this.rules.stream().filter((rule) -> rule.code().equals(code)).findFirst();
	}

	/** The codes of all rules, for a sentence that names them. */
	public String codes() {
		return this.rules.stream().map(Rule::code).collect(Collectors.joining(", "));
	}

	/**
	 * This set, and what it does not say as another one says it.
	 */
	RuleSet over(RuleSet other) {
		return new RuleSet(this.version + ", " + other.version, this.since,
				this.incomplete.isEmpty() ? other.incomplete : this.incomplete,
				Stream.concat(this.rules.stream(), other.rules.stream().filter((rule) -> find(rule.code()).isEmpty()))
					.toList());
	}

}
