package vn.dean06.figures;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.EntrySheets;
import vn.dean06.entry.FigureEntry;
import vn.dean06.organisation.Period;
import vn.dean06.pack.Packs;
import vn.dean06.submissions.Obligation;
import vn.dean06.submissions.Obligations;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The year 2025 of both sample packs, in which the districts of Bình Định ended and the
 * communes of Gia Lai began.
 */
@ThisMonthTest
@Transactional
class BoundaryTests {

	private static final Path PACKS = Path.of("src/main/resources/packs");

	private static final String ONLINE = "dvc.khai-sinh.truc-tuyen";

	private static final String IN_PERSON = "dvc.khai-sinh.truc-tiep";

	private static final String STOCK = "to-cong-nghe-so.thanh-vien";

	@TempDir
	Path folder;

	@Autowired
	Obligations obligations;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Figures figures;

	@Autowired
	Entries entries;

	@Autowired
	EntrySheets sheets;

	@Autowired
	Coverages coverages;

	@Autowired
	Packs packs;

	@Autowired
	EntityManager entityManager;

	@Autowired
	MockMvc web;

	@Test
	void juneIsOwedByTheDistrictsOfThenAndJulyByTheNewCommunesOfTheUnitTable() throws IOException {
		assertThat(owing("2025-06")).isEqualTo(there("DISTRICT", LocalDate.of(2025, 6, 30))).hasSize(11);
		assertThat(owing("2025-07")).isEqualTo(there("COMMUNE", LocalDate.of(2025, 7, 31))).hasSize(135);
	}

	private Set<String> owing(String period) {
		return this.obligations.owed(Period.parse(period))
			.stream()
			.map(Obligation::key)
			.filter((key) -> key.form().equals("bieu-co-so"))
			.map(SubmissionKey::unit)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Read from the packs' own tables. */
	private static Set<String> there(String level, LocalDate day) throws IOException {
		Set<String> codes = new TreeSet<>();
		for (String pack : List.of("binh-dinh-2024", "gia-lai-2026")) {
			try (Reader table = Files.newBufferedReader(PACKS.resolve(pack + "/organisation/units.csv"))) {
				for (CSVRecord row : CSVFormat.DEFAULT.builder()
					.setHeader()
					.setSkipHeaderRecord(true)
					.get()
					.parse(table)) {
					boolean begun = row.get("valid_from").isEmpty()
							|| !LocalDate.parse(row.get("valid_from")).isAfter(day);
					boolean ended = !row.get("valid_to").isEmpty()
							&& LocalDate.parse(row.get("valid_to")).isBefore(day);
					if (row.get("level").equals(level) && begun && !ended) {
						codes.add(row.get("code"));
					}
				}
			}
		}
		return codes;
	}

	@Test
	void whatDistrictsEnteredUntilJuneAndNewWardsSinceJulyAddsUp() {
		handIn("H540", "2025-05", 100, 20);
		handIn("H540", "2025-06", 110, 10);
		handIn("H551", "2025-06", 7, 3);
		handIn("GL-21553", "2025-07", 40, 4);
		handIn("GL-21583", "2025-07", 50, 0);
		handIn("GL-21583", "2025-08", 60, 6);
		handIn("GL-23575", "2025-09", 70, 1);
		assertThat(read(ONLINE, "TINH", "2025-06")).isEqualTo("117");
		assertThat(read(ONLINE, "TINH", "2025-H1")).isEqualTo("217");
		assertThat(read(ONLINE, "GL", "2025-07")).isEqualTo("90");
		assertThat(read(ONLINE, "GL", "2025-Q3")).isEqualTo("220");
		assertThat(read(ONLINE, "GL", "2025-H2")).isEqualTo("220");
		assertThat(read(ONLINE, "GL", "2025-H1")).isEqualTo("217");
		assertThat(read(ONLINE, "GL", "2025")).isEqualTo("437");
		assertThat(read("dvc.khai-sinh.tong", "GL", "2025")).isEqualTo("481");
		assertThat(read("dvc.khai-sinh.ty-le", "GL", "2025"))
			.isEqualTo(new BigDecimal(43_700).divide(new BigDecimal(481), 1, RoundingMode.HALF_UP).toString());
		assertThat(this.coverages.progress(ONLINE, Period.parse("2025-06"))).as("the districts alone")
			.hasValue(new Coverages.Progress(11, 2, 2));
		assertThat(this.coverages.progress(ONLINE, Period.parse("2025-07")))
			.hasValue(new Coverages.Progress(135, 2, 2));
	}

	@Test
	void aDistrictThatEndedEntersJuneOnceTheStandingOfficeHasReopenedIt() {
		SubmissionKey june = new SubmissionKey("bieu-co-so", "H540", Period.parse("2025-06"));
		FigureKey key = new FigureKey(ONLINE, "H540", june.period());
		TestClock.on(LocalDate.of(2025, 7, 10), () -> {
			SignIn.as(officer("H540"), () -> assertThat(enter(key, 5)).isEqualTo(FigureEntry.Status.LOCKED));
			SignIn.as("thuongtruc", () -> this.desk.openUntil(june, LocalDate.of(2025, 7, 20), "Bàn giao chậm"));
			SignIn.as(officer("H540"), () -> assertThat(enter(key, 5)).isEqualTo(FigureEntry.Status.SAVED));
			SignIn.as(officer("GL-21553"),
					() -> assertThat(enter(key, 6)).as("the successor does not").isEqualTo(FigureEntry.Status.LOCKED));
			SignIn.as(officer("H540"),
					() -> assertThat(enter(new FigureKey(ONLINE, "H540", Period.parse("2025-07")), 5))
						.isEqualTo(FigureEntry.Status.REFUSED));
		});
	}

	@Test
	void theWardThatGotTheCodeOfAnOlderOneHasItsOwnFiguresAndThoseItTookOver() {
		load("""
				%1$s,21553,2025-05,1,
				%1$s,21559,2025-05,2,
				%1$s,21553,2025-06,4,
				%2$s,21553,2025-05,100,
				%2$s,21559,2025-06,50,
				""".formatted(ONLINE, STOCK));
		handIn("GL-21553", "2025-07", 8, 0);
		assertThat(read(ONLINE, "21553", "2025")).isEqualTo("5");
		assertThat(read(ONLINE, "21553", "2025-07")).isEqualTo("-");
		assertThat(read(ONLINE, "GL-21553", "2025-05")).isEqualTo("3");
		assertThat(read(ONLINE, "GL-21553", "2025")).isEqualTo("15");
		assertThat(read(STOCK, "GL-21553", "2025-06")).isEqualTo("50");
		assertThat(read(STOCK, "GL-21553", "2025")).as("each old ward's last").isEqualTo("150");
	}

	@Test
	void theStockOfTheNewUnitTakesThePlaceOfThoseItTookOver() {
		load("""
				%1$s,21553,2025-05,100,
				%1$s,21559,2025-06,50,
				%1$s,21550,2025-06,30,
				%1$s,21634,2025-06,7,
				""".formatted(STOCK));
		assertThat(read(STOCK, "GL", "2025")).isEqualTo("187");
		TestClock.on(LocalDate.of(2025, 8, 20),
				() -> SignIn.as(officer("GL-SKHCN"),
						() -> assertThat(enter(new FigureKey(STOCK, "GL-21553", Period.parse("2025-08")), 160))
							.isEqualTo(FigureEntry.Status.SAVED)));
		Viewer officer = Viewer.ofUnit("GL-SKHCN");
		assertThat(read(STOCK, "GL-21553", "2025", officer)).isEqualTo("160");
		assertThat(read(STOCK, "GL", "2025", officer)).as("of the others still the last").isEqualTo("197");
		assertThat(read(STOCK, "GL", "2025-08", officer)).isEqualTo("160");
	}

	@Test
	void byOldAndByNewBoundariesThePageLosesNothingAndCountsNothingTwice() throws Exception {
		load("""
				%1$s,21553,2025-05,1,
				%1$s,21559,2025-05,2,
				%1$s,21628,2025-05,10,
				%1$s,21631,2025-05,20,
				%1$s,21634,2025-05,400,
				%1$s,H551,2025-05,8000,
				%1$s,21943,2025-05,7,
				""".formatted(ONLINE));
		Document now = page("/chi-tieu/" + ONLINE + "?nam=2025");
		assertThat(now.select("select[name=dia-gioi] option").eachText()).containsExactly("Mới: từ 01/07/2025",
				"Cũ: từ 01/03/2025 đến 30/06/2025", "Cũ: trước 01/03/2025");
		assertThat(now.select("select[name=dia-gioi] option[selected]").text()).isEqualTo("Mới: từ 01/07/2025");
		assertThat(may(now, "dv-GL")).isEqualTo("8.440");
		assertThat(may(now, "dv-GL-21553")).isEqualTo("3");
		assertThat(may(now, "dv-GL-21628")).isEqualTo("30");
		assertThat(now.select("#dv-GL-21628 th").text()).contains("gồm 2 đơn vị", "Không gồm phần nhận từ Xã An Nghĩa");
		assertThat(may(now, "dv-GL-21943")).isEqualTo("7");
		assertThat(may(now, "chua-phan-bo")).isEqualTo("8.400");
		assertThat(now.select("main").text()).contains("Xã An Nghĩa (đến 30/06/2025, đã chia tách)",
				"Huyện Vân Canh (đến 30/06/2025)");
		assertThat(now.select("[id^=dv-H]")).isEmpty();
		assertThat(now.select("main").text()).doesNotContain("Cộng các dòng");

		Document before = page("/chi-tieu/" + ONLINE + "?nam=2025&dia-gioi=2025-06-30");
		assertThat(before.select("select[name=dia-gioi] option[selected]").text())
			.isEqualTo("Cũ: từ 01/03/2025 đến 30/06/2025");
		assertThat(may(before, "dv-TINH")).isEqualTo(may(now, "dv-GL"));
		assertThat(may(before, "dv-21634")).isEqualTo("400");
		assertThat(before.select("#dv-21634 th").text()).contains("chia cho Xã An Toàn, Xã An Hòa",
				"số liệu không tách được");
		assertThat(before.select("#dv-21553 th a").attr("href"))
			.isEqualTo("/chi-tieu/" + ONLINE + "?nam=2025&dia-gioi=2025-07-01#dv-GL-21553");
		assertThat(before.select("#dv-21553 td").get(7).text()).isEqualTo("đơn vị không còn");
		assertThat(before.select("#chua-phan-bo, [id^=dv-GL]")).isEmpty();
	}

	@Test
	void thePageSaysWhenAnUpperUnitSpokeForThoseInTheRows() throws Exception {
		load("""
				%1$s,21553,2025-05,1,
				%1$s,H540,2025-05,9,
				""".formatted(ONLINE));
		Document page = page("/chi-tieu/" + ONLINE + "?nam=2025");
		assertThat(may(page, "dv-GL")).isEqualTo("9");
		assertThat(may(page, "dv-GL-21553")).isEqualTo("1");
		assertThat(page.select("main").text()).contains("Cộng các dòng không ra số của tỉnh");
	}

	@Test
	void aDepartmentThatTookAnotherOverShowsBothByItsNewShapeAndItsFigureSaysSo() throws Exception {
		String indicator = "tthc.don-gian-hoa";
		load("""
				%1$s,STC,2025-01,5,
				%1$s,SKHDT,2025-01,3,
				%1$s,SLDTBXH,2025-01,1,
				""".formatted(indicator));
		Document old = page("/chi-tieu/" + indicator + "?nam=2025&dia-gioi=2025-02-28");
		assertThat(old.select("#dv-STC td").get(0).text()).isEqualTo("5");
		assertThat(old.select("#dv-STC th").text()).contains("từ 01/03/2025 gồm cả Sở Kế hoạch và Đầu tư");
		Document merged = page("/chi-tieu/" + indicator + "?nam=2025&dia-gioi=2025-03-01");
		Element january = merged.select("#dv-STC td").get(0);
		assertThat(january.text()).isEqualTo("8");
		assertThat(merged.select("#chua-phan-bo td").get(0).text()).isEqualTo("1");
		Document figure = page(january.select("a").attr("href"));
		assertThat(figure.select("h1").text()).startsWith("8");
		assertThat(figure.select("td[data-label=Số liệu]").eachText()).containsExactlyInAnyOrder("5", "3");
	}

	@Test
	void aDayOrAYearThatIsNoneIsRefusedWithASentence() throws Exception {
		assertThat(answer("/chi-tieu/" + ONLINE + "?dia-gioi=hom-qua").getStatus()).isEqualTo(400);
		assertThat(answer("/chi-tieu/" + ONLINE + "?nam=2147483647").getStatus()).isEqualTo(404);
		assertThat(answer("/chi-tieu/" + ONLINE + "?nam=2024&dia-gioi=0001-01-01").getStatus()).isEqualTo(200);
		assertThat(answer("/so-lieu/" + ONLINE + "@GL/2025?dia-gioi=x").getStatus()).isEqualTo(400);
	}

	private static String may(Document page, String row) {
		return page.select("#" + row + " td").get(4).text().split(" ")[0];
	}

	private Document page(String address) throws Exception {
		MockHttpServletResponse answer = answer(address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private MockHttpServletResponse answer(String address) throws Exception {
		MockHttpServletResponse answer = this.web.perform(get(java.net.URI.create(address)).with(SignIn.by("chutich")))
			.andReturn()
			.getResponse();
		answer.setCharacterEncoding("UTF-8");
		return answer;
	}

	/**
	 * A unit's month, typed, handed in and approved: the two figures, all others zero.
	 */
	private void handIn(String unit, String month, int online, int inPerson) {
		SubmissionKey key = new SubmissionKey("bieu-co-so", unit, Period.parse(month));
		TestClock.on(key.period().lastDay().minusDays(8), () -> {
			SignIn.as(officer(unit), () -> {
				this.sheets.sheet(key, Viewer.ofUnit(unit)).orElseThrow().cells().forEach((cell) -> {
					int value = Map.of(ONLINE, online, IN_PERSON, inPerson).getOrDefault(cell.indicator().code(), 0);
					assertThat(enter(cell.key(), value)).isEqualTo(FigureEntry.Status.SAVED);
				});
				this.desk.submit(key, this.desk.problems(key)
					.stream()
					.collect(Collectors.toMap((problem) -> problem.cell(), (problem) -> "Đúng số", (a, b) -> a)));
			});
			// Until the merger Bình Định's office reviews Bình Định's districts.
			SignIn.as(month.compareTo("2025-07") < 0 ? "congan" : "thuongtruc",
					() -> this.desk.approve(key, this.submissions.find(key).orElseThrow().changedAt()));
		});
	}

	private FigureEntry.Status enter(FigureKey key, int value) {
		FigureEntry.Status status = this.entries
			.enter(List.of(new FigureEntry(key, Integer.toString(value), null, null)))
			.getFirst()
			.status();
		this.entityManager.flush();
		return status;
	}

	private static Person officer(String unit) {
		return new Person("cb-" + unit.toLowerCase(), "Cán bộ " + unit, Role.OFFICER, unit);
	}

	private String read(String indicator, String unit, String period) {
		return read(indicator, unit, period, Viewer.APPROVED_ONLY);
	}

	private String read(String indicator, String unit, String period, Viewer viewer) {
		Period of = Period.parse(period);
		return this.figures.book(List.of(indicator), of, viewer)
			.read(indicator, unit, of)
			.map((reading) -> reading.amount().toString())
			.orElse("-");
	}

	/** As a third pack that holds figures only. */
	private void load(String figures) {
		try {
			Path pack = Files.createDirectories(this.folder.resolve("goi"));
			Files.writeString(pack.resolve("pack.yaml"), "name: so-lieu-2025\ntitle: Số liệu 2025\nformat: 1\n");
			Files.createDirectories(pack.resolve("indicators"));
			Files.writeString(pack.resolve("indicators/figures.csv"), "indicator,unit,period,value,note\n" + figures);
			this.packs.load(List.of(pack.toString()));
			this.entityManager.flush();
			this.entityManager.clear();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
