package vn.dean06.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dean06.DatabaseTest;
import vn.dean06.document.Prose;
import vn.dean06.organisation.Period;
import vn.dean06.pack.Packs;
import vn.dean06.reports.text.ReportFault;
import vn.dean06.reports.wording.RuleSets;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Templates come with packs, each change as a version of its own, and those of the
 * samples print any period of their kind.
 */
@DatabaseTest
class TemplatesPartTests {

	private static final List<String> SAMPLES = List.of("classpath:packs/binh-dinh-2024",
			"classpath:packs/gia-lai-2026");

	@TempDir
	Path folder;

	@Autowired
	Packs packs;

	@Autowired
	Reports reports;

	@Autowired
	ReportTemplates templates;

	@Autowired
	RuleSets rules;

	@Autowired
	EntityManager entityManager;

	@Test
	void aChangedTemplateOfAPackIsANewVersionAndTheSameAgainIsNone() throws IOException {
		load(SAMPLES.getFirst());
		assertThat(this.templates.all()).extracting(ReportTemplate.View::code)
			.containsExactlyInAnyOrder("bao-cao-nam", "bao-cao-6-thang", "bao-cao-thang");
		load(SAMPLES.getLast());
		assertThat(this.templates.versions("bao-cao-nam")).extracting(ReportTemplate.View::version)
			.containsExactly(2, 1);
		assertThat(this.templates.versions("bao-cao-nam").getFirst().form().recipients())
			.contains("UBND các xã, phường");
		assertThat(this.templates.versions("bao-cao-nam").getLast().form().recipients())
			.contains("UBND các huyện, thị xã, thành phố");
		assertThat(this.templates.latest("bao-cao-thang").orElseThrow().span()).isEqualTo(Period.Kind.MONTH);
		load(again().toString());
		assertThat(this.templates.versions("bao-cao-thang")).hasSize(2);
	}

	/** A pack that brings just what is there. */
	private Path again() throws IOException {
		Path original = Path.of("src/main/resources/packs/gia-lai-2026");
		Files.writeString(this.folder.resolve("pack.yaml"), "name: lai\ntitle: Lại\nformat: 1\n");
		try (Stream<Path> files = Files.walk(original.resolve("reports/templates/bao-cao-thang"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = this.folder.resolve(original.relativize(file).toString());
				Files.createDirectories(Objects.requireNonNull(copy.getParent()));
				Files.copy(file, copy);
			}
		}
		return this.folder;
	}

	@Test
	void theTemplatesOfTheSamplesPrintAnyPeriodOfTheirKind() {
		SAMPLES.forEach(this::load);
		for (ReportTemplate.View heading : this.templates.all()) {
			for (ReportTemplate.View version : this.templates.versions(heading.code())) {
				periods(version.span()).forEach((period) -> assertThat(faults(version, period))
					.as("%s, version %d, for %s", version.code(), version.version(), period)
					.allMatch((fault) -> fault.line() == 0, "is about a figure that is not there yet"));
			}
		}
	}

	private static Stream<Period> periods(Period.Kind span) {
		int many = Period.year(2026).months().size() / Period.at(LocalDate.of(2026, 1, 1), span).months().size();
		return IntStream.rangeClosed(1, many).mapToObj((number) -> new Period(2026, span, number));
	}

	private List<ReportFault> faults(ReportTemplate.View template, Period period) {
		ReportView report = new ReportView("moi", period, "GL", period.firstDay(), period.lastDay(), null, null,
				ReportState.DRAFT, null, template.form());
		List<Prose> texts = template.form()
			.sections()
			.stream()
			.map((section) -> Prose.written(section.text()))
			.toList();
		return new ReportComposer(report, this.reports.sources(report, texts)).compose().faults();
	}

	private void load(String pack) {
		this.packs.load(List.of(pack));
		this.entityManager.flush();
		this.entityManager.clear();
	}

	@Test
	void eachYearSaysItInTheWordsOfItsPack() {
		SAMPLES.forEach(this::load);
		assertThat(Stream.of("2023", "2024", "2025-11", "2026")
			.map((period) -> this.rules.on(Period.parse(period)).version())).containsExactly("mac-dinh-1",
					"binh-dinh-2024, mac-dinh-1", "binh-dinh-2024, mac-dinh-1", "gia-lai-2026, mac-dinh-1");
	}

}
