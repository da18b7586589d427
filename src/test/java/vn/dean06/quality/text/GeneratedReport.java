package vn.dean06.quality.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.directives.DirectiveKind;
import vn.dean06.directives.DirectiveView;
import vn.dean06.document.Prose;
import vn.dean06.quality.Background;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.About;
import vn.dean06.quality.ReportText.Figure;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.registers.RegisterColumn;
import vn.dean06.registers.RegisterDescription;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.Standing;
import vn.dean06.registers.ThingState;
import vn.dean06.registers.ThingView;
import vn.dean06.web.VietnameseDates;
import vn.dean06.web.VietnameseNumbers;

/**
 * A report that somebody might have written, sound and full of harmless numbers, into
 * which contradictions can be planted.
 */
final class GeneratedReport {

	private static final LocalDate BEGAN = LocalDate.of(2022, 1, 6);

	private static final String[] OFFICES = { "KSTT", "VX", "NC", "TH", "KT" };

	private static final String[] TOPICS = { "làm sạch dữ liệu dân cư", "cấp tài khoản định danh điện tử",
			"thanh toán không dùng tiền mặt", "khám chữa bệnh bằng thẻ căn cước", "số hóa hồ sơ hộ tịch",
			"quản lý lưu trú bằng phần mềm", "kết nối, chia sẻ dữ liệu", "chi trả an sinh xã hội qua tài khoản",
			"chữ ký số cho người dân", "bảo đảm an toàn hệ thống thông tin" };

	/** Names whose words stand on both sides of the number. */
	private static final Map<String, String> SHUFFLED = Map.of("tai-khoan",
			"Đến nay đã kích hoạt %2$s tài khoản định danh điện tử trên địa bàn.", "can-cuoc",
			"Công an các cấp đã cấp được %2$s thẻ căn cước cho công dân.", "to-cong-nghe",
			"Toàn tỉnh duy trì hoạt động %2$s Tổ công nghệ số cộng đồng cấp xã.", "hoc-vien",
			"Đã tập huấn kỹ năng số cho %2$s học viên được cử đi.");

	final Random random;

	final int year;

	final LocalDate date;

	final Map<String, Kind> planted = new LinkedHashMap<>();

	private final List<DirectiveView> directives = new ArrayList<>();

	private final Map<String, IndicatorView> indicators = new LinkedHashMap<>();

	private final Map<String, List<Background.Value>> figures = new HashMap<>();

	private final List<Passage> passages = new ArrayList<>();

	private final RegisterView tasks;

	private final RegisterView models;

	GeneratedReport(long seed) {
		this.random = new Random(seed);
		this.year = 2023 + this.random.nextInt(4);
		this.date = LocalDate.of(this.year, 12, 15).plusDays(this.random.nextInt(17));
		directives();
		this.tasks = register("tasks", "nhiệm vụ", 20 + this.random.nextInt(30), false);
		this.models = register("models", "mô hình", 15 + this.random.nextInt(30), true);
		catalogue();
		sound();
	}

	ReportText report() {
		List<Passage> mixed = new ArrayList<>(this.passages);
		return new ReportText("7/BC-UBND", this.year, this.date, mixed);
	}

	Background known() {
		return new Background(BEGAN, this.directives, List.of(this.tasks, this.models), this.indicators, this.figures);
	}

	// What is known

	private void directives() {
		Set<String> names = new HashSet<>();
		while (this.directives.size() < 30) {
			DirectiveKind kind = pick(DirectiveKind.QĐ, DirectiveKind.QĐ, DirectiveKind.KH, DirectiveKind.CV,
					DirectiveKind.CV, DirectiveKind.BC, DirectiveKind.CT, DirectiveKind.TB, DirectiveKind.NĐ,
					DirectiveKind.TT);
			LocalDate issued = BEGAN.plusDays(this.random.nextInt((int) (this.date.toEpochDay() - BEGAN.toEpochDay())));
			int number = 1 + this.random.nextInt(pick(90, 900, 9000));
			String symbol = symbol(kind, issued);
			if (names.add(number + symbol)) {
				this.directives.add(new DirectiveView(number, symbol, kind, issued, "UBND tỉnh", topic(), null));
			}
		}
	}

	private String symbol(DirectiveKind kind, LocalDate issued) {
		return switch (kind) {
			case CV -> pick("UBND-" + pick(OFFICES), "STTTT-CNTT", "CAT-PC06", "SYT-NVY", "BCĐ06");
			case NĐ -> issued.getYear() + "/NĐ-CP";
			case TT -> issued.getYear() + "/TT-" + pick("BCA", "BTTTT", "VPCP");
			case CT -> pick("CT-TTg", "CT-UBND");
			default -> kind.abbreviation() + "-" + pick("UBND", "TTg", "CAT-PC06", "STP", "BCĐ");
		};
	}

	private RegisterView register(String name, String noun, int size, boolean gaps) {
		RegisterDescription description = new RegisterDescription(name, name, name + "/" + name, true,
				new RegisterDescription.Words(noun, noun, noun, "Nhóm", "Cập nhật", ""),
				Map.of(ThingState.NOT_STARTED, "Chưa thực hiện", ThingState.IN_PROGRESS, "Đang thực hiện",
						ThingState.COMPLETED, "Đã hoàn thành"),
				List.of(RegisterColumn.of(RegisterColumn.Kind.NUMBER, "number", "số"),
						RegisterColumn.of(RegisterColumn.Kind.CONTENT, "content", "nội dung").printed("Nội dung", 3),
						RegisterColumn.of(RegisterColumn.Kind.RESULT, "result", "kết quả").printed("Kết quả", 3),
						RegisterColumn.of(RegisterColumn.Kind.DEADLINE, "deadline", "thời gian")
							.printed("Thời gian", 1),
						RegisterColumn.of(RegisterColumn.Kind.TEXT, "note", "ghi chú").printed("Ghi chú", 1)));
		List<ThingView> things = new ArrayList<>();
		int number = 0;
		for (int place = 1; place <= size; place++) {
			number += gaps && this.random.nextInt(8) == 0 ? 2 : 1;
			ThingState state = pick(ThingState.COMPLETED, ThingState.COMPLETED, ThingState.IN_PROGRESS,
					ThingState.IN_PROGRESS, ThingState.NOT_STARTED);
			things.add(new ThingView(description, name + number, this.year, number, place, 1 + place % 4, "Nhóm",
					List.of("U" + number), null, null, new Standing(null, null, null, null, state),
					Map.of("content", Prose.written(topic()), "deadline", Prose.written("Quý IV/" + this.year))));
		}
		List<RegisterView.Group> groups = new ArrayList<>();
		for (int group = 0; group < 4; group++) {
			int position = group + 1;
			groups.add(new RegisterView.Group(position, "Nhóm " + position, null,
					things.stream().filter((thing) -> thing.group() == position).toList()));
		}
		return new RegisterView(description, this.year, null, null, groups);
	}

	private void catalogue() {
		indicator("tai-khoan", "Tài khoản định danh điện tử đã kích hoạt", "tài khoản", false, "X");
		indicator("can-cuoc", "Thẻ căn cước đã cấp", "thẻ", false, "X");
		indicator("to-cong-nghe", "Tổ công nghệ số cộng đồng cấp xã", "tổ", false, "Y");
		indicator("khai-sinh", "Đăng ký khai sinh: hồ sơ trực tuyến", "hồ sơ", false, "Y");
		indicator("hoc-vien", "Học viên được tập huấn kỹ năng số", "học viên", false, "Y");
		indicator("chu-ky-so", "Chữ ký số đã cấp", "chữ ký số", false, "Y");
		indicator("ho-so.tong", "Hồ sơ đã tiếp nhận trong kỳ", "hồ sơ", false, "Z");
		indicator("ho-so.truc-tuyen", "Hồ sơ tiếp nhận qua mạng", "hồ sơ", false, "Z");
		indicator("ho-so.ty-le", "Tỷ lệ hồ sơ tiếp nhận qua mạng", "%", true, "Z");
		figure("ho-so.tong", BigDecimal.valueOf(200_000 + this.random.nextInt(400_000)));
		figure("ho-so.truc-tuyen", number("ho-so.tong").multiply(new BigDecimal("0." + (60 + this.random.nextInt(38))))
			.setScale(0, RoundingMode.DOWN));
		figure("ho-so.ty-le", Numbers.share(number("ho-so.truc-tuyen"), number("ho-so.tong"), 2));
	}

	private void indicator(String code, String name, String measure, boolean rate, String section) {
		this.indicators.put(code, new IndicatorView(code, section, name, measure, !rate, rate,
				rate ? IndicatorKind.RATE : IndicatorKind.STOCK, rate ? 2 : 0, "K", null, null, null, null, List.of()));
		figure(code, BigDecimal.valueOf(1_000 + this.random.nextInt(900_000)));
	}

	private void figure(String code, BigDecimal number) {
		this.figures.put(code,
				List.of(new Background.Value(code + "@TINH/" + this.year, number, true),
						new Background.Value(code + "@TINH/" + this.year + "-11",
								number.multiply(new BigDecimal("0.9")).setScale(0, RoundingMode.DOWN), false)));
	}

	private BigDecimal number(String code) {
		return Objects.requireNonNull(this.figures.get(code)).getFirst().number();
	}

	// What is sound

	private void sound() {
		List<DirectiveView> cited = new ArrayList<>(this.directives);
		Collections.shuffle(cited, this.random);
		cited.subList(0, 18)
			.forEach((directive) -> body(citing(cite(directive, Objects.requireNonNull(directive.issued())))));
		harmless().forEach(this::body);
		this.tasks.things().forEach(this::cells);
		this.models.things().forEach(this::cells);
		for (ThingState state : List.of(ThingState.COMPLETED, ThingState.NOT_STARTED)) {
			list(this.models, state, numbers(this.models, state), numbers(this.models, state).size());
		}
		list(this.tasks, ThingState.IN_PROGRESS, numbers(this.tasks, ThingState.IN_PROGRESS),
				numbers(this.tasks, ThingState.IN_PROGRESS).size());
		body("Tổng số nhiệm vụ đã hoàn thành: %02d nhiệm vụ."
			.formatted(numbers(this.tasks, ThingState.COMPLETED).size()));
		body(said("tai-khoan", number("tai-khoan")));
		body(said("khai-sinh", number("khai-sinh")));
		rate(number("ho-so.truc-tuyen"), number("ho-so.ty-le"));
		share(BigDecimal.valueOf(100 + this.random.nextInt(800)), BigDecimal.valueOf(1_000 + this.random.nextInt(800)),
				0);
		parts(0);
	}

	/** Numbers and dates that look like faults and are none. */
	private List<String> harmless() {
		int next = this.year + 1;
		return List.of(
				"Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ.",
				"Thông tư liên tịch số 183/2010/TTLT-BTC-BNN ngày 15 tháng 11 năm 2010 hết hiệu lực.",
				"Đã số hóa sổ hộ tịch đăng ký từ ngày 01/01/2000 đến ngày 31/12/2015 theo chỉ đạo của Bộ Tư pháp.",
				"Cách mạng công nghiệp lần thứ 4 (4.0); camera độ phân giải 2.0 và chuẩn ISO 27001.",
				"Sổ hộ khẩu cấp từ ngày 01/7/1987 không còn giá trị; dữ liệu hộ tịch từ năm 1976 đến nay.",
				"Đơn vị đề nghị lùi thời hạn đến ngày 15/01/%d.".formatted(next + 1),
				"Mức thu 10.000 đồng/hồ sơ; từ 10-12 triệu đồng/01 thiết bị; 500.000 đồng/chữ ký số.",
				"Sở Y tế đã hoàn thành 03 nhiệm vụ được giao tại Kế hoạch của ngành; tham khảo 19 mô hình của thành phố Hà Nội.",
				"Có 12/24 chỉ tiêu đạt từ 80%% trở lên, 5/24 chỉ tiêu đạt dưới 50%%.".replace("%%", "%"),
				"Cấp xã có 45/135 đơn vị, đạt 112,5% so với cùng kỳ.",
				"Hệ thống tiếp nhận 02 nhóm thủ tục liên thông (khai sinh, khai tử).",
				"Kế hoạch số 01-KH/BCĐTW ngày 21/3/%d và Thông báo số 408/TB-VPCP ngày 08/8/%d.".formatted(this.year,
						this.year),
				"Mọi vướng mắc liên hệ số điện thoại 0256.3822.221 hoặc 0935.123.456 (trong giờ hành chính).",
				"Tổng đài 1900.1234 hoạt động 24/7.",
				"Căn cứ khoản 10 Điều 23 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.",
				"Luật Căn cước số 26/2023/QH15 ngày 27 tháng 11 năm 2023; Luật Giao dịch điện tử số 20/2023/QH15.",
				"Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ về Chương trình Chuyển đổi số quốc gia.",
				"Ứng dụng yêu cầu Android 8.0 trở lên; hệ thống nâng cấp lên phiên bản 2.1.6, máy chủ có địa chỉ 10.152.3.7.",
				"Xem trang 12/53, mục 7.1.2 và biểu số 4.1 kèm theo báo cáo.",
				"Công dân sinh trước ngày 01/01/2008 và sau ngày 31/12/1957 thuộc diện được cấp.",
				"Phấn đấu hoàn thành trước ngày 30/6/%d; dự kiến đến ngày 15/3/%d sẽ nghiệm thu.".formatted(next, next),
				"Kế hoạch triển khai từ ngày 01/01/%d đến ngày 31/12/%d sẽ do Sở Tài chính trình.".formatted(next,
						next),
				"Tầm nhìn đến năm 2030, định hướng đến năm 2045; nhiệm kỳ 2021 - 2026.",
				"Đứng thứ 2/11 trong khu vực, đạt 7,5 điểm; kinh phí 5,125 tỷ đồng, tăng 1,25 lần.",
				"Lần thứ 3, cấp độ 4; Tổ 5, khu phố 7, phường Trần Phú.", "Đạt 12,5% kế hoạch; cùng kỳ đạt 10,75%.",
				"Trong 03 ngày 10, 11 và 12 tháng 5, đoàn làm việc tại các điểm 1, 2, 3 và 4.",
				"Cấp 05 loại giấy tờ (thẻ, sổ, giấy phép...) cho 1.234 trường hợp; còn lại 12.345,67 ha.",
				"Các quý 1, 2, 3 đều có báo cáo; quý 4 gộp vào báo cáo năm.",
				"Toàn tỉnh có 135 xã, phường (gồm cả xã đảo) với 2.733 cụm loa.",
				"Từ ngày 01/7/%d, người dân chỉ dùng tài khoản VNeID để đăng nhập.".formatted(
						Math.min(this.year, 2024)),
				"Hội thi đã trao 03 giải nhất, 05 giải nhì (do Tỉnh đoàn tổ chức).",
				"Ngày 12/%d, biểu 05/%d, mẫu 2.15 và 3.4.".formatted(11, 12));
	}

	private void cells(ThingView thing) {
		String right = pick(texts(thing.state()));
		cell(thing, "result", right);
		if (this.random.nextBoolean()) {
			cell(thing, "note", pick("Thực hiện thường xuyên", "", "Tiếp tục theo dõi trong năm tới", right));
		}
	}

	private static String[] texts(ThingState state) {
		return switch (state) {
			case COMPLETED ->
				new String[] { "Đã hoàn thành.", "Đã hoàn thành: đã triển khai đến cấp xã.", "Đã thực hiện xong.",
						"Hoàn thành 100% kế hoạch.", "Hoàn thành", "Nhiệm vụ đã hoàn thành và tiếp tục duy trì.",
						"Đã tổ chức 05 lớp tập huấn.", "- Đã hoàn thành, đưa vào sử dụng từ tháng 6." };
			case IN_PROGRESS -> new String[] { "Đang triển khai.", "Đang thực hiện theo kế hoạch.",
					"Đang triển khai thí điểm tại 03 xã.", "Đã hoàn thành 12/20 nội dung.", "Hoàn thành bước khảo sát.",
					"Chưa hoàn thành, còn 02 nội dung.", "Mô hình đang triển khai thực hiện" };
			default -> new String[] { "Chưa triển khai", "Chưa thực hiện do chờ hướng dẫn.",
					"Chưa triển khai thực hiện.", "Chờ hướng dẫn", "" };
		};
	}

	private void cell(ThingView thing, String key, String text) {
		if (!text.isEmpty()) {
			RegisterColumn column = thing.register()
				.columns()
				.stream()
				.filter((one) -> one.key().equals(key))
				.findFirst()
				.orElseThrow();
			this.passages.add(new Passage(thing.title() + ", " + key, "/bao-cao/x", new About(thing, column),
					List.of(new Paragraph(text))));
		}
	}

	private void list(RegisterView register, ThingState state, List<Integer> numbers, int count) {
		String noun = register.description().words().noun();
		String said = switch (state) {
			case COMPLETED -> pick("đã hoàn thành", "hoàn thành triển khai", "đã triển khai hoàn thành");
			case IN_PROGRESS -> pick("đang triển khai", "đang tiếp tục thực hiện", "đang thực hiện");
			default -> pick("chưa triển khai", "chưa thực hiện");
		};
		String items = items(numbers);
		String padded = numbers.stream().map("%02d"::formatted).collect(Collectors.joining(", "));
		String paragraph = switch (this.random.nextInt(8)) {
			case 5 -> "Các %s %s (%d): %s.".formatted(noun, said, count, items);
			case 6 -> "Toàn tỉnh %s %02d/%d %s (%s số: %s).".formatted(said, count, register.things().size(), noun,
					noun, padded);
			case 7 -> "%s %s %s (%d %s).".formatted(capital(noun), items, said, count, noun);
			case 0 -> "Tiến độ đến nay, toàn tỉnh %s %02d %s (gồm %s %s).".formatted(said, count, noun, noun, items);
			case 1 -> "- %s: %02d %s (%s).".formatted(capital(said), count, noun, items);
			case 2 -> "Toàn tỉnh có %d %s %s, gồm các %s số %s.".formatted(count, noun, said, noun, items);
			case 3 -> "%s %d %s, đó là %s %s.".formatted(capital(said), count, noun, noun, items);
			default -> "* %s: %d %s, gồm: %s".formatted(capital(said), count, noun, items);
		};
		if (this.random.nextInt(4) == 0) {
			List<Paragraph> lines = new ArrayList<>();
			lines.add(new Paragraph("* %s: %d %s.".formatted(capital(said), count, noun)));
			for (int i = 0; i < numbers.size(); i++) {
				lines.add(new Paragraph((i + 1) + pick("- ", ". ", ") ") + capital(noun) + " " + numbers.get(i) + ": "
						+ topic() + ";"));
			}
			this.passages.add(new Passage(place(), "/bao-cao/x", null, lines));
		}
		else {
			body(paragraph);
		}
	}

	private String items(List<Integer> numbers) {
		String separator = pick(", ", "; ");
		if (this.random.nextBoolean() || numbers.size() < 2) {
			return numbers.stream().map(String::valueOf).collect(Collectors.joining(separator));
		}
		return numbers.subList(0, numbers.size() - 1)
			.stream()
			.map(String::valueOf)
			.collect(Collectors.joining(separator)) + " và " + numbers.getLast();
	}

	private void rate(BigDecimal part, BigDecimal share) {
		String words = pick("hồ sơ qua mạng là %s hồ sơ (đạt tỷ lệ %s%%).", "đã tiếp nhận %s hồ sơ, chiếm %s%%.",
				"có %s hồ sơ, đạt %s%%.", "%s hồ sơ (tỷ lệ %s%%) nộp qua mạng.");
		String first = VietnameseNumbers.format(part);
		String second = VietnameseNumbers.format(share);
		String text = "Trong năm " + words.formatted(first, second);
		int from = text.indexOf(first);
		int to = text.indexOf(second, from + first.length());
		this.passages.add(new Passage(place(), "/bao-cao/x", null,
				List.of(new Paragraph(text,
						List.of(new Figure(from, from + first.length(), "ho-so.truc-tuyen@TINH/" + this.year),
								new Figure(to, to + second.length(), "ho-so.ty-le@TINH/" + this.year))))));
	}

	private void share(BigDecimal part, BigDecimal whole, int wrong) {
		BigDecimal share = Numbers.share(part, whole, pick(1, 2)).add(BigDecimal.valueOf(wrong));
		body(pick("Đã cài đặt tại %s/%s cơ sở (đạt %s%%).", "Có %s/%s trường học kết nối, đạt tỷ lệ %s%%.",
				"%s/%s hộ đã cập nhật, chiếm tỷ lệ %s%% tổng số hộ.")
			.formatted(VietnameseNumbers.format(part), VietnameseNumbers.format(whole),
					VietnameseNumbers.format(share)));
	}

	private void parts(int wrong) {
		int one = 1 + this.random.nextInt(20);
		int two = 2 + this.random.nextInt(40);
		int three = 2 + this.random.nextInt(90);
		body(pick("Đã ban hành %d văn bản (%02d Quyết định, %02d Kế hoạch, %d Công văn).",
				"Tổ chức %d buổi (gồm %02d buổi cấp tỉnh, %02d buổi cấp xã và %d buổi lưu động).",
				"Tiếp nhận %d lượt (trong đó: %02d lượt tại tỉnh; %02d lượt tại xã; %d lượt qua mạng).")
			.formatted(one + two + three + wrong, one, two, three));
	}

	private String said(String code, BigDecimal number) {
		IndicatorView indicator = Objects.requireNonNull(this.indicators.get(code));
		String name = indicator.name();
		String printed = VietnameseNumbers.format(number);
		if (name.contains(":")) {
			String[] halves = name.split(": ");
			return pick("%1$s: %4$s là %2$s %3$s, đều đúng hạn.", "Về %s, có %s %s là %s.").formatted(halves[0],
					printed, indicator.measure(), halves[1]);
		}
		return pick("%s đến nay là %s %s.", "%s: %s %s, tăng so với năm trước.", "Kết quả, %s đạt %s %s;",
				SHUFFLED.getOrDefault(code, "%s là %s %s."))
			.formatted(name, printed, indicator.measure());
	}

	// What is planted

	void plant(Kind kind) {
		switch (kind) {
			case CITATION_AGAINST_REGISTER -> plantAgainstRegister();
			case CITATION_AGAINST_CITATION -> plantAgainstCitation();
			case YEAR_IN_SYMBOL -> plantYear();
			case DATE_BEFORE_PROJECT -> plant(kind, before());
			case DATE_AFTER_REPORT -> plant(kind, after());
			case STATE -> plantState();
			case LIST_AGAINST_COUNT -> plantCount();
			case LIST_AGAINST_REGISTER -> plantOther();
			case TWO_LISTS -> plantTwo();
			case IMPLIED_TOTAL -> {
				mark(kind);
				rate(number("ho-so.truc-tuyen"),
						number("ho-so.ty-le").subtract(new BigDecimal(pick("2.15", "5.40", "11.02"))));
			}
			case NUMBER_FORM -> plant(kind, malformed());
			case SAID_FIGURE -> {
				String code = pick("tai-khoan", "can-cuoc", "to-cong-nghe", "khai-sinh", "hoc-vien", "chu-ky-so");
				plant(kind, said(code, number(code).add(BigDecimal.valueOf(pick(1, 10, 90, 1000, -9)))));
			}
			case SHARE -> {
				mark(kind);
				share(BigDecimal.valueOf(100 + this.random.nextInt(800)),
						BigDecimal.valueOf(1_000 + this.random.nextInt(800)), pick(1, -2, 9));
			}
			case LISTED_PARTS -> {
				mark(kind);
				parts(pick(1, -1, 9, 10));
			}
			case CITATION_ORDER -> plantOrder();
			case SAID_COUNT -> plantSaidCount();
			case ISSUER -> plant(kind,
					"%s Kế hoạch số %d/%s %s.".formatted(
							pick("UBND tỉnh ban hành", "Ủy ban nhân dân tỉnh đã ban hành", "HĐND tỉnh ban hành"),
							9100 + this.random.nextInt(800), pick("KH-BCĐ", "KH-SYT", "KH-CAT-PC06"),
							written(this.date.minusDays(50L + this.random.nextInt(90)))));
			case EXPECTED_PAST -> plant(kind, expected());
		}
	}

	private void plant(Kind kind, String text) {
		mark(kind);
		body(text);
	}

	/** The next place has it. */
	private void mark(Kind kind) {
		this.planted.put("Đoạn " + (this.passages.size() + 1), kind);
	}

	private void plantAgainstRegister() {
		DirectiveView directive = this.directives.get(this.random.nextInt(this.directives.size()));
		LocalDate issued = Objects.requireNonNull(directive.issued());
		plant(Kind.CITATION_AGAINST_REGISTER, citing(switch (this.random.nextInt(4)) {
			case 0 -> cite(directive, wrongDay(issued));
			case 1 -> cite(directive, issued.withDayOfMonth(1 + issued.getDayOfMonth() % 28));
			case 2 -> cite(directive, safeYear(issued, directive));
			default -> cite(directive, wrongDay(issued));
		}));
	}

	private LocalDate wrongDay(LocalDate date) {
		LocalDate other = date.plusDays(pick(1, 3, 10, 30, -1, -9));
		return (other.getYear() == date.getYear() && !other.isAfter(this.date) && !other.isBefore(BEGAN)) ? other
				: date.withDayOfMonth(1 + date.getDayOfMonth() % 28);
	}

	private LocalDate safeYear(LocalDate date, DirectiveView directive) {
		LocalDate other = date.plusYears(date.getYear() >= this.year ? -1 : 1);
		boolean sound = !other.isAfter(this.date) && !other.isBefore(BEGAN) && !directive.symbol().startsWith("20")
				&& other.getDayOfMonth() == date.getDayOfMonth();
		return sound ? other : wrongDay(date);
	}

	private void plantAgainstCitation() {
		int number = 100 + this.random.nextInt(8000);
		String name = number + "/" + pick("QĐ-UBND", "UBND-KGVX", "KH-SYT");
		LocalDate issued = this.date.minusDays(40L + this.random.nextInt(200));
		body(citing(name + " " + written(issued)));
		if (this.random.nextBoolean()) {
			body(citing(name + " " + written(issued)));
		}
		plant(Kind.CITATION_AGAINST_CITATION, citing(name + " " + written(wrongDay(issued))));
	}

	private void plantYear() {
		int said = this.year - 1 - this.random.nextInt(2);
		plant(Kind.YEAR_IN_SYMBOL,
				citing("%s số %02d/%d/%s %s"
					.formatted(pick("Nghị định", "Thông tư", "Nghị quyết"), 10 + this.random.nextInt(80), said,
							pick("NĐ-CP", "TT-BTC", "NQ-HĐND"),
							written(LocalDate.of(this.year, 1 + this.random.nextInt(9), 1 + this.random.nextInt(28))))
					.replaceFirst("^(Nghị định|Thông tư|Nghị quyết) số", "số")));
	}

	private String before() {
		int wrong = pick(2012, 2013, 2014, 2019, 2020, 2021);
		int month = 1 + this.random.nextInt(12);
		int day = 1 + this.random.nextInt(28);
		return switch (this.random.nextInt(8)) {
			case 5 -> "Số liệu tính từ %02d/%02d/%d đến nay là 4.512 hồ sơ.".formatted(day, month, wrong);
			case 6 -> "Đã bàn giao thiết bị cho công an cấp xã (tháng %d/%d).".formatted(month, wrong);
			case 7 -> "Đến tháng %d năm %d, mô hình đã nhân rộng ra 12 xã.".formatted(month, wrong);
			case 0 -> "Lũy kế từ tháng %02d/%d đến nay đã mở 13.806 tài khoản.".formatted(month, wrong);
			case 1 -> "Ngày %d/%d/%d, Công an tỉnh đã tổ chức hội nghị hướng dẫn thực hiện Đề án 06.".formatted(day,
					month, wrong);
			case 2 -> "Tính đến ngày %02d/%02d/%d, toàn tỉnh đã thu nhận 12.540 hồ sơ.".formatted(day, month, wrong);
			case 3 -> "Công văn số %d/UBND-NC ngày %02d tháng %02d năm %d về đôn đốc thực hiện."
				.formatted(9500 + this.random.nextInt(400), day, month, wrong);
			default -> "Từ ngày %d tháng %d năm %d đến nay, mô hình hoạt động ổn định.".formatted(day, month, wrong);
		};
	}

	private String after() {
		LocalDate wrong = this.date.plusDays(20L + this.random.nextInt(300));
		return switch (this.random.nextInt(7)) {
			case 5 -> "Đến %s đã có 125 điểm hỗ trợ (nguồn: Sở Nội vụ).".formatted(VietnameseDates.numeric(wrong));
			case 6 -> "Lễ ra mắt đã được tổ chức ngày %s tại Bệnh viện.".formatted(VietnameseDates.numeric(wrong));
			case 0 -> "Tính đến hết ngày %s, toàn tỉnh đã cấp 45.120 thẻ.".formatted(VietnameseDates.numeric(wrong));
			case 1 -> "Ngày %d/%d/%d, Sở Y tế đã tổ chức lễ ra mắt.".formatted(wrong.getDayOfMonth(),
					wrong.getMonthValue(), wrong.getYear());
			case 2 -> citing("%d/UBND-KSTT %s".formatted(8000 + this.random.nextInt(1400), written(wrong)));
			case 3 -> "Kết quả đến %s: tiếp nhận 9.120 hồ sơ.".formatted(VietnameseDates.formal(wrong));
			default -> "Đã tổ chức 12 lớp tập huấn vào %s.".formatted(VietnameseDates.formal(wrong));
		};
	}

	private String expected() {
		LocalDate past = this.date.minusDays(40L + this.random.nextInt(150));
		return pick("Dự kiến hoàn thành trong tháng %d/%d.".formatted(past.getMonthValue(), past.getYear()),
				"Sở Y tế dự kiến nghiệm thu vào %s.".formatted(VietnameseDates.formal(past)),
				"Đơn vị sẽ đưa vào sử dụng từ ngày %s.".formatted(VietnameseDates.numeric(past)));
	}

	private void plantState() {
		RegisterView register = pick(this.tasks, this.models);
		List<ThingView> things = register.things();
		ThingView thing = things.get(this.random.nextInt(things.size()));
		String text = switch (thing.state()) {
			case COMPLETED -> pick("Đang triển khai.", "Đang thực hiện", "Chưa triển khai", "Chưa thực hiện.",
					"Đang triển khai thực hiện. Cụ thể: đã có 03 văn bản.", "Hiện nay đang thực hiện.",
					"Chưa hoàn thành.");
			case IN_PROGRESS -> pick("Đã hoàn thành.", "Hoàn thành", "Chưa triển khai thực hiện",
					"Mô hình đã hoàn thành và tiếp tục duy trì.", "Chưa được triển khai do thiếu kinh phí.",
					"Đến nay đã hoàn thành.", "Đã thực hiện xong.", "Đã triển khai xong, đưa vào sử dụng.",
					"Đã hoàn thành 100%.");
			default -> pick("Đã hoàn thành.", "Đang triển khai thực hiện.", "Hoàn thành, đưa vào sử dụng.",
					"- Đang thực hiện: khảo sát tại 03 xã.");
		};
		String key = pick("result", "note");
		this.passages.removeIf((passage) -> passage.place().equals(thing.title() + ", " + key));
		this.planted.put(thing.title() + ", " + key, Kind.STATE);
		cell(thing, key, text);
	}

	private void plantCount() {
		RegisterView register = pick(this.tasks, this.models);
		List<Integer> numbers = numbers(register, ThingState.COMPLETED);
		mark(Kind.LIST_AGAINST_COUNT);
		list(register, ThingState.COMPLETED, numbers, numbers.size() + pick(1, 2, -1));
	}

	private void plantOther() {
		RegisterView register = pick(this.tasks, this.models);
		ThingState state = pick(ThingState.COMPLETED, ThingState.IN_PROGRESS, ThingState.NOT_STARTED);
		TreeSet<Integer> numbers = new TreeSet<>(numbers(register, state));
		if (this.random.nextBoolean() && numbers.size() > 3) {
			numbers.remove(pick(numbers.toArray(Integer[]::new)));
		}
		else {
			numbers.add(pick(
					numbers(register, (state == ThingState.COMPLETED) ? ThingState.IN_PROGRESS : ThingState.COMPLETED)
						.toArray(Integer[]::new)));
		}
		mark(Kind.LIST_AGAINST_REGISTER);
		list(register, state, List.copyOf(numbers), numbers.size());
	}

	private void plantTwo() {
		RegisterView register = this.models;
		List<Integer> right = numbers(register, ThingState.COMPLETED);
		List<Integer> wrong = new ArrayList<>(right);
		wrong.set(this.random.nextInt(wrong.size()), numbers(register, ThingState.IN_PROGRESS).getFirst());
		Collections.sort(wrong);
		list(register, ThingState.COMPLETED, right, right.size());
		mark(Kind.TWO_LISTS);
		list(register, ThingState.COMPLETED, wrong, wrong.size());
	}

	private String malformed() {
		int big = 1000 + this.random.nextInt(9000);
		return switch (this.random.nextInt(11)) {
			case 7 -> "Tỷ lệ số hóa đạt %d.%d %% (năm trước 45,2%%).".formatted(50 + big % 50, 1 + big % 9);
			case 8 -> "Đã cấp %d,%03d,%03d đồng cho các xã.".formatted(1 + big % 90, big % 1000, big % 997);
			case 9 -> "Có 1.%d hồ sơ được giải quyết đúng hạn.".formatted(10000 + big % 9000);
			case 10 -> "Dư nợ 12.%03d.%02d triệu đồng.".formatted(big % 1000, 10 + big % 80);
			case 0 -> "Tổng dư nợ là 1,%03d.5 triệu đồng.".formatted(big % 1000);
			case 1 -> "Đã cấp 12.%02d.5 thẻ cho người dân.".formatted(10 + big % 90);
			case 2 -> "Tỷ lệ kích hoạt đạt %d.%d%%.".formatted(50 + big % 50, 10 + big % 89);
			case 3 -> "Số người nhận qua tài khoản là %d,%03d học viên.".formatted(1 + big % 90, big % 1000);
			case 4 -> "Số hóa 1.%d/1.540.%03d dữ liệu.".formatted(15000 + big, big % 1000);
			case 5 -> "Kinh phí bố trí 1,%03d,000 đồng.".formatted(big % 1000);
			default -> "Tiếp nhận 1.23.%03d hồ sơ trong kỳ.".formatted(big % 1000);
		};
	}

	private void plantOrder() {
		LocalDate issued = this.date.minusDays(100L + this.random.nextInt(200));
		plant(Kind.CITATION_ORDER,
				"%s %d/QĐ-TTg %s của Thủ tướng Chính phủ, UBND tỉnh %s Kế hoạch số %d/KH-UBND %s.".formatted(
						pick("Thực hiện Quyết định số", "- Triển khai Quyết định số", "Căn cứ Quyết định"),
						1500 + this.random.nextInt(400), written(issued),
						pick("ban hành", "đã ban hành", "kịp thời ban hành"), 300 + this.random.nextInt(90),
						written(issued.minusDays(2L + this.random.nextInt(60)))));
	}

	private void plantSaidCount() {
		RegisterView register = pick(this.tasks, this.models);
		String noun = register.description().words().noun();
		int done = numbers(register, ThingState.COMPLETED).size() + pick(1, 2, -1);
		plant(Kind.SAID_COUNT,
				pick("Đến nay toàn tỉnh đã hoàn thành %02d/%2$d %3$s.", "Tổng số %3$s đã hoàn thành: %1$02d %3$s.",
						"Có %1$02d %3$s đã hoàn thành theo kế hoạch.",
						"Trong năm, tỉnh đã triển khai hoàn thành %1$d %3$s.")
					.formatted(done, register.things().size(), noun));
	}

	// How it is written

	private void body(String text) {
		this.passages.add(new Passage(place(), "/bao-cao/x", null, List.of(new Paragraph(text))));
	}

	private String place() {
		return "Đoạn " + (this.passages.size() + 1);
	}

	private String citing(String citation) {
		return pick("Thực hiện các nội dung tại %s, các sở, ngành đã vào cuộc.",
				"UBND tỉnh đã chỉ đạo %%s (%s) đến các địa phương.".replace("%%s", "triển khai"),
				"- Đã quán triệt %s về " + topic() + ".", "Việc phân công được nêu tại %s; kết quả tốt.",
				"Theo %s, mỗi xã có ít nhất 01 điểm hỗ trợ.")
			.formatted(citation);
	}

	private String cite(DirectiveView directive, LocalDate issued) {
		String label = directive.kind().label();
		return pick(label + " số ", label + " ", label + " số: ", label.toLowerCase(Locale.ROOT) + " số ")
				+ directive.citation()
				+ pick(" ", ", ", " của UBND tỉnh ", " ban hành ", " do Chủ tịch UBND tỉnh ký ", " (")
				+ written(issued);
	}

	private String written(LocalDate date) {
		return pick("ngày " + VietnameseDates.numeric(date), VietnameseDates.formal(date),
				"ngày %d/%d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()),
				"ngày %d tháng %d năm %d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()),
				"ngày %02d.%02d.%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()),
				"ngày %02d-%02d-%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()));
	}

	private static List<Integer> numbers(RegisterView register, ThingState state) {
		return register.things()
			.stream()
			.filter((thing) -> thing.state() == state)
			.map(ThingView::number)
			.sorted()
			.toList();
	}

	private String topic() {
		return pick(TOPICS);
	}

	private static String capital(String text) {
		return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

	@SafeVarargs
	private <T> T pick(T... some) {
		return some[this.random.nextInt(some.length)];
	}

}
