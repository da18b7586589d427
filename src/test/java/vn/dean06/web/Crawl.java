package vn.dean06.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import vn.dean06.Pages;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Somebody who follows every link of every page, and notes which lead nowhere and which
 * pages are not well made.
 */
final class Crawl {

	private final Pages pages;

	private final Predicate<String> follows;

	private final Consumer<Document> reads;

	private final List<String> faults = new ArrayList<>();

	/**
	 * @param follows which links are followed; the others are only seen
	 */
	Crawl(MockMvc web, String username, Predicate<String> follows) {
		this(web, username, follows, (page) -> {
		});
	}

	/**
	 * @param reads what else is to be seen on each page
	 */
	Crawl(MockMvc web, String username, Predicate<String> follows, Consumer<Document> reads) {
		this.pages = new Pages(web, username);
		this.follows = follows;
		this.reads = reads;
	}

	/**
	 * @return every address that was seen
	 */
	Set<String> from(String start) {
		Set<String> seen = new LinkedHashSet<>(List.of(start));
		Deque<String> open = new ArrayDeque<>(seen);
		while (!open.isEmpty()) {
			links(open.poll()).stream().filter(seen::add).filter(this.follows).forEach(open::add);
		}
		return seen;
	}

	List<String> faults() {
		return this.faults;
	}

	private List<String> links(String address) {
		MockHttpServletResponse answer = this.pages.answer(address);
		String elsewhere = answer.getRedirectedUrl();
		if (elsewhere != null && !elsewhere.contains("/dang-nhap")) {
			return List.of(elsewhere);
		}
		if (answer.getStatus() != 200) {
			this.faults.add(address + " answers " + answer.getStatus());
		}
		else if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
			Document page = Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8),
					"http://localhost" + address);
			WellMade.faults(page).forEach((fault) -> this.faults.add(address + ": " + fault));
			this.reads.accept(page);
			return addresses(page);
		}
		return List.of();
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
