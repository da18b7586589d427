package vn.dean06.entry;

import java.net.URI;
import java.util.List;
import java.util.Random;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

@ThisMonthTest
@Transactional
class FigureApiTests {

	private static final String FIGURES = "/api/v1/figures";

	private static final String KEY = "/dao-tao.hoc-vien@GL-SNV/2026-11";

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@Test
	void aProgramEntersAndReadsByTheRulesOfThePage() throws Exception {
		String token = token("noivu", "WRITE");
		assertThat(send(HttpMethod.PUT, FIGURES + KEY, "{\"value\": \"1.234\", \"note\": \"từ phần mềm\"}", token)
			.getStatus()).isEqualTo(200);
		MockHttpServletResponse read = send(HttpMethod.GET, FIGURES + KEY, null, token);
		assertThat(read.getContentAsString()).contains("\"value\":\"1.234\"", "\"number\":1234", "từ phần mềm");
		MockHttpServletResponse again = send(HttpMethod.PUT, FIGURES + KEY, "{\"value\": 5}", token);
		assertThat(again.getStatus()).as("a change without the stamp of what was seen").isEqualTo(409);
		assertThat(again.getContentAsString()).contains("Người khác vừa sửa ô này.");
		assertThat(send(HttpMethod.PUT, FIGURES + KEY, "{\"value\": \"1.23\"}", token).getContentAsString())
			.contains("dấu chấm chỉ để ngăn từng ba chữ số");
		assertThat(send(HttpMethod.PUT, FIGURES + "/dao-tao.hoc-vien@GL-SNV/2026-09", "{\"value\": \"1\"}", token)
			.getStatus()).isEqualTo(423);
	}

	@Test
	void manyAreTakenOrRefusedEachForItself() throws Exception {
		MockHttpServletResponse answer = send(HttpMethod.POST, FIGURES, """
				[{"key": "dao-tao.lop@GL-SNV/2026-11", "value": "12"},
				 {"key": "dao-tao.hoc-vien@GL-SNV/2026-11", "value": "mười hai"},
				 {"key": "dao-tao.mooc@GL-CAT/2026-11", "value": "12"}]""", token("noivu", "WRITE"));
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString()).contains("SAVED", "REFUSED", "không phải số", "LOCKED",
				"Chỉ cán bộ nhập liệu của Công an tỉnh");
		MockHttpServletResponse one = send(HttpMethod.POST, FIGURES, """
				{"key": "dao-tao.lop@GL-SNV/2026-11", "value": "12"}""", token("noivu", "WRITE"));
		assertThat(one.getStatus()).isEqualTo(422);
		assertThat(one.getContentAsString()).contains("Hãy gửi một mảng JSON, nhiều nhất 2000 số liệu: [{");
	}

	@Test
	void aTokenOpensNoMoreThanItsScopeAndItsPerson() throws Exception {
		String reader = token("noivu", "READ");
		assertThat(send(HttpMethod.PUT, FIGURES + KEY, "{\"value\": \"1\"}", reader).getStatus()).isEqualTo(403);
		assertThat(send(HttpMethod.PUT, FIGURES + KEY, "{\"value\": \"1\"}", token("noivu", "WRITE")).getStatus())
			.isEqualTo(200);
		assertThat(send(HttpMethod.GET, FIGURES + KEY, null, reader).getStatus()).isEqualTo(200);
		assertThat(send(HttpMethod.GET, FIGURES + KEY, null, token("khcn", "READ")).getStatus()).as("a draft")
			.isEqualTo(404);
		assertThat(send(HttpMethod.GET, "/api/v1/submissions", null, token("khcn", "READ")).getContentAsString())
			.contains("GL-SKHCN")
			.doesNotContain("GL-SNV");
		assertThat(send(HttpMethod.GET, "/tong-quan", null, reader).getStatus()).as("a page").isEqualTo(302);
	}

	@Test
	void aRevokedOrExpiredTokenAndADisabledAccountAreRefused() throws Exception {
		String token = token("noivu", "READ");
		String[] ends = { "update access_token set revoked_at = now()",
				"update access_token set revoked_at = null, expires_on = '2026-11-19'",
				"update account set enabled = false where username = 'noivu'" };
		for (String end : ends) {
			this.entityManager.flush();
			this.entityManager.clear();
			this.database.sql(end).update();
			MockHttpServletResponse answer = send(HttpMethod.GET, "/api/v1/submissions", null, token);
			assertThat(answer.getStatus()).as(end).isEqualTo(401);
			assertThat(answer.getContentAsString()).contains("mã đã hết hạn hay bị thu hồi");
		}
		assertThat(send(HttpMethod.GET, "/api/v1/submissions", null, "d06_sai").getStatus()).isEqualTo(401);
	}

	@Test
	void noBadInputIsAnythingButASentence() throws Exception {
		String token = token("noivu", "WRITE");
		Random random = new Random(6);
		List<String> bodies = List.of("", "{", "[]", "null", "5", "\"x\"", "{\"value\":{}}", "{\"value\":[1]}", "[[]]",
				"[{\"key\":5}]", "{\"value\":1e999999}", "{\"value\":-0.0000000000000001}", "[".repeat(5000),
				"{\"value\":\"\\u0000\",\"note\":\"\\u0000\"}", "{\"value\":\"1\",\"stamp\":\"hôm qua\"}",
				"{\"value\":\"1\",\"note\":\"" + "x".repeat(5000) + "\"}", "{\"value\":true}");
		for (int i = 0; i < 2000; i++) {
			String noise = noise(random);
			String body = switch (random.nextInt(4)) {
				case 0 -> bodies.get(random.nextInt(bodies.size()));
				case 1 -> "{\"value\": \"" + noise.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"}";
				case 2 -> "[{\"key\": \"" + noise.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\", \"value\": \"1\"}]";
				default -> noise;
			};
			boolean one = random.nextBoolean();
			String path = FIGURES
					+ (!one ? "" : random.nextInt(3) > 0 ? KEY : "/" + UriUtils.encode(noise, "UTF-8") + "/2026-11");
			MockHttpServletResponse answer = send(one ? HttpMethod.PUT : HttpMethod.POST, path, body, token);
			assertThat(answer.getStatus()).as(path + " " + body).isLessThan(500);
			if (answer.getStatus() >= 400 && answer.getContentType() != null) {
				assertThat(answer.getContentAsString()).as(path + " " + body).contains("\"detail\":\"");
			}
		}
	}

	private static String noise(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(40); i >= 0; i--) {
			text.appendCodePoint(random.nextInt(5) == 0 ? random.nextInt(0xD7FF)
					: "0123456789.,-@/[]{}:\"aă ".codePointAt(random.nextInt(24)));
		}
		return text.toString();
	}

	private MockHttpServletResponse send(HttpMethod method, String path, @Nullable String body, String token)
			throws Exception {
		var request = request(method, URI.create(path)).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).content(body);
		}
		MockHttpServletResponse answer = this.web.perform(request).andReturn().getResponse();
		answer.setCharacterEncoding("UTF-8");
		return answer;
	}

	private String token(String username, String scope) throws Exception {
		Object token = this.web
			.perform(post("/tai-khoan/ma-truy-cap").param("name", "Kiểm thử")
				.param("scope", scope)
				.param("password", SampleTest.PASSWORD)
				.with(SignIn.by(username))
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn()
			.getFlashMap()
			.get("token");
		this.entityManager.flush();
		return String.valueOf(token);
	}

}
