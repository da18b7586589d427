package vn.dean06.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table of a pack, or a key of one of its YAML files: its name, whether it
 * must be there, and what may stand in it. From this a pack is read, its unknown keys are
 * found, and its description is held against the program.
 *
 * @param <T> what is read from it
 */
public final class PackKey<T> {

	/** No longest length. */
	private static final int ANY = Integer.MAX_VALUE;

	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");

	private final String name;

	private final Shape shape;

	private final Function<String, ?> parser;

	private final int longest;

	private final List<PackKey<?>> inside;

	private final Rule rule;

	private PackKey(String name, Shape shape, Function<String, ?> parser, int longest, List<PackKey<?>> inside,
			Rule rule) {
		this.name = name;
		this.shape = shape;
		this.parser = parser;
		this.longest = longest;
		this.inside = List.copyOf(inside);
		this.rule = rule;
	}

	/**
	 * In which form a value stands.
	 */
	enum Shape {

		/** One value. */
		VALUE,
		/** A list of values. */
		LIST,
		/** Keys of its own. */
		BLOCK,
		/** A list of such. */
		BLOCKS

	}

	/**
	 * What beside its form is asked of a value.
	 *
	 * @param required whether it must be there
	 * @param later whether packs of earlier versions have no such column
	 * @param names the kinds of things that it names
	 * @param noun what such a thing is called in a sentence
	 * @param once whether a name may be given only once
	 * @param refersTo the kind of things that it refers to, null if to none
	 */
	record Rule(boolean required, boolean later, List<String> names, String noun, boolean once,
			@Nullable String refersTo) {

		static final Rule NONE = new Rule(false, false, List.of(), "", false, null);

	}

	private static <T> PackKey<T> value(String name, int longest, Function<String, T> parser) {
		return new PackKey<>(name, Shape.VALUE, parser, longest, List.of(), Rule.NONE);
	}

	/** A text of any length. */
	public static PackKey<String> text(String name) {
		return value(name, ANY, Function.identity());
	}

	/**
	 * @param longest how many characters it may have
	 */
	public static PackKey<String> text(String name, int longest) {
		return value(name, longest, Function.identity());
	}

	/**
	 * A text that is written by a rule.
	 * @param rule a Vietnamese sentence that says the rule, with "%s" for the text
	 */
	public static PackKey<String> code(String name, int longest, String pattern, String rule) {
		Pattern compiled = Pattern.compile(pattern);
		return value(name, longest, (text) -> {
			if (!compiled.matcher(text).matches()) {
				throw new IllegalArgumentException(rule.formatted("“" + shortened(text) + "”"));
			}
			return text;
		});
	}

	/**
	 * What a parser makes of it, which throws IllegalArgumentException with a Vietnamese
	 * sentence.
	 */
	public static <T> PackKey<T> parsed(String name, Function<String, T> parser) {
		return value(name, ANY, parser);
	}

	public static PackKey<java.time.LocalDate> date(String name) {
		return value(name, ANY, PackDates::parse);
	}

	/**
	 * A whole number between two others.
	 */
	public static PackKey<Integer> integer(String name, int least, int most) {
		return value(name, ANY, (text) -> {
			if (!text.matches("-?\\d{1,9}")) {
				throw new IllegalArgumentException(
						"“" + shortened(text) + "” không phải số nguyên; hãy ghi một số từ " + least + " đến " + most);
			}
			int number = Integer.parseInt(text);
			if (number < least || number > most) {
				throw new IllegalArgumentException(
						"“" + text + "” ngoài phạm vi; hãy ghi một số từ " + least + " đến " + most);
			}
			return number;
		});
	}

	/** An exact decimal with its written precision. */
	public static PackKey<BigDecimal> decimal(String name) {
		return value(name, ANY, (text) -> {
			if (!DECIMAL.matcher(text).matches()) {
				throw new IllegalArgumentException("“" + shortened(text)
						+ "” không phải số; hãy ghi như 93703 hoặc 99.48, không có dấu ngăn hàng nghìn");
			}
			return new BigDecimal(text);
		});
	}

	/** "true" or "false", which a spreadsheet saves in capitals. */
	public static PackKey<Boolean> flag(String name) {
		return value(name, ANY, (text) -> switch (text.toLowerCase(Locale.ROOT)) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException("“" + shortened(text) + "” phải là true hoặc false");
		});
	}

	@SafeVarargs
	public static <E extends Enum<E>> PackKey<E> constant(String name, E... allowed) {
		List<E> constants = List.of(allowed);
		return value(name, ANY,
				(text) -> constants.stream()
					.filter((constant) -> constant.name().equals(text))
					.findFirst()
					.orElseThrow(() -> new IllegalArgumentException(
							"“" + shortened(text) + "” không hợp lệ; hãy chọn một trong "
									+ constants.stream().map(Enum::name).collect(Collectors.joining(", ")))));
	}

	/** A list of texts. */
	public static PackKey<List<String>> texts(String name, int longest) {
		return new PackKey<>(name, Shape.LIST, Function.identity(), longest, List.of(), Rule.NONE);
	}

	public static PackKey<List<String>> texts(String name) {
		return texts(name, ANY);
	}

	public static PackKey<YamlNode> block(String name, PackKey<?>... inside) {
		return new PackKey<>(name, Shape.BLOCK, Function.identity(), ANY, List.of(inside), Rule.NONE);
	}

	public static PackKey<List<YamlNode>> blocks(String name, List<PackKey<?>> inside) {
		return new PackKey<>(name, Shape.BLOCKS, Function.identity(), ANY, inside, Rule.NONE);
	}

	private PackKey<T> with(Rule changed) {
		return new PackKey<>(this.name, this.shape, this.parser, this.longest, this.inside, changed);
	}

	/** It must be there. */
	public PackKey<T> required() {
		return with(
				new Rule(true, this.rule.later, this.rule.names, this.rule.noun, this.rule.once, this.rule.refersTo));
	}

	/** Packs of earlier versions have no such column. */
	public PackKey<T> later() {
		return with(new Rule(this.rule.required, true, this.rule.names, this.rule.noun, this.rule.once,
				this.rule.refersTo));
	}

	/**
	 * It names a thing, once and for good, to which others refer.
	 * @param noun what such a thing is called in a sentence: "đơn vị"
	 * @param kinds what it is to those that refer to it: "unit"
	 */
	public PackKey<T> names(String noun, String... kinds) {
		return with(new Rule(true, this.rule.later, List.of(kinds), noun, true, this.rule.refersTo));
	}

	/**
	 * It names a thing, perhaps again as an earlier pack did.
	 */
	public PackKey<T> namesAgain(String noun, String kind) {
		return with(new Rule(true, this.rule.later, List.of(kind), noun, false, this.rule.refersTo));
	}

	/** It is the name of a thing of a kind. */
	public PackKey<T> refersTo(String kind) {
		return with(
				new Rule(this.rule.required, this.rule.later, this.rule.names, this.rule.noun, this.rule.once, kind));
	}

	public String name() {
		return this.name;
	}

	public boolean isRequired() {
		return this.rule.required;
	}

	/**
	 * How many characters it may have; empty if there is no limit.
	 */
	public Optional<Integer> longest() {
		return (this.longest == ANY) ? Optional.empty() : Optional.of(this.longest);
	}

	/** The keys that stand in it. */
	public List<PackKey<?>> inside() {
		return this.inside;
	}

	/**
	 * It and all that stand in it, by their whole names: "groups", "groups.tasks".
	 */
	public List<Named> all(String before) {
		List<Named> all = new ArrayList<>();
		all.add(new Named(before + this.name, this));
		this.inside.forEach((key) -> all.addAll(key.all(before + this.name + ".")));
		return all;
	}

	/**
	 * A key with its whole name.
	 */
	public record Named(String path, PackKey<?> key) {
	}

	Shape shape() {
		return this.shape;
	}

	Rule rule() {
		return this.rule;
	}

	/**
	 * Reads a text that is not blank.
	 * @throws IllegalArgumentException with a Vietnamese sentence if it may not stand
	 * there
	 */
	Object parse(String text) {
		int length = text.codePointCount(0, text.length());
		if (length > this.longest) {
			throw new IllegalArgumentException("“" + shortened(text) + "” dài " + length + " ký tự, nhiều nhất được "
					+ this.longest + "; hãy viết gọn lại");
		}
		Object read = this.parser.apply(text);
		text.codePoints().filter(PackKey::cannotBeKept).findFirst().ifPresent((character) -> {
			throw new IllegalArgumentException(
					"có ký tự không lưu được, U+%04X; hãy xóa ký tự đó".formatted(character));
		});
		return read;
	}

	/** What is no character at all, or what no database takes. */
	private static boolean cannotBeKept(int character) {
		return character == 0 || Character.getType(character) == Character.SURROGATE;
	}

	/**
	 * The beginning of a long text, for a sentence that quotes it, without what cannot be
	 * printed.
	 */
	static String shortened(String text) {
		String seen = text.replaceAll("\\p{C}|\\R", "·");
		return (seen.codePointCount(0, seen.length()) <= 40) ? seen
				: seen.substring(0, seen.offsetByCodePoints(0, 40)) + "…";
	}

	@Override
	public String toString() {
		return Arrays.asList(this.shape, this.name).toString();
	}

}
