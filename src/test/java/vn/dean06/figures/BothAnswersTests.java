package vn.dean06.figures;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.ThisMonthTest;
import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.FormLineView;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.Shape;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Visibility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read figure by figure and what the database adds up, both against one plain
 * recomputation, in the same random provinces with hidden drafts.
 */
@ThisMonthTest
@Transactional
class BothAnswersTests {

	private static final int PROVINCES = 60;

	@Autowired
	FigureRepository repository;

	@Autowired
	JdbcTemplate database;

	@Test
	void readingsAndSumsAndTheirCoverageEqualAPlainRecomputation() {
		prepare();
		for (int i = 0; i < PROVINCES; i++) {
			long seed = i;
			new Trial(seed).run();
		}
	}

	/** The units and indicators that the figures refer to. */
	private void prepare() {
		new RandomProvince(new Random(0)).tree.all().forEach(this::unit);
		RandomProvince.CATALOGUE.values().forEach(this::indicator);
	}

	private void unit(OrgUnitView unit) {
		this.database.update("""
				insert into org_unit (code, name, short_name, level, parent, position)
				values (?, ?, ?, ?, null, 0) on conflict do nothing""", unit.code(), unit.name(), unit.shortName(),
				unit.level().name());
	}

	private void indicator(IndicatorView indicator) {
		this.database.update(
				"insert into measure (name, counted, percent) values (?, true, false) on conflict do nothing",
				indicator.measure());
		this.database.update("""
				insert into indicator (code, section, name, measure, kind, decimals, keeper, position)
				values (?, 'II', ?, ?, ?, 2, 'K', 0)""", indicator.code(), indicator.name(), indicator.measure(),
				indicator.kind().name());
	}

	/**
	 * One random province.
	 */
	private final class Trial {

		private final long seed;

		private final RandomProvince land;

		private final List<FigureView> figures;

		private final Set<SubmissionKey> open = new HashSet<>();

		private final Set<SubmissionKey> hidden = new HashSet<>();

		private final int due;

		Trial(long seed) {
			this.seed = seed;
			this.land = new RandomProvince(new Random(seed));
			this.figures = this.land.figures(RandomProvince.CATALOGUE.keySet(), this.land.random.nextBoolean());
			this.due = this.land.random.nextInt(13);
			this.figures.stream().map(FigureView::submission).distinct().forEach((submission) -> {
				int state = this.land.random.nextInt(6);
				if (submission != null && state < 2) {
					this.open.add(submission);
				}
				if (submission != null && state == 0) {
					this.hidden.add(submission);
				}
			});
		}

		void run() {
			write();
			List<FigureView> visible = this.figures.stream()
				.filter((figure) -> figure.submission() == null || !this.hidden.contains(figure.submission()))
				.toList();
			PlainArithmetic plain = new PlainArithmetic(this.land, visible);
			Visibility visibility = new Visibility(this.hidden);
			FigureBook book = new FigureBook(new Shape(RandomProvince.CATALOGUE), this.land.tree,
					Figures.visible(
							FigureRow.all(BothAnswersTests.this.database, RandomProvince.CATALOGUE.keySet(), codes()),
							visibility),
					this::owed);
			Sums sums = new SumReader(BothAnswersTests.this.repository, BothAnswersTests.this.database,
					RandomProvince.CATALOGUE, this.land.tree, visibility, RandomProvince.ASKED, this::owed)
				.read(RandomProvince.CATALOGUE.keySet());
			for (String unit : this.land.units.keySet()) {
				for (String indicator : RandomProvince.CATALOGUE.keySet()) {
					Period period = RandomProvince.ASKED
						.get(Math.max(0, this.land.random.nextInt(-10, RandomProvince.ASKED.size())));
					FigureKey key = new FigureKey(indicator, unit, period);
					check(key, plain, "reading", book.read(key));
					check(key, plain, "sum", sums.read(key));
				}
			}
		}

		private void check(FigureKey key, PlainArithmetic plain, String what, Optional<? extends Answer> answer) {
			LocalDate day = this.land.atEnd(key.unit(), key.period());
			assertThat(answer.map((told) -> text(told.amount()))).as("%s of %s, seed %d", what, key, this.seed)
				.isEqualTo(plain.read(key, day).map(BothAnswersTests::text));
			assertThat(answer.map(Answer::coverage)
				.map((coverage) -> new PlainArithmetic.Complete(coverage.units(), coverage.in(), coverage.approved())))
				.as("coverage of the %s of %s, %d months due, seed %d", what, key, this.due, this.seed)
				.isEqualTo(plain.complete(key, day, this.due, this.open));
		}

		private Owed owed() {
			Map<String, List<FormLineView>> lines = RandomProvince.CATALOGUE.keySet()
				.stream()
				.collect(Collectors.toMap(Function.identity(), (code) -> List
					.of(new FormLineView("bieu", 0, code, null, UnitLevel.COMMUNE, null, null, null, true))));
			return new Owed(lines, Map.of("bieu", Period.Kind.MONTH),
					Period.year(2025)
						.months()
						.stream()
						.collect(Collectors.toMap(Function.identity(), (month) -> month.number() <= this.due)),
					this.open, (periods) -> Map.of(), Map::of);
		}

		private static List<String> codes() {
			return RandomProvince.PERIODS.stream().map(Period::toString).toList();
		}

		private void write() {
			BothAnswersTests.this.database.update(
					"delete from figure where indicator in (select code from indicator where position = 0 and keeper = 'K')");
			BothAnswersTests.this.database.batchUpdate("""
					insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version,
					form, submitter) values (?, ?, ?, ?, ?, 'canbo', now(), 0, ?, ?)""",
					this.figures.stream().map(Trial::row).toList(), new int[] { Types.VARCHAR, Types.VARCHAR,
							Types.VARCHAR, Types.NUMERIC, Types.BOOLEAN, Types.VARCHAR, Types.VARCHAR });
		}

		private static @Nullable Object[] row(FigureView figure) {
			SubmissionKey submission = figure.submission();
			return new @Nullable Object[] { figure.key().indicator(), figure.key().unit(),
					figure.key().period().toString(), figure.amount().number(), figure.amount().noneArisen(),
					(submission != null) ? submission.form() : null, (submission != null) ? submission.unit() : null };
		}

	}

	/** Precision aside, which follows the parts. */
	private static String text(Amount amount) {
		return amount.noneArisen() ? amount.toString() : amount.orZero().stripTrailingZeros().toPlainString();
	}

}
