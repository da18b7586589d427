package vn.dean06.quality;

import java.util.List;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checks find where the issued report of 2024 contradicts itself.
 */
@SampleTest
class QualityTests {

	private static final String CITATIONS = "Viện dẫn văn bản khác với sổ văn bản hoặc với nơi khác";

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient database;

	@Autowired
	Quality quality;

	@Test
	void findsStatedFiguresThatDifferFromTheirParts() {
		assertThat(sentences("Số công bố khác với số tính từ các phần")).contains(
				"Công bố 1.770, tính ra 1.773 (hồ sơ).", "Công bố 4.601, tính ra 4.604 (hồ sơ).",
				"Công bố 25,6, tính ra 19,5 (%).", "Công bố 99,96, tính ra 146,70 (%).",
				"Công bố 83,20, tính ra 83,18 (%).");
	}

	@Test
	void findsNoFaultWithFiguresThatAgree() {
		assertThat(this.quality.findings(2024, Viewer.APPROVED_ONLY).get("Số công bố khác với số tính từ các phần"))
			.extracting(Finding::address)
			.doesNotContain("/so-lieu/dvc.khoi.cong-an.tong@CAT/2024", "/so-lieu/lam-sach.bhxh.ty-le@BHXH/2024-12");
	}

	@Test
	void findsAPartThatIsLargerThanItsWhole() {
		assertThat(sentences("Phần lớn hơn tổng thể")).contains("31.385 lớn hơn 21.394 là “Tổng số giáo viên”.")
			.contains("1.536.816 lớn hơn 1.536.098 là “Tổng số hồ sơ hộ tịch cần nhập”.");
	}

	@Test
	@Transactional
	void comparesPartAndWholeAlsoWhereTheyWereEnteredForDifferentMonths() {
		this.database.sql("update figure set period = '2024-10' where indicator = 'lam-sach.giao-vien.tong'").update();
		assertThat(sentences("Phần lớn hơn tổng thể"))
			.contains("31.385 lớn hơn 21.394 là “Tổng số giáo viên” (tháng 10/2024).");
	}

	@Test
	void findsGroupsThatHoldMoreOrFewerThanTheDocumentSays() {
		assertThat(sentences("Số nhiệm vụ, mô hình của nhóm khác với sổ")).containsExactly(
				"Văn bản ghi 08 nhiệm vụ, sổ có 07 nhiệm vụ.", "Văn bản ghi 05 mô hình, sổ có 04 mô hình.",
				"Văn bản ghi 16 mô hình, sổ có 17 mô hình.", "Văn bản ghi 10 mô hình, sổ có 11 mô hình.",
				"Văn bản ghi 06 mô hình, sổ có 07 mô hình.");
	}

	@Test
	@Transactional
	void looksAgainWhenWhatTheWordsAreHeldAgainstHasChanged() {
		List<String> before = sentences(CITATIONS);
		this.database.sql("update thing set issued = issued + 1 where issued is not null").update();
		this.entities.clear();
		assertThat(sentences(CITATIONS)).hasSizeGreaterThan(before.size());
	}

	@Test
	@Transactional
	void looksAgainWhenTheWordsHaveChanged() {
		assertThat(sentences(CITATIONS)).isNotEmpty();
		this.database.sql("update report_section set template = 'Không có nội dung.'").update();
		this.database.sql("delete from report_appendix").update();
		this.entities.clear();
		assertThat(sentences(CITATIONS)).isEmpty();
	}

	private List<String> sentences(String check) {
		return this.quality.findings(2024, Viewer.APPROVED_ONLY)
			.getOrDefault(check, List.of())
			.stream()
			.map(Finding::sentence)
			.toList();
	}

}
