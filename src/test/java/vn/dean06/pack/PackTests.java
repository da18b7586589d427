package vn.dean06.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.DatabaseTest;
import vn.dean06.SamplePack;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A faulty pack changes nothing and names every fault with file, line and what to do.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PackTests {

	private static final String FIGURES = "indicators/figures.csv";

	@TempDir
	Path folder;

	@Autowired
	Packs packs;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionOperations transaction;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					indicators/figures.csv          | ^ktxh.grdp.tang-truong,      | khong.co,                  | không có chỉ tiêu “khong.co”
					indicators/figures.csv          | ,7.78,                       | ,7.7.8,                    | “7.7.8” không phải số
					indicators/figures.csv          | ^(hoi-nghi.truc-tuyen,CAT),2024, | $1,2024-13,            | 2024-13
					indicators/figures.csv          | ,CAT,2024-12,1423725         | ,KHONG,2024-12,1423725      | không có đơn vị “KHONG”
					organisation/units.csv          | ,DISTRICT,TINH,540           | ,QUAN,TINH,540             | QUAN
					accounts/accounts.csv           | STANDING_OFFICE              | SEP                        | SEP
					accounts/accounts.csv           | username,full_name,role,unit | username,full_name,role,unit,mail | username,full_name,role,unit,email
					accounts/accounts.csv           | ,OFFICER,CAT                 | ,OFFICER,XYZ               | không có đơn vị “XYZ”
					directives/directives.csv       | ^540,                        | năm trăm,                  | không phải số nguyên
					directives/directives.csv       | ,QĐ,                         | ,QĐX,                      | “QĐX” không phải loại; hãy ghi một trong: Luật, NQ, NĐ, QĐ
					directives/directives.csv       | ^422,QĐ-TTg(.*),Thủ          | 06,QĐ-TTg$1,Thủ            | văn bản số 6 QĐ-TTg Thủ tướng Chính phủ năm đó đã có
					plan/plan.yaml                  | number: 2\\n                 | number: 1\\n               | nhiệm vụ số 1 đã có
					plan/plan.yaml                  | number: 2\\n                 | number: 2\\n        code: 2024-1\\n | mã “2024-1” đã là của một nhiệm vụ khác
					plan/plan.yaml                  | number: 2\\n                 | number: 2\\n        code: số 2\\n | mã “số 2” chỉ được gồm
					plan/plan.yaml                  | state: CARRIED_OVER          | state: WITHDRAWN           | hãy chọn một trong NOT_STARTED, IN_PROGRESS, COMPLETED, CARRIED_OVER
					pilots/pilots.yaml              | state: COMPLETED             | state: XONG                | XONG
					reports/report.yaml             | 24-lam-sach-du-lieu.md       | khong-co.md                | không có tệp “reports/sections/khong-co.md”
					indicators/indicators.csv       | ,SKHDT,,,,$                  | ,,,,,                      | keeper
					pack.yaml                       | format: 1                    | format: 9                  | format: 1
					organisation/units.csv          | ,TINH,540                    | ,TNIH,540                  | không có đơn vị “TNIH” trong organisation/units.csv, có phải “TINH”
					submissions/submissions.csv     | ^bieu-nam,CAT,2023           | bieu-nma,CAT,2023          | không có biểu “bieu-nma” trong indicators/forms.csv, có phải “bieu-nam”
					indicators/forms.csv            | ,YEAR,                       | ,HALF,                     | “HALF” không hợp lệ; hãy chọn một trong MONTH, QUARTER, YEAR
					indicators/form_lines.csv       | ^bieu-nam,dvc.giam-tru-bhyt.tong | nhiem-vu,dvc.giam-tru-bhyt.tong | không có biểu “nhiem-vu”
					indicators/indicators.csv       | ,chỉ tiêu,STOCK,0            | ,chi tieu,STOCK,0          | không có đơn vị tính “chi tieu” trong indicators/measures.csv, có phải “chỉ tiêu”
					indicators/services.csv         | ,cong-an,1,                  | ,cong-ann,1,               | không có khối dịch vụ “cong-ann” trong indicators/service_blocks.csv, có phải “cong-an”
					""")
	void namesFileAndReasonOfEachFault(String file, String before, String after, String reason) {
		SamplePack pack = copy().edit(file,
				(text) -> text.replaceFirst("(?m)" + unescape(before), unescape(after).replace("\\", "\\\\")));
		assertThatExceptionOfType(FaultyPackException.class).isThrownBy(() -> this.packs.load(List.of(pack.location())))
			.withMessageContaining(file)
			.withMessageContaining(reason);
		assertNothingLoaded();
	}

	private static String unescape(String text) {
		return text.replace("\\n", "\n");
	}

	@Test
	void namesAllFaultsAtOnceWithTheirLines() {
		SamplePack pack = copy().edit(FIGURES, line(2, (line) -> line.replace(",", ",,")))
			.edit(FIGURES, line(3, (line) -> "khong.co,CAT,2024,1,"))
			.edit("accounts/accounts.csv", line(3, (line) -> line.replace("congan", "Công An")));
		assertThatExceptionOfType(FaultyPackException.class).isThrownBy(() -> this.packs.load(List.of(pack.location())))
			.withMessageContaining("có 3 lỗi")
			.withMessageContaining("indicators/figures.csv, dòng 2")
			.withMessageContaining("indicators/figures.csv, dòng 3")
			.withMessageContaining("accounts/accounts.csv, dòng 3");
		assertNothingLoaded();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void loadsAPackOfWhichItWarnsAndSaysSoInTheLog(CapturedOutput output) {
		SamplePack pack = copy().edit(FIGURES, (text) -> text + "ktxh.chi-tieu.tong,SKHDT,2024-Q3,21,\n");
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.packs.load(List.of(pack.location()));
			assertThat(this.database.sql("select value from figure where period = '2024-Q3'")
				.query(Integer.class)
				.single()).isEqualTo(21);
		});
		assertThat(output).contains("được nạp, có 1 cảnh báo",
				"indicators/figures.csv, dòng 373, cột A (indicator): không biểu nào hỏi số liệu này");
		assertNothingLoaded();
	}

	@Test
	void refusesWhatTheDatabaseHasAlready() {
		SamplePack again = copy().edit("pack.yaml", (text) -> text.replace("binh-dinh-2024", "lan-hai"));
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.packs.load(List.of("classpath:packs/binh-dinh-2024"));
			assertThatExceptionOfType(FaultyPackException.class)
				.isThrownBy(() -> this.packs.load(List.of(again.location())))
				.satisfies((ex) -> assertThat(ex.faults()).extracting(PackFault::file)
					.contains("organisation/units.csv", "accounts/accounts.csv", "indicators/indicators.csv",
							"indicators/services.csv", "indicators/targets.csv", "indicators/forms.csv",
							"indicators/form_lines.csv", "indicators/figures.csv", "submissions/submissions.csv",
							"directives/directives.csv", "plan/plan.yaml", "pilots/pilots.yaml", "reports/report.yaml")
					.doesNotContain("indicators/measures.csv", "indicators/service_blocks.csv"))
				.withMessageContaining("đơn vị “TINH” đã có")
				.withMessageContaining("đã có kế hoạch năm 2024");
		});
		assertNothingLoaded();
	}

	@Test
	void readsAZipMadeOnWindows() throws Exception {
		Path zip = this.folder.resolve("windows.zip");
		Path original = Path.of(copy().location());
		try (var files = Files.walk(original); var out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				out.putNextEntry(new ZipEntry(original.relativize(file).toString().replace('/', '\\')));
				Files.copy(file, out);
			}
		}
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.packs.load(List.of(zip.toString()));
			assertThat(this.database.sql("select count(*) from figure").query(Integer.class).single()).isEqualTo(371);
			assertThat(this.database.sql("select count(*) from account").query(Integer.class).single()).isEqualTo(4);
		});
	}

	@Test
	void loadsNoneOfSeveralPacksIfOneIsFaulty() {
		SamplePack faulty = SamplePack.copyTo(this.folder.resolve("hai"))
			.edit("pack.yaml", (text) -> text.replace("binh-dinh-2024", "hai"));
		assertThatExceptionOfType(FaultyPackException.class)
			.isThrownBy(() -> this.packs.load(List.of(copy().location(), faulty.location())));
		assertNothingLoaded();
	}

	@Test
	void saysThatAPackIsNotThere() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.packs.load(List.of(this.folder.resolve("khong-co").toString())))
			.withMessageContaining("khong-co");
		assertNothingLoaded();
	}

	@Test
	void namesNoProvinceAndNoPersonInTheProgram() throws Exception {
		try (var files = Files.walk(Path.of("src/main"))) {
			assertThat(files.filter(Files::isRegularFile)
				.filter((file) -> !file.toString().contains("packs"))
				.filter((file) -> contains(file, "Bình Định") || contains(file, "Nguyễn Tuấn Thanh"))
				.filter((file) -> !file.toString().endsWith(".java") || !onlyInComments(file))).isEmpty();
		}
	}

	private static boolean contains(Path file, String words) {
		return read(file).contains(words);
	}

	/** An example in a documentation comment is no name in the program. */
	private static boolean onlyInComments(Path file) {
		return read(file).lines()
			.filter((line) -> line.contains("Bình Định"))
			.allMatch((line) -> line.strip().startsWith("*") || line.strip().startsWith("/*"));
	}

	private static String read(Path file) {
		try {
			return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private SamplePack copy() {
		return SamplePack.copyTo(this.folder.resolve("goi"));
	}

	private static UnaryOperator<String> line(int number, UnaryOperator<String> change) {
		return (text) -> {
			List<String> lines = new java.util.ArrayList<>(text.lines().toList());
			lines.set(number - 1, change.apply(lines.get(number - 1)));
			return String.join("\n", lines) + "\n";
		};
	}

	private void assertNothingLoaded() {
		assertThat(this.packs.latest()).isEmpty();
		for (String table : List.of("org_unit", "account", "indicator", "figure", "register_year", "thing", "report")) {
			assertThat(this.database.sql("select count(*) from " + table).query(Integer.class).single()).as(table)
				.isZero();
		}
	}

}
