package vn.dean06.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.UriUtils;

/**
 * Reads the description (OpenAPI) for its page.
 */
final class ApiReader {

	private static final JsonMapper JSON = new JsonMapper();

	private final OpenAPI api;

	private final ApiExamples examples;

	private final String server;

	/**
	 * @param server where the commands of the examples send to
	 */
	ApiReader(OpenAPI api, ApiExamples examples, String server) {
		this.api = api;
		this.examples = examples;
		this.server = server;
	}

	List<ApiView> read() {
		List<ApiView> operations = new ArrayList<>();
		this.api.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> operations.add(view(method.name(), path, operation))));
		return operations;
	}

	private ApiView view(String method, String path, Operation operation) {
		SortedMap<String, ApiResponse> answers = new TreeMap<>(operation.getResponses());
		return new ApiView(method, path, operation,
				(operation.getRequestBody() != null) ? schema(operation.getRequestBody().getContent()) : null,
				schema(answers.sequencedValues().getFirst().getContent()), answers,
				this.examples.of(operation)
					.stream()
					.map((example) -> shown(method, path, operation, example))
					.toList());
	}

	private Schema<?> schema(Content content) {
		return object(content.values().iterator().next().getSchema());
	}

	/** The object that a schema names, or of which it is a list. */
	private Schema<?> object(Schema<?> schema) {
		if (schema.get$ref() != null) {
			String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
			return Objects.requireNonNull(this.api.getComponents().getSchemas().get(name), name);
		}
		return (schema.getItems() != null) ? object(schema.getItems()) : schema;
	}

	private ApiView.Shown shown(String method, String path, Operation operation, ApiExample example) {
		List<String> command = new ArrayList<>();
		command.add("curl -X %s '%s'".formatted(method, this.server + address(path, operation, example)));
		command.add("-H 'Authorization: Bearer d06_…'");
		if (example.body() != null) {
			command.add("-H 'Content-Type: application/json'");
			command.add("-d '" + json(example.body()) + "'");
		}
		return new ApiView.Shown(example.summary(), String.join(" \\\n  ", command), example.status(),
				(example.answer() != null) ? json(example.answer()) : "");
	}

	private static String address(String path, Operation operation, ApiExample example) {
		String address = path;
		List<String> query = new ArrayList<>();
		for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
			String name = parameter.getName();
			String value = example.parameters().get(name);
			if (value != null && parameter.getIn().equals("path")) {
				address = address.replace("{" + name + "}", UriUtils.encodePathSegment(value, StandardCharsets.UTF_8));
			}
			else if (value != null) {
				query.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
			}
		}
		return address + (query.isEmpty() ? "" : "?" + String.join("&", query));
	}

	/** With what is null: the description's own writer would leave it out. */
	private static String json(Object value) {
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
	}

}
