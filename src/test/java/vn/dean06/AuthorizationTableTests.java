package vn.dean06;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.figures.Corrections;
import vn.dean06.figures.FigureKey;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Sends every address of {@code authorization.txt} as everybody, by page and by token, in
 * a month that is under way, and expects what stands there. What one is answered is
 * undone before the next asks. An address of the application that the table does not have
 * fails it.
 */
@ThisMonthTest
@Transactional
class AuthorizationTableTests {

	private static final String TABLE = "authorization.txt";

	private static final Path ACTUAL = Path.of("target", "authorization-actual.txt");

	/** Answered for others than people, or by the container. */
	private static final List<String> ELSEWHERE = List.of("/error");

	private static final Pattern MOVED = Pattern.compile("\\{moved(?::([^}]+))?}");

	private static final Pattern FORM = Pattern.compile("^/[a-z-]+/([a-z-]+/[A-Z0-9-]+/\\d{4}-\\d{2}).*");

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	MockMvc web;

	@Autowired
	MonthUnderWay month;

	@Autowired
	Corrections corrections;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	private String correction = "";

	/**
	 * A line of the table.
	 *
	 * @param body JSON; empty where the address says all
	 * @param expected a status for each column
	 */
	private record Row(String method, String address, String body, List<String> expected) {

		private static final Pattern LINE = Pattern.compile("((?:\\d{3}|[| ])*)(GET|POST|PUT) (\\S+)(?: (.*))?");

		static Row read(String line) {
			Matcher parts = LINE.matcher(line.strip());
			assertThat(parts.matches()).as(line).isTrue();
			return new Row(parts.group(2), parts.group(3), (parts.group(4) != null) ? parts.group(4) : "",
					Arrays.stream(parts.group(1).split("[| ]+")).filter((status) -> !status.isEmpty()).toList());
		}

		String head() {
			return this.method + " " + this.address + (this.body.isEmpty() ? "" : " " + this.body);
		}

		boolean isOf(RequestMappingInfo mapping, String verb) {
			return this.method.equals(verb)
					&& patterns(mapping).anyMatch((pattern) -> pattern.matches(PathContainer.parsePath(path())));
		}

		private String path() {
			return this.address.replaceFirst("\\?.*", "").replace("{correction}", UUID.randomUUID().toString());
		}

	}

	private static Stream<PathPattern> patterns(RequestMappingInfo mapping) {
		return Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().stream();
	}

	@BeforeEach
	void aMonthIsUnderWay() {
		this.month.begin();
		SignIn.as("noivu", () -> this.corrections
			.propose(FigureKey.parse("dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11"), "9", "Cộng thiếu"));
		this.entityManager.flush();
		this.correction = this.database.sql("select id::text from correction where accepted is null")
			.query(String.class)
			.single();
	}

	@Test
	void everybodyIsAnsweredAsTheTableSays() throws Exception {
		List<String> columns = columns();
		columns.stream().filter((column) -> column.contains(":")).forEach(this::token);
		List<String> actual = new ArrayList<>();
		List<String> differences = new ArrayList<>();
		for (Row row : rows()) {
			List<String> answers = new ArrayList<>();
			for (String column : columns) {
				answers.add(String.valueOf(answer(row, column)));
			}
			actual.add(String.join(" ", answers) + " " + row.head());
			for (int i = 0; i < columns.size(); i++) {
				String expected = (i < row.expected().size()) ? row.expected().get(i) : "nothing";
				if (!answers.get(i).equals(expected)) {
					differences.add("%s as %s: %s, expected %s".formatted(row.head(), columns.get(i), answers.get(i),
							expected));
				}
			}
		}
		Files.write(ACTUAL, actual);
		assertThat(differences).as("also in " + ACTUAL).isEmpty();
	}

	@Test
	void everyAddressOfTheApplicationStandsInTheTable() throws IOException {
		List<Row> rows = rows();
		List<String> missing = this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> patterns(mapping).noneMatch((one) -> ELSEWHERE.contains(one.getPatternString())))
			.flatMap((mapping) -> verbs(mapping)
				.filter((verb) -> rows.stream().noneMatch((row) -> row.isOf(mapping, verb)))
				.map((verb) -> verb + " " + mapping.getPatternValues()))
			.toList();
		assertThat(missing).isEmpty();
	}

	private static Stream<String> verbs(RequestMappingInfo mapping) {
		assertThat(mapping.getMethodsCondition().getMethods()).as(mapping.toString()).isNotEmpty();
		return mapping.getMethodsCondition().getMethods().stream().map(Enum::name);
	}

	/** Nothing of it stays. */
	private int answer(Row row, String column) throws Exception {
		this.database.sql("savepoint asked").update();
		try {
			return this.web.perform(asked(row, column)).andReturn().getResponse().getStatus();
		}
		finally {
			this.entityManager.clear();
			this.database.sql("rollback to savepoint asked").update();
		}
	}

	private MockHttpServletRequestBuilder asked(Row row, String column) {
		URI address = UriComponentsBuilder.fromUriString(filled(row.address())).build().encode().toUri();
		MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(row.method()), address);
		if (column.contains(":")) {
			request.header(HttpHeaders.AUTHORIZATION, "Bearer " + column);
		}
		else if (!column.equals("-")) {
			request.with(SignIn.by(person(column)));
		}
		if (!row.method().equals("GET")) {
			request.with(csrf());
		}
		if (!row.body().isEmpty()) {
			request.contentType(MediaType.APPLICATION_JSON).content(row.body());
		}
		return request;
	}

	private String filled(String address) {
		Matcher form = FORM.matcher(address);
		String own = form.matches() ? form.group(1) : "";
		return MOVED.matcher(address.replace("{correction}", this.correction))
			.replaceAll((moved) -> moved((moved.group(1) != null) ? moved.group(1) : own));
	}

	private String moved(String form) {
		return this.database.sql("select changed_at from submission where form || '/' || unit || '/' || period = ?")
			.param(form)
			.query(OffsetDateTime.class)
			.single()
			.toInstant()
			.toString();
	}

	private static Person person(String username) {
		return switch (username) {
			case "thutruong" -> new Person("pleiku", "Thủ trưởng", Role.UNIT_HEAD, "GL-SNV");
			case "pho" -> new Person("quynhonbac", "Nhập thay", Set.of(Role.OFFICER), "GL-21553",
					List.of(new Person.StandInView(UUID.randomUUID(), "quynhonbac", "GL-SNV", LocalDate.of(2026, 11, 1),
							LocalDate.of(2026, 12, 31), "Nghỉ ốm", "quantri", Instant.parse("2026-11-01T00:00:00Z"),
							null)));
			default -> SignIn.person(username);
		};
	}

	/** Of which the column is the secret: "noivu:r". */
	private void token(String column) {
		String[] parts = column.split(":");
		this.database.sql("""
				insert into access_token (id, username, name, scope, hash, created_at, expires_on)
				values (?, ?, ?, ?, ?, now(), '2099-12-31')""")
			.params(UUID.randomUUID(), parts[0], column, parts[1].equals("w") ? "WRITE" : "READ", hash(column))
			.update();
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> columns() throws IOException {
		return lines().filter((line) -> line.startsWith("columns "))
			.flatMap((line) -> Arrays.stream(line.split(" +")).skip(1))
			.toList();
	}

	private static List<Row> rows() throws IOException {
		return lines().filter((line) -> !line.startsWith("columns ")).map(Row::read).collect(Collectors.toList());
	}

	private static Stream<String> lines() throws IOException {
		return new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"));
	}

}
