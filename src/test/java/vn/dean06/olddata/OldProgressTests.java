package vn.dean06.olddata;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What units had reported on the tasks and pilot models that they lead.
 */
@OldDataTest
class OldProgressTests {

	private static final String REWRITTEN = "Đã kiện toàn 1.200/1.500 Tổ; **còn 300 Tổ** tại `vùng sâu` <b>Ia</b> & “Chư Prông”.";

	@Autowired
	OldPeople people;

	@Test
	void aTaskShowsWhatWasApprovedMonthByMonth() {
		assertThat(this.people.read("chutich", "/nhiem-vu/2026/2")).containsSubsequence("Trạng thái Đang thực hiện",
				"Cập nhật hằng tháng", "tháng 11/2026", OldPeople.name("noivu"),
				"Đã mở 08 lớp bồi dưỡng cho 98.765 học viên. Biên soạn 02 bộ tài liệu.",
				"Khó khăn: Một số xã chưa có phòng máy.", "tháng 10/2026", OldPeople.name("noivu"),
				"Đã khảo sát nhu cầu đào tạo tại 135 xã, phường.", "Khó khăn: Chưa có kinh phí.");
	}

	@Test
	void linesStayLines() {
		assertThat(result("noivu", "/tien-do/nhiem-vu/GL-SNV/2026-11"))
			.isEqualTo("Đã mở 08 lớp bồi dưỡng cho 98.765 học viên.\nBiên soạn 02 bộ tài liệu.");
	}

	@Test
	void aModelIsCompletedSinceItsReportWasApproved() {
		assertThat(this.people.read("chutich", "/mo-hinh/2026/35")).contains("Trạng thái Đã hoàn thành",
				"Đã số hóa 100% hồ sơ cán bộ.");
		assertThat(this.people.read("chutich", "/mo-hinh/2026/24")).contains("Trạng thái Đang triển khai")
			.doesNotContain("SSO với 05 hệ thống");
	}

	@Test
	void whatIsNotApprovedIsSeenByItsUnitLetterForLetter() {
		assertThat(this.people.read("khcn", "/nhiem-vu/2026/4")).contains(REWRITTEN,
				"Khó khăn: 1) Thiếu người; 2) thiếu máy.");
		assertThat(this.people.read("chutich", "/nhiem-vu/2026/4")).contains("Chưa có kết quả.")
			.doesNotContain("1.200");
		assertThat(result("khcn", "/tien-do/mo-hinh/GL-SKHCN/2026-11")).isEqualTo("Đã kết nối SSO với 05 hệ thống.");
	}

	/** What stands in the box, with its lines. */
	private String result(String username, String sheet) {
		return this.people.page(username, sheet)
			.expectFirst("label:has(span:containsOwn(Kết quả trong tháng)) textarea")
			.wholeText();
	}

	@Test
	void theReviewerSeesWhatWasRewrittenAndWhatItWas() {
		assertThat(this.people.read("thuongtruc", "/duyet/nhiem-vu/GL-SKHCN/2026-11")).containsSubsequence(
				"có 1 ô thay đổi", REWRITTEN, "Khó khăn: 1) Thiếu người; 2) thiếu máy.",
				"● Đang thực hiện. Đã kiện toàn 1.200 Tổ. Khó khăn: Không", "Chưa nêu số Tổ còn lại.");
	}

	/** What an issued document states of the year that is over. */
	@Test
	void theYear2024StandsAsItWasIssued() {
		assertThat(this.people.page("chutich", "/nhiem-vu?nam=2024").select("tbody tr")).hasSize(40);
		assertThat(this.people.page("chutich", "/mo-hinh?nam=2024").select("tbody tr")).hasSize(42);
	}

}
