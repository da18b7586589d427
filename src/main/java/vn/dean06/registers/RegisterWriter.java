package vn.dean06.registers;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes the register of a year for a pack.
 */
final class RegisterWriter {

	private RegisterWriter() {
	}

	static Map<String, Object> content(RegisterView register) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("year", register.year());
		putKnown(content, "title", register.title());
		putKnown(content, "decision", register.decision());
		content.put("groups",
				register.groups().stream().map((group) -> content(group, register.description())).toList());
		return content;
	}

	private static Map<String, Object> content(RegisterView.Group group, RegisterDescription register) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("name", group.name());
		putKnown(content, "stated_" + register.name(), group.stated());
		content.put(register.name(), group.things().stream().map(RegisterWriter::content).toList());
		return content;
	}

	/** The code only where it cannot be told from year and number. */
	private static Map<String, Object> content(ThingView thing) {
		Map<String, Object> content = new LinkedHashMap<>();
		if (!thing.code().equals(Thing.defaultCode(thing.year(), thing.number()))) {
			content.put("code", thing.code());
		}
		for (RegisterColumn column : thing.register().columns()) {
			putKnown(content, column.key(), value(thing, column));
		}
		putKnown(content, "completed", thing.standing().completed());
		putKnown(content, "carried_over", thing.standing().carriedOver());
		putKnown(content, "withdrawn", thing.standing().withdrawn());
		return content;
	}

	private static @Nullable Object value(ThingView thing, RegisterColumn column) {
		return switch (column.kind()) {
			case NUMBER -> thing.number();
			case PLACE -> thing.place();
			case LEADS -> thing.leads();
			case DUE -> thing.due();
			case STATE -> (thing.standing().said() != null) ? thing.standing().said().name() : null;
			case ISSUED -> thing.issued();
			case SERIES, NAME, CONTENT, TEXT, CHOICE, RESULT, DIFFICULTIES, DEADLINE ->
				PackedProse.write(thing.stored(column));
		};
	}

	private static void putKnown(Map<String, Object> content, String name, @Nullable Object value) {
		if (value != null) {
			content.put(name, value);
		}
	}

}
