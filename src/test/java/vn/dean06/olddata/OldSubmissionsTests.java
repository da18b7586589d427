package vn.dean06.olddata;

import java.util.Arrays;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where each submission stood, who had moved it and why, and what could be done with it.
 */
@OldDataTest
class OldSubmissionsTests {

	@Autowired
	OldPeople people;

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource(delimiter = '|',
			textBlock = """
					bieu-thang/GL-SNV/2026-11             | Đã duyệt   | Duyệt thuongtruc; Nộp noivu; Trả lại thuongtruc; Nộp noivu
					bieu-dvc/GL-SNV/2026-11               | Đang nhập  | Rút lại noivu; Nộp noivu
					bieu-thang/GL-SKHCN/2026-11           | Bị trả lại | Trả lại thuongtruc; Nộp khcn
					bieu-to-cong-nghe-so/GL-SKHCN/2026-11 | Đã duyệt   | Duyệt thuongtruc; Nộp khcn
					bieu-co-so/GL-21583/2026-11           | Đã duyệt   | Duyệt thuongtruc; Nộp quynhon
					bieu-co-so/GL-21553/2026-11           | Chờ duyệt  | Nộp quynhonbac
					bieu-co-so/GL-23575/2026-11           | Đã duyệt   | Duyệt thuongtruc; Nộp pleiku; Trả lại thuongtruc; Nộp pleiku
					bieu-co-so/GL-23575/2026-10           | Đã duyệt   | Duyệt thuongtruc; Nộp pleiku
					nhiem-vu/GL-SNV/2026-10               | Đã duyệt   | Duyệt thuongtruc; Nộp noivu
					nhiem-vu/GL-SNV/2026-11               | Đã duyệt   | Duyệt thuongtruc; Nộp noivu
					mo-hinh/GL-SNV/2026-11                | Đã duyệt   | Duyệt thuongtruc; Nộp noivu
					nhiem-vu/GL-SKHCN/2026-11             | Chờ duyệt  | Nộp khcn; Trả lại thuongtruc; Nộp khcn
					mo-hinh/GL-SKHCN/2026-11              | Bị trả lại | Trả lại thuongtruc; Nộp khcn
					""")
	void theStateAndTheMoves(String submission, String state, String moves) {
		Element page = this.people.page("thuongtruc", "/duyet/" + submission);
		assertThat(page.expectFirst("header .chip").text()).isEqualTo(state);
		assertThat(page.select("section:has(h2:containsOwn(Lịch sử nộp, duyệt)) li")
			.stream()
			.map((move) -> move.expectFirst(".chip").text() + " " + move.select("span").get(1).text())).as(submission)
			.isEqualTo(Arrays.stream(moves.split("; ")).map(OldSubmissionsTests::named).toList());
	}

	/** A move and whose it was. */
	private static String named(String move) {
		int end = move.lastIndexOf(' ');
		return move.substring(0, end + 1) + OldPeople.name(move.substring(end + 1));
	}

	@Test
	void whoWasSentBackStillReadsWhy() {
		assertThat(this.people.read("thuongtruc", "/duyet/bieu-thang/GL-SNV/2026-11"))
			.contains("Số học viên thấp bất thường so với kế hoạch 98.765; tỷ lệ 100% cần kiểm tra lại.");
		assertThat(
				this.people.page("khcn", "/nhap-lieu/bieu-thang/GL-SKHCN/2026-11").expectFirst(".notice-back").text())
			.contains("Thường trực trả lại: Đề nghị rà lại số Tổ công nghệ số cấp xã.");
		assertThat(this.people.page("khcn", "/nhap-lieu/bieu-thang/GL-SKHCN/2026-11")
			.select("td.sent-back input")
			.eachAttr("data-cell")).containsExactly("to-cong-nghe-so.cap-xa@GL-SKHCN");
		assertThat(this.people.read("khcn", "/")).contains("Bị trả lại: Đề nghị rà lại số Tổ công nghệ số cấp xã.",
				"(1 ô được chỉ rõ)", "Bị trả lại: Ghi rõ tên 05 hệ thống.");
	}

	@Test
	void theReviewerStillReadsWhatWasExplained() {
		assertThat(this.people.read("thuongtruc", "/duyet/bieu-thang/GL-SNV/2026-11"))
			.contains("Giải thích: Đã cộng cả lớp trực tuyến toàn tỉnh.");
		assertThat(this.people.read("thuongtruc", "/duyet/bieu-co-so/GL-23575/2026-11")).contains(
				"Giải thích: Đã đối chiếu sổ: 390 là đúng.", "Giải thích: Làm bù hồ sơ quý III.",
				"Khai sinh trực tiếp tăng gấp mười lần, đề nghị kiểm tra sổ.");
	}

	@Test
	void theReviewerSeesWhatWasChangedSinceTheLastReview() {
		assertThat(this.people.read("thuongtruc", "/duyet/bieu-thang/GL-SNV/2026-11")).contains("có 1 ô thay đổi",
				"20.011 ● 20.001");
	}

	@Test
	void theMatrixCountsTheSame() {
		assertThat(this.people.page("thuongtruc", "/duyet/2026-11").expectFirst(".tally").text()).isEqualTo(
				"171 phải nộp 8 đã nộp 0 nộp đúng hạn 10 nộp chậm 161 quá hạn, chưa nộp 2 bị trả lại 6 đã duyệt");
		assertThat(this.people.page("thuongtruc", "/duyet/2026-10").expectFirst(".tally").text())
			.isEqualTo("171 phải nộp 2 đã nộp 0 nộp đúng hạn 2 nộp chậm 169 quá hạn, chưa nộp 0 bị trả lại 2 đã duyệt");
	}

	@Test
	void whatWasReopenedIsStillOpenAndOnlyThat() {
		assertThat(this.people.read("noivu", "/nhap-lieu/bieu-thang/GL-SNV/2026-10"))
			.doesNotContain("Không sửa được lúc này.")
			.contains("Kiểm tra và nộp");
		assertThat(this.people.read("noivu", "/nhap-lieu/bieu-dvc/GL-SNV/2026-10"))
			.contains("Đã khóa sau ngày 04/11/2026.");
		assertThat(this.people.read("pleiku", "/nhap-lieu/bieu-co-so/GL-23575/2026-10")).contains("Biểu đã duyệt.");
	}

	@Test
	void theUnitsWorkIsTheSame() {
		assertThat(this.people.read("noivu", "/")).contains("Cần nhập và nộp 2 biểu", "2/16 mục", "2/2 mục",
				"Đã nộp 4 biểu");
	}

	@Test
	void programsReadTheSameStates() {
		assertThat(OldPeople.text(this.people.ask(OldPeople.READING_TOKEN, "/api/v1/submissions?period=2026-11")))
			.contains("\"form\":\"bieu-thang\"", "\"state\":\"APPROVED\"", "\"state\":\"DRAFT\"",
					"\"due\":\"2026-11-25\"");
	}

	@Test
	void whoWasRemindedStaysNoted() {
		String page = this.people.read("thuongtruc", "/duyet/2026-11/don-doc");
		assertThat(page).contains("152 đơn vị chưa nộp đủ.");
		assertThat(page.split("đã gửi công văn đôn đốc 123/CAT-PC06", -1)).hasSize(3);
		assertThat(page.split("thư nhắc mới ghi vào nhật ký máy chủ, chưa gửi đi", -1)).hasSize(4);
	}

}
