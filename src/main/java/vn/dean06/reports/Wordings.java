package vn.dean06.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.TargetView;
import vn.dean06.document.Span;
import vn.dean06.figures.Absence;
import vn.dean06.figures.Coverage;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Sum;
import vn.dean06.reports.names.Placeholder;
import vn.dean06.reports.text.Template;
import vn.dean06.reports.text.Value;
import vn.dean06.reports.wording.Fact;
import vn.dean06.reports.wording.Judgement;
import vn.dean06.reports.wording.Rule;
import vn.dean06.reports.wording.RuleSet;
import vn.dean06.web.VietnameseNumbers;

/**
 * What a rule says of a figure. Its words lead back as its numbers do, since they change
 * with them.
 */
final class Wordings {

	/** From the first letter to the last, without the signs and blanks around. */
	private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}](?:.*[\\p{L}\\p{N}])?", Pattern.DOTALL);

	private final RuleSet rules;

	private final PrintedFigures figures;

	private final List<TargetView> targets;

	Wordings(RuleSet rules, PrintedFigures figures, List<TargetView> targets) {
		this.rules = rules;
		this.figures = figures;
		this.targets = targets;
	}

	/**
	 * What the rule says; what it cannot say is a fault.
	 * @param key of the figure
	 * @throws IllegalArgumentException with a Vietnamese sentence if it must not be held
	 * against that period
	 */
	Value value(Placeholder placeholder, Placeholder.Comparison comparison, FigureKey key) {
		Rule rule = rule(comparison.what());
		Optional<Sum> sum = this.figures.read(key);
		if (sum.isEmpty()) {
			return this.figures.missing(key);
		}
		return switch (rule.against()) {
			case PERIOD -> besidePeriod(placeholder, comparison, rule, sum.get());
			case TARGET -> besideTarget(placeholder, comparison, rule, sum.get());
			case NOTHING -> new Phrase(placeholder, comparison, rule, sum.get(), null, null, null).value();
		};
	}

	private Rule rule(String code) {
		return this.rules.find(code)
			.orElseThrow(
					() -> new IllegalArgumentException("sau “:” phải là %s hoặc một quy tắc trong %s, không phải “%s”"
						.formatted(Comparisons.NAMES, this.rules.codes(), code)));
	}

	/**
	 * What the rule says of what a register counts.
	 * @throws IllegalArgumentException with a Vietnamese sentence if it says nothing of
	 * it
	 */
	Value value(String code, RegisterNames.Count count) {
		Rule rule = rule(code);
		Span.Source counted = count.printed().source();
		List<String> caption = new ArrayList<>(List.of("Theo quy tắc “" + code + "”"));
		caption.addAll(counted.caption());
		Span.Source source = new Span.Source(counted.key() + ":" + code, counted.address(), caption);
		return new Value.Wording(spans(rule, rule.phrase(BigDecimal.valueOf(count.number())).parts(),
				Map.of("so-nay", count.printed(), "don-vi-tinh", new Span.Value(count.noun(), Set.of(), source)),
				source));
	}

	/**
	 * What a case says, with what its names stand for.
	 * @param source of its words
	 */
	private static List<Span> spans(Rule rule, List<Template.Part> parts, Map<String, Span> names, Span.Source source) {
		List<Span> spans = new ArrayList<>();
		for (Template.Part part : parts) {
			switch (part) {
				case Template.Part.Words(var text, var line) -> words(text, source, spans);
				case Template.Part.Name(var name, var line) -> spans.add(Optional.ofNullable(names.get(name))
					.orElseThrow(() -> new IllegalArgumentException("quy tắc “" + rule.code() + "” in “{{" + name
							+ "}}” ở chỗ không có số ấy; hãy sửa quy tắc")));
				case Template.Part.Passage passage -> throw new IllegalArgumentException(
						"quy tắc “" + rule.code() + "” không dùng được {{#…}}; hãy sửa quy tắc");
			}
		}
		return spans;
	}

	private static void words(String text, Span.Source source, List<Span> spans) {
		Matcher words = WORDS.matcher(text);
		if (!words.find()) {
			spans.add(new Span.Text(text));
			return;
		}
		add(text.substring(0, words.start()), spans);
		spans.add(new Span.Value(words.group(), Set.of(), source));
		add(text.substring(words.end()), spans);
	}

	private static void add(String signs, List<Span> spans) {
		if (!signs.isEmpty()) {
			spans.add(new Span.Text(signs));
		}
	}

	private Value besidePeriod(Placeholder placeholder, Placeholder.Comparison comparison, Rule rule, Sum sum) {
		FigureKey other = comparison.beside(sum.key());
		Comparisons.checkAlike(placeholder, comparison, sum.key(), other, !this.figures.accumulates(sum.key()));
		Optional<Sum> base = this.figures.read(other);
		if (base.isEmpty() && isOnItsWay(this.figures.absence(other))) {
			return this.figures.missing(other);
		}
		return new Phrase(placeholder, comparison, rule, sum, other, base.orElse(null), null).value();
	}

	/**
	 * Whether there is a figure that nobody has approved yet: what is said would change.
	 */
	private static boolean isOnItsWay(Absence absence) {
		return absence.gaps().stream().anyMatch((gap) -> gap.state() != null);
	}

	private Value besideTarget(Placeholder placeholder, Placeholder.Comparison comparison, Rule rule, Sum sum) {
		if (this.figures.accumulates(sum.key()) && !sum.key().period().toDate().equals(sum.key().period())) {
			throw new IllegalArgumentException("số phát sinh của " + sum.key().period().label()
					+ " không so được với mục tiêu của cả năm; hãy ghi “@luy-ke” sau chỉ tiêu");
		}
		return new Phrase(placeholder, comparison, rule, sum, null, null, target(comparison.with(), sum.key())).value();
	}

	/** The strictest of those that are set, or of those that one body set. */
	private @Nullable TargetView target(@Nullable String setter, FigureKey key) {
		List<TargetView> set = this.targets.stream()
			.filter((target) -> target.indicator().equals(key.indicator()) && target.year() == key.period().year())
			.filter((target) -> setter == null || target.setter().equals(setter))
			.sorted(Comparator.comparing(TargetView::value))
			.toList();
		if (set.isEmpty()) {
			return null;
		}
		return (set.getFirst().comparison() == TargetView.Comparison.AT_LEAST) ? set.getLast() : set.getFirst();
	}

	/**
	 * What is said of one figure.
	 *
	 * @param other the key of the figure of another period, null where none is asked for
	 * @param base that figure, null where there is none
	 * @param target what is to be reached, null where nothing is set or asked for
	 */
	private final class Phrase {

		private final Placeholder placeholder;

		private final Rule rule;

		private final Sum sum;

		private final IndicatorView indicator;

		private final @Nullable FigureKey other;

		private final @Nullable Sum base;

		private final @Nullable TargetView target;

		private final String key;

		Phrase(Placeholder placeholder, Placeholder.Comparison comparison, Rule rule, Sum sum,
				@Nullable FigureKey other, @Nullable Sum base, @Nullable TargetView target) {
			this.placeholder = placeholder;
			this.rule = rule;
			this.sum = sum;
			this.indicator = Wordings.this.figures.indicator(sum.key());
			this.other = other;
			this.base = base;
			this.target = target;
			String with = Optional.ofNullable(other)
				.map((of) -> of.period().toString())
				.orElse(Optional.ofNullable(comparison.with()).orElse(""));
			this.key = sum.key() + ":" + rule.code() + (with.isEmpty() ? "" : "@" + with);
		}

		Value value() {
			Fact fact = fact();
			List<Template.Part> parts = new ArrayList<>(this.rule.phrase(fact, decimals()).parts());
			if (!fact.completeness().whole()) {
				parts.add(new Template.Part.Words(" ", 1));
				parts.addAll(Template.read(Wordings.this.rules.incomplete()).parts());
			}
			List<Span> spans = spans(this.rule, parts, names(fact), source());
			Wordings.this.figures.note(this.sum);
			Optional.ofNullable(this.base).ifPresent(Wordings.this.figures::note);
			return new Value.Wording(spans);
		}

		private Fact fact() {
			boolean runningTotal = this.placeholder.toDate()
					|| (!this.indicator.percent() && !Wordings.this.figures.accumulates(this.sum.key()));
			return new Fact(this.sum.key(), this.indicator.percent(), runningTotal, printed(this.sum), before(),
					Optional.ofNullable(this.target)
						.map((set) -> new Fact.Target(set.comparison(), set.value()))
						.orElse(null),
					completeness());
		}

		private Fact.@Nullable Base before() {
			if (this.other == null) {
				return null;
			}
			return new Fact.Base(this.other.period(), Fact.Beside.of(this.sum.key().period(), this.other.period()),
					(this.base != null) ? printed(this.base) : null);
		}

		/** Of the figure, or of the other one if that is what is not complete. */
		private Fact.Completeness completeness() {
			Coverage own = this.sum.coverage();
			Coverage told = (own.complete() && this.base != null) ? this.base.coverage() : own;
			return new Fact.Completeness(told.in(), told.units());
		}

		private BigDecimal printed(Sum of) {
			BigDecimal number = of.amount().orZero();
			return (number.scale() > 0) ? this.placeholder.round(number) : number;
		}

		private int decimals() {
			return Optional.ofNullable(this.placeholder.decimals()).orElse(Comparisons.DECIMALS);
		}

		/** All that a case may print of it, as far as it is there. */
		private Map<String, Span> names(Fact fact) {
			Map<String, Span> names = new LinkedHashMap<>();
			Fact.Base before = fact.base();
			BigDecimal against = (this.target != null) ? this.target.value()
					: ((before != null) ? before.number() : null);
			names.put("so-nay", figure(this.sum));
			names.put("don-vi-tinh", computed(this.indicator.measure()));
			if (this.base != null) {
				names.put("so-cu", figure(this.base));
			}
			if (this.target != null) {
				names.put("muc-tieu", Wordings.this.figures.target(this.target));
			}
			if (against != null) {
				names.put("chenh-lech", number(fact.value().subtract(against).abs()));
			}
			if (before != null) {
				names.put("ky-so-sanh", computed(words(before)));
				Judgement.growth(fact, decimals())
					.ifPresent((growth) -> names.put("tang-truong", computed(VietnameseNumbers.format(growth.abs()))));
			}
			names.put("da-bao-cao", computed(Integer.toString(fact.completeness().in())));
			names.put("phai-bao-cao", computed(Integer.toString(fact.completeness().units())));
			return names;
		}

		private static String words(Fact.Base before) {
			return ((before.beside() == Fact.Beside.SAME_LAST_YEAR) ? "cùng kỳ năm " + before.period().year()
					: before.period().words());
		}

		private Span figure(Sum of) {
			return new Span.Value(PrintedFigures.text(printed(of), this.indicator), Set.of(),
					Wordings.this.figures.source(of));
		}

		private Span number(BigDecimal number) {
			return computed(PrintedFigures.text(number, this.indicator));
		}

		private Span computed(String text) {
			return new Span.Value(text, Set.of(), source());
		}

		/** The figure and all that it is held against. */
		private Span.Source source() {
			Span.Source first = Wordings.this.figures.source(this.sum);
			List<String> caption = new ArrayList<>(
					List.of("Theo quy tắc “" + this.rule.code() + "”", first.caption().getFirst()));
			caption.add(Wordings.this.figures.line(this.sum));
			if (this.base != null) {
				caption.add(Wordings.this.figures.line(this.base));
			}
			else if (this.other != null) {
				caption.add(Wordings.this.figures.place(this.other) + ": chưa có số liệu");
			}
			if (this.target != null) {
				caption.addAll(Wordings.this.figures.target(this.target).source().caption());
				caption.add("Mục tiêu: " + VietnameseNumbers.format(this.target.value()));
			}
			boolean whole = this.sum.coverage().whole() && (this.base == null || this.base.coverage().whole());
			return new Span.Source(this.key, first.address(), caption, whole);
		}

	}

}
