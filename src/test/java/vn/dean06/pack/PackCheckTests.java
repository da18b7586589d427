package vn.dean06.pack;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dean06.SamplePack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Packs are checked without a server and without a database, as a start would read them.
 */
class PackCheckTests {

	private static final String FIRST = "classpath:packs/binh-dinh-2024";

	private static final String SECOND = "classpath:packs/gia-lai-2026";

	/** Begins the log as the application does, so that it stays quiet. */
	private static final List<PackPart> PARTS = TestPack.parts();

	@TempDir
	Path folder;

	private String said = "";

	@Test
	void startsThePartsInTheOrderOfTheApplicationAndNothingElse() {
		assertThat(PARTS).extracting((part) -> part.getClass().getSimpleName())
			.containsExactly("ManifestPart", "OrganisationPart", "AccountsPart", "RegimesPart", "LettersPart",
					"SubmissionsPart", "CataloguePart", "ServicesPart", "FormsPart", "FiguresPart", "RelationsPart",
					"RegistersPart", "WordingPart", "TemplatesPart", "ReportsPart");
	}

	@Test
	void findsNothingWrongInTheSamples() {
		assertThat(check(FIRST + "," + SECOND)).isZero();
		assertThat(this.said.lines()).containsExactly("Gói dữ liệu “" + FIRST + "”: nạp được, 0 lỗi, 0 cảnh báo.",
				"Gói dữ liệu “" + SECOND + "”: nạp được, 0 lỗi, 0 cảnh báo.");
	}

	@Test
	void readsAPackThatBuildsOnAnotherOnlyBehindIt() {
		assertThat(check(SECOND)).isOne();
		assertThat(this.said).contains("chưa nạp được",
				"organisation/units.csv, dòng 2, cột E (parent): không có đơn vị “TINH” trong organisation/units.csv");
	}

	@Test
	void tellsEveryFaultAndEndsWithOne() {
		SamplePack pack = copy()
			.edit("accounts/accounts.csv", (text) -> text.replaceFirst("OFFICER,CAT", "OFFICERS,CATT"))
			.edit("plan/plan.yaml", (text) -> text.replaceFirst("deadline_text:", "deadline:"));
		assertThat(check(pack.location())).isOne();
		assertThat(this.said).contains(": chưa nạp được, 4 lỗi, 0 cảnh báo.\nLỗi:\n",
				"accounts/accounts.csv, dòng 2, cột C (role): “OFFICERS” không hợp lệ; hãy chọn một hay nhiều trong OFFICER,",
				"accounts/accounts.csv, dòng 2, cột D (unit): không có đơn vị “CATT” trong organisation/units.csv, có phải “CAT”",
				"mục “deadline”: không biết mục này, có phải “deadline_text”",
				"mục “deadline_text”: thiếu “deadline_text”");
	}

	@Test
	void warnsOfFiguresThatNoFormAsksForAndOfNumbersThatCanBeReadInTwoWays() {
		SamplePack pack = copy().edit("indicators/figures.csv", (text) -> text
				+ "ktxh.chi-tieu.tong,SKHDT,2024-Q3,21,\ntin-chap.nhcsxh.doanh-so,NHCSXH,2024-11,16.321,\n");
		assertThat(check(pack.location())).isZero();
		assertThat(this.said).contains(": nạp được, 0 lỗi, 2 cảnh báo.\nCảnh báo:\n",
				"indicators/figures.csv, dòng 373, cột A (indicator): không biểu nào hỏi số liệu này",
				"indicators/figures.csv, dòng 374, cột D (value): “16.321” được đọc là số thập phân 16,321; nếu muốn nói 16.321, hãy ghi 16321");
	}

	@Test
	void refusesFiguresOfMonthsThatAreOnlyReported() {
		SamplePack pack = copy().edit("indicators/figures.csv",
				(text) -> text + "ktxh.chi-tieu.tong,SKHDT,2024-T3-T8,21,\n");
		assertThat(check(pack.location())).isOne();
		assertThat(this.said)
			.contains("indicators/figures.csv, dòng 373, cột C (period): “2024-T3-T8” là khoảng chỉ để báo cáo, "
					+ "không ai nhập số liệu cho nó; hãy ghi số liệu của từng tháng, quý hoặc năm");
	}

	@Test
	void refusesRulesThatCouldSayNothingOrWhatIsNotThere() {
		SamplePack pack = copy().edit("reports/wording.yaml",
				(text) -> text.replace("say: đạt chỉ tiêu", "say: đạt {{so-cu}}")
					.replace("          - say: chưa đạt chỉ tiêu\n", ""));
		assertThat(check(pack.location())).isOne();
		assertThat(this.said).contains(
				"reports/wording.yaml, dòng 12, mục “say”: ở đây không in được {{so-cu}}; chỉ có thể in chenh-lech, don-vi-tinh, muc-tieu, so-nay");
		SamplePack other = SamplePack.copyTo(this.folder.resolve("khac"))
			.edit("reports/wording.yaml", (text) -> text.replace("          - say: chưa đạt chỉ tiêu\n", ""));
		assertThat(check(other.location())).isOne();
		assertThat(this.said).contains("reports/wording.yaml",
				"mục “cases”: trường hợp cuối cùng không được có điều kiện");
	}

	@Test
	void warnsOfASectionThatNoReportPrints() {
		SamplePack pack = copy().edit("reports/report.yaml", (text) -> text.replace("  - 33-bai-hoc.md\n", ""));
		assertThat(check(pack.location())).isZero();
		assertThat(this.said).contains("reports/sections/33-bai-hoc.md: không báo cáo nào in phần này");
	}

	@Test
	void warnsOfAPackWithoutAnAdministrator() {
		SamplePack pack = copy().edit("accounts/accounts.csv", (text) -> text.replace("ADMINISTRATOR", "LEADER"));
		assertThat(check(pack.location())).isZero();
		assertThat(this.said).contains("accounts/accounts.csv: không có tài khoản nào với vai trò ADMINISTRATOR");
	}

	@Test
	void refusesDecimalsOfACountedMeasureAndSaysBothReadings() {
		SamplePack pack = copy()
			.edit("indicators/figures.csv", (text) -> text + "ktxh.chi-tieu.tong,SKHDT,2024-11,113.796,\n")
			.edit("indicators/targets.csv", (text) -> text + "ktxh.chi-tieu.tong,2024,chinh-phu,AT_LEAST,20.5,\n");
		assertThat(check(pack.location())).isOne();
		assertThat(this.said).contains(
				"indicators/figures.csv, dòng 373, cột D (value): “113.796” là số thập phân (113,796), nhưng chỉ tiêu đếm bằng số nguyên",
				"nếu muốn nói 113.796, hãy ghi 113796; nếu đúng là số thập phân, hãy làm tròn",
				"indicators/targets.csv, dòng 9, cột E (value): “20.5” là số thập phân (20,5)");
	}

	@Test
	void refusesTwoProvincesAtOneTime() {
		SamplePack pack = copy().edit("organisation/units.csv", (text) -> text
				+ "T2,Tỉnh Hai,Hai,PROVINCE,,99,2025-01-01,\nT3,Tỉnh Ba,Ba,PROVINCE,,98,2024-01-01,2024-12-31\n");
		assertThat(check(pack.location())).isOne();
		assertThat(this.said).contains("(level): “Tỉnh Bình Định” cũng là đơn vị cấp tỉnh trong thời gian ấy")
			.contains("2 lỗi");
	}

	@Test
	void refusesNothingArisenForAStock() {
		SamplePack pack = copy().edit("indicators/figures.csv",
				(text) -> text + "dinh-danh.kich-hoat,CAT,2024-11,không phát sinh,\n");
		assertThat(check(pack.location())).isOne();
		assertThat(this.said).contains("indicators/figures.csv, dòng 373, cột D (value): “không phát sinh” "
				+ "không nói về số hiện có được; hãy ghi số hiện có, hoặc 0");
	}

	@Test
	void refusesASectionWhosePlaceholdersCannotBeRead() {
		SamplePack pack = copy()
			.edit("reports/sections/33-bai-hoc.md", (text) -> text + "\n\n{{#services.nganh}}\n{{no}}\n")
			.edit("reports/sections/40-kien-nghi.md", (text) -> text.replaceFirst("\n", "\nĐạt {{ \n"));
		assertThat(check(pack.location())).isOne();
		assertThat(this.said).contains("{{#services.nganh}} không có {{/services.nganh}} đóng lại",
				"reports/sections/40-kien-nghi.md, dòng 2: mẫu không đọc được: “{{” phải có tên và “}}” đóng lại");
	}

	@Test
	void saysThatThereIsNoPackAndHowToNameOne() {
		assertThat(check(this.folder.resolve("khong-co").toString())).isOne();
		assertThat(this.said).contains("khong-co: không đọc được: không có thư mục hay tệp này");
		assertThat(PackCheck.isAsked("--dean06.pack-check")).isTrue();
		assertThat(PackCheck.isAsked("--dean06.pack=x")).isFalse();
		assertThat(check("")).isOne();
		assertThat(this.said).contains("--dean06.pack-check=ĐƯỜNG_DẪN");
	}

	private SamplePack copy() {
		return SamplePack.copyTo(this.folder.resolve("goi"));
	}

	private int check(String locations) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int code = PackCheck.run(new PrintStream(out, true, StandardCharsets.UTF_8),
				"--dean06.pack-check=" + locations);
		this.said = out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
		return code;
	}

}
