package vn.dean06.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.MonthUnderWay;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;

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

	private static final String CORRECTED = "/so-lieu/dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11";

	/** Of these there are hundreds alike; one in sixty is looked at. */
	private static final Pattern ALIKE = Pattern
		.compile("/(so-lieu|chi-tieu|nhiem-vu|mo-hinh|bao-cao|duyet/[^/]+/GL-\\d+)/.*|/van-ban\\?.*");

	/** The months before are as this one, and as empty. */
	private static final Pattern ANOTHER_MONTH = Pattern.compile("/duyet/.*20(25|26)-(?!11).*");

	@Autowired
	MockMvc web;

	@Autowired
	MonthUnderWay month;

	@Autowired
	EntityManager entityManager;

	@BeforeEach
	void theMonthIsUnderWay() throws Exception {
		this.month.begin();
		this.entityManager.flush();
		this.web
			.perform(post("/tien-do/nhiem-vu/GL-SNV/2026-11").with(SignIn.by("noivu"))
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.param("state.2026-2", "IN_PROGRESS")
				.param("result.2026-2", "Đã tổ chức 05 lớp.")
				.param("difficulties.2026-2", "")
				.param("stamp.2026-2", ""))
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

	/** Where accounts are administered, and one's own page. */
	private static final Pattern NAMES_ACCOUNTS = Pattern.compile("http://localhost/(quan-tri|tai-khoan)(/.*)?");

	private static final Pattern USERNAME = Pattern
		.compile("(?<![\\p{L}\\d@/.-])(noivu|khcn|quynhon|quynhonbac|pleiku|thuongtruc|catinh|chutich|quantri|canbo"
				+ "|congan|lanhdao)(?![\\p{L}\\d@/.-])");

	private static final Pattern FORM_CODE = Pattern.compile("(?<![\\p{L}/])bieu-[a-z-]+");

	@ParameterizedTest
	@ValueSource(strings = { "noivu", "thuongtruc", "chutich" })
	void peopleAndFormsAreCalledByTheirNames(String username) {
		List<String> codes = new ArrayList<>();
		int[] pages = new int[1];
		new Crawl(this.web, username, MonthCrawlTests::isFollowed, (page) -> {
			pages[0]++;
			if (!NAMES_ACCOUNTS.matcher(page.location()).matches() && !page.location().endsWith("/api")) {
				shown(page).filter((text) -> USERNAME.matcher(text).find() || FORM_CODE.matcher(text).find())
					.forEach((text) -> codes.add(page.location() + ": " + text));
			}
		}).from("/");
		assertThat(codes).isEmpty();
		assertThat(pages[0]).isGreaterThan(20);
	}

	/** What is read on a page, heard, or shown beside the pointer. */
	private static Stream<String> shown(Document page) {
		return Stream.concat(page.getAllElements().stream().map(Element::ownText), page.getAllElements()
			.stream()
			.flatMap((element) -> Stream.of("title", "aria-label", "data-by", "data-sentence").map(element::attr)));
	}

	private static boolean isFollowed(String address) {
		return !ANOTHER_MONTH.matcher(address).matches() && (!ALIKE.matcher(address).matches()
				|| address.contains("GL-21583") || Math.floorMod(address.hashCode(), 60) == 0);
	}

}
