package vn.dean06.olddata;

import java.util.List;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every figure that was typed, with its author, its note and its history.
 */
@OldDataTest
class OldFiguresTests {

	@Autowired
	OldPeople people;

	@ParameterizedTest(name = "{1} says {2}")
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					noivu      | don-vi.cap-xa@GL-SNV/2026-11                         | 135            | -
					noivu      | lam-sach.nguoi-co-cong@GL-SNV/2026-11                | 45.678         | Gồm cả thân nhân
					noivu      | lam-sach.nguoi-co-cong.ty-le@GL-SNV/2026-11          | 98,75          | -
					noivu      | lam-sach.lao-dong@GL-SNV/2026-11                     | 1.234.567      | -
					noivu      | lam-sach.can-bo@GL-SNV/2026-11                       | 56.789         | -
					noivu      | lam-sach.can-bo.ty-le@GL-SNV/2026-11                 | 99,5           | -
					noivu      | liet-si.da-nhap@GL-SNV/2026-11                       | 20.011         | Đính chính: Đếm sót mười hồ sơ. (duyệt: thuongtruc)
					noivu      | liet-si.tong@GL-SNV/2026-11                          | 20.550         | Theo Quyết định 12/QĐ-SNV
					noivu      | liet-si.co-phan-mo@GL-SNV/2026-11                    | 9.876          | -
					noivu      | liet-si.chua-danh-tinh@GL-SNV/2026-11                | 4.321          | -
					noivu      | liet-si.mau-adn@GL-SNV/2026-11                       | 321            | -
					noivu      | liet-si.mau-adn.ty-le@GL-SNV/2026-11                 | 7,43           | -
					noivu      | dao-tao.lop@GL-SNV/2026-11                           | 8              | -
					noivu      | dao-tao.hoc-vien@GL-SNV/2026-11                      | 98.765         | Cộng cả lớp trực tuyến
					noivu      | lam-sach.lao-dong.tong@GL-SNV/2026-11                | 1.300.000      | -
					noivu      | nguoi-co-cong.da-nhap@GL-SNV/2026-11                 | 45.100         | -
					noivu      | dao-tao.lop@GL-SNV/2026-10                           | 5              | Số tạm, chờ đối chiếu
					noivu      | dao-tao.hoc-vien@GL-SNV/2026-10                      | 250            | -
					noivu      | dvc.tro-cap-that-nghiep.truc-tiep@GL-SNV/2026-11     | 1.357          | -
					noivu      | dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11    | 2.469          | Sửa sau khi rút lại
					khcn       | tuyen-truyen.zalo@GL-SKHCN/2026-11                   | 12.000         | -
					khcn       | tuyen-truyen.fanpage@GL-SKHCN/2026-11                | 34.000         | -
					khcn       | nguon-luc.chuyen-trach-cntt@GL-SKHCN/2026-11         | 77             | -
					khcn       | to-cong-nghe-so.cap-xa@GL-SKHCN/2026-11              | 135            | -
					khcn       | an-toan.cap-do-3@GL-SKHCN/2026-11                    | 3              | -
					khcn       | camera.nha-ga@GL-SKHCN/2026-11                       | 2              | -
					khcn       | camera.stttt@GL-SKHCN/2026-11                        | 15             | -
					khcn       | chu-ky-so.da-cap@GL-SKHCN/2026-11                    | 4.567          | -
					khcn       | to-cong-nghe-so.cap-thon@GL-21583/2026-11            | 5              | -
					khcn       | to-cong-nghe-so.thanh-vien@GL-21583/2026-11          | 23             | -
					quynhon    | dvc.khai-sinh.truc-tiep@GL-21583/2026-11             | 120            | -
					quynhon    | dvc.khai-sinh.truc-tuyen@GL-21583/2026-11            | 880            | -
					quynhon    | dvc.khai-tu.truc-tiep@GL-21583/2026-11               | 30             | -
					quynhon    | dvc.khai-tu.truc-tuyen@GL-21583/2026-11              | Không phát sinh | -
					quynhon    | dvc.ket-hon.truc-tiep@GL-21583/2026-11               | 45             | -
					quynhon    | dvc.ket-hon.truc-tuyen@GL-21583/2026-11              | 55             | -
					quynhon    | dvc.lien-thong-khai-sinh.truc-tiep@GL-21583/2026-11  | 100            | -
					quynhon    | dvc.lien-thong-khai-sinh.truc-tuyen@GL-21583/2026-11 | 700            | -
					quynhon    | dvc.lien-thong-khai-tu.truc-tiep@GL-21583/2026-11    | 7              | -
					quynhon    | dvc.lien-thong-khai-tu.truc-tuyen@GL-21583/2026-11   | 13             | -
					quynhonbac | dvc.khai-sinh.truc-tiep@GL-21553/2026-11             | 60             | -
					quynhonbac | dvc.khai-sinh.truc-tuyen@GL-21553/2026-11            | 140            | -
					quynhonbac | dvc.lien-thong-khai-tu.truc-tuyen@GL-21553/2026-11   | 2              | -
					pleiku     | dvc.khai-sinh.truc-tiep@GL-23575/2026-11             | 390            | Đã đối chiếu sổ hộ tịch
					pleiku     | dvc.khai-sinh.truc-tuyen@GL-23575/2026-11            | 600            | -
					pleiku     | dvc.lien-thong-khai-sinh.truc-tuyen@GL-23575/2026-11 | 1              | -
					pleiku     | dvc.khai-sinh.truc-tiep@GL-23575/2026-10             | 41             | -
					pleiku     | dvc.lien-thong-khai-sinh.truc-tuyen@GL-23575/2026-10 | Không phát sinh | -
					pleiku     | dvc.lien-thong-khai-tu.truc-tiep@GL-23575/2026-10    | 0              | -
					soyte      | lam-sach.bao-tro-xa-hoi@GL-SYT/2026-11               | 11.222         | Bản nháp
					soyte      | y-te.kcb-cccd.co-so@GL-SYT/2026-11                   | 333            | -
					""")
	void theFigureWithItsAuthorAndNote(String author, String key, String value, String note) {
		Element page = this.people.page(author, "/so-lieu/" + key);
		assertThat(page.expectFirst("h1").expectFirst("span").text()).isEqualTo(value);
		assertThat(fact(page, "Người nhập")).isEqualTo(OldPeople.name(author));
		assertThat(fact(page, "Lúc")).matches("07:4[89] ngày 26/11/2026");
		assertThat(fact(page, "Ghi chú")).isEqualTo(note);
	}

	private static @Nullable String fact(Element page, String name) {
		return page.select("dl.facts dt")
			.stream()
			.filter((one) -> one.text().equals(name))
			.map((one) -> one.nextElementSiblings().first())
			.map((one) -> (one != null) ? one.text() : null)
			.findFirst()
			.orElse(null);
	}

	@Test
	void whatWasMendedKeepsWhatItWasBefore() {
		assertThat(history("noivu", "liet-si.tong@GL-SNV/2026-11")).containsExactly(
				OldPeople.name("noivu") + ": 20.505 → 20.550 (Theo Quyết định 12/QĐ-SNV)",
				OldPeople.name("noivu") + ": 20.500 → 20.505 ()", OldPeople.name("noivu") + ":  → 20.500 ()");
		assertThat(history("noivu", "nguoi-co-cong.da-nhap@GL-SNV/2026-11")).containsExactly(
				OldPeople.name("noivu") + ":  → 45.100 ()", OldPeople.name("noivu") + ": 45.000 →  ()",
				OldPeople.name("noivu") + ":  → 45.000 ()");
		assertThat(history("noivu", "dao-tao.hoc-vien@GL-SNV/2026-11")).containsExactly(
				OldPeople.name("noivu") + ": 9.876 → 98.765 (Cộng cả lớp trực tuyến)",
				OldPeople.name("noivu") + ":  → 9.876 ()");
		assertThat(history("chutich", "liet-si.da-nhap@GL-SNV/2026-11")).containsExactly(
				OldPeople.name("noivu") + ": 20.001 → 20.011 (Đính chính: Đếm sót mười hồ sơ. (duyệt: thuongtruc))",
				OldPeople.name("noivu") + ":  → 20.001 ()");
		assertThat(history("pleiku", "dvc.khai-sinh.truc-tiep@GL-23575/2026-11")).containsExactly(
				OldPeople.name("pleiku") + ": 400 → 390 (Đã đối chiếu sổ hộ tịch)",
				OldPeople.name("pleiku") + ":  → 400 ()");
		assertThat(history("quynhon", "dvc.khai-tu.truc-tuyen@GL-21583/2026-11"))
			.containsExactly(OldPeople.name("quynhon") + ":  → không phát sinh ()");
	}

	private List<String> history(String username, String key) {
		return this.people.page(username, "/so-lieu/" + key)
			.select("section:has(h2:containsOwn(Lịch sử thay đổi)) tbody tr")
			.stream()
			.map((row) -> row.select("td").stream().map(Element::text).toList())
			.map(OldFiguresTests::change)
			.toList();
	}

	/** From when, who, before, after, why. */
	private static String change(List<String> cells) {
		return "%s: %s → %s (%s)".formatted(cells.subList(1, 5).toArray());
	}

	/**
	 * What was pasted: 3 and up for the villages of each commune, 20 and up for people.
	 */
	@Test
	void aBlockOf270CellsIsWhole() {
		Element review = this.people.page("thuongtruc", "/duyet/bieu-to-cong-nghe-so/GL-SKHCN/2026-11");
		List<String> values = review.select("table.items td.item-value").eachText();
		assertThat(values).hasSize(270);
		for (int i = 0; i < 270; i += 2) {
			assertThat(values.get(i)).isEqualTo(Integer.toString(3 + i % 7));
			assertThat(values.get(i + 1)).isEqualTo(Integer.toString(20 + (i + 1) % 11));
		}
	}

	@Test
	void unitsAndMonthsAddUpAsBefore() {
		assertThat(sum("to-cong-nghe-so.cap-thon@GL/2026")).isEqualTo("806");
		assertThat(sum("to-cong-nghe-so.thanh-vien@GL/2026")).isEqualTo("3.369");
		assertThat(sum("dvc.khai-sinh.truc-tiep@GL/2026")).isEqualTo("551");
		assertThat(sum("dvc.khai-sinh.truc-tuyen@GL/2026")).isEqualTo("1.539");
		assertThat(this.people.read("chutich", "/so-lieu/to-cong-nghe-so.cap-thon@GL/2026"))
			.contains("Tổng hợp từ 135 số liệu");
	}

	private String sum(String key) {
		return this.people.page("chutich", "/so-lieu/" + key).expectFirst("h1").expectFirst("span").text();
	}

	@Test
	void aDraftIsStillNobodyElses() {
		assertThat(this.people.ask(OldPeople.LEADERS_TOKEN, "/api/v1/figures/lam-sach.bao-tro-xa-hoi@GL-SYT/2026-11")
			.getStatus()).isEqualTo(404);
		assertThat(this.people
			.ask(OldPeople.LEADERS_TOKEN, "/api/v1/figures/dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11")
			.getStatus()).isEqualTo(404);
	}

}
