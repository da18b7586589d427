package vn.dean06.figures;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;
import vn.dean06.web.view.Markup;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What indicators say for some periods, added up by the database. What was told once is
 * kept as long as nothing changes that it comes from; the parts behind it are read when
 * somebody asks for them.
 */
public final class Sums {

	private final Set<Period> spans;

	private final Set<String> indicators;

	private final Supplier<Added> adder;

	private final Known known;

	private final @Nullable Sums others;

	private volatile @Nullable Added added;

	/**
	 * @param indicators those that can be told
	 * @param adder asked when something is asked that is not known
	 */
	Sums(Collection<Period> spans, Set<String> indicators, Supplier<Added> adder, Known known) {
		this(Set.copyOf(spans), indicators, adder, known, null);
	}

	private Sums(Set<Period> spans, Set<String> indicators, Supplier<Added> adder, Known known, @Nullable Sums others) {
		this.spans = spans;
		this.indicators = indicators;
		this.adder = adder;
		this.known = known;
		this.others = others;
	}

	/** The same, but what others can tell is as they tell it. */
	Sums with(Sums others) {
		return new Sums(this.spans, this.indicators, this.adder, this.known, others);
	}

	private Optional<Sums> others(FigureKey key) {
		return Optional.ofNullable(this.others)
			.filter((others) -> others.indicators.contains(key.indicator()) && others.spans.contains(key.period()));
	}

	/**
	 * What the database added up, and what was owed to it.
	 */
	static final class Added {

		private final Map<Period, Arithmetic> periods;

		private final Map<FigureKey, Told> told = new ConcurrentHashMap<>();

		private final Completeness completeness;

		Added(Map<Period, Arithmetic> periods, Completeness completeness) {
			this.periods = Map.copyOf(periods);
			this.completeness = completeness;
		}

		private Told told(FigureKey key) {
			Arithmetic arithmetic = this.periods.get(key.period());
			return (arithmetic == null) ? Told.NOTHING
					: this.told.computeIfAbsent(key, (asked) -> arithmetic.read(asked, atEnd(asked)));
		}

		private LocalDate atEnd(FigureKey key) {
			return Optional.ofNullable(this.periods.get(key.period()))
				.map((arithmetic) -> arithmetic.atEnd(key))
				.orElse(key.period().lastDay());
		}

		private Absence absence(FigureKey key) {
			return this.completeness.absence(key, atEnd(key), told(key));
		}

		private Answer.Behind behind(FigureKey key) {
			return this.completeness.behind(key, atEnd(key), told(key).something().orElseThrow());
		}

	}

	/**
	 * What was told of some periods, as long as nothing changes.
	 */
	static final class Known {

		/** More is asked by programs that go through all units and months once. */
		private static final int MOST = 20_000;

		private final Map<FigureKey, Fact> facts = new ConcurrentHashMap<>();

		private final Map<List<Coverage.Gap>, List<Coverage.Gap>> gaps = new ConcurrentHashMap<>();

		/** What one page adds up, others need not add up at the same time. */
		private final ReentrantLock turn = new ReentrantLock();

		private final UnaryOperator<Supplier<Object>> connected;

		private Set<String> indicators = Set.of();

		/** As long as a page holds it: it may be as large as all that else is kept. */
		private WeakReference<@Nullable Added> added = new WeakReference<>(null);

		/** Of one page alone. */
		Known() {
			this(UnaryOperator.identity());
		}

		/**
		 * @param connected makes of some work the same with a connection to the database
		 */
		private Known(UnaryOperator<Supplier<Object>> connected) {
			this.connected = connected;
		}

		@SuppressWarnings("unchecked")
		<T> T inTurn(Supplier<T> work) {
			return (T) this.connected.apply(() -> {
				this.turn.lock();
				try {
					return Objects.requireNonNull(work.get());
				}
				finally {
					this.turn.unlock();
				}
			}).get();
		}

		/** In turn only. */
		Added added(Set<String> asked, Supplier<Added> adder) {
			Added known = this.added.get();
			if (known == null || !this.indicators.containsAll(asked)) {
				known = adder.get();
				this.added = new WeakReference<>(known);
				this.indicators = asked;
			}
			return known;
		}

		Fact fact(FigureKey key, Function<FigureKey, Fact> reader) {
			Fact fact = this.facts.get(key);
			return (fact != null) ? fact : inTurn(() -> Optional.ofNullable(this.facts.get(key)).orElseGet(() -> {
				Fact read = reader.apply(key);
				if (this.facts.size() < MOST) {
					this.facts.put(key, read);
				}
				return read;
			}));
		}

		/** Many indicators miss the same submissions. */
		List<Coverage.Gap> shared(List<Coverage.Gap> missing) {
			return this.gaps.computeIfAbsent(missing, Function.identity());
		}

		Absence shared(Absence absence) {
			return new Absence(absence.reason(), absence.asked(), shared(absence.gaps()), absence.nearest());
		}

	}

	/**
	 * What a key says, and how complete that is once somebody asked.
	 */
	private static final class Fact {

		private final Optional<Answer.Brief> brief;

		private volatile @Nullable Coverage coverage;

		private volatile @Nullable List<Coverage.Gap> gaps;

		private volatile @Nullable List<Coverage.Gap> blanks;

		private volatile @Nullable Absence absence;

		Fact(Optional<Answer.Brief> brief) {
			this.brief = brief;
		}

	}

	/**
	 * Knows what was told before, by what it was told from.
	 */
	@Component
	static class Memory {

		private final ReentrantLock gate = new ReentrantLock();

		private final TransactionTemplate reading;

		private final Cache<Object, Known> known = Caffeine.newBuilder()
			.maximumSize(24)
			.expireAfterAccess(Duration.ofHours(1))
			.build();

		private final Cache<Object, Object> others = Caffeine.newBuilder()
			.maximumSize(64)
			.expireAfterAccess(Duration.ofHours(1))
			.build();

		Memory(PlatformTransactionManager transactions) {
			this.reading = new TransactionTemplate(transactions);
			this.reading.setReadOnly(true);
		}

		Known of(Object from) {
			return this.known.get(from, (first) -> new Known((work) -> () -> connected(work)));
		}

		/**
		 * Whoever adds up needs a connection. It is taken before the turn, else those who
		 * wait with one in hand may leave none for the one whose turn it is. And those
		 * who have none yet add up one after the other, as each of them fills much
		 * memory, and the others' pages need connections too.
		 */
		private Object connected(Supplier<Object> work) {
			if (TransactionSynchronizationManager.isActualTransactionActive()) {
				return work.get();
			}
			this.gate.lock();
			try {
				return Objects.requireNonNull(this.reading.execute((transaction) -> work.get()));
			}
			finally {
				this.gate.unlock();
			}
		}

		/** Something else that comes from the same, found by one reader at a time. */
		@SuppressWarnings("unchecked")
		<T> T other(Object from, Object what, Supplier<T> reader) {
			return (T) this.others.get(List.of(from, what), (first) -> reader.get());
		}

	}

	/**
	 * What the indicator says for the unit, as it is at the end of the period; empty
	 * where nothing was entered from which it could be told, and for other periods and
	 * indicators than were asked for.
	 */
	public Optional<Sum> read(FigureKey key) {
		Optional<Sums> others = others(key);
		if (others.isPresent()) {
			return others.get().read(key);
		}
		if (!this.spans.contains(key.period()) || !this.indicators.contains(key.indicator())) {
			return Optional.empty();
		}
		Fact fact = fact(key);
		return fact.brief.map((brief) -> new Sum(key, brief, behind(key, fact), () -> keys(key)));
	}

	public Optional<Sum> read(String indicator, String unit, Period period) {
		return read(new FigureKey(indicator, unit, period));
	}

	private Fact fact(FigureKey key) {
		return this.known.fact(key,
				(asked) -> new Fact(added().told(asked).something().map((told) -> Answer.Brief.of(asked, told))));
	}

	/** In turn only. */
	private Added added() {
		Added told = this.added;
		if (told == null) {
			told = this.known.added(this.indicators, this.adder);
			this.added = told;
		}
		return told;
	}

	private List<FigureKey> keys(FigureKey key) {
		return this.known.inTurn(() -> added().told(key).something().map(Answer.Brief::keys).orElse(List.of()));
	}

	private Answer.Behind behind(FigureKey key, Fact fact) {
		return new Answer.Behind() {

			@Override
			public Coverage coverage() {
				Coverage told = fact.coverage;
				if (told == null) {
					told = Sums.this.known.inTurn(() -> added().behind(key).coverage());
					fact.coverage = told;
				}
				return told;
			}

			@Override
			public List<Coverage.Gap> gaps() {
				List<Coverage.Gap> told = fact.gaps;
				if (told == null) {
					told = shared(key, Answer.Behind::gaps);
					fact.gaps = told;
				}
				return told;
			}

			@Override
			public List<Coverage.Gap> blanks() {
				List<Coverage.Gap> told = fact.blanks;
				if (told == null) {
					told = shared(key, Answer.Behind::blanks);
					fact.blanks = told;
				}
				return told;
			}

		};
	}

	private List<Coverage.Gap> shared(FigureKey key, Function<Answer.Behind, List<Coverage.Gap>> which) {
		return this.known.inTurn(() -> this.known.shared(which.apply(added().behind(key))));
	}

	/**
	 * What stands in a place of a page: the sum, or why there is none.
	 */
	public Place at(FigureKey key) {
		return new Place(read(key), () -> absence(key));
	}

	Place at(String indicator, String unit, Period period) {
		return at(new FigureKey(indicator, unit, period));
	}

	/**
	 * A place where a number is looked for.
	 *
	 * @param why found out only where there is no number
	 */
	public record Place(Optional<Sum> sum, Supplier<Absence> why) {

		public Absence absence() {
			return this.why.get();
		}

		/** What is printed there, be it of a shorter period. */
		public Optional<Amount> shown() {
			return this.sum.map(Answer::amount)
				.or(() -> Optional.ofNullable(absence().nearest()).map(Absence.Nearest::amount));
		}

		/**
		 * As HTML: a number that leads to the cell it was typed in, with how many of the
		 * units are in it; else in a few words why there is none. A rate that stands for
		 * no longer period is shown with the shorter one that it was stated for.
		 * @param root where the addresses of figures begin
		 * @param unit printed after the number
		 */
		public String html(String root, String unit) {
			Markup html = new Markup();
			write(html, root, unit);
			return html.toString();
		}

		void write(Markup html, String root, String unit) {
			if (this.sum.isPresent()) {
				Sum known = this.sum.get();
				write(html, root + known.source(), known.amount(), unit);
				known.coverage().write(html);
			}
			else {
				absent(html, root, unit, absence());
			}
		}

		private static void absent(Markup html, String root, String unit, Absence absence) {
			Absence.Nearest nearest = absence.nearest();
			if (nearest != null) {
				write(html, root + nearest.key(), nearest.amount(), unit);
				html.open("span", "coverage")
					.attribute("title", absence.reason())
					.text(" " + nearest.key().period().label())
					.close("span");
			}
			else {
				html.open("span", "text-secondary")
					.unheard("–")
					.text(" ")
					.open("span", absence.asked() ? "remark" : "visually-hidden")
					.attribute("title", absence.reason())
					.text(absence.label())
					.close("span")
					.close("span");
			}
		}

		private static void write(Markup html, String address, Amount amount, String unit) {
			html.open("a", "figure-link").attribute("href", address).text(amount.text()).close("a");
			html.open("span", "unit").text(unit).close("span");
		}

		/** Zero where there is no number. */
		public BigDecimal number() {
			return this.sum.map((known) -> known.amount().orZero()).orElse(BigDecimal.ZERO);
		}

	}

	/**
	 * Why it says nothing, and whose figures are missing. The indicator must be one of
	 * those that were asked for.
	 */
	public Absence absence(FigureKey key) {
		Optional<Sums> others = others(key);
		if (others.isPresent()) {
			return others.get().absence(key);
		}
		if (!this.spans.contains(key.period()) || !this.indicators.contains(key.indicator())) {
			return this.known.inTurn(() -> added().absence(key));
		}
		Fact fact = fact(key);
		Absence told = fact.absence;
		if (told == null) {
			told = this.known.inTurn(() -> this.known.shared(added().absence(key)));
			fact.absence = told;
		}
		return told;
	}

}
