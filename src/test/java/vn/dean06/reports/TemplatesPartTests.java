package vn.dean06.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dean06.DatabaseOwner;
import vn.dean06.DatabaseTest;
import vn.dean06.document.Prose;
import vn.dean06.organisation.Period;
import vn.dean06.pack.Packs;
import vn.dean06.reports.text.ReportFault;
import vn.dean06.reports.wording.RuleSets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

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
	DatabaseOwner owner;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@BeforeTransaction
	void theTablesMayBeEmptied() {
		this.owner.allowEmptying();
	}

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

	@Test
	void noTwoVersionsSayTheSameWhateverPacksWereLoadedInWhichOrder() throws IOException {
		SAMPLES.forEach(this::load);
		this.packs.load(List.of(again().toString()));
		load(copy("binh-dinh-2024", "bao-cao-thang", "cu").toString());
		for (ReportTemplate.View heading : this.templates.all()) {
			List<ReportTemplate.View> versions = this.templates.versions(heading.code());
			assertThat(versions).extracting(ReportTemplate.View::version).containsExactly(2, 1);
			assertThat(versions.getFirst().isJustAs(versions.getLast())).isFalse();
		}
	}

	@Test
	void anExportHoldsEveryVersionAndAnImportRestoresThem() throws IOException {
		SAMPLES.forEach(this::load);
		List<String> before = versions();
		Path zip = this.folder.resolve("xuat.zip");
		try (var out = Files.newOutputStream(zip)) {
			this.packs.export("xuat", "Xuất", out);
		}
		DatabaseOwner.empty(this.database);
		load(zip.toString());
		assertThat(versions()).isEqualTo(before).hasSize(6);
	}

	/** Of somebody who has no account where it is imported only the moment is taken. */
	@Test
	void whoMadeAVersionAndWhenAndWhatAReportWasBegunFromGoOutAndComeIn() throws IOException {
		SAMPLES.forEach(this::load);
		make(3, "thuongtruc", "2026-03-04T05:06:07Z");
		make(4, "nguoi-la", "2026-04-05T06:07:08.123456Z");
		this.database.sql(
				"update report set template = 'bao-cao-nam', template_version = 3, begun_from = '2024' where code = '2026'")
			.update();
		Path zip = this.folder.resolve("xuat.zip");
		try (var out = Files.newOutputStream(zip)) {
			this.packs.export("xuat", "Xuất", out);
		}
		DatabaseOwner.empty(this.database);
		load(zip.toString());
		assertThat(this.templates.versions("bao-cao-nam").stream().limit(2))
			.extracting(ReportTemplate.View::version, ReportTemplate.View::madeBy, ReportTemplate.View::madeAt)
			.containsExactly(tuple(4, null, Instant.parse("2026-04-05T06:07:08.123456Z")),
					tuple(3, "thuongtruc", Instant.parse("2026-03-04T05:06:07Z")));
		assertThat(this.templates.origin("2026")).isEqualTo(new ReportTemplates.Origin("bao-cao-nam", 3, "2024"));
		assertThat(this.templates.origin("2024")).isEqualTo(ReportTemplates.Origin.NONE);
	}

	private void make(int version, String by, String at) {
		this.database.sql("""
				insert into report_template (code, version, title, span, content, made_by, made_at)
				select code, ?, title || ?, span, content, ?, cast(? as timestamptz) from report_template
				where code = 'bao-cao-nam' and version = 2""").params(version, " " + version, by, at).update();
	}

	@Test
	void aReportFollowsItsTemplateToTheNumberThatItGets() throws IOException {
		load(SAMPLES.getFirst());
		Path pack = copy("gia-lai-2026", "bao-cao-nam", "theo");
		Path template = saying(pack, "bao-cao-nam", "version: 1");
		Path report = Files.createDirectories(pack.resolve("reports/sections")).resolveSibling("report.yaml");
		Files.writeString(report, Files.readString(template)
			.replaceFirst("(?s)code:.*?(?=kind:)",
					"code: theo-mau\nperiod: \"2025\"\nunit: TINH\ncounted: {from: 2025-01-01, "
							+ "to: 2025-12-14}\ntemplate: bao-cao-nam\ntemplate_version: 1\nbegun_from: \"khong-co\"\n"));
		try (Stream<Path> sections = Files.list(template.resolveSibling("sections"))) {
			for (Path section : sections.toList()) {
				Files.copy(section, report.resolveSibling("sections").resolve(section.getFileName().toString()));
			}
		}
		load(pack.toString());
		assertThat(this.templates.origin("theo-mau")).isEqualTo(new ReportTemplates.Origin("bao-cao-nam", 2, null));
	}

	@Test
	void aMomentThatIsNoneIsAFault() throws IOException {
		Path pack = copy("gia-lai-2026", "bao-cao-nam", "sai");
		saying(pack, "bao-cao-nam", "made_at: hôm qua");
		assertThatThrownBy(() -> load(pack.toString())).hasMessageContaining("2026-03-04T05:06:07Z");
	}

	@Test
	void aVersionWhoseNumberIsTakenByAnotherTextComesAfterTheLatest() throws IOException {
		load(SAMPLES.getFirst());
		Path pack = copy("gia-lai-2026", "bao-cao-thang", "khac");
		saying(pack, "bao-cao-thang", "version: 1");
		load(pack.toString());
		assertThat(this.templates.versions("bao-cao-thang")).extracting(ReportTemplate.View::version)
			.containsExactly(2, 1);
		Files.writeString(pack.resolve("pack.yaml"), "name: khac-2\ntitle: Lại\nformat: 1\n");
		load(pack.toString());
		assertThat(this.templates.versions("bao-cao-thang")).hasSize(2);
	}

	/** Has the head of a template in a pack say one thing more. */
	private static Path saying(Path pack, String template, String line) throws IOException {
		Path head = pack.resolve("reports/templates/" + template + "/template.yaml");
		return Files.writeString(head, Files.readString(head).replaceFirst("title:", line + "\ntitle:"));
	}

	private List<String> versions() {
		return this.database.sql(
				"select code || ' ' || version || ' ' || title || ' ' || span || content from report_template order by 1")
			.query(String.class)
			.list();
	}

	/** A pack that brings just what is there. */
	private Path again() throws IOException {
		return copy("gia-lai-2026", "bao-cao-thang", "lai");
	}

	/** A pack of nothing but a template of a sample. */
	private Path copy(String sample, String template, String name) throws IOException {
		Path original = Path.of("src/main/resources/packs", sample);
		Path pack = Files.createDirectory(this.folder.resolve(name));
		Files.writeString(pack.resolve("pack.yaml"), "name: " + name + "\ntitle: Lại\nformat: 1\n");
		try (Stream<Path> files = Files.walk(original.resolve("reports/templates/" + template))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = pack.resolve(original.relativize(file).toString());
				Files.createDirectories(Objects.requireNonNull(copy.getParent()));
				Files.copy(file, copy);
			}
		}
		return pack;
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
			.map((period) -> this.rules.on(Period.parse(period)).version())).containsExactly("mac-dinh-2",
					"binh-dinh-2024, mac-dinh-2", "binh-dinh-2024, mac-dinh-2", "gia-lai-2026, mac-dinh-2");
	}

}
