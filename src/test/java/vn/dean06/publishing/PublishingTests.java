package vn.dean06.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.MonthUnderWay;
import vn.dean06.Requests;
import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.FigureEntry;
import vn.dean06.figures.CorrectionView;
import vn.dean06.figures.Corrections;
import vn.dean06.figures.FigureKey;
import vn.dean06.reports.ReportTemplates;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.LockedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The way of a report from the first draft to what is issued, as those who go it do: by
 * the addresses of its pages.
 */
@ThisMonthTest
@Transactional
class PublishingTests {

	private static final String REPORT = "/bao-cao/2026-11";

	private static final String WAY = REPORT + "/phat-hanh";

	private static final FigureKey FIGURE = FigureKey.parse("dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11");

	private static final FigureKey OCTOBER = FigureKey.parse("dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-10");

	@Autowired
	MockMvc web;

	@Autowired
	Entries entries;

	@Autowired
	MonthUnderWay month;

	@Autowired
	Corrections corrections;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	IssueLoaded loaded;

	@Autowired
	IssuedStore store;

	@Autowired
	ReportTemplates templates;

	@Autowired
	EntityManager entityManager;

	@BeforeEach
	void aReportIsWritten() throws Exception {
		this.month.begin();
		assertThat(send("thuongtruc", "/bao-cao/moi", "loai", "MONTH", "nam", "2026", "ky", "11", "tu", "bao-cao:2026",
				"tu-ngay", "2026-10-15", "den-ngay", "2026-11-14")
			.getRedirectedUrl()).isEqualTo(REPORT + "/soan");
		send("thuongtruc", REPORT + "/phan/20-ket-qua.md/bo");
		send("thuongtruc", REPORT + "/phan/30-nhiem-vu.md/bo");
		write(1, "Có {{" + FIGURE + "}} hồ sơ (theo Báo cáo số {{number}} ngày {{date}}).");
	}

	@Test
	void goesFromTheDraftThroughARemarkToTheIssue() throws Exception {
		submit();
		assertThat(text("chutich", WAY)).contains("Trình ký", "Đồng ý, ký");
		assertThat(text("thuongtruc", WAY)).contains("Đang chờ lãnh đạo ký").doesNotContain("Đồng ý, ký");
		assertThat(send("chutich", WAY + "/tra-lai", "thay", seen(), "y-kien", " ").getStatus()).isEqualTo(422);
		send("chutich", WAY + "/tra-lai", "thay", seen(), "y-kien", "Thêm câu kết");
		assertThat(text("thuongtruc", WAY)).contains("Người ký trả lại: Thêm câu kết");
		write(2, "Có {{" + FIGURE + "}} hồ sơ.", "Đạt.");
		submit();
		send("chutich", WAY + "/dong-y", "thay", seen());
		assertThat(text("vanthu", WAY)).contains("Số …/BC-UBND");
		issue(7);
		assertThat(text("noivu", REPORT)).contains("07/BC-UBND", "ngày 20 tháng 11 năm 2026", "Có 01 hồ sơ.", "Đạt.");
		assertThat(page("thuongtruc", WAY).select("ol li strong").eachText()).containsExactly("Trình ký", "Trả lại",
				"Trình ký", "Ký", "Ban hành");
		assertThat(text("noivu", "/bao-cao")).contains("Báo cáo 07/BC-UBND", "20/11/2026");
	}

	@Test
	void whatWasSubmittedIsReadSignedAndIssuedAlthoughAFigureIsCorrectedMeanwhile() throws Exception {
		submit();
		correct("5");
		assertThat(text("chutich", REPORT)).contains("Có 01 hồ sơ", "bản đã chốt khi trình ký");
		assertThat(ask("chutich", REPORT + ".docx").getStatus()).isEqualTo(200);
		send("chutich", WAY + "/dong-y", "thay", seen());
		assertThat(text("vanthu", REPORT)).contains("Có 01 hồ sơ");
		issue(7);
		assertThat(text("noivu", REPORT)).contains("Có 01 hồ sơ (theo Báo cáo số 07/BC-UBND ngày 20/11/2026)")
			.doesNotContain("Có 05 hồ sơ", "……/");
		assertThat(page("thuongtruc", WAY).select("table tbody tr td").eachText().stream().skip(1))
			.containsExactly("01", "05");
	}

	@Test
	void theFilesThatWereIssuedStayTheSameBytes() throws Exception {
		issued();
		byte[] word = ask("noivu", REPORT + ".docx").getContentAsByteArray();
		byte[] pdf = ask("noivu", REPORT + ".pdf").getContentAsByteArray();
		correct("5");
		assertThat(ask("noivu", REPORT + ".docx").getContentAsByteArray()).isEqualTo(word);
		assertThat(ask("noivu", REPORT + ".pdf").getContentAsByteArray()).isEqualTo(pdf);
		assertThat(ask("noivu", WAY + "/pdf/1").getContentAsByteArray()).isEqualTo(pdf);
		assertThat(ask("noivu", WAY + "/pdf/2").getStatus()).isEqualTo(404);
		assertThat(text("noivu", WAY.replace("/phat-hanh", ""))).contains("Có 01 hồ sơ");
		assertThat(text("thuongtruc", WAY)).contains("SHA-256 " + Frozen.sha256(pdf), "SHA-256 " + Frozen.sha256(word));
	}

	@Test
	void nothingIsWrittenInWhatLiesBeforeTheLeader() throws Exception {
		submit();
		for (String refused : List.of("/phan/10-mo-dau.md/bo", "/phan/10-mo-dau.md/chuyen?huong=len",
				"/phan/10-mo-dau.md/khoi-phuc?ban=1", "/phan?de-muc=Thêm&cap=2",
				"/phan/10-mo-dau.md?ban=2&doan[0]=Khác")) {
			assertThat(refused("thuongtruc", REPORT + refused)).as(refused).contains("đang trình ký");
		}
		assertThat(text("chutich", REPORT)).contains("Có 01 hồ sơ");
	}

	@Test
	void missingFiguresNeedAReasonThatIsNotPrinted() throws Exception {
		write(2, "Cả tỉnh: {{dvc.tro-cap-that-nghiep.truc-tuyen@GL/2026}} hồ sơ.");
		assertThat(text("thuongtruc", WAY)).contains("Số liệu chưa đầy đủ");
		MockHttpServletResponse refused = send("thuongtruc", WAY + "/trinh");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("hãy ghi lý do vẫn trình ký");
		send("thuongtruc", WAY + "/trinh", "ly-do", "Bộ yêu cầu gửi trước ngày 20");
		assertThat(text("chutich", WAY)).contains("Bộ yêu cầu gửi trước ngày 20");
		assertThat(text("chutich", REPORT)).doesNotContain("Bộ yêu cầu");
	}

	@Test
	void eachCauseOfWhatIsMissingHasAReasonOfItsOwn() throws Exception {
		beginOctober();
		write(2, "Cả tỉnh: {{dvc.tro-cap-that-nghiep.truc-tuyen@GL/2026}} hồ sơ.");
		Document page = page("thuongtruc", WAY);
		assertThat(page.select(".findings li .gaps li").eachText()).containsExactly(
				"Sở Nội vụ, 9 kỳ từ tháng 1/2026 đến tháng 9/2026: chưa nhập",
				"Sở Nội vụ, tháng 10/2026: đang nhập, chưa nộp");
		List<String> fields = page.select(".findings li textarea").eachAttr("name");
		MockHttpServletResponse refused = send("thuongtruc", WAY + "/trinh", fields.get(0), "Kỳ cũ không giao",
				fields.get(1), " ");
		assertThat(refused.getStatus()).isEqualTo(422);
		Document again = Jsoup.parse(refused.getContentAsString());
		assertThat(again.select("textarea[name=" + fields.get(0) + "]").text()).isEqualTo("Kỳ cũ không giao");
		assertThat(again.select(".findings details[open] .field:has([name=" + fields.get(1) + "]) .invalid-message")
			.text()).startsWith("Còn thiếu số liệu của Sở Nội vụ (đang nhập, chưa nộp); hãy ghi lý do");
		assertThat(again.select(".findings .invalid-message")).hasSize(1);
		send("thuongtruc", WAY + "/trinh", fields.get(0), "Kỳ cũ không giao", fields.get(1), "Sở hẹn nộp ngày 25");
		assertThat(page("chutich", WAY).select("section:has(#da-chap-nhan) li").eachText()).satisfiesExactly(
				(one) -> assertThat(one).startsWith("Sở Nội vụ, tháng 1/2026, tháng 2/2026")
					.endsWith("tháng 9/2026: chưa nhập Lý do: Kỳ cũ không giao"),
				(one) -> assertThat(one)
					.isEqualTo("Sở Nội vụ, tháng 10/2026: đang nhập, chưa nộp Lý do: Sở hẹn nộp ngày 25"));
		Frozen.Accepted accepted = Objects.requireNonNull(this.store.frozen(seen()).orElseThrow().accepted());
		assertThat(accepted.reason()).isEmpty();
		assertThat(accepted.gaps()).hasSize(10)
			.extracting(Frozen.Gap::reason)
			.containsOnly("Kỳ cũ không giao", "Sở hẹn nộp ngày 25");
		assertThat(text("chutich", REPORT)).doesNotContain("Kỳ cũ không giao", "Sở hẹn nộp");
		send("chutich", WAY + "/dong-y", "thay", seen());
		issue(7);
		assertThat(text("vanthu", WAY)).contains("Lý do: Kỳ cũ không giao", "Lý do: Sở hẹn nộp ngày 25");
	}

	@Test
	void aCauseWithoutAReasonOfItsOwnKeepsTheCommonOne() throws Exception {
		beginOctober();
		write(2, "Cả tỉnh: {{dvc.tro-cap-that-nghiep.truc-tuyen@GL/2026}} hồ sơ.");
		String second = page("thuongtruc", WAY).select(".findings li textarea").eachAttr("name").get(1);
		send("thuongtruc", WAY + "/trinh", "ly-do", "Bộ yêu cầu gửi sớm", second, "Sở hẹn nộp ngày 25");
		Frozen.Accepted accepted = Objects.requireNonNull(this.store.frozen(seen()).orElseThrow().accepted());
		assertThat(accepted.causes()).extracting((cause) -> cause.gaps().size(), (cause) -> cause.first().reason())
			.containsExactly(tuple(9, "Bộ yêu cầu gửi sớm"), tuple(1, "Sở hẹn nộp ngày 25"));
	}

	@Test
	void eachFindingThatStandsNeedsAReasonOfItsOwnThatIsNotPrinted() throws Exception {
		write(2, "Tập huấn ngày 31/02/2026.", "Khai mạc ngày 30/02/2026.");
		List<String> fields = page("thuongtruc", WAY).select(".findings textarea").eachAttr("name");
		assertThat(fields).hasSize(2);
		MockHttpServletResponse refused = send("thuongtruc", WAY + "/trinh", fields.get(0), "Như văn bản gốc",
				fields.get(1), " ");
		assertThat(refused.getStatus()).isEqualTo(422);
		Document again = Jsoup.parse(refused.getContentAsString());
		assertThat(again.select("textarea[name=" + fields.get(0) + "]").text()).isEqualTo("Như văn bản gốc");
		assertThat(again.select(".field:has([name=" + fields.get(1) + "]) .invalid-message").text())
			.startsWith("Hãy ghi lý do chấp nhận phát hiện ở Mục I");
		assertThat(again.select(".findings .invalid-message")).hasSize(1);
		send("thuongtruc", WAY + "/trinh", fields.get(0), "Như văn bản gốc", fields.get(1), "Trích thư gửi đến");
		Document way = page("chutich", WAY);
		assertThat(way.select("section:has(#da-chap-nhan) li").eachText()).hasSize(2)
			.anySatisfy((one) -> assertThat(one).contains("31/02/2026", "chấp nhận: Như văn bản gốc"))
			.anySatisfy((one) -> assertThat(one).contains("30/02/2026", "chấp nhận: Trích thư gửi đến"));
		assertThat(text("chutich", REPORT)).contains("31/02/2026").doesNotContain("Như văn bản gốc");
		send("chutich", WAY + "/dong-y", "thay", seen());
		issue(7);
		assertThat(text("vanthu", WAY)).contains("chấp nhận: Trích thư gửi đến");
	}

	@Test
	void whatWasAcceptedOnThePageOfChecksNeedsNoOtherReason() throws Exception {
		write(2, "Tập huấn ngày 31/02/2026.");
		String id = page("thuongtruc", WAY).select(".findings textarea").attr("name").replace("phat-hien.", "");
		send("thuongtruc", "/kiem-tra/2026/" + id + "/chap-nhan", "ly-do", "Bản gốc ghi vậy");
		assertThat(page("thuongtruc", WAY).select(".findings").text()).contains("Đã chấp nhận", "chấp nhận lúc",
				"Bản gốc ghi vậy");
		submit();
		assertThat(text("chutich", WAY)).contains("chấp nhận: Bản gốc ghi vậy");
	}

	@Test
	void whatCannotBePrintedIsNotSubmitted() throws Exception {
		write(2, "Có {{khong.co}} hồ sơ.");
		assertThat(refused("thuongtruc", WAY + "/trinh")).contains("Chưa trình ký được", "1 chỗ");
		assertThat(text("thuongtruc", WAY)).contains("Dự thảo");
	}

	@Test
	void whatIsLaidBeforeTheLeaderKeepsWhatItWasMadeWith() throws Exception {
		write(2, "Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022, có {{" + FIGURE + "}} hồ sơ.");
		submit();
		Frozen frozen = this.store.frozen(seen()).orElseThrow();
		Frozen.Basis basis = Objects.requireNonNull(frozen.basis());
		assertThat(basis.begunFrom()).isEqualTo("2026");
		assertThat(basis.rules()).isEqualTo("gia-lai-2026, mac-dinh-2");
		assertThat(basis.build()).isEqualTo(new Build().name());
		assertThat(basis.registers()).extracting(Frozen.Register::name).containsExactlyInAnyOrder("tasks", "models");
		assertThat(frozen.things()).filteredOn((thing) -> thing.register().equals("directives"))
			.extracting(Frozen.Thing::title)
			.contains("06/QĐ-TTg");
		assertThat(frozen.things()).filteredOn((thing) -> thing.register().equals("tasks"))
			.isNotEmpty()
			.allSatisfy((thing) -> assertThat(Objects.requireNonNull(thing.row()).leads()).isNotEmpty());
	}

	@Test
	void aReportBegunFromATemplateKeepsItsVersion() throws Exception {
		send("thuongtruc", "/bao-cao/moi", "loai", "MONTH", "nam", "2026", "ky", "9", "tu", "mau:bao-cao-thang");
		assertThat(this.templates.origin("2026-9").template()).isNull();
		assertThat(this.templates.origin("2026-09")).isEqualTo(new ReportTemplates.Origin("bao-cao-thang", 2, null));
	}

	@Test
	void aLeaderWhoSawAnOlderTextDoesNotSignTheNewerOne() throws Exception {
		submit();
		String old = seen();
		send("chutich", WAY + "/tra-lai", "thay", old, "y-kien", "Sửa");
		write(2, "Có {{" + FIGURE + "}} hồ sơ mới.");
		submit();
		assertThat(refused("chutich", WAY + "/dong-y", "thay", old)).contains("đã được trình lại");
		assertThat(text("vanthu", WAY)).contains("Đang chờ lãnh đạo ký");
	}

	@Test
	void aNumberIsGivenOnceInAYearAndADateIsOfThePast() throws Exception {
		issued();
		send("thuongtruc", "/bao-cao/moi", "loai", "MONTH", "nam", "2026", "ky", "10", "tu", "bao-cao:2026-11");
		String other = "/bao-cao/2026-10/phat-hanh";
		send("thuongtruc", other.replace("/phat-hanh", "/phan/10-mo-dau.md"), "ban", "1", "doan[0]",
				"Không có số liệu.");
		send("thuongtruc", other + "/trinh");
		send("chutich", other + "/dong-y", "thay", page("chutich", other).select("input[name=thay]").val());
		assertThat(page("vanthu", other).select("#so").val()).isEqualTo("8");
		assertThat(send("vanthu", other + "/ban-hanh", "so", "7", "ngay", "2026-11-20").getContentAsString())
			.contains("Số 7/BC-UBND năm 2026 đã cấp cho báo cáo khác.");
		for (String wrong : List.of("0", "1000000", "", "7a")) {
			assertThat(send("vanthu", other + "/ban-hanh", "so", wrong, "ngay", "2026-11-20").getStatus()).as(wrong)
				.isEqualTo(422);
		}
		for (String wrong : List.of("2026-11-21", "2026-09-30", "", "20/11/2026")) {
			assertThat(send("vanthu", other + "/ban-hanh", "so", "8", "ngay", wrong).getStatus()).as(wrong)
				.isEqualTo(422);
		}
		assertThat(send("vanthu", other + "/ban-hanh", "so", "8", "ngay", "2026-11-20").getStatus()).isEqualTo(302);
		assertThat(refused("vanthu", other + "/ban-hanh", "so", "9", "ngay", "2026-11-20"))
			.contains("không ban hành được");
	}

	@Test
	void isFoundByTheCodeThatIsPrinted() throws Exception {
		issued();
		String code = page("thuongtruc", WAY).expectFirst("#ban-luu ~ p")
			.text()
			.replaceAll(".*Mã tra cứu (\\S+)\\.", "$1");
		assertThat(ask("noivu", "/tra-cuu?ma=" + code.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
			.getRedirectedUrl()).isEqualTo(REPORT);
		assertThat(text("noivu", REPORT)).contains("Mã tra cứu: " + code + ". SHA-256: ");
		assertThat(text("noivu", "/tra-cuu?ma=ABCD-2345")).contains("Không có báo cáo nào mang mã “ABCD-2345”");
		assertThat(text("noivu", "/tra-cuu")).doesNotContain("Không có báo cáo nào");
	}

	@Test
	void whatWasSentToWhomIsNotedAndAWithdrawalLeavesTheFiles() throws Exception {
		assertThat(refused("vanthu", WAY + "/da-gui", "gui-cho", "C06", "cach-gui", "Bản giấy"))
			.contains("chưa ban hành");
		issued();
		assertThat(send("vanthu", WAY + "/da-gui", "gui-cho", "C06", "cach-gui", "").getStatus()).isEqualTo(422);
		send("vanthu", WAY + "/da-gui", "gui-cho", "C06, Bộ Công an", "cach-gui", "Trục liên thông văn bản", "ghi-chu",
				"12 trang");
		assertThat(text("thuongtruc", WAY)).contains("C06, Bộ Công an, Trục liên thông văn bản (12 trang)");
		byte[] pdf = ask("noivu", REPORT + ".pdf").getContentAsByteArray();
		assertThat(send("vanthu", WAY + "/thu-hoi").getStatus()).isEqualTo(422);
		send("vanthu", WAY + "/thu-hoi", "ly-do", "Công văn 9/UBND ngày 20/11/2026");
		assertThat(text("thuongtruc", WAY)).contains("Đã thu hồi", "Công văn 9/UBND ngày 20/11/2026");
		assertThat(refused("vanthu", WAY + "/thu-hoi", "ly-do", "Lại")).contains("đã được thu hồi");
		assertThat(ask("noivu", REPORT + ".pdf").getContentAsByteArray()).isEqualTo(pdf);
	}

	@Test
	void whatACorrectionThatWaitsWouldChangeIsToldToWhoDecides() throws Exception {
		write(2, "Có {{" + FIGURE + "}} trong {{dvc.tro-cap-that-nghiep.tong@GL-SNV/2026-11}} hồ sơ.");
		issued();
		SignIn.as("noivu", () -> this.corrections.propose(FIGURE, "5", "Cộng thiếu"));
		assertThat(text("thuongtruc", "/dinh-chinh")).contains("Đã in trong báo cáo 07/BC-UBND: xem các chỗ sẽ khác");
		String address = page("thuongtruc", "/dinh-chinh").select("main a[href$=/bao-cao]").attr("href");
		Document page = page("thuongtruc", address);
		assertThat(page.select("section h2").text()).endsWith(": 2 chỗ");
		assertThat(page.select("tbody td:not(.main-cell)").eachText()).containsExactly("01", "05", "02", "06");
		assertThat(page.select("tbody .main-cell").eachText())
			.allMatch((one) -> one.contains("I. KẾT QUẢ") && one.contains("Có 01 trong 02 hồ sơ."));
		Document way = page("thuongtruc", WAY);
		assertThat(way.select("section:has(#sap-doi) tbody td:not(.main-cell)").eachText()).containsExactly("01", "05",
				"02", "06");
		assertThat(way.select("section:has(#da-doi)").text()).contains("Chưa có số nào trong báo cáo bị đính chính");
		for (String other : List.of("chutich", "vanthu", "congan")) {
			assertThat(page(other, WAY).select("#sap-doi")).as(other).isEmpty();
		}
		assertThat(text("noivu", REPORT)).contains("Có 01 trong 02 hồ sơ");
		SignIn.as("thuongtruc", () -> this.corrections.decide(this.corrections.undecided().getFirst().id(), true, ""));
		way = page("thuongtruc", WAY);
		assertThat(way.select("section:has(#da-doi) tbody td:not(.main-cell)").eachText()).containsExactly("01", "05",
				"02", "06");
		assertThat(way.select("#sap-doi")).isEmpty();
		assertThat(ask("thuongtruc", address).getStatus()).isEqualTo(409);
	}

	@Test
	void aSentenceInWhichARuleTurnsIsToldWholeAsLongAsItWaitsAndWhenItHolds() throws Exception {
		write(2, "Mở đầu. Trong kỳ, {{" + FIGURE + ":phat-sinh}}. Hết.");
		issued();
		SignIn.as("noivu", () -> this.corrections.propose(FIGURE, "0", "Cộng thừa"));
		String address = page("thuongtruc", "/dinh-chinh").select("main a[href$=/bao-cao]").attr("href");
		List<String> turned = List.of("Trong kỳ, 01 hồ sơ.", "Trong kỳ, chưa có hồ sơ phát sinh.");
		assertThat(page("thuongtruc", address).select("tbody td:not(.main-cell)").eachText())
			.containsExactlyElementsOf(turned);
		assertThat(page("thuongtruc", WAY).select("section:has(#sap-doi) tbody td:not(.main-cell)").eachText())
			.containsExactlyElementsOf(turned);
		SignIn.as("thuongtruc", () -> this.corrections.decide(this.corrections.undecided().getFirst().id(), true, ""));
		assertThat(page("thuongtruc", WAY).select("section:has(#da-doi) tbody td:not(.main-cell)").eachText())
			.containsExactlyElementsOf(turned);
		assertThat(page("thuongtruc", WAY).select("section:has(#da-doi) tbody .main-cell").text())
			.isEqualTo("I. KẾT QUẢ Cả câu đổi theo số liệu");
		String erratum = Objects.requireNonNull(
				send("thuongtruc", WAY + "/tiep-theo", "viec", "dinh-chinh", "ly-do", "Cộng thừa").getRedirectedUrl());
		assertThat(text("thuongtruc", erratum.replace("/soan", "")))
			.contains("Tại “I. KẾT QUẢ”: câu “" + turned.get(0) + "” sửa thành “" + turned.get(1) + "”");
	}

	@Test
	void anApprovalThatAnIssuedReportStandsOnIsNotTakenBack() throws Exception {
		issued();
		SignIn.as("thuongtruc",
				() -> assertThatExceptionOfType(LockedException.class)
					.isThrownBy(() -> this.desk.takeBackApproval(MonthUnderWay.APPROVED, "Nhầm",
							this.submissions.find(MonthUnderWay.APPROVED).orElseThrow().changedAt()))
					.withMessageContaining("báo cáo 07/BC-UBND đã ban hành"));
	}

	@Test
	void leadersAndClerksOfAnotherProvinceMoveNothing() throws Exception {
		submit();
		assertThat(send("lanhdao", WAY + "/dong-y", "thay", seen()).getStatus()).isEqualTo(403);
		Person elsewhere = new Person("khac", "Văn thư nơi khác", Role.CLERK, "TINH");
		assertThat(this.web
			.perform(post(WAY + "/ban-hanh").param("so", "1")
				.param("ngay", "2026-11-20")
				.with(csrf())
				.with(SignIn.by(elsewhere)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
	}

	/**
	 * Like the report of 2024 in which a correction of 2026 broke a sum: 480 + 93.999
	 * against 94.183.
	 */
	@Test
	void aReportThatAPackBroughtAsIssuedStaysAsItWas() throws Exception {
		this.loaded.keep();
		String before = text("canbo", "/bao-cao/2024");
		assertThat(before).contains("93.703", "94.183");
		byte[] pdf = ask("canbo", "/bao-cao/2024.pdf").getContentAsByteArray();
		this.entityManager.createNativeQuery("""
				update figure set value = 93999
				where indicator = 'dvc.dang-ky-thuong-tru.truc-tuyen' and unit = 'CAT' and period = '2024'""")
			.executeUpdate();
		this.entityManager.clear();
		assertThat(text("canbo", "/bao-cao/2024")).isEqualTo(before).doesNotContain("93.999");
		assertThat(ask("canbo", "/bao-cao/2024.pdf").getContentAsByteArray()).isEqualTo(pdf);
		Document way = page("congan", "/bao-cao/2024/phat-hanh");
		assertThat(way.select("tbody tr").eachText()).isNotEmpty()
			.anySatisfy((row) -> assertThat(row).contains("480", "94.183", "93.703", "93.999"));
		assertThat(way.text()).contains("Số 258/BC-UBND, ngày 31/12/2024");
		assertThat(before).as("had none on paper").doesNotContain("Mã tra cứu");
		this.loaded.keep();
		assertThat(page("congan", "/bao-cao/2024/phat-hanh").select("#ban-luu ~ ul li")).hasSize(2);
	}

	/** The unit types a figure of October and hands nothing in. */
	private void beginOctober() {
		SignIn.as("noivu", () -> TestClock.on(LocalDate.of(2026, 10, 20),
				() -> this.entries.enter(List.of(new FigureEntry(OCTOBER, "3", null, null)))));
	}

	private void issued() throws Exception {
		submit();
		send("chutich", WAY + "/dong-y", "thay", seen());
		issue(7);
	}

	private void submit() throws Exception {
		assertThat(send("thuongtruc", WAY + "/trinh").getStatus()).isEqualTo(302);
	}

	private void issue(int number) throws Exception {
		assertThat(send("vanthu", WAY + "/ban-hanh", "so", Integer.toString(number), "ngay", "2026-11-20").getStatus())
			.isEqualTo(302);
	}

	/** The checksum that the leader's page sends back. */
	private String seen() throws Exception {
		return page("chutich", WAY).select("input[name=thay]").val();
	}

	private void write(int from, String... paragraphs) throws Exception {
		String[] parameters = new String[2 + 2 * (paragraphs.length + 1)];
		parameters[0] = "ban";
		parameters[1] = Integer.toString(from);
		parameters[2] = "doan[0]";
		parameters[3] = "# I. KẾT QUẢ";
		for (int i = 0; i < paragraphs.length; i++) {
			parameters[4 + 2 * i] = "doan[" + (i + 1) + "]";
			parameters[5 + 2 * i] = paragraphs[i];
		}
		assertThat(send("thuongtruc", REPORT + "/phan/10-mo-dau.md", parameters).getStatus()).isEqualTo(302);
	}

	private void correct(String to) {
		SignIn.as("noivu", () -> this.corrections.propose(FIGURE, to, "Cộng thiếu"));
		SignIn.as("thuongtruc", () -> {
			CorrectionView open = this.corrections.of(FIGURE, vn.dean06.submissions.Viewer.STANDING_OFFICE).getFirst();
			this.corrections.decide(open.id(), true, "");
		});
	}

	/** What the page says of something that may not be done now. */
	private String refused(String username, String address, String... parameters) throws Exception {
		MvcResult result = requests().result(username, address, parameters);
		assertThat(result.getResponse().getStatus()).as(address).isEqualTo(409);
		return String.valueOf(Objects.requireNonNull(result.getResolvedException()).getMessage());
	}

	private Requests requests() {
		return new Requests(this.web, this.entityManager);
	}

	private MockHttpServletResponse send(String username, String address, String... parameters) throws Exception {
		return requests().send(username, address, parameters);
	}

	private MockHttpServletResponse ask(String username, String address) throws Exception {
		return requests().ask(username, address);
	}

	private Document page(String username, String address) throws Exception {
		MockHttpServletResponse answer = ask(username, address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private String text(String username, String address) throws Exception {
		Document page = page(username, address);
		page.select(".source").remove();
		return page.select("main").text().replace('\u00a0', ' ');
	}

}
