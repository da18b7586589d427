package vn.dean06.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.indicators.EntrySheet;
import vn.dean06.indicators.EntrySheets;
import vn.dean06.indicators.FigureEntry;
import vn.dean06.indicators.Figures;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionCheck;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The same for the month that is to be filled in, when some forms are begun, some handed
 * in, some sent back and some approved.
 */
@ThisMonthTest
@Transactional
class MonthCrawlTests {

	private static final Period MONTH = Period.parse("2026-11");

	private static final SubmissionKey SENT_BACK = new SubmissionKey("bieu-thang", "GL-SNV", MONTH);

	private static final SubmissionKey APPROVED = new SubmissionKey("bieu-dvc", "GL-SNV", MONTH);

	private static final SubmissionKey HANDED_IN = new SubmissionKey("bieu-co-so", "GL-21583", MONTH);

	private static final String CORRECTED = "/so-lieu/dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11";

	/** Of these there are hundreds alike; one in sixty is looked at. */
	private static final Pattern ALIKE = Pattern
		.compile("/(so-lieu|chi-tieu|nhiem-vu|mo-hinh|bao-cao|duyet/[^/]+/GL-\\d+)/.*|/van-ban\\?.*");

	/** The months before are as this one, and as empty. */
	private static final Pattern ANOTHER_MONTH = Pattern.compile("/duyet/.*20(25|26)-(?!11).*");

	@Autowired
	MockMvc web;

	@Autowired
	EntrySheets sheets;

	@Autowired
	Figures figures;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	EntityManager entityManager;

	@BeforeEach
	void theMonthIsUnderWay() throws Exception {
		SignIn.as("noivu", () -> {
			handIn(SENT_BACK);
			handIn(APPROVED);
		});
		SignIn.as("quynhon", () -> handIn(HANDED_IN));
		SignIn.as("thuongtruc", () -> {
			this.desk.sendBack(SENT_BACK, "Số học viên cao bất thường.", List.of("dao-tao.hoc-vien@GL-SNV"),
					moved(SENT_BACK));
			this.desk.approve(APPROVED, moved(APPROVED));
		});
		this.entityManager.flush();
		this.web
			.perform(post("/tien-do/nhiem-vu/GL-SNV/2026-11").with(SignIn.by("noivu"))
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.param("muc", "2026-2")
				.param("trang-thai", "IN_PROGRESS")
				.param("ket-qua", "Đã tổ chức 05 lớp.")
				.param("kho-khan", "")
				.param("dau", ""))
			.andExpect(status().is3xxRedirection());
		this.web
			.perform(post(CORRECTED + "/dinh-chinh").with(SignIn.by("noivu"))
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.param("so-moi", "7")
				.param("ly-do", "Cộng thiếu 06 hồ sơ"))
			.andExpect(status().is3xxRedirection());
		this.web
			.perform(post("/tai-khoan/ma-truy-cap").with(SignIn.by("noivu"))
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.param("name", "Phần mềm một cửa"))
			.andExpect(status().is3xxRedirection());
		this.entityManager.flush();
	}

	private void handIn(SubmissionKey key) {
		List<EntrySheet.Cell> cells = this.sheets.sheet(key)
			.orElseThrow()
			.cells()
			.filter(EntrySheet.Cell::compulsory)
			.toList();
		this.figures.enter(cells.stream().map((cell) -> new FigureEntry(cell.key(), "1", null, null)).toList());
		Map<String, String> explanations = new LinkedHashMap<>();
		this.desk.problems(key)
			.stream()
			.map(SubmissionCheck.Problem::cell)
			.forEach((cell) -> explanations.put(cell, "Đúng theo sổ."));
		this.desk.submit(key, explanations);
	}

	private Instant moved(SubmissionKey key) {
		return this.submissions.find(key).orElseThrow().changedAt();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"noivu|/nhap-lieu/bieu-thang/GL-SNV/2026-11 /luot-nop/bieu-dvc/GL-SNV/2026-11 /tien-do/nhiem-vu/GL-SNV/2026-11 /tai-khoan/ma-truy-cap /api",
			"quynhon|/nhap-lieu/bieu-co-so/GL-21583/2026-11 /luot-nop/bieu-co-so/GL-21583/2026-11 /tai-khoan/ma-truy-cap /api",
			"thuongtruc|/duyet/2026-11 /duyet/bieu-thang/GL-SNV/2026-11 /duyet/bieu-dvc/GL-SNV/2026-11 /dinh-chinh /api",
			"chutich|/duyet/2026-11 /duyet/bieu-dvc/GL-SNV/2026-11 /api",
			"quantri|/duyet/2026-11 /quan-tri/tai-khoan /quan-tri/nhat-ky /api" })
	void everyLinkOfTheMonthlyWorkLeadsToAWellMadePage(String username, String pages) {
		Set<String> wanted = Set.of(pages.split(" "));
		Crawl crawl = new Crawl(this.web, username, MonthCrawlTests::isFollowed);
		Set<String> seen = crawl.from("/");
		assertThat(crawl.faults()).isEmpty();
		assertThat(seen).containsAll(wanted);
		assertThat(wanted.stream().filter((address) -> !isFollowed(address)).collect(Collectors.toSet()))
			.as("pages that were to be looked at")
			.isEmpty();
	}

	private static boolean isFollowed(String address) {
		return !ANOTHER_MONTH.matcher(address).matches() && (!ALIKE.matcher(address).matches()
				|| address.contains("GL-21583") || Math.floorMod(address.hashCode(), 60) == 0);
	}

}
