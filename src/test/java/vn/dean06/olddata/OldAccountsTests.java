package vn.dean06.olddata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who could sign in and with what, whose programs were let in, and all that the audit
 * trail told.
 */
@OldDataTest
class OldAccountsTests {

	/** What is told only since. */
	private static final Set<String> LATER = Set.of("đăng nhập", "dùng mã truy cập", "bị từ chối khi xem",
			"bị từ chối khi làm", "tải về");

	private static final String FIGURE = "/api/v1/figures/dao-tao.hoc-vien@GL-SNV/2026-11";

	@Autowired
	OldPeople people;

	@ParameterizedTest
	@ValueSource(strings = { "noivu", "khcn", "quynhon", "quynhonbac", "pleiku", "soyte", "thuongtruc", "chutich",
			"congan", "lanhdao", "quantri", "quantri2" })
	void whoHadAPasswordSignsInWithIt(String username) {
		assertThat(this.people.signIn(username)).isPresent();
	}

	@Test
	void anOldPasswordAndADisabledAccountAreRefused() {
		assertThat(this.people.signIn("khcn", SampleTest.PASSWORD)).isEmpty();
		assertThat(this.people.signIn("tamthoi")).isEmpty();
	}

	@Test
	void whoFailedFiveTimesIsStillLocked() {
		assertThat(this.people.signIn("canbo")).isEmpty();
		assertThat(account("canbo")).contains("Đang khóa");
		assertThat(account("congan")).doesNotContain("Đang khóa");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					soyte   | Nguyễn Thị Ánh Tuyết | Cán bộ nhập liệu | Sở Y tế                  | anhtuyet@gialai.example | Đang dùng
					khcn    | Trần Văn Khoa        | Cán bộ nhập liệu | Sở Khoa học và Công nghệ | khoa@gialai.example     | Đang dùng
					pleiku  | Cán bộ phường Pleiku | Cán bộ nhập liệu | Phường Pleiku            | pleiku@gialai.example   | Đang dùng
					tamthoi | Người thử việc       | Cán bộ nhập liệu | Sở Tư pháp               | ''                      | Đã ngừng
					""")
	void theAccount(String username, String name, String role, String unit, String email, String state) {
		assertThat(account(username)).contains(name, role, unit, email, state);
	}

	private String account(String username) {
		return accounts().filter((row) -> row.expectFirst("td").text().equals(username))
			.findFirst()
			.orElseThrow()
			.text();
	}

	private Stream<Element> accounts() {
		return this.people.page("quantri", "/quan-tri/tai-khoan").select("tbody tr").stream();
	}

	@Test
	void thereAreAllFourteen() {
		assertThat(accounts()).hasSize(14);
	}

	@Test
	void programsAreLetInWithTheirTokens() {
		assertThat(OldPeople.text(this.people.ask(OldPeople.READING_TOKEN, FIGURE))).contains("\"value\":\"98.765\"",
				"\"note\":\"Cộng cả lớp trực tuyến\"", "\"enteredBy\":\"noivu\"", "\"enteredAt\":\"2026-11-26T00:48:");
		assertThat(this.people.ask(OldPeople.LEADERS_TOKEN, FIGURE).getStatus()).isEqualTo(200);
		assertThat(this.people.ask(OldPeople.WRITING_TOKEN, FIGURE).getStatus()).isEqualTo(200);
	}

	@Test
	void aTokenMayDoWhatItMightDo() {
		assertThat(this.people.enter(OldPeople.READING_TOKEN, "dao-tao.lop@GL-SNV/2026-10", "6").getStatus())
			.isEqualTo(403);
		assertThat(
				this.people.enter(OldPeople.WRITING_TOKEN, "dvc.khai-sinh.truc-tiep@GL-23575/2026-11", "1").getStatus())
			.as("approved, so locked, but not forbidden")
			.isEqualTo(423);
	}

	@Test
	void aRevokedTokenIsRefused() {
		assertThat(this.people.ask(OldPeople.REVOKED_TOKEN, FIGURE).getStatus()).isEqualTo(401);
		assertThat(this.people.read("quynhon", "/tai-khoan/ma-truy-cap")).containsSubsequence("Máy cũ", "Chỉ đọc",
				"26/12/2026", "Hết hiệu lực");
		assertThat(this.people.read("pleiku", "/tai-khoan/ma-truy-cap")).containsSubsequence("Hộ tịch Pleiku",
				"Đọc và nhập số liệu", "26/11/2027", "07:4");
	}

	/** How often who did what, as it was done; 66 lines in all. */
	@Test
	void theAuditTrailTellsHowOftenWhoDidWhat() {
		Map<String, Long> times = trail().stream()
			.map((line) -> line.get(1) + ": " + line.get(2))
			.filter((line) -> !line.startsWith("hệ thống"))
			.collect(Collectors.groupingBy((line) -> line, Collectors.counting()));
		assertThat(times.entrySet().stream().map((line) -> line.getValue() + " " + line.getKey()))
			.containsExactlyInAnyOrderElementsOf("""
					3 quantri: mở tài khoản
					1 quantri: đặt lại mật khẩu
					1 quantri: ngừng tài khoản
					1 quantri: sửa tài khoản
					1 quantri: bỏ khóa đăng nhập
					1 soyte: đổi mật khẩu
					1 khcn: đổi mật khẩu
					1 pleiku: đổi địa chỉ thư
					1 noivu: tạo mã truy cập
					1 pleiku: tạo mã truy cập
					1 quynhon: tạo mã truy cập
					1 quynhon: thu hồi mã truy cập
					1 chutich: tạo mã truy cập
					3 thuongtruc: mở lại biểu
					6 noivu: nộp
					1 noivu: rút lại
					5 khcn: nộp
					3 pleiku: nộp
					1 quynhon: nộp
					1 quynhonbac: nộp
					8 thuongtruc: duyệt
					5 thuongtruc: trả lại
					3 noivu: cập nhật tiến độ
					3 khcn: cập nhật tiến độ
					5 noivu: đề nghị đính chính
					1 thuongtruc: duyệt đính chính
					1 thuongtruc: không đồng ý đính chính
					3 thuongtruc: nhắc nộp số liệu
					2 thuongtruc: gửi công văn đôn đốc
					""".lines().map(OldAccountsTests::told).toList());
	}

	/** The trail shows the user name beside the name. */
	private static String told(String line) {
		String[] parts = line.split("[ :]+", 3);
		return parts[0] + " " + both(parts[1]) + ": " + parts[2];
	}

	private static String both(String username) {
		return OldPeople.name(username) + " (" + username + ")";
	}

	@Test
	void theAuditTrailTellsWhatItWasAndWhatItBecame() {
		assertThat(trail()).anySatisfy((row) -> assertThat(row.subList(1, 6)).containsExactly(both("khcn"),
				"cập nhật tiến độ", "Nhiệm vụ 4, Sở Khoa học và Công nghệ, tháng 11/2026",
				"Đang thực hiện. Đã kiện toàn 1.200 Tổ. Khó khăn: Không",
				"Đang thực hiện. Đã kiện toàn 1.200/1.500 Tổ; **còn 300 Tổ** tại `vùng sâu` <b>Ia</b> & “Chư Prông”. "
						+ "Khó khăn: 1) Thiếu người; 2) thiếu máy."));
		assertThat(trail()).anySatisfy((row) -> assertThat(row.subList(1, 6)).containsExactly(both("thuongtruc"),
				"mở lại biểu", "Biểu cơ sở: hộ tịch và liên thông tại cấp cơ sở, Phường Pleiku, tháng 10/2026", "",
				"đến 04/12/2026: Phường mới sắp xếp, nộp chậm một tháng."));
	}

	/**
	 * All its lines of before, the latest first: when, who, what, on what, before, after.
	 * That somebody signs in to look is told there as well since.
	 */
	private List<List<String>> trail() {
		List<List<String>> lines = new ArrayList<>();
		String address = "/quan-tri/nhat-ky";
		while (!address.isEmpty()) {
			Element page = this.people.page("quantri", address);
			page.select("tbody tr").forEach((row) -> lines.add(row.select("td").stream().map(Element::text).toList()));
			address = page.select("nav.neighbours a:containsOwn(Cũ hơn)").attr("href");
		}
		lines.removeIf((line) -> LATER.contains(line.get(2)));
		return lines;
	}

}
