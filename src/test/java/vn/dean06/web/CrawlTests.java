package vn.dean06.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every link of every page, as each role: it leads somewhere, and the page it leads to is
 * well made.
 */
@SampleTest
class CrawlTests {

	private static final List<String> ROLES = List.of("canbo", "congan", "lanhdao", "quantri");

	/** Of these there are hundreds alike; the roles share them out. */
	private static final Pattern ALIKE = Pattern.compile("/(so-lieu|chi-tieu|nhiem-vu|mo-hinh)/.*|/van-ban\\?.*");

	@Autowired
	MockMvc web;

	@ParameterizedTest
	@ValueSource(strings = { "canbo", "congan", "lanhdao", "quantri" })
	void everyLinkLeadsToAWellMadePage(String username) {
		Crawl crawl = new Crawl(this.web, username, (address) -> isShareOf(username, address));
		Set<String> seen = crawl.from("/tong-quan");
		assertThat(crawl.faults()).isEmpty();
		assertThat(seen).hasSizeGreaterThan(300);
		assertThat(seen.stream().anyMatch((address) -> address.startsWith("/quan-tri")))
			.isEqualTo(username.equals("quantri"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "canbo", "congan", "lanhdao" })
	void administrationIsForAdministratorsOnly(String username) {
		Pages pages = new Pages(this.web, username);
		for (String address : List.of("/quan-tri/tai-khoan", "/quan-tri/tai-khoan/moi", "/quan-tri/tai-khoan/quantri",
				"/quan-tri/nhat-ky", "/quan-tri/goi-du-lieu", "/quan-tri/goi-du-lieu/tai-ve?ma=goi&ten=Goi")) {
			assertThat(pages.answer(address).getStatus()).as(address).isEqualTo(403);
		}
	}

	private static boolean isShareOf(String username, String address) {
		return !ALIKE.matcher(address).matches()
				|| Math.floorMod(address.hashCode(), ROLES.size()) == ROLES.indexOf(username);
	}

}
