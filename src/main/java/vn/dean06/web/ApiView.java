package vn.dean06.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The description of the programs' door as its page shows it: each operation with what it
 * takes, what it answers, and examples that can be copied.
 */
record ApiView(String title, String description, String token, List<Operation> operations) {

	/**
	 * @param anchor names it within the page
	 * @param body what is sent, null if nothing is
	 * @param answered the fields of the answer if all goes well
	 */
	record Operation(String anchor, String method, String path, String summary, String description,
			List<Field> parameters, @Nullable String body, List<Field> sent, List<Field> answered, List<Answer> answers,
			List<Shown> examples) {
	}

	/**
	 * A parameter, or a field of what is sent or answered.
	 */
	record Field(String name, boolean required, String description) {
	}

	record Answer(String status, String description) {
	}

	/**
	 * An example: the command to copy and the answer to it.
	 */
	record Shown(String summary, String command, String status, String answer) {
	}

}
