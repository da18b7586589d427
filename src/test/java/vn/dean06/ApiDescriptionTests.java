package vn.dean06;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.accounts.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * The description of the programs' door says what is there: it is OpenAPI, nothing is
 * missing from it, and every example that it shows is answered as shown.
 */
@ThisMonthTest
@Transactional
class ApiDescriptionTests {

	private static final String DESCRIPTION = "/api/v1/openapi.json";

	/** A cell of the sample stands for the one that the description names. */
	private static final Map<String, String> OURS = Map.of("dvc.khai-sinh.truc-tuyen", "dao-tao.hoc-vien", "STP",
			"GL-SNV", "canbo", "noivu");

	private static final String CELL = "/api/v1/figures/dao-tao.hoc-vien@GL-SNV/2026-11";

	/** These examples are about a cell that says nothing yet. */
	private static final Set<String> BLANK_BEFORE = Set.of("ghi-moi", "nhieu");

	/** What depends on when it is, or on the forms of a province. */
	private static final Set<String> VARIES = Set.of("enteredAt", "stamp", "form", "title", "state", "due", "daysLate",
			"submittedAt");

	private static final Pattern STAMP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

	@Autowired
	MockMvc web;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	EntityManager entityManager;

	private final JsonMapper json = new JsonMapper();

	private OpenAPI api = new OpenAPI();

	@BeforeEach
	void read() throws Exception {
		this.api = Json31.mapper().readValue(description(), OpenAPI.class);
	}

	private String description() throws Exception {
		MockHttpServletResponse answer = this.web.perform(get(DESCRIPTION).with(SignIn.by("noivu")))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	@Test
	void isOpenApiAndBreaksNoRule() throws Exception {
		assertThat(OpenApiRules.broken(this.json.readTree(description()))).isEmpty();
	}

	@Test
	void missesNothingThatIsAnsweredAndInventsNothing() {
		Set<String> there = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getName().startsWith("vn.dean06")) {
				mapping.getPatternValues()
					.stream()
					.filter((pattern) -> pattern.startsWith("/api/"))
					.forEach((pattern) -> mapping.getMethodsCondition()
						.getMethods()
						.forEach((method) -> there.add(method + " " + pattern)));
			}
		});
		Set<String> described = new TreeSet<>();
		operations().forEach((one) -> described.add(one.method() + " " + one.path()));
		assertThat(described).isEqualTo(there).hasSizeGreaterThan(3);
	}

	@Test
	void saysEverythingInVietnamese() {
		List<String> texts = new ArrayList<>();
		operations().forEach((one) -> {
			texts.add(one.operation().getSummary());
			texts.add(one.operation().getDescription());
			one.parameters().forEach((parameter) -> texts.add(parameter.getDescription()));
			one.operation().getResponses().values().forEach((answer) -> texts.add(answer.getDescription()));
		});
		this.api.getComponents().getSchemas().forEach((name, schema) -> properties(schema).forEach((field, type) -> {
			if (type.get$ref() == null) {
				texts.add(type.getDescription());
			}
		}));
		assertThat(texts).hasSizeGreaterThan(40)
			.allSatisfy((text) -> assertThat(text).isNotBlank().containsPattern("[À-ỹ]"));
	}

	@Test
	void showsEveryExampleThatIsWritten() throws Exception {
		Set<String> written = new TreeSet<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:api/*.yaml")) {
			Map<String, List<Map<String, Object>>> examples = new Yaml().load(file.getInputStream());
			examples
				.forEach((operation, ones) -> ones.forEach((one) -> written.add(operation + " " + one.get("name"))));
		}
		Set<String> shown = new TreeSet<>();
		operations()
			.forEach((one) -> one.names().forEach((name) -> shown.add(one.operation().getOperationId() + " " + name)));
		assertThat(shown).isEqualTo(written);
	}

	@Test
	void everyExampleIsAnsweredAsShown() throws Exception {
		String token = token("WRITE");
		int sent = 0;
		for (Described one : operations()) {
			for (String name : one.names()) {
				fill(BLANK_BEFORE.contains(name), token);
				checkExample(one, name, token);
				sent++;
			}
		}
		assertThat(sent).isGreaterThan(10);
	}

	/** Whatever was there: blank now, or the figure that the description shows. */
	private void fill(boolean blank, String token) throws Exception {
		put(CELL, "{\"value\": \"\", \"stamp\": \"%s\"}".formatted(stamp(token)), token);
		if (!blank) {
			put(CELL, "{\"value\": \"1.234\", \"note\": \"từ phần mềm một cửa\"}", token);
		}
	}

	private void put(String address, String body, String token) throws Exception {
		assertThat(send(HttpMethod.PUT, URI.create(address), body, token).getStatus()).isBetween(200, 204);
	}

	private String stamp(String token) throws Exception {
		return this.json.readTree(send(HttpMethod.GET, URI.create(CELL), null, token).getContentAsByteArray())
			.path("stamp")
			.asString("");
	}

	private void checkExample(Described one, String name, String token) throws Exception {
		String where = one.method() + " " + one.path() + " " + name;
		String stamp = stamp(token);
		String body = one.body(name).map((text) -> STAMP.matcher(ours(text)).replaceAll(stamp)).orElse(null);
		MockHttpServletResponse answer = send(HttpMethod.valueOf(one.method().name()), one.address(name), body, token);
		Map.Entry<String, ApiResponse> documented = one.answer(name);
		assertThat(answer.getStatus()).as(where + answer.getContentAsString(StandardCharsets.UTF_8))
			.isEqualTo(Integer.parseInt(documented.getKey()));
		Example shown = examples(documented.getValue().getContent()).get(name);
		if (shown == null) {
			assertThat(answer.getContentAsString()).as(where).isEmpty();
			return;
		}
		assertThat(MediaType.parseMediaType(Objects.requireNonNull(answer.getContentType())).removeQualityValue())
			.as(where)
			.matches(
					(type) -> documented.getValue().getContent().containsKey(type.getType() + "/" + type.getSubtype()));
		assertAlike(where, this.json.readTree(ours(text(shown.getValue()))),
				this.json.readTree(answer.getContentAsString(StandardCharsets.UTF_8)));
	}

	/** The same fields, and the same values where they do not depend on when it is. */
	private static void assertAlike(String where, JsonNode shown, JsonNode is) {
		if (shown.isArray()) {
			assertThat(is.isArray()).as(where).isTrue();
			for (int i = 0; i < shown.size(); i++) {
				assertAlike(where, shown.get(i), is.get(i));
			}
		}
		else if (shown.isObject()) {
			assertThat(is.propertyNames().stream().filter((name) -> !name.equals("instance"))).as(where)
				.containsExactlyInAnyOrderElementsOf(shown.propertyNames());
			shown.propertyNames().stream().filter((name) -> !VARIES.contains(name)).forEach((name) -> {
				assertAlike(where + " " + name, shown.get(name), is.get(name));
			});
		}
		else {
			assertThat(is).as(where).isEqualTo(shown);
		}
	}

	@Test
	void everyOtherAnswerIsThereToo() throws Exception {
		String token = token("WRITE");
		String reader = token("READ");
		for (Described one : operations()) {
			URI address = one.address(one.names().getFirst());
			HttpMethod method = HttpMethod.valueOf(one.method().name());
			Set<String> left = new TreeSet<>(one.operation().getResponses().keySet());
			one.names().forEach((name) -> left.remove(one.answer(name).getKey()));
			for (String status : left) {
				MockHttpServletResponse answer = switch (status) {
					case "400" -> send(method, address, "{\"value\": ", token);
					case "401" -> send(method, address, "{\"value\": \"1\"}", "d06_khong-co");
					case "403" -> send(method, address, "{\"value\": \"1\"}", reader);
					case "413" -> send(method, address, "{\"value\": \"%s\"}".formatted("1".repeat(5 << 20)), token);
					case "415" -> sendText(method, address, token);
					default ->
						throw new AssertionError("an answer without an example: " + method + one.path() + status);
				};
				String text = answer.getContentAsString(StandardCharsets.UTF_8);
				assertThat(answer.getStatus()).as(method + one.path() + text).isEqualTo(Integer.parseInt(status));
				assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
				assertThat(this.json.readTree(text).path("detail").stringValue()).containsPattern("[À-ỹ]");
			}
		}
	}

	@Test
	void aCookieOpensTheDescriptionAndATokenToo() throws Exception {
		assertThat(send(HttpMethod.GET, URI.create(DESCRIPTION), null, token("READ")).getStatus()).isEqualTo(200);
		assertThat(send(HttpMethod.GET, URI.create(DESCRIPTION), null, "d06_khong-co").getStatus()).isEqualTo(401);
		assertThat(this.web.perform(get(DESCRIPTION)).andReturn().getResponse().getStatus()).isEqualTo(302);
		assertThat(new Pages(this.web, "noivu").answer("/api/v1/submissions").getStatus())
			.as("a cookie at the door itself")
			.isEqualTo(401);
	}

	@Test
	void thePageShowsEveryOperationAndExample() throws Exception {
		Document page = Jsoup.parse(this.web.perform(get("/api").with(SignIn.by("noivu")))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
		for (Described one : operations()) {
			Element part = page.expectFirst("#" + one.operation().getOperationId());
			assertThat(part.text()).contains(one.method().name(), one.path(), one.operation().getSummary());
			assertThat(part.select("details")).hasSameSizeAs(one.names());
			assertThat(part.select(".answers dt").eachText())
				.containsExactlyElementsOf(new TreeSet<>(one.operation().getResponses().keySet()));
			one.parameters().forEach((parameter) -> assertThat(part.text()).contains(parameter.getDescription()));
		}
		assertThat(page.select("pre").eachText()).anySatisfy((text) -> assertThat(text).contains(
				"curl -X PUT 'http://localhost/api/v1/figures/dvc.khai-sinh.truc-tuyen@STP/2026-11'",
				"\"value\" : \"1.234\""));
	}

	/**
	 * An operation as it is described.
	 */
	private record Described(PathItem.HttpMethod method, String path, Operation operation) {

		List<Parameter> parameters() {
			return Objects.requireNonNullElse(this.operation.getParameters(), List.of());
		}

		private Content sent() {
			return (this.operation.getRequestBody() != null) ? this.operation.getRequestBody().getContent()
					: new Content();
		}

		List<String> names() {
			Set<String> names = new LinkedHashSet<>();
			parameters().forEach((parameter) -> names.addAll(examples(parameter).keySet()));
			names.addAll(ApiDescriptionTests.examples(sent()).keySet());
			this.operation.getResponses()
				.values()
				.forEach((answer) -> names.addAll(ApiDescriptionTests.examples(answer.getContent()).keySet()));
			return List.copyOf(names);
		}

		Optional<String> body(String name) {
			return Optional.ofNullable(ApiDescriptionTests.examples(sent()).get(name))
				.map((example) -> text(example.getValue()));
		}

		URI address(String name) {
			UriComponentsBuilder address = UriComponentsBuilder.fromPath(ours(this.path));
			Map<String, Object> inPath = new LinkedHashMap<>();
			parameters().forEach((parameter) -> {
				Example value = examples(parameter).get(name);
				if (value != null && parameter.getIn().equals("path")) {
					inPath.put(parameter.getName(), ours(String.valueOf(value.getValue())));
				}
				else if (value != null) {
					address.queryParam(parameter.getName(), value.getValue());
				}
			});
			return address.encode().buildAndExpand(inPath).toUri();
		}

		Map.Entry<String, ApiResponse> answer(String name) {
			return this.operation.getResponses()
				.entrySet()
				.stream()
				.filter((answer) -> ApiDescriptionTests.examples(answer.getValue().getContent()).containsKey(name))
				.findFirst()
				.orElseGet(() -> Map.entry("204", this.operation.getResponses().get("204")));
		}

		private static Map<String, Example> examples(Parameter parameter) {
			return Objects.requireNonNullElse(parameter.getExamples(), Map.of());
		}

	}

	private List<Described> operations() {
		return this.api.getPaths()
			.entrySet()
			.stream()
			.flatMap((path) -> path.getValue()
				.readOperationsMap()
				.entrySet()
				.stream()
				.map((one) -> new Described(one.getKey(), path.getKey(), one.getValue())))
			.toList();
	}

	private static Map<String, Example> examples(@Nullable Content content) {
		return Objects.requireNonNullElseGet(content, Content::new)
			.values()
			.stream()
			.flatMap((type) -> Objects.requireNonNullElse(type.getExamples(), Map.<String, Example>of())
				.entrySet()
				.stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Map<String, Schema<?>> properties(Schema schema) {
		return Objects.requireNonNullElse(schema.getProperties(), Map.of());
	}

	private static String text(Object example) {
		return new JsonMapper().writeValueAsString(example);
	}

	private static String ours(String text) {
		String ours = text;
		for (Map.Entry<String, String> one : OURS.entrySet()) {
			ours = ours.replace(one.getKey(), one.getValue());
		}
		return ours;
	}

	private MockHttpServletResponse send(HttpMethod method, URI address, @Nullable String body, String token)
			throws Exception {
		MockHttpServletRequestBuilder request = request(method, address).header(HttpHeaders.AUTHORIZATION,
				"Bearer " + token);
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).content(body);
		}
		MockHttpServletResponse answer = this.web.perform(request).andReturn().getResponse();
		this.entityManager.flush();
		return answer;
	}

	private MockHttpServletResponse sendText(HttpMethod method, URI address, String token) throws Exception {
		return this.web
			.perform(request(method, address).header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
				.contentType(MediaType.TEXT_PLAIN)
				.content("1"))
			.andReturn()
			.getResponse();
	}

	private String token(String scope) throws Exception {
		Object token = this.web
			.perform(post("/tai-khoan/ma-truy-cap").param("name", "Kiểm thử")
				.param("scope", scope)
				.param("password", SampleTest.PASSWORD)
				.with(SignIn.by("noivu"))
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn()
			.getFlashMap()
			.get("token");
		this.entityManager.flush();
		return String.valueOf(token);
	}

}
