package vn.dean06.reports;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.People;
import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.Shape;
import vn.dean06.catalogue.TargetView;
import vn.dean06.document.Span;
import vn.dean06.figures.Absence;
import vn.dean06.figures.Coverage;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Sum;
import vn.dean06.figures.Sums;
import vn.dean06.organisation.UnitTree;
import vn.dean06.reports.text.Value;
import vn.dean06.web.VietnameseNumbers;

/**
 * The figures that one report prints, each with where it comes from. It remembers them,
 * and what is missing in them.
 */
final class PrintedFigures {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy")
		.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

	private final Map<String, IndicatorView> catalogue;

	private final Shape shape;

	private final UnitTree units;

	private final Sums sums;

	private final Map<FigureKey, FigureView> authors;

	private final People people;

	private final Map<FigureKey, Sum> printed = new LinkedHashMap<>();

	/** Of what was printed and is not whole, until somebody tells it. */
	private final List<Coverage> partial = new ArrayList<>();

	private final Set<Coverage.Gap> gaps = new LinkedHashSet<>();

	private final Map<List<Coverage.Gap>, Boolean> known = new IdentityHashMap<>();

	PrintedFigures(ReportValues.Sources sources) {
		this.catalogue = sources.catalogue();
		this.shape = new Shape(sources.catalogue());
		this.units = sources.units();
		this.sums = sources.sums();
		this.authors = sources.authors();
		this.people = sources.people();
	}

	/** An indicator of the catalogue, null if it has none of that code. */
	@Nullable IndicatorView find(String indicator) {
		return this.catalogue.get(indicator);
	}

	IndicatorView indicator(FigureKey key) {
		return Objects.requireNonNull(this.catalogue.get(key.indicator()));
	}

	/**
	 * Whether its months add up, so that a longer period says more than a shorter one.
	 */
	boolean accumulates(FigureKey key) {
		IndicatorView indicator = indicator(key);
		return !indicator.percent() && !this.shape.isOfStocks(indicator);
	}

	Optional<Sum> read(FigureKey key) {
		return this.sums.read(key);
	}

	/** The figure, or who owes it. */
	Value value(FigureKey key, UnaryOperator<BigDecimal> rounding) {
		return read(key).<Value>map((reading) -> new Value.Printed(print(reading, rounding)))
			.orElseGet(() -> missing(key));
	}

	Value.Missing missing(FigureKey key) {
		Absence absence = absence(key);
		return new Value.Missing(
				"“%s”, %s, %s".formatted(indicator(key).name(), this.units.shortName(key.unit()), key.period().label()),
				absence.sentence(this.units), absence.gaps());
	}

	Absence absence(FigureKey key) {
		return this.sums.absence(key);
	}

	private Span.Value print(Sum reading, UnaryOperator<BigDecimal> rounding) {
		note(reading);
		IndicatorView indicator = indicator(reading.key());
		return new Span.Value(text(reading.amount(), indicator, rounding), Set.of(), source(reading));
	}

	/** It is printed, or something that comes from it. */
	void note(Sum reading) {
		this.printed.put(reading.key(), reading);
		Coverage coverage = reading.coverage();
		if (!coverage.whole()) {
			this.partial.add(coverage);
			addGaps(reading.gaps());
		}
	}

	/** It is not there, and what would bring it is missing in what is printed. */
	void miss(List<Coverage.Gap> missing) {
		this.gaps.addAll(missing);
	}

	/** Most sums miss the same, and are then told so by the same list. */
	private void addGaps(List<Coverage.Gap> missing) {
		if (this.known.put(missing, true) == null) {
			this.gaps.addAll(missing);
		}
	}

	static String text(Amount amount, IndicatorView indicator, UnaryOperator<BigDecimal> rounding) {
		return (amount.number() == null) ? amount.toString() : text(rounding.apply(amount.number()), indicator);
	}

	static String text(BigDecimal number, IndicatorView indicator) {
		return indicator.counted() ? VietnameseNumbers.count(number) : VietnameseNumbers.format(number);
	}

	Span.Source source(Sum reading) {
		FigureKey key = reading.source();
		Coverage coverage = reading.coverage();
		List<String> caption = new ArrayList<>();
		caption.add(indicator(reading.key()).name() + " (" + indicator(reading.key()).measure() + ")");
		caption.add(place(key));
		FigureView figure = (reading.count() == 1) ? this.authors.get(key) : null;
		if (figure != null) {
			caption.add(this.people.name(figure.enteredBy()) + " nhập lúc " + MOMENT.format(figure.enteredAt()));
		}
		else {
			caption.add("Tổng hợp từ " + VietnameseNumbers.format(reading.count()) + " số liệu");
		}
		if (!coverage.whole()) {
			caption.add(coverage.sentence());
		}
		return new Span.Source(key.toString(), "/so-lieu/" + key, caption, coverage.whole());
	}

	/** "Công an tỉnh, tháng 12/2024: 1.234", and how complete that is. */
	String line(Sum sum) {
		String label = sum.coverage().label();
		return place(sum.key()) + ": " + sum.amount().text() + (label.isEmpty() ? "" : " (" + label + ")");
	}

	/** What is to be reached, which leads to where it was set. */
	Span.Value target(TargetView target) {
		IndicatorView indicator = Objects.requireNonNull(this.catalogue.get(target.indicator()));
		return new Span.Value(VietnameseNumbers.format(target.value()), Set.of(),
				new Span.Source("target:" + target.indicator(),
						"/chi-tieu/" + target.indicator() + "?nam=" + target.year(),
						Stream.of("Mục tiêu được giao năm " + target.year() + ": " + indicator.name(), target.source())
							.filter(Objects::nonNull)
							.toList()));
	}

	/** "Công an tỉnh, tháng 12/2024". */
	String place(FigureKey key) {
		return this.units.shortName(key.unit()) + ", " + key.period().label();
	}

	/**
	 * How complete the sums are that were printed since this was asked last, of those
	 * that are not whole.
	 */
	List<Coverage> takePartial() {
		List<Coverage> taken = List.copyOf(this.partial);
		this.partial.clear();
		return taken;
	}

	/**
	 * The submissions that were due and are missing in what was printed so far.
	 */
	Set<Coverage.Gap> gaps() {
		return this.gaps;
	}

	/**
	 * Everything that was printed so far and comes from figures.
	 */
	List<Sum> printed() {
		return List.copyOf(this.printed.values());
	}

}
