package vn.dean06.registers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The page of a month as an officer filled it in: what was typed about each thing, by its
 * code.
 */
record UpdateForm(Map<String, Line> things) {

	private static final String STATE = "state.";

	/**
	 * What was typed about a thing.
	 *
	 * @param stamp of the update that the officer saw, empty if there was none
	 */
	record Line(String state, String result, String difficulties, String stamp) {
	}

	/**
	 * Reads the fields of the page, "state.2026-3" and the like; what it does not send is
	 * passed over.
	 */
	static UpdateForm of(Map<String, String> fields) {
		Map<String, Line> things = new LinkedHashMap<>();
		fields.forEach((name, state) -> {
			if (name.startsWith(STATE)) {
				String code = name.substring(STATE.length());
				things.put(code, new Line(state, fields.getOrDefault("result." + code, ""),
						fields.getOrDefault("difficulties." + code, ""), fields.getOrDefault("stamp." + code, "")));
			}
		});
		return new UpdateForm(things);
	}

}
