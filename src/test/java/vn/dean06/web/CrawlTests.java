package vn.dean06.web;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.SampleTest;
import vn.dean06.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

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
	void everyLinkLeadsToAWellMadePage(String username) throws Exception {
		Visitor visitor = Visitor.signIn(this.web, username);
		Set<String> seen = new LinkedHashSet<>(List.of("/tong-quan"));
		Deque<String> open = new ArrayDeque<>(seen);
		List<String> faults = new ArrayList<>();
		while (!open.isEmpty()) {
			String address = open.poll();
			MockHttpServletResponse answer = get(address, visitor);
			String elsewhere = answer.getRedirectedUrl();
			if (elsewhere != null && !elsewhere.contains("/dang-nhap")) {
				if (seen.add(elsewhere)) {
					open.add(elsewhere);
				}
			}
			else if (answer.getStatus() != 200) {
				faults.add(address + " answers " + answer.getStatus());
			}
			else if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
				Document page = Jsoup.parse(answer.getContentAsString(), "http://localhost" + address);
				faults.addAll(WellMade.faults(page).stream().map((fault) -> address + ": " + fault).toList());
				addresses(page).stream()
					.filter(seen::add)
					.filter((found) -> isShareOf(username, found))
					.forEach(open::add);
			}
		}
		assertThat(faults).isEmpty();
		assertThat(seen).hasSizeGreaterThan(300);
		assertThat(seen.stream().anyMatch((address) -> address.startsWith("/quan-tri")))
			.isEqualTo(username.equals("quantri"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "canbo", "congan", "lanhdao" })
	void administrationIsForAdministratorsOnly(String username) throws Exception {
		Visitor visitor = Visitor.signIn(this.web, username);
		for (String address : List.of("/quan-tri/tai-khoan", "/quan-tri/tai-khoan/moi", "/quan-tri/tai-khoan/quantri",
				"/quan-tri/nhat-ky", "/quan-tri/goi-du-lieu", "/quan-tri/goi-du-lieu/tai-ve?ma=goi&ten=Goi")) {
			assertThat(get(address, visitor).getStatus()).as(address).isEqualTo(403);
		}
	}

	private static boolean isShareOf(String username, String address) {
		return !ALIKE.matcher(address).matches()
				|| Math.floorMod(address.hashCode(), ROLES.size()) == ROLES.indexOf(username);
	}

	private MockHttpServletResponse get(String address, Visitor visitor) throws Exception {
		MockHttpServletResponse answer = this.web.perform(visitor.ask(MockMvcRequestBuilders.get(URI.create(address))))
			.andReturn()
			.getResponse();
		answer.setCharacterEncoding("UTF-8");
		return answer;
	}

	/**
	 * Links, downloads and what pages are drawn with, but not the address of the page
	 * itself.
	 */
	private static List<String> addresses(Document page) {
		List<String> addresses = new ArrayList<>();
		for (Element element : page.select("a[href], link[href], script[src], img[src]")) {
			URI address = URI.create(element.absUrl(element.hasAttr("href") ? "href" : "src"));
			if ("localhost".equals(address.getHost())) {
				String query = (address.getRawQuery() != null) ? "?" + address.getRawQuery() : "";
				addresses.add(address.getRawPath() + query);
			}
		}
		return addresses;
	}

}
