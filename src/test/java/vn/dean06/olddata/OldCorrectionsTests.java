package vn.dean06.olddata;

import java.util.List;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The corrections that had been proposed, and what had become of them.
 */
@OldDataTest
class OldCorrectionsTests {

	@Autowired
	OldPeople people;

	@Test
	void whatWasDecidedStaysDecided() {
		assertThat(correction("Liệt sĩ đã nhập dữ liệu").text()).contains("20.001 → 20.011",
				"Lý do: Đếm sót mười hồ sơ.", OldPeople.name("noivu") + " đề nghị lúc 07:48 ngày 26/11/2026",
				OldPeople.name("thuongtruc") + " đã duyệt lúc", "Đồng ý theo sổ.");
		assertThat(correction("Liệt sĩ đã xác định thông tin phần mộ").text()).contains("9.876 → 9.999",
				"Lý do: Số mới của Phòng Người có công.", OldPeople.name("thuongtruc") + " không đồng ý lúc",
				"Chưa có văn bản kèm theo.");
	}

	@Test
	void whatWaitsStillWaits() {
		Element open = correction("đã lấy mẫu ADN");
		assertThat(open.text()).contains("321 → 322", "Lý do: Thêm một mẫu.");
		assertThat(open.select("button").eachText()).contains("Duyệt", "Không đồng ý");
		assertThat(this.people.read("noivu", "/so-lieu/liet-si.mau-adn@GL-SNV/2026-11")).contains("321 → 322",
				"Đang chờ Thường trực duyệt.");
	}

	@Test
	@Transactional
	void whatWaitsCanStillBeDecided() {
		String address = correction("đã lấy mẫu ADN").expectFirst("form").attr("action");
		assertThat(this.people.perform(this.people.as("thuongtruc", post(address).with(csrf()).param("viec", "duyet")))
			.getStatus()).isEqualTo(302);
		assertThat(this.people.page("chutich", "/so-lieu/liet-si.mau-adn@GL-SNV/2026-11").expectFirst("h1").text())
			.startsWith("322");
	}

	/**
	 * Of one figure, two requests at once had brought two; only the first still waits.
	 */
	@Test
	void bothOfTwoThatWereProposedAtOnceAreThereAndOneWaits() {
		assertThat(corrections("Xã, phường, thị trấn của tỉnh theo báo cáo").map(Element::text)).hasSize(2)
			.anyMatch((one) -> one.contains("135 → 101") && one.contains("Hai người cùng sửa: 101."))
			.anyMatch((one) -> one.contains("135 → 102") && one.contains("Hai người cùng sửa: 102."))
			.filteredOn((one) -> one.endsWith("Duyệt Không đồng ý"))
			.singleElement()
			.asString()
			.contains("135 → 101");
		assertThat(this.people.page("chutich", "/so-lieu/don-vi.cap-xa@GL-SNV/2026-11").expectFirst("h1").text())
			.startsWith("135");
	}

	private Element correction(String figure) {
		List<Element> found = corrections(figure).toList();
		assertThat(found).as(figure).hasSize(1);
		return found.getFirst();
	}

	private Stream<Element> corrections(String figure) {
		return this.people.page("thuongtruc", "/dinh-chinh")
			.select("section.card")
			.stream()
			.filter((one) -> one.expectFirst("h2").text().contains(figure));
	}

}
