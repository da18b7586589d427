package vn.dean06;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InvalidSchemaRefException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a description breaks: of OpenAPI 3.1 itself, by the schema that its makers
 * publish, and of the rules that Spectral and Redocly recommend, under the names they
 * have there.
 */
final class OpenApiRules {

	private static final String OPEN_API = "https://spec.openapis.org/oas/3.1/schema-base/2022-10-07";

	/** Where the schemas of the description find each other; nothing is fetched. */
	private static final String HERE = "urn:dean06:description";

	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch",
			"trace");

	private static final Pattern NAME_IN_PATH = Pattern.compile("\\{([^}]+)}");

	private final JsonNode api;

	private final SchemaRegistry schemas;

	private final List<String> faults = new ArrayList<>();

	private final Set<String> references = new HashSet<>();

	private OpenApiRules(JsonNode api) {
		this.api = api;
		this.schemas = SchemaRegistry.withDialects(List.of(Dialects.getOpenApi31(), Dialects.getDraft202012()),
				(registry) -> registry.defaultDialectId(Dialects.getOpenApi31().getId())
					.schemas(Map.of(HERE, strict(api.deepCopy()).toString()))
					.schemaIdResolvers(
							(ids) -> ids.mapPrefix("https://spec.openapis.org/", "classpath:spec.openapis.org/")));
	}

	/** So that an example has no field that its schema does not know. */
	private static JsonNode strict(JsonNode node) {
		if (node instanceof ObjectNode schema && schema.has("properties")) {
			schema.put("unevaluatedProperties", false);
		}
		node.forEach(OpenApiRules::strict);
		return node;
	}

	/** Each fault: the rule, the place, and what is wrong there. */
	static List<String> broken(JsonNode api) {
		OpenApiRules rules = new OpenApiRules(api);
		rules.checkStructure();
		rules.checkInfo();
		rules.checkPaths();
		rules.checkNode("", api);
		rules.checkComponents();
		return rules.faults;
	}

	private void check(boolean holds, String rule, String at, String fault) {
		if (!holds) {
			this.faults.add(rule + " " + at + ": " + fault);
		}
	}

	private void checkStructure() {
		check(this.api.path("openapi").asString("").startsWith("3.1."), "struct", "/openapi", "is not 3.1");
		this.schemas.getSchema(SchemaLocation.of(OPEN_API))
			.validate(this.api)
			.forEach((error) -> check(false, "struct", error.getInstanceLocation().toString(), error.getMessage()));
	}

	private void checkInfo() {
		check(isSaid(this.api.at("/info/description")), "info-description", "/info", "has no description");
		check(this.api.at("/info/contact").isObject(), "info-contact", "/info", "has no contact");
		check(!this.api.path("servers").isEmpty(), "no-empty-servers", "/servers", "there is none");
		each(this.api.path("servers"), (at, server) -> {
			String url = server.path("url").asString("");
			check(url.equals("/") || !url.endsWith("/"), "no-server-trailing-slash", "/servers" + at, url);
			check(!url.contains("example."), "no-server-example.com", "/servers" + at, url);
		});
		each(this.api.path("tags"),
				(at, tag) -> check(isSaid(tag.path("description")), "tag-description", "/tags" + at, "says nothing"));
		checkUnique("openapi-tags-uniqueness", "/tags",
				this.api.path("tags").valueStream().map((tag) -> tag.path("name").asString("")));
	}

	private void checkPaths() {
		checkUnique("no-identical-paths", "/paths",
				this.api.path("paths")
					.propertyNames()
					.stream()
					.map((path) -> NAME_IN_PATH.matcher(path).replaceAll("{}")));
		checkUnique("operation-operationId-unique", "/paths",
				operations().map((one) -> one.node().path("operationId").asString("")));
		operations().forEach((one) -> {
			checkOperation(one.at(), one.node());
			checkAnswers(one.at(), one.node().path("responses"));
			checkParameters(one);
			checkSecurity(one);
		});
	}

	private void checkOperation(String at, JsonNode operation) {
		check(operation.path("operationId").asString("").matches("[A-Za-z0-9_.~-]+"), "operation-operationId-url-safe",
				at, "has no operationId, or one with other characters");
		check(isSaid(operation.path("summary")), "operation-summary", at, "has none");
		check(isSaid(operation.path("description")), "operation-description", at, "has none");
		check(operation.path("tags").size() == 1, "operation-singular-tag", at, "has not one tag");
		Set<String> known = this.api.path("tags")
			.valueStream()
			.map((tag) -> tag.path("name").asString(""))
			.collect(Collectors.toSet());
		operation.path("tags")
			.forEach((tag) -> check(known.contains(tag.asString("")), "operation-tag-defined", at, tag.asString("")));
	}

	private void checkAnswers(String at, JsonNode answers) {
		check(answers.propertyNames().stream().anyMatch((status) -> status.startsWith("2")), "operation-2xx-response",
				at, "has none");
		check(answers.propertyNames().stream().anyMatch((status) -> status.startsWith("4")), "operation-4xx-response",
				at, "has none");
	}

	private void checkParameters(Operation one) {
		List<JsonNode> parameters = one.node().path("parameters").valueStream().toList();
		checkUnique("operation-parameters-unique", one.at(),
				parameters.stream().map((each) -> each.path("in").asString("") + " " + each.path("name").asString("")));
		parameters.forEach((each) -> check(isSaid(each.path("description")), "parameter-description", one.at(),
				each.path("name").asString("")));
		Set<String> inPath = NAME_IN_PATH.matcher(one.path())
			.results()
			.map((name) -> name.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> described = parameters.stream()
			.filter((each) -> each.path("in").asString("").equals("path") && each.path("required").asBoolean(false))
			.map((each) -> each.path("name").asString(""))
			.collect(Collectors.toCollection(TreeSet::new));
		check(inPath.equals(described), "path-parameters-defined", one.at(), inPath + " are not " + described);
		check(!one.path().contains("?") && !one.path().endsWith("/"), "path-not-include-query", one.at(), one.path());
	}

	private void checkSecurity(Operation one) {
		JsonNode needs = one.node().has("security") ? one.node().path("security") : this.api.path("security");
		check(!needs.isEmpty(), "security-defined", one.at(), "is open to everybody");
		needs.forEach((need) -> need.propertyNames().forEach((scheme) -> {
			this.references.add("#/components/securitySchemes/" + scheme);
			check(this.api.at("/components/securitySchemes/" + scheme).isObject(), "security-defined", one.at(),
					scheme);
		}));
	}

	/** Of any part of the description: references, schemas and examples. */
	private void checkNode(String at, JsonNode node) {
		if (node.path("$ref").isString()) {
			String reference = node.path("$ref").asString();
			this.references.add(reference);
			check(!this.api.at(reference.substring(1)).isMissingNode(), "no-unresolved-refs", at, reference);
		}
		if (node.has("schema")) {
			each(node.path("examples"),
					(name, example) -> checkExample(at + "/schema", at + "/examples" + name, example.path("value")));
		}
		if (node.has("type") && node.has("example")) {
			checkExample(at, at + "/example", node.path("example"));
		}
		checkSchema(at, node);
		each(node, (name, part) -> {
			if (!name.equals("/examples") && !name.equals("/example")) {
				checkNode(at + name, part);
			}
		});
	}

	private void checkSchema(String at, JsonNode schema) {
		if (schema.path("enum").isArray()) {
			checkUnique("no-duplicated-enum", at, schema.path("enum").valueStream().map(JsonNode::toString));
			schema.path("enum").forEach((value) -> checkValue("no-enum-type-mismatch", at, at, value));
		}
		check(!schema.path("type").asString("").equals("array") || schema.has("items"), "array-items", at, "has none");
		each(schema.path("properties"), (name, property) -> check(isSaid(property.path("description")),
				"property-description", at + "/properties" + name, "has none"));
		schema.path("required")
			.forEach((name) -> check(!schema.has("properties") || schema.path("properties").has(name.asString()),
					"no-required-schema-properties-undefined", at, name.asString()));
	}

	private void checkExample(String schemaAt, String at, JsonNode value) {
		checkValue("no-invalid-media-type-examples", schemaAt, at, value);
	}

	private void checkValue(String rule, String schemaAt, String at, JsonNode value) {
		String fragment = schemaAt.replace("{", "%7B").replace("}", "%7D");
		try {
			this.schemas.getSchema(SchemaLocation.of(HERE + "#" + fragment))
				.validate(value)
				.forEach((error) -> check(false, rule, at + error.getInstanceLocation(), error.getMessage()));
		}
		catch (InvalidSchemaRefException ex) {
			check(false, "no-unresolved-refs", schemaAt, String.valueOf(ex.getMessage()));
		}
	}

	private void checkComponents() {
		each(this.api.path("components"),
				(kind, components) -> each(components,
						(name, component) -> check(this.references.contains("#/components" + kind + name),
								"no-unused-components", "/components" + kind + name, "nothing uses it")));
	}

	private void checkUnique(String rule, String at, Stream<String> names) {
		Set<String> seen = new HashSet<>();
		names.forEach((name) -> check(seen.add(name), rule, at, name + " stands twice"));
	}

	private static boolean isSaid(JsonNode text) {
		return !text.asString("").isBlank();
	}

	/** The parts of an object or of a list, each with its step in a JSON pointer. */
	private static void each(JsonNode node, Part part) {
		node.properties()
			.forEach((one) -> part.take("/" + one.getKey().replace("~", "~0").replace("/", "~1"), one.getValue()));
		if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				part.take("/" + i, node.get(i));
			}
		}
	}

	private interface Part {

		void take(String step, JsonNode node);

	}

	private record Operation(String path, String at, JsonNode node) {
	}

	private Stream<Operation> operations() {
		return this.api.path("paths")
			.properties()
			.stream()
			.flatMap((path) -> path.getValue()
				.properties()
				.stream()
				.filter((method) -> METHODS.contains(method.getKey()))
				.map((method) -> new Operation(path.getKey(), method.getKey() + " " + path.getKey(),
						method.getValue())));
	}

}
