package vn.dean06.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The examples of the programs' door, read from a file for each controller when somebody
 * first asks.
 */
@Component
class ApiExamples {

	private static final TypeReference<Map<String, List<ApiExample>>> BY_OPERATION = new TypeReference<>() {
	};

	private final SingletonSupplier<Map<String, List<ApiExample>>> examples;

	ApiExamples(@Value("classpath*:api/*.yaml") Resource[] files) {
		this.examples = SingletonSupplier.of(() -> read(files));
	}

	private static Map<String, List<ApiExample>> read(Resource[] files) {
		Map<String, List<ApiExample>> examples = new LinkedHashMap<>();
		for (Resource file : files) {
			try (InputStream in = file.getInputStream()) {
				Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
				examples.putAll(new JsonMapper().convertValue(yaml, BY_OPERATION));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return examples;
	}

	List<ApiExample> of(Operation operation) {
		return this.examples.obtain().getOrDefault(operation.getOperationId(), List.of());
	}

	/**
	 * Puts them where OpenAPI has them: a part of each at each parameter, the body and
	 * the answer.
	 */
	void show(Operation operation) {
		for (ApiExample example : of(operation)) {
			Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
				.stream()
				.filter((parameter) -> example.parameters().containsKey(parameter.getName()))
				.forEach((parameter) -> parameter.addExample(example.name(),
						new Example().value(example.parameters().get(parameter.getName()))));
			if (example.body() != null) {
				show(example, example.body(), operation.getRequestBody().getContent());
			}
			if (example.answer() != null) {
				String status = Integer.toString(example.status());
				ApiResponse answer = Objects.requireNonNull(operation.getResponses().get(status), example.name());
				show(example, example.answer(), answer.getContent());
			}
		}
	}

	private static void show(ApiExample example, Object json, Content content) {
		content.values()
			.forEach((type) -> type.addExamples(example.name(), new Example().summary(example.summary()).value(json)));
	}

}
