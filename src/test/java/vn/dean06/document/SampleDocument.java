package vn.dean06.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import vn.dean06.document.Block.Addressees;
import vn.dean06.document.Block.AppendixHead;
import vn.dean06.document.Block.Cell;
import vn.dean06.document.Block.Closing;
import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;
import vn.dean06.document.Block.Title;
import vn.dean06.document.Span.Emphasis;

/**
 * A report like those a province issues: four chapters with figures and footnotes, and
 * two appendices of forty long rows.
 */
public final class SampleDocument {

	private static final List<String> TASKS = List.of(
			"Xây dựng kế hoạch kiểm tra, giám sát việc triển khai, thực hiện các nhiệm vụ của Đề án 06 theo chức năng, nhiệm vụ của đơn vị, địa phương để kịp thời tham mưu UBND tỉnh hướng dẫn, giải đáp thắc mắc cho cấp cơ sở.",
			"Theo dõi, đôn đốc triển khai thực hiện 42 mô hình Đề án 06 trên địa bàn tỉnh (ban hành kèm theo Quyết định số 4466/QĐ-UBND ngày 01/12/2023 của UBND tỉnh)",
			"Quy chế thực hiện công tác số hóa và tái sử dụng dữ liệu thành phần hồ sơ, kết quả giải quyết thủ tục hành chính trên địa bàn tỉnh",
			"Bố trí kinh phí để triển khai Đề án 06 đảm bảo hiệu quả, đồng bộ",
			"Rà soát, tái cấu trúc quy trình, điện tử hóa mẫu đơn, tờ khai, kết quả giải quyết thủ tục hành chính, theo hướng cắt giảm tối thiểu 20% thông tin phải khai báo trên cơ sở tái sử dụng dữ liệu đã được số hóa");

	private static final List<String> RESULTS = List.of(
			"- UBND tỉnh ban hành Quyết định số 2329/QĐ-UBND ngày 28/6/2024 về Kế hoạch kiểm tra công tác triển khai thực hiện Đề án 06 trên địa bàn tỉnh Bình Định năm 2024.",
			"- Công văn số 471/BCĐ06 ngày 21/02/2024 của Ban Chỉ đạo Đề án 06 tỉnh hướng dẫn các sở, ngành, địa phương triển khai thực hiện Quyết định số 4466/QĐ-UBND về phê duyệt danh mục 42 mô hình của Đề án 06 trên địa bàn tỉnh.",
			"- Ngày 11/4/2024, Công an tỉnh phối hợp với Trung tâm RAR của C06, Bộ Công an tổ chức Hội nghị hướng dẫn thực hiện 42 mô hình đối với các sở, ngành trên địa bàn tỉnh.",
			"Năm 2024 đã bố trí trong tổng kinh phí giao đầu năm cho cơ quan, địa phương là 18.535.000.000 đồng, đồng thời chỉ đạo các cơ quan, đơn vị tiếp tục rà soát, cân đối bố trí kinh phí đã được giao đầu năm 2024 và kinh phí đã phân cấp theo ngân sách hiện hành để đảm bảo thực hiện các nhiệm vụ Đề án 06.",
			"“Kho dữ liệu thủ tục hành chính tỉnh” được quy định tại khoản 10 Điều 23 Thông tư số 01/2023/TT-VPCP; Hệ thống thông tin giải quyết TTHC của tỉnh cơ bản đã lưu trữ toàn bộ dữ liệu hồ sơ, kết quả, thông tin lịch sử quá trình giải quyết TTHC theo quy định tại Thông tư nêu trên.");

	private static final List<String> SENTENCES = List.of(
			"Trong năm 2024, Tỉnh ủy, Hội đồng nhân dân, UBND tỉnh đã tập trung lãnh đạo, chỉ đạo triển khai quyết liệt, đồng bộ các nhiệm vụ, giải pháp đề ra trên các ngành, lĩnh vực với tinh thần quyết tâm cao, nỗ lực lớn, hành động quyết liệt, vượt lên khó khăn, thách thức, đảm bảo tình hình kinh tế - xã hội trên địa bàn tỉnh tăng trưởng và phát triển ổn định. Các hoạt động văn hóa - xã hội tiếp tục có chuyển biến tích cực; an sinh xã hội được bảo đảm; quốc phòng - an ninh được giữ vững.",
			"Thực hiện Quyết định số 06/QĐ-TTg ngày 06 tháng 01 năm 2022 của Thủ tướng Chính phủ về việc phê duyệt Đề án phát triển ứng dụng về dữ liệu dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia giai đoạn 2022 – 2025, tầm nhìn đến năm 2030 (sau đây gọi tắt là: Đề án 06), UBND tỉnh đã ban hành 108 văn bản (01 Chỉ thị, 15 Quyết định, 92 Công văn) để chỉ đạo, triển khai thực hiện.",
			"Các nhóm tiện ích thuộc Đề án 06 tiếp tục được ứng dụng ở nhiều lĩnh vực, điển hình như: sử dụng thẻ Căn cước công dân/thẻ Căn cước thay thế thẻ bảo hiểm y tế trong khám chữa bệnh; thông báo lưu trú, gửi tin báo tố giác tội phạm qua ứng dụng VNeID; thực hiện cấp Phiếu lý lịch tư pháp qua ứng dụng VNeID.",
			"Theo đó, Bình Định xác định có 40 nhiệm vụ thuộc Đề án 06 bao quát, đáp ứng yêu cầu 05 nhóm nhiệm vụ về “Pháp lý - Hạ tầng - An ninh an toàn - Dữ liệu - Nguồn lực”.");

	private SampleDocument() {
	}

	/** The report and both appendices. */
	public static Document report() {
		return report(40, 12);
	}

	/**
	 * The same, shorter or longer.
	 * @param rows rows of each appendix
	 * @param paragraphs paragraphs under each heading of the report
	 */
	public static Document report(int rows, int paragraphs) {
		return document(List.of(body(paragraphs), tasks(rows), pilots(rows)));
	}

	/** A document of the given blocks, upright. */
	public static Document of(Block... blocks) {
		return document(List.of(new Section("bao-cao", "Báo cáo", Section.Orientation.PORTRAIT, List.of(blocks))));
	}

	public static Document document(List<Section> sections) {
		return new Document(new Document.Properties("Báo cáo số 258/BC-UBND",
				"Sơ kết công tác triển khai thực hiện Đề án 06 năm 2024 trên địa bàn tỉnh Bình Định",
				"Ủy ban nhân dân tỉnh Bình Định", LocalDate.of(2024, 12, 31)), sections);
	}

	/** The same with a code and a checksum at its end. */
	public static Document imprinted(Document document) {
		return document.with(new Document.Imprint("7K2M-QX4D", "9f13".repeat(16)));
	}

	public static Letterhead letterhead() {
		return new Letterhead(List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH"), "Số: 258/BC-UBND",
				"Bình Định, ngày 31 tháng 12 năm 2024");
	}

	/** The head of an official letter. */
	public static Letterhead letter() {
		return new Letterhead(List.of("BỘ CÔNG AN"), List.of("CÔNG AN TỈNH"), "Số: 12/CAT-PC06",
				"V/v đôn đốc nộp số liệu Đề án 06 tháng 11/2026", "Bình Định, ngày 20 tháng 11 năm 2026");
	}

	public static Title title() {
		return new Title("BÁO CÁO", List.of(words("Sơ kết công tác triển khai thực hiện Đề án 06"),
				words("năm 2024 trên địa bàn tỉnh Bình Định")));
	}

	public static Closing closing() {
		return new Closing(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Tuấn Thanh",
				List.of("Như trên", "Bộ Công an", "Văn phòng Chính phủ", "CT, PCT UBND tỉnh",
						"BCĐ CCHC, CĐS và ĐA06 tỉnh", "Các cơ quan TW trên địa bàn tỉnh", "Ban Thường vụ Tỉnh đoàn",
						"TGV chuyên trách ĐA06 tỉnh", "UBND các huyện, thị xã, thành phố", "LĐ, CV VP UBND tỉnh",
						"THCB, BTCD, PVHCC, HCTC", "Tổ CCHC của VP UBND tỉnh", "Lưu: VT, KSTT (N)"));
	}

	public static Paragraph paragraph(String text) {
		return new Paragraph(words(text));
	}

	public static List<Span> words(String text) {
		return List.of(new Span.Text(text));
	}

	public static Heading heading(int level, String text) {
		return new Heading(level, words(text));
	}

	public static Span.Value figure(String text) {
		return new Span.Value(text, Set.of(Emphasis.BOLD),
				new Span.Source("dvc.khai-sinh.tong@STP/2024", "/so-lieu/dvc.khai-sinh.tong@STP/2024",
						List.of("Đăng ký khai sinh: tổng số hồ sơ", "Sở Tư pháp, năm 2024",
								"Nguyễn Thị Hạnh nhập ngày 20/12/2024, duyệt ngày 22/12/2024")));
	}

	private static Section body(int paragraphs) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(letterhead());
		blocks.add(title());
		blocks.add(new Addressees(List.of("Cục Cảnh sát Quản lý hành chính về trật tự xã hội (Bộ Công an)")));
		blocks.add(paragraph(
				"Thực hiện Công văn số 4277/CV-TCTTKĐA ngày 03 tháng 12 năm 2024 của Tổ Công tác Đề án 06 Chính phủ về việc báo cáo sơ kết triển khai Đề án 06 trong năm 2024; Ủy ban nhân dân (UBND) tỉnh Bình Định báo cáo sơ kết công tác triển khai Đề án 06 trong năm 2024 trên địa bàn tỉnh, cụ thể như sau:"));
		List<String> headings = List.of("I. KHÁI QUÁT TÌNH HÌNH", "II. KẾT QUẢ CÁC MẶT CÔNG TÁC",
				"III. ĐÁNH GIÁ, NHẬN XÉT", "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM");
		for (String heading : headings) {
			chapter(heading, paragraphs, blocks);
		}
		blocks.add(paragraph(
				"UBND tỉnh Bình Định trân trọng báo cáo Cục Cảnh sát Quản lý hành chính về trật tự xã hội (Bộ Công an) để theo dõi, tổng hợp, báo cáo Chính phủ theo quy định."));
		blocks.add(closing());
		return new Section("bao-cao", "Báo cáo", Section.Orientation.PORTRAIT, blocks);
	}

	private static void chapter(String heading, int paragraphs, List<Block> blocks) {
		blocks.add(heading(1, heading));
		blocks.add(heading(2, "1. Công tác tham mưu chỉ đạo, triển khai, tuyên truyền"));
		blocks.add(heading(3, "a) Cung cấp dịch vụ công trực tuyến"));
		blocks.add(new Paragraph(List.of(new Span.Text("- Tổng số hồ sơ đăng ký khai sinh đã tiếp nhận là "),
				figure("531.670"), new Span.Text(" hồ sơ, trong đó trực tuyến "), figure("98,86%"),
				new Span.Footnote(List.of(new Span.Text(
						"Số liệu trích từ Cổng Dịch vụ công quốc gia ngày 15/12/2024, gồm cả hồ sơ tiếp nhận tại Trung tâm Phục vụ hành chính công tỉnh và Bộ phận Một cửa cấp huyện, cấp xã."))),
				new Span.Text(
						"; kinh phí được cấp trong năm là 18.535.000.000 đồng, đảm bảo thực hiện các nhiệm vụ được giao "),
				new Span.Text("(Có Phụ lục 01 chi tiết kết quả thực hiện gửi kèm theo)", Set.of(Emphasis.ITALIC)),
				new Span.Text("."))));
		IntStream.range(0, paragraphs).forEach((i) -> blocks.add(paragraph(SENTENCES.get(i % SENTENCES.size()))));
	}

	public static Section tasks(int rows) {
		List<Column> columns = List.of(new Column("STT", 5, true), new Column("Nội dung, nhiệm vụ cụ thể", 25, false),
				new Column("Đơn vị chủ trì", 14, false), new Column("Kết quả sản phẩm", 36, false),
				new Column("Thời gian hoàn thành", 11, true), new Column("Ghi chú", 9, false));
		List<Row> lines = new ArrayList<>();
		for (int i = 0; i < rows; i++) {
			if (i % 8 == 0) {
				lines.add(new Row.Group(List.of(new Span.Text(new String[] { "I", "II", "III", "IV", "V" }[i / 8 % 5]
						+ ". VỀ CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH (08 NHIỆM VỤ)"))));
			}
			int results = (i == 5) ? 18 : 1 + i % 3;
			int first = i;
			lines.add(new Row.Cells(List.of(cell(String.valueOf(i + 1)), cell(TASKS.get(i % 5)),
					cell("Công an tỉnh, UBND các huyện, thị xã, thành phố"),
					new Cell(IntStream.range(0, results)
						.mapToObj((j) -> List.<Span>of(new Span.Text(RESULTS.get((first + j) % 5))))
						.toList()),
					cell("Tháng 12/2024"), (i % 7 == 3) ? cell("Chuyển tiếp sang năm 2025") : new Cell(List.of()))));
		}
		return new Section("phu-luc-1", "Phụ lục I", Section.Orientation.LANDSCAPE,
				List.of(new AppendixHead("Phụ lục I",
						List.of(words("KẾT QUẢ TRIỂN KHAI, THỰC HIỆN NHIỆM VỤ ĐỀ ÁN 06 TRONG NĂM 2024")),
						words("(Kèm theo Báo cáo số 258/BC-UBND ngày 31/12/2024 của Ủy ban nhân dân tỉnh Bình Định)")),
						new Table(columns, lines)));
	}

	private static Section pilots(int rows) {
		List<Column> columns = List.of(new Column("STT", 4, true), new Column("Tên Mô hình", 16, false),
				new Column("Kết quả triển khai", 28, false), new Column("Khó khăn, vướng mắc", 16, false),
				new Column("Đánh giá hiệu quả, giá trị tiện ích mang lại", 18, false),
				new Column("Kinh phí đầu tư, chi cho từng nhóm mô hình", 11, false), new Column("Ghi chú", 7, false));
		List<Row> lines = new ArrayList<>();
		lines.add(new Row.Group(List.of(new Span.Text("I. NHÓM MÔ HÌNH PHỤC VỤ DỊCH VỤ CÔNG TRỰC TUYẾN"))));
		for (int i = 0; i < rows; i++) {
			lines.add(new Row.Cells(List.of(cell(String.valueOf(i + 1)),
					cell("Mô hình " + (i + 1) + ": Triển khai tại các cơ sở kinh doanh có điều kiện về ANTT"),
					cell(RESULTS.get(i % 5) + " " + SENTENCES.get(i % 4)),
					cell("Hạ tầng kỹ thuật của một số đơn vị chưa đồng bộ, thiết bị đã xuống cấp."),
					cell(SENTENCES.get((i + 3) % 4)), cell("1.250.000.000 đồng"), new Cell(List.of()))));
		}
		return new Section("phu-luc-2", "Phụ lục II", Section.Orientation.LANDSCAPE,
				List.of(new AppendixHead("Phụ lục II", List.of(words("TÌNH HÌNH, KẾT QUẢ TRIỂN KHAI CÁC MÔ HÌNH ĐIỂM")),
						words("(Kèm theo Báo cáo số 258/BC-UBND ngày 31/12/2024 của Ủy ban nhân dân tỉnh Bình Định)")),
						new Table(columns, lines)));
	}

	/**
	 * A table of figures between paragraphs of the running text.
	 * @param november what its second month prints
	 */
	public static Document tabled(String november) {
		List<Column> columns = List.of(new Column("STT", 5, true), new Column("Tháng", 20, false),
				new Column("Tổng số hồ sơ", 14, false, true), new Column("Tỷ lệ trực tuyến (%)", 14, false, true));
		return of(letterhead(), title(), paragraph("Số liệu các tháng:"),
				new Table("10.md#1", columns, List.of(month("1", "Tháng 10/2024", "1.234,5", "98,86"),
						month("2", "Tháng 11/2024", november, "-"), month("", "Quý IV/2024", "31.234", "99,10"))),
				new Paragraph("10.md#1.2",
						List.of(new Span.Text("(“…”: chưa có số liệu (1 ô))", Set.of(Emphasis.ITALIC)))),
				paragraph("Trên đây là báo cáo."), closing());
	}

	private static Row month(String number, String name, String total, String rate) {
		return new Row.Cells(
				List.of(cell(number), cell(name), value("a.tong", name, total), value("a.ty-le", name, rate)));
	}

	private static Cell value(String indicator, String month, String text) {
		String key = indicator + "@TINH/" + month.replaceAll("\\D+(\\d+)/(\\d+)", "$2-$1");
		return new Cell(List.of(List.of(new Span.Value(text, Set.of(),
				new Span.Source(key, "/so-lieu/" + key, List.of("Chỉ tiêu " + indicator, month))))));
	}

	public static Cell cell(String text) {
		return new Cell(List.of(words(text)));
	}

}
