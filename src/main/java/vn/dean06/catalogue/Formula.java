package vn.dean06.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * How a derived indicator is computed: arithmetic over codes in square brackets, "[a.b] +
 * [a.c]". In a plain sum a blank part adds nothing; in any other formula a blank part
 * leaves no result.
 */
public final class Formula {

	private static final Pattern CODE = Pattern.compile("\\[([^\\]]+)]");

	/** Making it costs more than reading a formula; it is never changed. */
	private static final ExpressionConfiguration ARITHMETIC = ExpressionConfiguration.defaultConfiguration();

	private final List<String> codes = new ArrayList<>();

	private final Expression expression;

	private final boolean sum;

	private final boolean linear;

	/** A sheet that is computed anew differs in one cell mostly. */
	private volatile @Nullable Evaluated last;

	private Formula(String text) {
		Matcher matcher = CODE.matcher(text);
		StringBuilder built = new StringBuilder();
		while (matcher.find()) {
			matcher.appendReplacement(built, "v" + this.codes.size());
			this.codes.add(matcher.group(1));
		}
		matcher.appendTail(built);
		String arithmetic = built.toString();
		this.expression = new Expression(arithmetic, ARITHMETIC);
		this.sum = arithmetic.matches("[v0-9+\\s]+");
		this.linear = arithmetic.matches("\\s*v\\d+\\s*([+-]\\s*v\\d+\\s*)*");
	}

	/**
	 * Reads a formula.
	 * @throws IllegalArgumentException with a Vietnamese sentence if it cannot be
	 * computed
	 */
	public static Formula parse(String text) {
		Formula formula = new Formula(text);
		try {
			formula.expression.validate();
		}
		catch (ParseException ex) {
			throw new IllegalArgumentException(
					"công thức “" + text + "” không tính được; hãy viết như [a.b] + [a.c] (" + ex.getMessage() + ")");
		}
		if (formula.codes.isEmpty()) {
			throw new IllegalArgumentException("công thức “" + text + "” không có chỉ tiêu nào trong ngoặc vuông");
		}
		return formula;
	}

	/** The codes that a formula is computed from, which need not be one that can be. */
	static Stream<String> codes(String text) {
		return CODE.matcher(text).results().map((found) -> found.group(1));
	}

	public List<String> codes() {
		return List.copyOf(this.codes);
	}

	/**
	 * Whether it only adds and subtracts, so that its results add up as its parts do.
	 */
	public boolean isLinear() {
		return this.linear;
	}

	/**
	 * The exact result, empty where a needed part is blank or the arithmetic fails
	 * (division by zero).
	 */
	public Optional<BigDecimal> evaluate(Map<String, BigDecimal> parts) {
		boolean enough = this.sum ? this.codes.stream().anyMatch(parts::containsKey)
				: this.codes.stream().allMatch(parts::containsKey);
		if (!enough) {
			return Optional.empty();
		}
		if (this.sum && this.linear) {
			return Optional.of(this.codes.stream()
				.map((code) -> parts.getOrDefault(code, BigDecimal.ZERO))
				.reduce(BigDecimal.ZERO, BigDecimal::add));
		}
		Evaluated known = this.last;
		if (known == null || !known.parts.equals(parts)) {
			known = new Evaluated(Map.copyOf(parts), computed(parts));
			this.last = known;
		}
		return known.result;
	}

	private Optional<BigDecimal> computed(Map<String, BigDecimal> parts) {
		try {
			return Optional.of(filled(parts).evaluate().getNumberValue());
		}
		catch (BaseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What it said last, and of which parts.
	 */
	private record Evaluated(Map<String, BigDecimal> parts, Optional<BigDecimal> result) {
	}

	/** It is parsed once; what it says of some parts is said in a copy. */
	private Expression filled(Map<String, BigDecimal> parts) throws ParseException {
		Expression computed = this.expression.copy();
		for (int i = 0; i < this.codes.size(); i++) {
			computed.with("v" + i, parts.getOrDefault(this.codes.get(i), BigDecimal.ZERO));
		}
		return computed;
	}

}
