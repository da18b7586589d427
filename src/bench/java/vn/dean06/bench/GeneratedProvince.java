package vn.dean06.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A province that nobody has seen, of the size to plan for: 300 units that report, 200
 * indicators that each of them enters in one form every month, 25 essential services that
 * the departments enter, and months of approved figures. Of months that are older than
 * three years only about half of the indicators are known, as it is where years came in
 * from paper; so ten years are five million figures. The same each time it is made.
 *
 * @param month the month that is to be filled in
 * @param months how many approved ones lie before it
 */
record GeneratedProvince(YearMonth month, int months) {

	static final int DEPARTMENTS = 20;

	static final int COMMUNES = 280;

	static final int INDICATORS = 200;

	static final int STOCKS = 50;

	static final int RATES = 20;

	static final int SERVICES = 25;

	private static final int MONTHS_IN_FULL = 36;

	static final String FORM = "bieu-chung";

	private static final String SERVICES_FORM = "bieu-dvc";

	private static final String STANDING_OFFICE = "thuongtruc";

	/** A unit that reports, and its officer. */
	record Unit(String code, String name, String level) {

		String officer() {
			return "cb-" + this.code.toLowerCase(Locale.ROOT);
		}

		String sheet(YearMonth month) {
			return "/nhap-lieu/" + FORM + "/" + this.code + "/" + month;
		}

	}

	List<Unit> units() {
		return Stream
			.concat(IntStream.rangeClosed(1, DEPARTMENTS)
				.mapToObj((i) -> new Unit("SO%02d".formatted(i), "Sở Mẫu %02d".formatted(i), "DEPARTMENT")),
					IntStream.rangeClosed(1, COMMUNES)
						.mapToObj((i) -> new Unit("XA%03d".formatted(i), "Xã Mẫu %03d".formatted(i), "COMMUNE")))
			.toList();
	}

	static String indicator(int i) {
		return "ct.so-%03d".formatted(i);
	}

	private static String service(int i) {
		return "dich-vu-%02d".formatted(i);
	}

	// What is small comes in as a pack, like any other.

	void writePack(Path pack) throws IOException {
		file(pack, "pack.yaml", "name: tinh-mau\ntitle: Tỉnh Mẫu\nformat: 1\n");
		units(pack);
		accounts(pack);
		indicators(pack);
		forms(pack);
		report(pack);
	}

	private void units(Path pack) throws IOException {
		List<String> rows = new ArrayList<>(List.of("TINH,Tỉnh Mẫu,Mẫu,PROVINCE,,,,"));
		units().forEach((unit) -> rows
			.add("%s,%s,%s,%s,TINH,,,".formatted(unit.code(), unit.name(), unit.name(), unit.level())));
		csv(pack, "organisation/units.csv", "code,name,short_name,level,parent,gso_code,valid_from,valid_to", rows);
		csv(pack, "organisation/successions.csv", "predecessor,successor,date,note", List.of());
	}

	private void accounts(Path pack) throws IOException {
		List<String> rows = new ArrayList<>(List.of(STANDING_OFFICE + ",Thường trực tổng hợp,STANDING_OFFICE,SO01",
				"lanhdao,Lãnh đạo tỉnh,LEADER,TINH", "quantri,Quản trị,ADMINISTRATOR,SO01"));
		units()
			.forEach((unit) -> rows.add("%s,Cán bộ %s,OFFICER,%s".formatted(unit.officer(), unit.name(), unit.code())));
		csv(pack, "accounts/accounts.csv", "username,full_name,role,unit", rows);
	}

	private void indicators(Path pack) throws IOException {
		csv(pack, "indicators/measures.csv", "measure,counted", List.of("hồ sơ,true", "%,false"));
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < INDICATORS; i++) {
			rows.add("%s,II,Chỉ tiêu mẫu số %03d,hồ sơ,%s,0,TINH,,,,%s".formatted(indicator(i), i,
					isStock(i) ? "STOCK" : "FLOW", (i < 4) ? i + 1 : ""));
		}
		for (int i = 0; i < RATES; i++) {
			rows.add("ct.ty-le-%02d,II,Tỷ lệ mẫu số %02d,%%,RATE,2,TINH,%s,%s,,%s".formatted(i, i, indicator(2 * i),
					indicator(2 * i + 1), (i < 4) ? i + 5 : ""));
		}
		for (int i = 1; i <= SERVICES; i++) {
			String code = "dvc." + service(i);
			String name = "Dịch vụ mẫu số %02d".formatted(i);
			rows.add("%s.truc-tiep,II,%s: trực tiếp,hồ sơ,FLOW,0,TINH,,,,".formatted(code, name));
			rows.add("%s.truc-tuyen,II,%s: trực tuyến,hồ sơ,FLOW,0,TINH,,,,".formatted(code, name));
			rows.add("%s.tong,II,%s: tổng số,hồ sơ,DERIVED,0,TINH,,,[%s.truc-tiep] + [%s.truc-tuyen],".formatted(code,
					name, code, code));
			rows.add("%s.ty-le,II,%s: tỷ lệ,%%,RATE,2,TINH,%s.truc-tuyen,%s.tong,,".formatted(code, name, code, code));
		}
		rows.addAll(block());
		csv(pack, "indicators/indicators.csv",
				"code,section,name,measure,kind,decimals,keeper,numerator,denominator,formula,headline", rows);
		csv(pack, "indicators/services.csv", "code,name,block,position,keeper",
				IntStream.rangeClosed(1, SERVICES)
					.mapToObj((i) -> "%s,Dịch vụ mẫu số %02d,nganh,%d,SO01".formatted(service(i), i, i))
					.toList());
		csv(pack, "indicators/targets.csv", "indicator,year,setter,comparison,value,source",
				IntStream.range(0, 4)
					.mapToObj((i) -> "ct.ty-le-%02d,%d,ubnd-tinh,AT_LEAST,25,".formatted(i, this.month.getYear()))
					.toList());
	}

	/** What all services of the one block say together. */
	private static List<String> block() {
		List<String> rows = new ArrayList<>();
		for (String part : List.of("tong", "truc-tiep", "truc-tuyen")) {
			String formula = IntStream.rangeClosed(1, SERVICES)
				.mapToObj((i) -> "[dvc.%s.%s]".formatted(service(i), part))
				.collect(Collectors.joining(" + "));
			rows.add("dvc.khoi.nganh.%s,II,Cả khối: %s,hồ sơ,DERIVED,0,TINH,,,%s,".formatted(part, part, formula));
		}
		rows.add(
				"dvc.khoi.nganh.ty-le,II,Cả khối: tỷ lệ,%,RATE,2,TINH,dvc.khoi.nganh.truc-tuyen,dvc.khoi.nganh.tong,,");
		return rows;
	}

	private static boolean isStock(int i) {
		return i >= INDICATORS - STOCKS;
	}

	private void forms(Path pack) throws IOException {
		csv(pack, "indicators/forms.csv", "code,title,frequency,position",
				List.of(FORM + ",Biểu tháng: 200 chỉ tiêu,MONTH,1",
						SERVICES_FORM + ",Biểu tháng: dịch vụ công thiết yếu,MONTH,2"));
		List<String> rows = new ArrayList<>();
		for (String level : List.of("DEPARTMENT", "COMMUNE")) {
			for (int i = 0; i < INDICATORS; i++) {
				rows.add("%s,%s,,%s,,,,%s".formatted(FORM, indicator(i), level, i % 4 == 0));
			}
		}
		for (int i = 1; i <= SERVICES; i++) {
			rows.add("%s,dvc.%s.truc-tiep,,DEPARTMENT,,,,true".formatted(SERVICES_FORM, service(i)));
			rows.add("%s,dvc.%s.truc-tuyen,,DEPARTMENT,,,,true".formatted(SERVICES_FORM, service(i)));
		}
		csv(pack, "indicators/form_lines.csv", "form,indicator,unit,level,for_level,since,until,compulsory", rows);
		csv(pack, "submissions/regimes.csv", "frequency,since,opens,cut_off,due,grace",
				List.of("MONTH,2000-01-01,1,14,25,10"));
	}

	/** It prints every indicator once. */
	private void report(Path pack) throws IOException {
		int year = this.month.getYear();
		file(pack, "reports/report.yaml", """
				code: "%d"
				period: "%d"
				unit: TINH
				counted:
				  from: %d-12-15
				  to: %d-12-14
				kind: BÁO CÁO
				symbol: BC-UBND
				issuer:
				  - Ủy ban nhân dân
				  - Tỉnh {{province}}
				place: "{{province}}"
				subject:
				  - Kết quả triển khai thực hiện Đề án 06
				addressees:
				  - Bộ Công an
				authority:
				  - TM. ỦY BAN NHÂN DÂN
				signer: "………………"
				recipients:
				  - Như trên
				numbering: DECREE_30
				sections:
				  - 10-ket-qua.md
				appendices: []
				""".formatted(year, year, year - 1, year));
		StringBuilder text = new StringBuilder("# I. KẾT QUẢ THỰC HIỆN\n");
		IntStream.range(0, INDICATORS)
			.forEach((i) -> text.append("\nChỉ tiêu mẫu số %03d đạt {{%s}} hồ sơ.\n".formatted(i, indicator(i))));
		IntStream.range(0, RATES)
			.forEach((i) -> text.append("\nTỷ lệ mẫu số %02d đạt {{ct.ty-le-%02d}}%%.\n".formatted(i, i)));
		file(pack, "reports/sections/10-ket-qua.md", text.toString());
	}

	private static void csv(Path pack, String name, String header, List<String> rows) throws IOException {
		file(pack, name, header + "\n" + String.join("", rows.stream().map((row) -> row + "\n").toList()));
	}

	private static void file(Path pack, String name, String text) throws IOException {
		Path file = pack.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	// The figures are too many for a pack and are copied into the tables.

	/**
	 * Copies the approved months into the database, with history and approvals.
	 * @return how many figures
	 */
	long copyHistory(Connection database) throws SQLException {
		List<YearMonth> past = IntStream.rangeClosed(1, this.months)
			.mapToObj((back) -> this.month.minusMonths(back))
			.toList()
			.reversed();
		copy(database,
				"submission (form, unit, period, state, changed_by, changed_at, version, submitted_at, reviewed_at)",
				(rows) -> past.forEach((then) -> submissions(then, rows)));
		long figures = copy(database,
				"figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version, form, submitter)",
				(rows) -> past.forEach((then) -> figures(then, (figure) -> rows.accept(figure.row()))));
		copy(database,
				"figure_change (id, indicator, unit, period, new_value, changed_by, changed_at, form, submitter)",
				(rows) -> past.forEach((then) -> figures(then, (figure) -> rows.accept(figure.change()))));
		try (Statement statement = database.createStatement()) {
			statement.execute("vacuum analyze");
			statement.execute("checkpoint");
		}
		return figures;
	}

	private void submissions(YearMonth then, Consumer<String> rows) {
		for (Unit unit : units()) {
			for (String form : forms(unit)) {
				rows.accept(String.join("\t", form, unit.code(), then.toString(), "APPROVED", STANDING_OFFICE,
						then.atDay(27) + " 09:00+07", "2", then.atDay(24) + " 16:00+07", then.atDay(27) + " 09:00+07"));
			}
		}
	}

	private static List<String> forms(Unit unit) {
		return unit.level().equals("DEPARTMENT") ? List.of(FORM, SERVICES_FORM) : List.of(FORM);
	}

	private record Copied(String form, String indicator, Unit unit, YearMonth month, long number, long value) {

		String row() {
			return String.join("\t", this.indicator, this.unit.code(), this.month.toString(), Long.toString(this.value),
					"f", this.unit.officer(), this.month.atDay(20) + " 10:00+07", "0", this.form, this.unit.code());
		}

		String change() {
			return String.join("\t", new UUID(0x06_0000_0000_4000L, 0x8000_0000_0000_0000L | this.number).toString(),
					this.indicator, this.unit.code(), this.month.toString(), Long.toString(this.value),
					this.unit.officer(), this.month.atDay(20) + " 10:00+07", this.form, this.unit.code());
		}

	}

	private void figures(YearMonth then, Consumer<Copied> rows) {
		List<Unit> units = units();
		long number = then.getYear() * 12L + then.getMonthValue();
		for (int u = 0; u < units.size(); u++) {
			Unit unit = units.get(u);
			for (int i = 0; i < INDICATORS; i++) {
				if (isKnown(i, then)) {
					rows.accept(new Copied(FORM, indicator(i), unit, then, (number * 1000 + u) * 1000 + i,
							value(i, u, then)));
				}
			}
			for (int i = 1; i <= 2 * SERVICES && unit.level().equals("DEPARTMENT"); i++) {
				rows.accept(new Copied(SERVICES_FORM,
						"dvc." + service((i + 1) / 2) + ((i % 2 == 0) ? ".truc-tuyen" : ".truc-tiep"), unit, then,
						(number * 1000 + u) * 1000 + INDICATORS + i, value(2 * i, u, then)));
			}
		}
	}

	private boolean isKnown(int i, YearMonth then) {
		return !then.isBefore(this.month.minusMonths(MONTHS_IN_FULL)) || i % 15 < 8;
	}

	/** Steady from month to month; one with an even number is smaller than the next. */
	private static long value(int i, int unit, YearMonth then) {
		int month = then.getYear() * 12 + then.getMonthValue();
		long usual = (i % 2 == 0) ? 100 + mixed(i, unit) % 400 : 1000 + mixed(i, unit) % 4000;
		return isStock(i) ? usual + month % 1000 : usual + mixed(i * 31 + month, unit) % (usual / 10);
	}

	private static long mixed(int a, int b) {
		long mixed = (a * 0x9E3779B97F4A7C15L) ^ (b * 0xC2B2AE3D27D4EB4FL);
		return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L >>> 33;
	}

	private static long copy(Connection database, String table, Consumer<Consumer<String>> rows) throws SQLException {
		CopyIn copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
		StringBuilder waiting = new StringBuilder();
		rows.accept((row) -> {
			waiting.append(row).append('\n');
			if (waiting.length() > 1 << 16) {
				send(copy, waiting);
			}
		});
		send(copy, waiting);
		return copy.endCopy();
	}

	private static void send(CopyIn copy, StringBuilder waiting) {
		byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
		waiting.setLength(0);
		try {
			copy.writeToCopy(bytes, 0, bytes.length);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
