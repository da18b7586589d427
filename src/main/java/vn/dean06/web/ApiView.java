package vn.dean06.web;

import java.util.List;
import java.util.SortedMap;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the programs' door as its page shows it: what is said of it, what it
 * takes, what it answers, and examples that can be copied.
 *
 * @param sent null if nothing is
 * @param answered the answer if all goes well
 * @param answers by their status
 */
record ApiView(String method, String path, Operation said, @Nullable Schema<?> sent, Schema<?> answered,
		SortedMap<String, ApiResponse> answers, List<Shown> examples) {

	/**
	 * An example: the command to copy and the answer to it.
	 */
	record Shown(String summary, String command, int status, String answer) {
	}

}
