package vn.dean06.quality.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.quality.Finding;
import vn.dean06.quality.ReportTextCheck;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of ten contradictions of each kind in reports that nobody has seen, the checks find at
 * least nine, and nine of ten findings are contradictions.
 */
class CheckRecallTests {

	private static final int REPORTS = 10;

	@ParameterizedTest
	@ValueSource(ints = { 1, 1001, 2001 })
	void findsNineOfTenOfEachKind(int firstSeed) {
		Measured measured = measure(firstSeed);
		for (Kind kind : Kind.values()) {
			assertThat(measured.missed.getOrDefault(kind, List.of())).as("missed of %s", kind)
				.hasSizeLessThanOrEqualTo(REPORTS / 10);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 1001, 2001 })
	void nineOfTenFindingsOfEachRuleAreContradictions(int firstSeed) {
		Measured measured = measure(firstSeed);
		measured.falseAlarms.forEach((rule, alarms) -> assertThat(alarms).as("false alarms of %s", rule)
			.hasSizeLessThanOrEqualTo(measured.found.getOrDefault(rule, 0) / 9));
	}

	@Test
	void findsNothingInASoundReport() {
		List<Finding> findings = new ArrayList<>();
		for (int seed = 1; seed <= REPORTS; seed++) {
			findings.addAll(findings(new GeneratedReport(seed)));
		}
		assertThat(findings).extracting(Finding::sentence).isEmpty();
	}

	/**
	 * What the checks made of ten reports.
	 */
	static final class Measured {

		final Map<Kind, List<String>> missed = new EnumMap<>(Kind.class);

		final Map<String, List<String>> falseAlarms = new TreeMap<>();

		final Map<String, Integer> found = new TreeMap<>();

	}

	static Measured measure(int firstSeed) {
		Measured measured = new Measured();
		for (int seed = firstSeed; seed < firstSeed + REPORTS; seed++) {
			GeneratedReport report = new GeneratedReport(seed);
			for (Kind kind : Kind.values()) {
				report.plant(kind);
			}
			List<Finding> findings = findings(report);
			report.planted.forEach((place, kind) -> {
				if (findings.stream()
					.noneMatch((finding) -> finding.place().equals(place) && finding.rule().equals(kind.rule()))) {
					measured.missed.computeIfAbsent(kind, (one) -> new ArrayList<>()).add(words(report, place));
				}
			});
			for (Finding finding : findings) {
				Kind kind = report.planted.get(finding.place());
				if (kind != null && kind.explains(finding.rule())) {
					measured.found.merge(finding.rule(), 1, Integer::sum);
				}
				else {
					measured.falseAlarms.computeIfAbsent(finding.rule(), (one) -> new ArrayList<>())
						.add(words(report, finding.place()) + " → " + finding.sentence());
				}
			}
		}
		return measured;
	}

	private static String words(GeneratedReport report, String place) {
		return report.report()
			.passages()
			.stream()
			.filter((passage) -> passage.place().equals(place))
			.map((passage) -> place + ": " + passage.paragraphs().getFirst().text())
			.findFirst()
			.orElse(place);
	}

	private static List<Finding> findings(GeneratedReport report) {
		List<Finding> findings = new ArrayList<>();
		for (ReportTextCheck check : TextChecks.all()) {
			findings.addAll(check.findings(report.report(), report.known()));
		}
		return findings;
	}

}
