package vn.dean06;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Something of ours uses each dependency that pom.xml names: a class that was compiled
 * against its jar, or, where it works by being there, the text that needs it.
 */
class DependencyTests {

	/** Whose classes we do not name, and the text of ours that needs it. */
	private static final Map<String, String> BY_BEING_THERE = Map.ofEntries(
			entry("spring-boot-starter-webmvc", "org.springframework.web.bind.annotation.GetMapping"),
			entry("spring-boot-starter-thymeleaf", "xmlns:th=\"http://www.thymeleaf.org\""),
			entry("spring-boot-starter-data-jpa", "org.springframework.data.jpa.repository"),
			entry("spring-boot-starter-flyway", "src/main/resources/db/migration/V"),
			entry("flyway-database-postgresql", "src/main/resources/db/migration/V"),
			entry("postgresql", "jdbc:postgresql://"),
			entry("spring-boot-starter-security", "org.springframework.security.web.SecurityFilterChain"),
			entry("spring-boot-starter-session-jdbc", "org.springframework.session.Session"),
			entry("spring-boot-starter-validation", "jakarta.validation"),
			entry("spring-boot-starter-actuator", "management.endpoints.web"),
			entry("spring-boot-starter-mail", "org.springframework.mail"),
			entry("bcprov-jdk18on", "org.springframework.security.crypto.argon2"),
			entry("openpdf-fonts-extra", "LiberationSerif-"), entry("tabler__core", "@{/webjars/tabler__core/"),
			entry("echarts", "@{/_static/echarts/"), entry("webjars-locator-lite", "@{/webjars/tabler__core/dist/"),
			entry("spring-boot-starter-webmvc-test", "@AutoConfigureMockMvc"),
			entry("spring-boot-starter-security-test", "org.springframework.security.test.web"),
			entry("xz", "org.tukaani.xz.XZInputStream"),
			entry("archunit-junit5", "com.tngtech.archunit.junit.ArchTest"), entry("jqwik", "net.jqwik.api.Property"),
			entry("vertx-openapi", "classpath:spec.openapis.org/"), entry("com.deque.html.axe-core", "/axe.min.js"));

	/**
	 * A dependency as pom.xml names it.
	 */
	private record Dependency(String group, String artifact, boolean isForTests) {

		boolean isIn(List<String> jars) {
			String folder = "/" + this.group.replace('.', '/') + "/" + this.artifact + "/";
			return jars.stream().anyMatch((jar) -> jar.contains(folder));
		}

	}

	@Test
	void everyDependencyIsUsed() throws Exception {
		List<Dependency> main = dependencies(false);
		List<Dependency> tests = dependencies(true);
		assertThat(main.size() + tests.size()).isGreaterThan(30);
		assertThat(unused(main, jars(Dean06Application.class), texts("src/main"))).isEmpty();
		assertThat(unused(tests, jars(DependencyTests.class), texts("src/test") + texts("src/build"))).isEmpty();
	}

	@Test
	void nothingElseIsSaidToWorkByBeingThere() throws Exception {
		assertThat(Stream.concat(dependencies(false).stream(), dependencies(true).stream())
			.flatMap((one) -> Stream.of(one.group(), one.artifact()))).containsAll(BY_BEING_THERE.keySet());
	}

	private static List<Dependency> unused(List<Dependency> dependencies, List<String> jars, String texts) {
		return dependencies.stream().filter((one) -> {
			String needs = BY_BEING_THERE.getOrDefault(one.artifact(), BY_BEING_THERE.get(one.group()));
			return (needs != null) ? !texts.contains(needs) : !one.isIn(jars);
		}).toList();
	}

	private static List<Dependency> dependencies(boolean forTests) throws IOException {
		return Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser())
			.select("project > dependencies > dependency")
			.stream()
			.map((one) -> new Dependency(text(one, "groupId"), text(one, "artifactId"),
					text(one, "scope").equals("test")))
			.filter((one) -> one.isForTests() == forTests)
			.toList();
	}

	private static String text(Element dependency, String name) {
		return dependency.select("> " + name).text();
	}

	/** Those with whose classes the classes beside this one were compiled. */
	private static List<String> jars(Class<?> beside) throws URISyntaxException {
		StringWriter said = new StringWriter();
		PrintWriter out = new PrintWriter(said);
		String classes = Path.of(beside.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		ToolProvider.findFirst("jdeps")
			.orElseThrow()
			.run(out, out, "-summary", "--multi-release", "base", "-classpath", System.getProperty("java.class.path"),
					classes);
		return said.toString().lines().map((line) -> line.replace(File.separatorChar, '/')).toList();
	}

	/** All files of a folder with their names, but this one. */
	private static String texts(String folder) throws IOException {
		StringBuilder texts = new StringBuilder();
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			for (Path file : files.filter(Files::isRegularFile)
				.filter((one) -> !one.endsWith("DependencyTests.java"))
				.toList()) {
				texts.append(file.toString().replace(File.separatorChar, '/')).append('\n');
				texts.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
			}
		}
		return texts.toString();
	}

}
