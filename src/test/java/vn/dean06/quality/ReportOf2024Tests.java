package vn.dean06.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the checks find in the issued report of 2024, against a list of its contradictions
 * that was made by reading it. The list is of this test alone.
 */
@SampleTest
class ReportOf2024Tests {

	@Autowired
	Quality quality;

	private List<Finding> findings = List.of();

	private List<Entry> list = List.of();

	/**
	 * A contradiction of the report, or a verdict about something that is none.
	 *
	 * @param rule the rule that finds it, "-" if none does
	 * @param words of the sentence of the finding
	 */
	private record Entry(String verdict, String rule, String place, String words, String said) {

		static Entry read(String line) {
			String[] columns = line.split(";", 5);
			return new Entry(columns[0], columns[1], columns[2], columns[3], columns[4]);
		}

		boolean tellsOf(Finding finding) {
			return this.rule.equals(finding.rule()) && finding.place().contains(this.place)
					&& finding.sentence().contains(this.words);
		}

	}

	@BeforeEach
	void read() throws IOException {
		this.findings = this.quality.findings(2024, Viewer.APPROVED_ONLY)
			.values()
			.stream()
			.flatMap(List::stream)
			.toList();
		this.list = new ClassPathResource("quality/bao-cao-2024.csv").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.skip(1)
			.map(Entry::read)
			.toList();
	}

	@Test
	void findsAtLeast21Of23OfItsContradictions() {
		List<Entry> real = this.list.stream().filter((entry) -> entry.verdict().equals("REAL")).toList();
		List<Entry> found = real.stream().filter((entry) -> this.findings.stream().anyMatch(entry::tellsOf)).toList();
		assertThat(found.size() / (double) real.size()).as("found %d of %d", found.size(), real.size())
			.isGreaterThanOrEqualTo(21 / 23.0);
		assertThat(found).containsAll(real.stream().filter((entry) -> !entry.rule().equals("-")).toList());
	}

	@Test
	void hasAVerdictForEveryFindingAndFewFalseAlarms() {
		assertThat(this.findings)
			.allSatisfy((finding) -> assertThat(verdicts(finding)).as("verdicts of %s", finding).hasSize(1));
		long alarms = this.findings.stream().filter((finding) -> verdicts(finding).contains("FALSE_ALARM")).count();
		assertThat(alarms / (double) this.findings.size()).as("%d of %d", alarms, this.findings.size())
			.isLessThanOrEqualTo(0.1);
	}

	@Test
	void tellsWhatWasCutOffAsInformationAndATrueRatioAsAWarning() {
		assertThat(this.findings).allSatisfy((finding) -> {
			switch (verdicts(finding).getFirst()) {
				case "CUT_OFF" -> assertThat(finding.grade()).isEqualTo(Grade.INFORMATION);
				case "TRUE_RATIO" -> assertThat(finding.grade()).isEqualTo(Grade.WARNING);
				default -> assertThat(finding.grade()).isNotEqualTo(Grade.INFORMATION);
			}
		});
	}

	private List<String> verdicts(Finding finding) {
		return this.list.stream().filter((entry) -> entry.tellsOf(finding)).map(Entry::verdict).toList();
	}

}
