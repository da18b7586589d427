package vn.dean06.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads typed values out of one row or node of a pack and tells faults at its place. A
 * value that cannot be read is told once and is then as if it were not there.
 */
abstract sealed class PackValue permits CsvRow, YamlNode {

	private final PackReader pack;

	private final String file;

	PackValue(PackReader pack, String file) {
		this.pack = pack;
		this.file = file;
	}

	PackReader pack() {
		return this.pack;
	}

	String file() {
		return this.file;
	}

	abstract Optional<String> raw(String name);

	abstract int line(String name);

	/**
	 * The trimmed text, empty if there is none.
	 */
	public Optional<String> optional(String name) {
		return raw(name).map(String::strip).filter((text) -> !text.isEmpty());
	}

	/**
	 * The text, which must not be missing; "" after telling the fault.
	 */
	public String text(String name) {
		return optional(name).orElseGet(() -> {
			fault(name, "thiếu “" + name + "”");
			return "";
		});
	}

	public Optional<LocalDate> date(String name) {
		return parsed(name, (text) -> {
			try {
				return LocalDate.parse(text);
			}
			catch (DateTimeParseException ex) {
				throw new IllegalArgumentException("“" + text + "” không phải ngày; hãy ghi như 2024-12-31");
			}
		});
	}

	public Optional<Integer> integer(String name) {
		return parsed(name, (text) -> {
			if (!text.matches("-?\\d{1,9}")) {
				throw new IllegalArgumentException("“" + text + "” không phải số nguyên");
			}
			return Integer.valueOf(text);
		});
	}

	/**
	 * An exact decimal with its written precision.
	 */
	public Optional<BigDecimal> decimal(String name) {
		return parsed(name, (text) -> {
			if (!text.matches("-?\\d{1,18}(\\.\\d{1,6})?")) {
				throw new IllegalArgumentException(
						"“" + text + "” không phải số; hãy ghi như 93703 hoặc 99.48, không có dấu ngăn hàng nghìn");
			}
			return new BigDecimal(text);
		});
	}

	public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
		return parsed(name, (text) -> Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("“" + text + "” không hợp lệ; hãy chọn một trong "
					+ Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")))));
	}

	/**
	 * What a parser makes of the text; its IllegalArgumentException becomes the fault.
	 */
	public <T> Optional<T> parsed(String name, Function<String, T> parser) {
		return optional(name).flatMap((text) -> {
			try {
				return Optional.of(parser.apply(text));
			}
			catch (IllegalArgumentException ex) {
				fault(name, "cột/mục “" + name + "”: " + ex.getMessage());
				return Optional.empty();
			}
		});
	}

	/**
	 * Tells that a value is wrong, at its line.
	 */
	public void fault(String name, String message) {
		this.pack.fault(this.file, line(name), message);
	}

}
