package vn.dean06.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

/**
 * One operation of the programs' door, described in Vietnamese for those who write the
 * programs. The module that answers it describes it.
 */
public final class ApiOperation {

	private final Operation operation;

	private ApiOperation(Operation operation) {
		this.operation = operation;
	}

	/**
	 * The operation that is there; what was guessed of its answers is forgotten.
	 */
	public static ApiOperation of(OpenAPI api, PathItem.HttpMethod method, String path) {
		PathItem item = Objects.requireNonNull(api.getPaths().get(path), path);
		Operation operation = Objects.requireNonNull(item.readOperationsMap().get(method), method + " " + path);
		operation.setResponses(new ApiResponses());
		api.getComponents().addSchemas(ApiDescription.PROBLEM, ApiDescription.problem());
		return new ApiOperation(operation).mayBeRefused(HttpStatus.UNAUTHORIZED,
				"Thiếu mã truy cập, hoặc mã đã hết hạn hay bị thu hồi.");
	}

	public ApiOperation says(String group, String summary, String description) {
		this.operation.tags(List.of(group)).summary(summary).description(description);
		return this;
	}

	public ApiOperation parameter(String name, String description) {
		parameterNamed(name).description(description);
		return this;
	}

	private Parameter parameterNamed(String name) {
		return this.operation.getParameters()
			.stream()
			.filter((parameter) -> parameter.getName().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No parameter " + name));
	}

	/** What it reads, and how it refuses a body of another make. */
	public ApiOperation reads(String description, Schema<?> schema) {
		this.operation.setRequestBody(new RequestBody().required(true)
			.description(description)
			.content(new Content().addMediaType(APPLICATION_JSON_VALUE, new MediaType().schema(schema))));
		return mayBeRefused(HttpStatus.BAD_REQUEST, "Nội dung không đọc được như JSON.")
			.mayBeRefused(HttpStatus.FORBIDDEN, "Mã truy cập chỉ để đọc (READ).")
			.mayBeRefused(HttpStatus.CONTENT_TOO_LARGE, "Nội dung dài quá 4 MB.")
			.mayBeRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Nội dung không phải application/json.");
	}

	/**
	 * @param schema null if nothing but the status is answered
	 */
	public ApiOperation answers(HttpStatus status, String description, @Nullable Schema<?> schema) {
		return answers(status, description, APPLICATION_JSON_VALUE, schema);
	}

	public ApiOperation mayBeRefused(HttpStatus status, String when) {
		return answers(status, when, APPLICATION_PROBLEM_JSON_VALUE, named(ApiDescription.PROBLEM));
	}

	private ApiOperation answers(HttpStatus status, String description, String type, @Nullable Schema<?> schema) {
		ApiResponse response = new ApiResponse().description(description);
		if (schema != null) {
			response.content(new Content().addMediaType(type, new MediaType().schema(schema)));
		}
		this.operation.getResponses().addApiResponse(Integer.toString(status.value()), response);
		return this;
	}

	public ApiOperation shows(ApiExample example) {
		example.parameters()
			.forEach((name, value) -> parameterNamed(name).addExample(example.name(), new Example().value(value)));
		if (example.body() != null) {
			show(this.operation.getRequestBody().getContent(), example, example.body());
		}
		ApiResponse response = Objects.requireNonNull(
				this.operation.getResponses().get(Integer.toString(example.status())), "No answer " + example.status());
		if (example.answer() != null) {
			show(response.getContent(), example, example.answer());
		}
		return this;
	}

	private static void show(Content content, ApiExample example, String json) {
		content.values()
			.forEach((type) -> type.addExamples(example.name(),
					new Example().summary(example.summary()).value(read(json))));
	}

	private static Object read(String json) {
		try {
			return Json.mapper().readValue(json, Object.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(json, ex);
		}
	}

	/** A schema that stands among the components. */
	public static Schema<?> named(String name) {
		return new Schema<>().$ref(name);
	}

	/**
	 * Says of a record that is answered what its fields are.
	 */
	public static void describe(OpenAPI api, String name, Map<String, String> fields) {
		Map<String, Schema<?>> properties = new LinkedHashMap<>();
		Schema<?> schema = Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
		schema.getProperties().forEach((field, type) -> properties.put(String.valueOf(field), (Schema<?>) type));
		fields.forEach((field, text) -> Objects.requireNonNull(properties.get(field), field).setDescription(text));
	}

}
