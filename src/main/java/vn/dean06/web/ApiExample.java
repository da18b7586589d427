package vn.dean06.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * One request to the programs' door and its answer, as the description shows them; a test
 * sends each.
 *
 * @param name the same at the parameters, the body and the answer
 * @param parameters those of the address, by name
 * @param body JSON, null if none is sent
 * @param answer JSON, null if it is empty
 */
public record ApiExample(String name, String summary, Map<String, String> parameters, @Nullable String body, int status,
		@Nullable String answer) {

	public static ApiExample of(String name, String summary) {
		return new ApiExample(name, summary, Map.of(), null, 200, null);
	}

	public ApiExample with(String parameter, String value) {
		Map<String, String> all = new LinkedHashMap<>(this.parameters);
		all.put(parameter, value);
		return new ApiExample(this.name, this.summary, all, this.body, this.status, this.answer);
	}

	public ApiExample sends(String json) {
		return new ApiExample(this.name, this.summary, this.parameters, json, this.status, this.answer);
	}

	public ApiExample isAnswered(int by, @Nullable String json) {
		return new ApiExample(this.name, this.summary, this.parameters, this.body, by, json);
	}

	/** Answered by problem details that say a sentence. */
	public ApiExample isRefused(HttpStatus by, String sentence) {
		return isRefused(by, sentence, "");
	}

	/**
	 * @param more further fields as JSON, each after a comma
	 */
	public ApiExample isRefused(HttpStatus by, String sentence, String more) {
		return isAnswered(by.value(), "{\"title\": \"%s\", \"status\": %d, \"detail\": \"%s\"%s}"
			.formatted(by.getReasonPhrase(), by.value(), sentence.replace("\"", "\\\""), more));
	}

}
