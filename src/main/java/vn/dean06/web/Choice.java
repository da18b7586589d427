package vn.dean06.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that may be chosen in a list of a form.
 *
 * @param value what the form sends
 * @param label what the page calls it
 */
public record Choice(String value, String label) {

	public static <T> List<Choice> among(Stream<T> things, Function<T, ?> value, Function<T, String> label) {
		return things.map((thing) -> new Choice(String.valueOf(value.apply(thing)), label.apply(thing))).toList();
	}

	/**
	 * The value.
	 */
	@Override
	public String toString() {
		return this.value;
	}

}
