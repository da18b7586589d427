package vn.dean06.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One request to the programs' door and its answer, as the description shows them; a test
 * sends each.
 *
 * @param parameters those of the address, by name
 * @param body JSON, null if none is sent
 * @param answer JSON, null if it is empty
 */
record ApiExample(String name, String summary, Map<String, String> parameters, @Nullable Object body, int status,
		@Nullable Object answer) {
}
