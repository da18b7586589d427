package vn.dean06.quality;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The standing office accepts a finding with a reason; that holds while the finding is
 * the same.
 */
@SampleTest
@Transactional
class AcceptanceTests {

	private static final String FIGURE = "lam-sach.giao-vien.ty-le@SGDDT/2024-12";

	@Autowired
	Quality quality;

	@Autowired
	JdbcClient database;

	@Autowired
	jakarta.persistence.EntityManager entityManager;

	@Autowired
	MockMvc web;

	@Test
	void holdsWhileTheValuesAreTheSame() {
		SignIn.as("congan", () -> this.quality.accept(2024, finding().id(), "In đúng như báo cáo", viewer()));
		assertThat(finding().acceptance()).isNotNull().satisfies((accepted) -> {
			assertThat(accepted.by()).isEqualTo("congan");
			assertThat(accepted.reason()).isEqualTo("In đúng như báo cáo");
		});
		this.entityManager.flush();
		this.database.sql("update figure set value = '99.95' where indicator = 'lam-sach.giao-vien.ty-le'").update();
		this.entityManager.clear();
		assertThat(finding().acceptance()).as("another value is another finding").isNull();
	}

	@Test
	void canBeWithdrawnAndLeavesALineInTheTrail() {
		SignIn.as("congan", () -> {
			UUID id = finding().id();
			this.quality.accept(2024, id, "Đã xem", viewer());
			assertThatExceptionOfType(LockedException.class)
				.isThrownBy(() -> this.quality.accept(2024, id, "Lần nữa", viewer()))
				.withMessageContaining("đã được chấp nhận");
			this.quality.withdraw(id);
			assertThat(finding().open()).isTrue();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.quality.withdraw(id));
			this.quality.accept(2024, id, "Xem lại", viewer());
		});
		this.entityManager.flush();
		assertThat(this.database.sql("select verb from audit_entry where verb like '%phát hiện%' order by id")
			.query(String.class)
			.list())
			.containsExactlyInAnyOrder("chấp nhận phát hiện", "rút lại chấp nhận phát hiện", "chấp nhận phát hiện");
	}

	@Test
	void onlyTheStandingOfficeAcceptsAndOnlyWhatIsFound() {
		SignIn.as("noivu", () -> assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.quality.accept(2024, finding().id(), "Tự chấp nhận", viewer())));
		SignIn.as("congan", () -> assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.quality.accept(2024, UUID.randomUUID(), "Không có", viewer())));
	}

	@Test
	void thePageAsksForAReasonAndShowsIt() throws Exception {
		String address = "/kiem-tra/2024/" + finding().id();
		this.web.perform(post(address + "/chap-nhan").with(SignIn.by("congan")).with(csrf()).param("ly-do", " "))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Hãy ghi lý do chấp nhận.")));
		this.web
			.perform(post(address + "/chap-nhan").with(SignIn.by("congan"))
				.with(csrf())
				.param("ly-do", "In như đã ban hành"))
			.andExpect(redirectedUrl("/kiem-tra?nam=2024"));
		this.web.perform(get("/kiem-tra?nam=2024").with(SignIn.by("congan")))
			.andExpect(content().string(containsString("In như đã ban hành")))
			.andExpect(content().string(containsString("Rút lại")));
		this.web.perform(post(address + "/chap-nhan").with(SignIn.by("noivu")).with(csrf()).param("ly-do", "Tôi"))
			.andExpect(status().isForbidden());
		this.web.perform(post(address + "/rut-lai").with(SignIn.by("congan")).with(csrf()))
			.andExpect(redirectedUrl("/kiem-tra?nam=2024"));
	}

	@Test
	void aFindingInTheReportLeadsToItsPlaceThere() throws Exception {
		assertThat(this.quality.findings(2024, viewer()).values().stream().flatMap(List::stream))
			.filteredOn((finding) -> finding.rule().equals("CITATION"))
			.isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.address()).startsWith("/bao-cao/2024#:~:text=")
				.contains("ng%C3%A0y"));
		this.web.perform(get("/kiem-tra?nam=2024").with(SignIn.by("congan")))
			.andExpect(content().string(containsString("href=\"/bao-cao/2024#:~:text=")));
	}

	private static Viewer viewer() {
		return Viewer.APPROVED_ONLY;
	}

	private JudgedFinding finding() {
		return this.quality.judged(2024, viewer())
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((judged) -> judged.finding().address().equals("/so-lieu/" + FIGURE))
			.findFirst()
			.orElseThrow();
	}

}
