package vn.dean06.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.UriUtils;

/**
 * Reads the description (OpenAPI) for its page.
 */
final class ApiReader {

	/** What is answered when there is nothing to say. */
	private static final String EMPTY = "204";

	private static final JsonMapper JSON = new JsonMapper();

	private final OpenAPI api;

	private final String server;

	/**
	 * @param server where the commands of the examples send to
	 */
	ApiReader(OpenAPI api, String server) {
		this.api = api;
		this.server = server;
	}

	ApiView read() {
		List<ApiView.Operation> operations = new ArrayList<>();
		this.api.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> operations.add(operation(method.name(), path, operation))));
		return new ApiView(this.api.getInfo().getTitle(), this.api.getInfo().getDescription(),
				this.api.getComponents()
					.getSecuritySchemes()
					.values()
					.stream()
					.map((scheme) -> text(scheme.getDescription()))
					.collect(Collectors.joining(" ")),
				operations);
	}

	private ApiView.Operation operation(String method, String path, Operation operation) {
		Content sent = sent(operation);
		return new ApiView.Operation(operation.getOperationId(), method, path, text(operation.getSummary()),
				text(operation.getDescription()),
				parameters(operation).stream()
					.map((parameter) -> new ApiView.Field(parameter.getName(),
							Boolean.TRUE.equals(parameter.getRequired()), text(parameter.getDescription())))
					.toList(),
				(operation.getRequestBody() != null) ? text(operation.getRequestBody().getDescription()) : null,
				fields(sent),
				answers(operation).limit(1)
					.flatMap((answer) -> fields(content(answer.getValue().getContent())).stream())
					.toList(),
				answers(operation)
					.map((answer) -> new ApiView.Answer(answer.getKey(), text(answer.getValue().getDescription())))
					.toList(),
				names(operation).stream().map((name) -> example(method, path, operation, name)).toList());
	}

	/** By their status. */
	private static Stream<Map.Entry<String, ApiResponse>> answers(Operation operation) {
		return operation.getResponses().entrySet().stream().sorted(Map.Entry.comparingByKey());
	}

	private List<ApiView.Field> fields(Content content) {
		return content.values().stream().limit(1).map((type) -> resolved(type.getSchema())).flatMap((schema) -> {
			Collection<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
			Map<String, Schema<?>> properties = new LinkedHashMap<>();
			Objects.requireNonNullElse(schema.getProperties(), Map.of())
				.forEach((name, type) -> properties.put(String.valueOf(name), (Schema<?>) type));
			return properties.entrySet()
				.stream()
				.map((property) -> new ApiView.Field(property.getKey(), required.contains(property.getKey()),
						text(property.getValue().getDescription())));
		}).toList();
	}

	/** The object that a schema names, or of which it is a list. */
	private Schema<?> resolved(Schema<?> schema) {
		if (schema.get$ref() != null) {
			String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
			return Objects.requireNonNull(this.api.getComponents().getSchemas().get(name), name);
		}
		return (schema.getItems() != null) ? resolved(schema.getItems()) : schema;
	}

	private static Set<String> names(Operation operation) {
		Set<String> names = new LinkedHashSet<>();
		parameters(operation).forEach((parameter) -> names.addAll(examples(parameter.getExamples()).keySet()));
		names.addAll(examples(sent(operation)).keySet());
		answers(operation)
			.forEach((answer) -> names.addAll(examples(content(answer.getValue().getContent())).keySet()));
		return names;
	}

	private ApiView.Shown example(String method, String path, Operation operation, String name) {
		Example body = examples(sent(operation)).get(name);
		List<String> command = new ArrayList<>();
		command.add("curl -X %s '%s'".formatted(method, address(path, operation, name)));
		command.add("-H 'Authorization: Bearer d06_…'");
		if (body != null) {
			command.add("-H 'Content-Type: application/json'");
			command.add("-d '" + json(body.getValue()) + "'");
		}
		String typed = String.join(" \\\n  ", command);
		return answers(operation)
			.flatMap((answer) -> Optional.ofNullable(examples(content(answer.getValue().getContent())).get(name))
				.stream()
				.map((shown) -> new ApiView.Shown(text(shown.getSummary()), typed, answer.getKey(),
						json(shown.getValue()))))
			.findFirst()
			.orElseGet(() -> new ApiView.Shown((body != null) ? text(body.getSummary()) : "", typed, EMPTY, ""));
	}

	private String address(String path, Operation operation, String name) {
		String address = path;
		List<String> query = new ArrayList<>();
		for (Parameter parameter : parameters(operation)) {
			Example value = examples(parameter.getExamples()).get(name);
			if (value != null && parameter.getIn().equals("path")) {
				address = address.replace("{" + parameter.getName() + "}",
						UriUtils.encodePathSegment(String.valueOf(value.getValue()), "UTF-8"));
			}
			else if (value != null) {
				query.add(parameter.getName() + "=" + UriUtils.encode(String.valueOf(value.getValue()), "UTF-8"));
			}
		}
		return this.server + address + (query.isEmpty() ? "" : "?" + String.join("&", query));
	}

	private static List<Parameter> parameters(Operation operation) {
		return Objects.requireNonNullElse(operation.getParameters(), List.of());
	}

	private static Content sent(Operation operation) {
		return content((operation.getRequestBody() != null) ? operation.getRequestBody().getContent() : null);
	}

	private static Content content(@Nullable Content content) {
		return Objects.requireNonNullElseGet(content, Content::new);
	}

	private static Map<String, Example> examples(Content content) {
		return content.values()
			.stream()
			.flatMap((type) -> examples(type.getExamples()).entrySet().stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
	}

	private static Map<String, Example> examples(@Nullable Map<String, Example> examples) {
		return Objects.requireNonNullElse(examples, Map.of());
	}

	/** With what is null: the description's own writer would leave it out. */
	private static String json(Object value) {
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
