package vn.dean06;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules see what they are there for.
 */
class OpenApiRulesTests {

	private static final String GOOD = """
			{"openapi": "3.1.0",
			 "info": {"title": "T", "version": "v1", "description": "D", "contact": {"name": "C"}},
			 "servers": [{"url": "/"}],
			 "tags": [{"name": "things", "description": "D"}],
			 "security": [{"token": []}],
			 "paths": {"/things/{name}": {"get": {"operationId": "thing", "summary": "S", "description": "D",
			   "tags": ["things"],
			   "parameters": [{"name": "name", "in": "path", "required": true, "description": "D",
			     "schema": {"type": "string"}, "examples": {"one": {"value": "a"}}}],
			   "responses": {
			     "200": {"description": "D", "content": {"application/json": {
			       "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
			       "examples": {"one": {"value": [{"name": "a", "kind": "NEW"}]}}}}},
			     "404": {"description": "D"}}}}},
			 "components": {
			   "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
			   "schemas": {"Thing": {"type": "object", "required": ["name"], "properties": {
			     "name": {"type": "string", "description": "D"},
			     "kind": {"type": ["string", "null"], "enum": ["NEW", "OLD", null], "description": "D"}}}}}}""";

	@Test
	void aGoodDescriptionBreaksNone() {
		assertThat(OpenApiRules.broken(new JsonMapper().readTree(GOOD))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', quoteCharacter = '`',
			textBlock = """
					"3.1.0"                                     > "3.0.1"                     > struct /openapi
					"title": "T",                               >                             > struct /info
					"in": "path"                                > "in": "way"                 > struct /paths
					"name": {"type": "string"                   > "name": {"type": "text"     > struct /components/schemas/Thing
					, "description": "D", "contact"             > , "contact"                 > info-description /info
					, "contact": {"name": "C"}                  >                             > info-contact /info
					"servers": [{"url": "/"}],                  >                             > no-empty-servers /servers
					"url": "/"                                  > "url": "/api/"              > no-server-trailing-slash /servers/0
					"things", "description": "D"                > "things"                    > tag-description /tags/0
					"tags": ["things"]                          > "tags": ["others"]          > operation-tag-defined get /things/{name}
					"tags": ["things"]                          > "tags": []                  > operation-singular-tag get /things/{name}
					"operationId": "thing"                      > "operationId": "a thing"    > operation-operationId-url-safe get /things/{name}
					"summary": "S",                             >                             > operation-summary get /things/{name}
					"summary": "S", "description": "D"          > "summary": "S"              > operation-description get /things/{name}
					"200"                                       > "300"                       > operation-2xx-response get /things/{name}
					"404"                                       > "500"                       > operation-4xx-response get /things/{name}
					"/things/{name}"                            > "/things/{id}"              > path-parameters-defined get /things/{id}
					"/things/{name}"                            > "/things/{name}/"           > path-not-include-query get /things/{name}/
					"required": true, "description": "D"        > "required": true            > parameter-description get /things/{name}
					"security": [{"token": []}],                >                             > security-defined get /things/{name}
					"security": [{"token": []}]                 > "security": [{"key": []}]   > security-defined get /things/{name}
					schemas/Thing"                              > schemas/Other"              > no-unresolved-refs
					{"$ref": "#/components/schemas/Thing"}      > {}                          > no-unused-components /components/schemas/Thing
					, "items": {"$ref": "#/components/schemas/Thing"} >                       > array-items
					{"value": "a"}                              > {"value": 1}                > no-invalid-media-type-examples
					"kind": "NEW"                               > "kind": "YOUNG"             > no-invalid-media-type-examples
					"kind": "NEW"                               > "age": 1                    > no-invalid-media-type-examples
					"OLD", null                                 > "OLD", 1                    > no-enum-type-mismatch
					"OLD", null                                 > "OLD", "OLD"                > no-duplicated-enum
					"required": ["name"]                        > "required": ["id"]          > no-required-schema-properties-undefined
					{"type": "string", "description": "D"}      > {"type": "string"}          > property-description
					""")
	void aBrokenRuleIsNamedWithItsPlace(String good, String bad, String fault) {
		assertThat(GOOD).containsOnlyOnce(good);
		String broken = GOOD.replace(good, (bad != null) ? bad : "");
		assertThat(OpenApiRules.broken(new JsonMapper().readTree(broken)))
			.anySatisfy((one) -> assertThat(one).startsWith(fault));
	}

}
