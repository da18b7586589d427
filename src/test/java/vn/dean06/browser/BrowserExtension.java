package vn.dean06.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What {@link BrowserTest} promises: the browser, a visit for each test, and its end.
 */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

	private static final Namespace OURS = Namespace.create(BrowserExtension.class);

	private final Map<String, String> environment;

	BrowserExtension() {
		this(System.getenv());
	}

	BrowserExtension(Map<String, String> environment) {
		this.environment = environment;
	}

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
		Optional<Path> program = Chromium.find(this.environment);
		if (program.isPresent()) {
			return ConditionEvaluationResult.enabled("in " + program.get());
		}
		String missing = "there is no Chromium for " + test.getRequiredTestClass().getName()
				+ ". Install it (Debian: apt-get install chromium fonts-liberation fonts-dejavu-core)"
				+ " or set DEAN06_CHROMIUM to the program.";
		if ("required".equals(this.environment.get("DEAN06_BROWSER"))) {
			throw new IllegalStateException("DEAN06_BROWSER=required, but " + missing);
		}
		shout("BROWSER TESTS SKIPPED: " + missing);
		return ConditionEvaluationResult.disabled(missing);
	}

	private static void shout(String text) {
		String line = "!".repeat(100);
		System.err.println(line + System.lineSeparator() + text + System.lineSeparator() + line);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Page.class && test.getTestMethod().isPresent();
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
		Chromium chromium = test.getRoot()
			.getStore(OURS)
			.computeIfAbsent(Chromium.class, (key) -> new Chromium(Chromium.find(this.environment).orElseThrow()),
					Chromium.class);
		return test.getStore(OURS).computeIfAbsent(Visit.class, (key) -> chromium.visit(), Visit.class).page();
	}

	@Override
	public void afterTestExecution(ExtensionContext test) {
		Visit visit = test.getStore(OURS).get(Visit.class, Visit.class);
		if (visit != null) {
			List<String> complaints = visit.complaintsBut(expected(test));
			if (!complaints.isEmpty()) {
				throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
			}
		}
	}

	private static List<String> expected(ExtensionContext test) {
		return Stream.of(test.getTestMethod(), test.getTestClass())
			.flatMap((place) -> AnnotationSupport.findAnnotation(place, BrowserTest.class).stream())
			.flatMap((annotation) -> Stream.of(annotation.expectedComplaints()))
			.toList();
	}

}
