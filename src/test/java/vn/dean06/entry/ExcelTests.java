package vn.dean06.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import jakarta.persistence.EntityManager;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.TypedAmount;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.RejectedInput;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The form as a workbook: handed out, filled in, shown change by change, and only then
 * saved.
 */
@ThisMonthTest
@Transactional
class ExcelTests {

	private static final Period NOVEMBER = Period.parse("2026-11");

	private static final String FORM = "/nhap-lieu/bieu-thang/GL-SNV/2026-11";

	private static final String SERVICES = "/nhap-lieu/bieu-dvc/GL-SNV/2026-11";

	private static final String LEARNERS = "dao-tao.hoc-vien@GL-SNV/2026-11";

	private static final String CLASSES = "dao-tao.lop@GL-SNV/2026-11";

	private static final String ONLINE = "dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11";

	@Autowired
	MockMvc web;

	@Autowired
	Figures figures;

	@Autowired
	Entries entries;

	@Autowired
	EntrySheets sheets;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@Test
	void theWorkbookIsLockedButForTheCellsOfTheForm() throws IOException {
		try (XSSFWorkbook book = open(download(FORM))) {
			XSSFSheet sheet = book.getSheetAt(0);
			assertThat(sheet.getProtect()).isTrue();
			List<String> unlocked = new ArrayList<>();
			for (Row row : sheet) {
				for (Cell cell : row) {
					if (!cell.getCellStyle().getLocked()) {
						unlocked.add(cell.getAddress().formatAsString());
					}
				}
			}
			int cells = cells("bieu-thang").size();
			assertThat(unlocked).as("numbers and notes").hasSize(2 * cells);
			assertThat(sheet.getDataValidations()).hasSize(cells);
			assertThat(sheet.isColumnHidden(0)).isTrue();
			assertThat(texts(sheet)).contains("Biểu tháng: kết quả thực hiện Đề án 06", "Kỳ này (tháng 11/2026)",
					"tháng 10/2026", "tháng 11/2025", "STT", "Chỉ tiêu", "Đơn vị tính", "Ghi chú");
		}
	}

	@Test
	void essentialServicesStandARowAServiceInPersonAndOnlineBesideEachOther() throws IOException {
		try (XSSFWorkbook book = open(download(SERVICES))) {
			Cell online = Workbooks.typed(book, ONLINE);
			Cell inPerson = Workbooks.typed(book, ONLINE.replace("truc-tuyen", "truc-tiep"));
			assertThat(online.getRowIndex()).isEqualTo(inPerson.getRowIndex());
			assertThat(inPerson.getColumnIndex()).isLessThan(online.getColumnIndex());
			assertThat(texts(online.getSheet())).contains("Trực tiếp (hồ sơ)", "Trực tuyến (hồ sơ)", "Dịch vụ công");
		}
	}

	@Test
	void thePreviousMonthStandsBesideEachCell() throws IOException {
		TestClock.on(LocalDate.of(2026, 10, 20), () -> enter("noivu", LEARNERS.replace("11", "10"), "1.234"));
		try (XSSFWorkbook book = open(download(FORM))) {
			Cell typed = Workbooks.typed(book, LEARNERS);
			assertThat(typed.toString()).isEmpty();
			assertThat(typed.getRow().getCell(typed.getColumnIndex() + 1).getNumericCellValue()).isEqualTo(1234);
		}
	}

	@Test
	void aWorkbookThatNobodyTouchedChangesNothing() {
		for (EntrySheet.Cell cell : cells("bieu-thang")) {
			String key = cell.key().toString();
			enter("noivu", key, key.equals(LEARNERS) ? "-" : cell.indicator().counted() ? "1.204" : "83,20");
		}
		Document page = preview("noivu", FORM, download(FORM));
		assertThat(page.select(".notice").text()).contains("0 thay đổi", "0 ô không nhận",
				cells("bieu-thang").size() + " ô giữ nguyên", "Chưa lưu gì");
	}

	@Test
	void aFilledWorkbookIsShownChangeByChangeAndSavedOnlyWhenAskedTo() {
		enter("noivu", CLASSES, "7");
		byte[] filled = filled(FORM, (book) -> {
			Workbooks.typed(book, LEARNERS).setCellValue(1234);
			Workbooks.note(Workbooks.typed(book, LEARNERS)).setCellValue("cả lớp bồi dưỡng, “đợt 2”");
			Workbooks.typed(book, CLASSES).setBlank();
		});
		Document page = preview("noivu", FORM, filled);
		assertThat(page.select(".notice").text()).contains("2 thay đổi", "Chưa lưu gì");
		assertThat(row(page, "1.234")).contains("trống", "cả lớp bồi dưỡng", "trang “1.");
		assertThat(row(page, "xóa trống")).contains("7");
		assertThat(value(LEARNERS)).as("nothing is saved before it is asked to").isNull();

		MvcResult saved = save("noivu", FORM, marks(page));
		assertThat(saved.getFlashMap().get("message")).isEqualTo("Đã lưu 2 ô từ tệp Excel.");
		assertThat(value(LEARNERS)).isEqualTo("1234");
		assertThat(value(CLASSES)).isNull();
		SignIn.as("noivu", () -> {
			FigureView figure = this.figures.find(FigureKey.parse(LEARNERS), Viewer.ofUnit("GL-SNV")).orElseThrow();
			assertThat(figure.note()).isEqualTo("cả lớp bồi dưỡng, “đợt 2”");
			assertThat(figure.enteredBy()).isEqualTo("noivu");
			assertThat(this.figures.history(figure.key(), Viewer.ofUnit("GL-SNV")).latest()).hasSize(1);
		});
	}

	@Test
	void onlyWhatStaysTickedIsSaved() {
		Document page = preview("noivu", FORM, filled(FORM, (book) -> {
			Workbooks.typed(book, LEARNERS).setCellValue(5);
			Workbooks.typed(book, CLASSES).setCellValue(6);
		}));
		save("noivu", FORM, marks(page).stream().filter((mark) -> mark.contains("dao-tao.lop")).toList());
		assertThat(value(CLASSES)).isEqualTo("6");
		assertThat(value(LEARNERS)).isNull();
	}

	@Test
	void eachRefusalNamesSheetAndCellAndWhatToDo() {
		Document page = preview("noivu", FORM, filled(FORM, (book) -> {
			Workbooks.typed(book, LEARNERS).setCellValue("một nghìn");
			Workbooks.typed(book, CLASSES).setCellValue(1.5);
		}));
		Elements refusals = page.select(".problem-blocks");
		assertThat(refusals).hasSize(2);
		assertThat(refusals.text()).contains("“một nghìn” không phải số. Hãy gõ như 1.234", "“1,5” là số thập phân");
		assertThat(refusals.get(0).text()).matches(".*\\(trang “1\\. .+”, ô [A-Z]+\\d+\\).*");
		assertThat(page.select(".notice").text()).contains("0 thay đổi", "2 ô không nhận");
		assertThat(page.select("input[name=chon]")).isEmpty();
	}

	@Test
	void numbersAreUnderstoodAsExcelMeansThem() {
		EntrySheet.Cell share = this.sheetOf("bieu-thang")
			.cells()
			.filter((cell) -> !cell.indicator().counted())
			.findFirst()
			.orElseThrow();
		Document page = preview("noivu", FORM, filled(FORM, (book) -> {
			Workbooks.typed(book, LEARNERS).setCellValue("1.234");
			Workbooks.typed(book, CLASSES).setCellValue("-");
			Workbooks.typed(book, share.key().toString()).setCellValue(0.1 + 0.2);
		}));
		assertThat(row(page, "1.234")).contains("Học viên");
		assertThat(row(page, "không phát sinh")).contains("Lớp");
		assertThat(row(page, "0,3")).as("no digits that Excel does not show").contains(share.indicator().name());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0.0\"%\"|45.5|45,5", "\"HS\"0|135|135", "0\\ \"ngày\"|12|12", "#,##0.0\\%|45.5|45,5",
					"0.0%|0.455|45,5%", "[Red]#,##0_);\\(#,##0\\)|1234|1.234", "dd/mm/yyyy|45000|ngày tháng",
					"General|7|7" })
	void aNumberFormatThatPrintsWordsChangesNoNumber(String format, double number, String text) {
		byte[] file = workbook((book) -> {
			Cell cell = book.createSheet("1").createRow(0).createCell(0);
			CellStyle style = book.createCellStyle();
			style.setDataFormat(book.createDataFormat().getFormat(format));
			cell.setCellStyle(style);
			cell.setCellValue(number);
		});
		assertThat(WorkbookCells.read(file, 100).getFirst().text()).isEqualTo(text);
	}

	@Test
	void whatIsTypedWithNoBreakBlanksOrDecomposedLettersIsUnderstood() {
		Document page = preview("noivu", FORM, filled(FORM, (book) -> {
			Workbooks.typed(book, LEARNERS).setCellValue("\u00a0135\u00a0");
			Workbooks.typed(book, CLASSES).setCellValue("kho\u0302ng pha\u0301t sinh");
		}));
		assertThat(row(page, "135")).contains("Học viên");
		assertThat(row(page, "không phát sinh")).contains("Lớp");
	}

	@Test
	void aSoundWorkbookWithoutStylesIsRead() {
		byte[] file = workbook((book) -> book.createSheet("1").createRow(0).createCell(0).setCellValue(135));
		byte[] plain = rezipped(file,
				(part) -> new String(part, StandardCharsets.UTF_8)
					.replaceAll("<(Override|Relationship) [^>]*styles[^>]*>", "")
					.getBytes(StandardCharsets.UTF_8));
		assertThat(WorkbookCells.read(plain, 100)).extracting(WorkbookCells.Cell::text).containsExactly("135");
	}

	@Test
	void aStrictWorkbookIsToldAsWhatToSaveIt() {
		byte[] strict = rezipped(download(FORM),
				(part) -> new String(part, StandardCharsets.UTF_8)
					.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
							"http://purl.oclc.org/ooxml/officeDocument/relationships")
					.getBytes(StandardCharsets.UTF_8));
		assertThat(fault(preview("noivu", FORM, strict))).contains("Strict Open XML", "Excel Workbook (*.xlsx)");
	}

	@Test
	void aPercentageOfExcelIsThePercentageThatWasTyped() {
		IndicatorView rate = new IndicatorView("a.b", "II.4", "Tỷ lệ", "%", false, true, IndicatorKind.RATE, 2, "CAT",
				null, null, null, null, List.of());
		byte[] file = workbook((book) -> {
			Cell cell = book.createSheet("1").createRow(0).createCell(0);
			CellStyle percent = book.createCellStyle();
			percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
			cell.setCellStyle(percent);
			cell.setCellValue(0.9886);
		});
		String text = WorkbookCells.read(file, 100).getFirst().text();
		assertThat(text).isEqualTo("98,86%");
		assertThat(TypedAmount.read(text, rate).orZero()).isEqualByComparingTo("98.86");
	}

	@Test
	void rowsThatWereSortedKeepTheirFigures() {
		Document page = preview("noivu", FORM, filled(FORM, (book) -> {
			Workbooks.typed(book, LEARNERS).setCellValue(77);
			Sheet sheet = book.getSheetAt(0);
			int row = Workbooks.typed(book, LEARNERS).getRowIndex();
			sheet.shiftRows(row, row, sheet.getLastRowNum() + 5 - row);
		}));
		assertThat(row(page, "77")).contains("Học viên");
	}

	@Test
	void aCellThatAColleagueChangedMeanwhileIsNotOverwrittenUnasked() {
		enter("noivu", LEARNERS, "10");
		enter("noivu", CLASSES, "1");
		byte[] file = filled(FORM, (book) -> Workbooks.typed(book, LEARNERS).setCellValue(30));
		retype(LEARNERS, "20");
		retype(CLASSES, "2");
		Document page = preview("noivu", FORM, file);
		assertThat(page.select(".notice").text()).contains("0 thay đổi", "1 ô người khác vừa sửa",
				"1 ô đã được sửa trên trang sau khi tải biểu mà tệp không đụng tới");
		assertThat(page.select("input[name=chon]")).hasSize(1);
		assertThat(page.select("input[name=chon][checked]")).isEmpty();
		save("noivu", FORM, page.select("input[name=chon]").eachAttr("value"));
		assertThat(value(LEARNERS)).isEqualTo("30");
		assertThat(value(CLASSES)).isEqualTo("2");
	}

	@Test
	void whatChangedAfterThePreviewIsNotOverwritten() {
		Document page = preview("noivu", FORM,
				filled(FORM, (book) -> Workbooks.typed(book, LEARNERS).setCellValue(30)));
		enter("noivu", LEARNERS, "20");
		MvcResult saved = save("noivu", FORM, marks(page));
		assertThat(String.valueOf(saved.getFlashMap().get("refusal"))).contains("1 ô chưa lưu được",
				"Người khác vừa sửa ô này");
		assertThat(value(LEARNERS)).isEqualTo("20");
	}

	@Test
	void aWorkbookOfAnotherFormUnitOrPeriodIsRefused() {
		assertThat(fault(preview("noivu", SERVICES, download(FORM)))).contains("bieu-thang@GL-SNV/2026-11",
				"bieu-dvc@GL-SNV/2026-11");
		assertThat(fault(preview("khcn", "/nhap-lieu/bieu-thang/GL-SKHCN/2026-11", download(FORM))))
			.contains("Tệp này là biểu bieu-thang@GL-SNV/2026-11");
		byte[] october = download(FORM.replace("11", "10"));
		assertThat(fault(preview("noivu", FORM, october))).contains("bieu-thang@GL-SNV/2026-10");
	}

	@Test
	void keysOfAnotherUnitInAWorkbookAreRefusedAndCannotBeSavedEither() {
		Document page = preview("noivu", FORM, filled(FORM, (book) -> {
			Workbooks.typed(book, LEARNERS).setCellValue(666);
			forEachCell(book, (cell) -> {
				if (cell.toString().equals(LEARNERS)) {
					cell.setCellValue("ha-tang.camera@GL-SKHCN/2026-11");
				}
			});
		}));
		assertThat(page.select(".problem-blocks").text()).contains("không thuộc biểu này");
		assertThat(page.select("input[name=chon]")).isEmpty();
		String foreign = this.sheetOf("khcn", "bieu-thang", "GL-SKHCN").cells().findFirst().orElseThrow().id();
		MvcResult saved = save("noivu", FORM, List.of("{\"cell\":\"" + foreign + "\",\"text\":\"666\"}"));
		assertThat(String.valueOf(saved.getFlashMap().get("refusal"))).contains("Chỉ cán bộ nhập liệu của");
		assertThat(value(foreign + "/2026-11")).isNull();
	}

	@Test
	void aRowThatWasCopiedTwiceIsRefused() {
		Document page = preview("noivu", FORM, filled(FORM, (book) -> forEachCell(book, (cell) -> {
			if (cell.toString().equals(CLASSES)) {
				cell.setCellValue(LEARNERS);
			}
		})));
		assertThat(page.select(".problem-blocks")).hasSize(2);
		assertThat(page.select(".problem-blocks").text()).contains("có hai lần trong tệp");
		assertThat(page.select(".notice").text()).contains("1 ô của biểu không có trong tệp");
	}

	@Test
	void aWorkbookWithFormulasIsRefusedAndTheCellsAreNamed() {
		byte[] file = filled(FORM, (book) -> {
			Workbooks.typed(book, LEARNERS).setCellFormula("1+2");
			book.createSheet("Nháp").createRow(3).createCell(1).setCellFormula("SUM(A1:A3)");
		});
		assertThat(fault(preview("noivu", FORM, file))).contains("công thức", "trang “Nháp” ô B4", "dạng giá trị");
	}

	@Test
	void aWorkbookWithMacrosIsRefused() {
		byte[] file = rezipped(download(FORM), UnaryOperator.identity(), "xl/vbaProject.bin");
		assertThat(fault(preview("noivu", FORM, file))).contains("macro", "*.xlsx");
	}

	@Test
	void whatIsNoPlainWorkbookIsRefusedWithASentence() throws Exception {
		ByteArrayOutputStream old = new ByteArrayOutputStream();
		try (HSSFWorkbook book = new HSSFWorkbook()) {
			book.createSheet().createRow(0).createCell(0).setCellValue("x");
			book.write(old);
		}
		assertThat(fault(preview("noivu", FORM, old.toByteArray()))).contains("Excel cũ (.xls)", "mật khẩu");
		assertThat(fault(preview("noivu", FORM, encrypted(download(FORM))))).contains("mật khẩu");
		assertThat(fault(preview("noivu", FORM, "a;b;c".getBytes(StandardCharsets.UTF_8))))
			.contains("không phải sổ Excel");
		assertThat(fault(preview("noivu", FORM, new byte[0]))).contains("Hãy chọn tệp");
		assertThat(fault(preview("noivu", FORM,
				workbook((book) -> book.createSheet().createRow(0).createCell(0).setCellValue("của tôi")))))
			.contains("không phải biểu tải về từ trang nhập liệu");
		assertThat(fault(preview("noivu", FORM, bomb()))).contains("quá lớn");
	}

	@Test
	void aFormThatIsLockedIsHandedOutToBeReadButNotTakenBack() throws IOException {
		byte[] file = filled(FORM, (book) -> Workbooks.typed(book, LEARNERS).setCellValue(5));
		this.database.sql("""
				insert into submission values ('bieu-thang', 'GL-SNV', '2026-11', 'SUBMITTED', null, 'noivu', now(), 0,
				now(), null)""").update();
		try (XSSFWorkbook book = open(download(FORM))) {
			assertThat(Workbooks.typed(book, LEARNERS).getCellStyle().getLocked()).isTrue();
		}
		Document page = preview("noivu", FORM, file);
		assertThat(page.select(".notice").text()).contains("Biểu đã nộp");
		assertThat(page.select("input[name=chon], input[type=file]")).isEmpty();
	}

	@Test
	void nobodyElseGetsOrFillsTheWorkbook() throws Exception {
		byte[] file = download(FORM);
		for (String other : List.of("khcn", "quynhon", "chutich", "thuongtruc", "quantri")) {
			assertThat(ask(get(URI.create(FORM + "/excel")), other).getResponse().getStatus()).isEqualTo(403);
			assertThat(send(other, FORM, file).getStatus()).isEqualTo(403);
			assertThat(
					ask(post(URI.create(FORM + "/tai-len/luu")).param("chon", "{}"), other).getResponse().getStatus())
				.isEqualTo(403);
		}
	}

	@Test
	void noWorkbookHoweverSpoiledIsAnythingButASentence() {
		Random random = new Random(2026);
		byte[] whole = download(FORM);
		EntrySheet sheet = this.sheets
			.sheet(new SubmissionKey("bieu-thang", "GL-SNV", NOVEMBER), Viewer.ofUnit("GL-SNV"))
			.orElseThrow();
		int refused = 0;
		for (int i = 0; i < 500; i++) {
			byte[] spoiled = switch (i % 4) {
				case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
				case 1 -> spoiled(whole, random, false);
				default ->
					rezipped(whole, (content) -> (random.nextInt(4) > 0) ? content : spoiled(content, random, true));
			};
			refused += isRefused(spoiled, sheet) ? 1 : 0;
		}
		assertThat(refused).as("workbooks that were refused").isGreaterThan(100);
	}

	/** As text it stays text, so that it is read further. */
	private static byte[] spoiled(byte[] whole, Random random, boolean asText) {
		byte[] spoiled = whole.clone();
		for (int n = random.nextInt(8); n > 0; n--) {
			spoiled[random.nextInt(spoiled.length)] = (byte) (asText ? 32 + random.nextInt(90) : random.nextInt(256));
		}
		return spoiled;
	}

	private static byte[] rezipped(byte[] file, UnaryOperator<byte[]> edit, String... more) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out);
				ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				zip.putNextEntry(new ZipEntry(entry.getName()));
				zip.write(edit.apply(in.readAllBytes()));
			}
			for (String name : more) {
				zip.putNextEntry(new ZipEntry(name));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static boolean isRefused(byte[] file, EntrySheet sheet) {
		try {
			FilledWorkbook.read(file, sheet);
			return false;
		}
		catch (RejectedInput ex) {
			assertThat(ex.getMessage()).contains("Hãy ");
			return true;
		}
	}

	@Test
	void noCellOfAWorkbookHoweverFilledIsAnythingButASentence() {
		Random random = new Random(6);
		String form = "/nhap-lieu/bieu-to-cong-nghe-so/GL-SKHCN/2026-11";
		byte[] blank = download(form);
		List<String> keys = sheetOf("khcn", "bieu-to-cong-nghe-so", "GL-SKHCN").cells()
			.map((cell) -> cell.key().toString())
			.toList();
		assertThat(keys).hasSize(270);
		int refused = 0;
		for (int i = 0; i < 10; i++) {
			Document page = preview("khcn", form, Workbooks.edited(blank, (book) -> {
				Map<String, Cell> typed = Workbooks.typed(book);
				keys.forEach((key) -> spoil(Objects.requireNonNull(typed.get(key)), random));
				forEachCell(book, (cell) -> {
					if (cell.getRowIndex() > 0 && random.nextInt(500) == 0) {
						spoil(cell, random);
					}
				});
			}));
			Elements refusals = page.select(".problem-blocks");
			refusals.forEach((refusal) -> assertThat(refusal.select("p").text()).isNotBlank());
			refused += refusals.size();
			assertThat(page.select(".notice").text()).contains("Chưa lưu gì");
			MvcResult saved = save("khcn", form, marks(page));
			assertThat(String.valueOf(saved.getFlashMap().get("message"))).contains("ô từ tệp Excel");
		}
		assertThat(refused).as("cells that were refused").isGreaterThan(1000);
	}

	private static void spoil(Cell cell, Random random) {
		switch (random.nextInt(6)) {
			case 0 -> cell.setCellValue(random.nextDouble() * Math.pow(10, random.nextInt(60) - 20));
			case 1 -> cell.setCellValue(random.nextBoolean());
			case 2 -> cell.setCellValue(LocalDate.of(2026, 11, 1 + random.nextInt(28)));
			case 3 -> cell.setCellErrorValue(FormulaError.DIV0.getCode());
			case 4 -> cell.setCellValue(noise(random));
			default -> cell.setCellValue(-random.nextInt(1000));
		}
	}

	private static String noise(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(60); i >= 0; i--) {
			text.appendCodePoint((random.nextInt(5) == 0) ? 32 + random.nextInt(0xD000)
					: "0123456789.,-@/%eE <>&'\"=+".codePointAt(random.nextInt(26)));
		}
		return text.toString();
	}

	// What the tests do and see.

	private EntrySheet sheetOf(String form) {
		return sheetOf("noivu", form, "GL-SNV");
	}

	private EntrySheet sheetOf(String username, String form, String unit) {
		List<EntrySheet> drawn = new ArrayList<>();
		SignIn.as(username, () -> drawn
			.add(this.sheets.sheet(new SubmissionKey(form, unit, NOVEMBER), Viewer.ofUnit(unit)).orElseThrow()));
		return drawn.getFirst();
	}

	private List<EntrySheet.Cell> cells(String form) {
		return sheetOf(form).cells().toList();
	}

	private void enter(String username, String key, String text) {
		SignIn.as(username,
				() -> assertThat(this.entries.enter(List.of(new FigureEntry(FigureKey.parse(key), text, null, null))))
					.allMatch((result) -> result.status() == FigureEntry.Status.SAVED));
	}

	private void retype(String key, String text) {
		SignIn.as("noivu", () -> {
			FigureView seen = this.figures.find(FigureKey.parse(key), Viewer.ofUnit("GL-SNV")).orElseThrow();
			this.entries.enter(List.of(new FigureEntry(seen.key(), text, null, seen.enteredAt())));
		});
	}

	private @Nullable String value(String key) {
		this.entityManager.flush();
		return this.database.sql("select value from figure where indicator || '@' || unit || '/' || period = :key")
			.param("key", key)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private byte[] download(String form) {
		String unit = form.split("/")[3];
		MockHttpServletResponse answer = ask(get(URI.create(form + "/excel")), unit.equals("GL-SNV") ? "noivu" : "khcn")
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeader("Content-Disposition")).contains("attachment", ".xlsx");
		return answer.getContentAsByteArray();
	}

	private byte[] filled(String form, Consumer<XSSFWorkbook> edit) {
		return Workbooks.edited(download(form), edit);
	}

	private static byte[] workbook(Consumer<XSSFWorkbook> edit) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			edit.accept(book);
			book.write(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static XSSFWorkbook open(byte[] file) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file));
	}

	private static List<String> texts(Sheet sheet) {
		List<String> texts = new ArrayList<>();
		sheet.forEach((row) -> row.forEach((cell) -> texts.add(cell.toString())));
		return texts;
	}

	private static void forEachCell(XSSFWorkbook book, Consumer<Cell> something) {
		book.forEach((sheet) -> sheet.forEach((row) -> row.forEach(something)));
	}

	private static byte[] encrypted(byte[] file) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
			encryptor.confirmPassword("mật khẩu");
			try (var stream = encryptor.getDataStream(files)) {
				stream.write(file);
			}
			files.writeFilesystem(out);
		}
		return out.toByteArray();
	}

	/** A small file that unpacks to a large one. */
	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			byte[] blank = new byte[1024 * 1024];
			Arrays.fill(blank, (byte) ' ');
			for (int i = 0; i < 60; i++) {
				zip.write(blank);
			}
		}
		return out.toByteArray();
	}

	private MvcResult ask(MockHttpServletRequestBuilder request, String username) {
		try {
			return this.web.perform(request.with(SignIn.by(username)).with(SecurityMockMvcRequestPostProcessors.csrf()))
				.andReturn();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockHttpServletResponse send(String username, String form, byte[] file) {
		try {
			MockHttpServletResponse answer = this.web
				.perform(multipart(URI.create(form + "/tai-len"))
					.file(new MockMultipartFile("tep", "bieu.xlsx", "application/octet-stream", file))
					.with(SignIn.by(username))
					.with(SecurityMockMvcRequestPostProcessors.csrf()))
				.andReturn()
				.getResponse();
			answer.setCharacterEncoding("UTF-8");
			return answer;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Document preview(String username, String form, byte[] file) {
		MockHttpServletResponse answer = send(username, form, file);
		assertThat(answer.getStatus()).isEqualTo(200);
		try {
			return Jsoup.parse(answer.getContentAsString());
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> marks(Document page) {
		return page.select("input[name=chon][checked]").eachAttr("value");
	}

	private MvcResult save(String username, String form, List<String> marks) {
		MvcResult saved = ask(post(URI.create(form + "/tai-len/luu")).param("chon", marks.toArray(String[]::new)),
				username);
		assertThat(saved.getResponse().getStatus()).isEqualTo(302);
		return saved;
	}

	private static String fault(Document page) {
		return page.select(".upload-fault").text();
	}

	/** The row of the preview whose new value is the given one. */
	private static String row(Document page, String after) {
		return page.select("table.items tbody tr")
			.stream()
			.filter((row) -> row.select(".item-value").text().equals(after))
			.map((row) -> row.text())
			.findFirst()
			.orElse("no row with " + after);
	}

}
