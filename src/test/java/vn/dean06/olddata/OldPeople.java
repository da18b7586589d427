package vn.dean06.olddata;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import vn.dean06.SampleTest;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * The people of the old data and their programs: how they sign in, and what they are
 * shown.
 */
@TestComponent
class OldPeople {

	/** May read for Sở Nội vụ. */
	static final String READING_TOKEN = "d06_Gc0S9tQXeoBLGDlWUD6Th8p7XR7w8H5saUporptXom4";

	/** May enter for phường Pleiku. */
	static final String WRITING_TOKEN = "d06_RBaZjhkq7t2PdIWlM5uSVShh5UsBv-D20o4hSpGEBrk";

	/** Was phường Quy Nhơn's. */
	static final String REVOKED_TOKEN = "d06_GRd75ahyo-zcmlXKvIa-KwKiDNaW_unp8vmAbBCNdlU";

	/** May read for the leaders. */
	static final String LEADERS_TOKEN = "d06_D8xnyBYVELC_9bFzXMMuFKz1Aou1ukj7WninXDPPCAM";

	/** Those who have one of their own; the others have that of the sample. */
	private static final Map<String, String> PASSWORDS = Map.of("khcn", "khoa-hoc-moi-2026", "soyte",
			"y-te-gia-lai-2026", "quantri2", "twsf-h4xd-6xav-cvxm", "tamthoi", "yzqz-qdpd-ak8d-sbbw");

	/** What pages call those by whom something was done. */
	private static final Map<String, String> NAMES = Map.of("noivu", "Cán bộ Sở Nội vụ", "khcn", "Trần Văn Khoa",
			"soyte", "Nguyễn Thị Ánh Tuyết", "pleiku", "Cán bộ phường Pleiku", "quynhon", "Cán bộ phường Quy Nhơn",
			"quynhonbac", "Cán bộ phường Quy Nhơn Bắc", "thuongtruc", "Thường trực tổng hợp Công an tỉnh", "chutich",
			"Lãnh đạo UBND tỉnh Gia Lai", "quantri", "Quản trị hệ thống");

	private final MockMvc web;

	private final Map<String, Cookie> sessions = new HashMap<>();

	OldPeople(MockMvc web) {
		this.web = web;
	}

	static String name(String username) {
		return Objects.requireNonNull(NAMES.get(username), username);
	}

	/** The session of somebody who was let in. */
	Optional<Cookie> signIn(String username, String password) {
		MockHttpServletResponse answer = perform(formLogin("/dang-nhap").user(username).password(password));
		return Optional.ofNullable(answer.getCookie("SESSION"))
			.filter((session) -> !String.valueOf(answer.getRedirectedUrl()).contains("dang-nhap"));
	}

	Optional<Cookie> signIn(String username) {
		return signIn(username, PASSWORDS.getOrDefault(username, SampleTest.PASSWORD));
	}

	/** What somebody sends who is signed in. */
	MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
		return request
			.cookie(this.sessions.computeIfAbsent(username, (name) -> signIn(name).orElseThrow(AssertionError::new)));
	}

	/** The main part of a page that is there for somebody. */
	Element page(String username, String address) {
		MockHttpServletResponse answer = perform(as(username, get(URI.create(address))));
		assertThat(answer.getStatus()).as("%s asks for %s", username, address).isEqualTo(200);
		return Jsoup.parse(text(answer)).expectFirst("main");
	}

	/** What somebody reads on a page. */
	String read(String username, String address) {
		return page(username, address).text();
	}

	byte[] file(String username, String address) {
		return perform(as(username, get(address))).getContentAsByteArray();
	}

	/** What a program is answered that reads. */
	MockHttpServletResponse ask(String token, String address) {
		return perform(get(URI.create(address)).header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.accept(MediaType.APPLICATION_JSON));
	}

	/** What a program is answered that enters a figure. */
	MockHttpServletResponse enter(String token, String key, String value) {
		return perform(put(URI.create("/api/v1/figures/" + key)).header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"value\": \"" + value + "\"}"));
	}

	MockHttpServletResponse perform(RequestBuilder request) {
		try {
			return this.web.perform(request).andReturn().getResponse();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String text(MockHttpServletResponse answer) {
		try {
			answer.setCharacterEncoding("UTF-8");
			return answer.getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
