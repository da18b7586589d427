package vn.dean06.figures;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

import vn.dean06.catalogue.Amount;
import vn.dean06.database.Questions;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionState;
import vn.dean06.submissions.Viewer;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlProvider;

/**
 * A figure as it is read beside hundreds of thousands of others: a row of the table and
 * nothing else.
 */
record FigureRow(String indicator, String unit, String period, @Nullable BigDecimal value, @Nullable String form,
		@Nullable String submitter, @Nullable String note, String enteredBy, Instant enteredAt) {

	/** A form of 200 rows with the year that it is compared with. */
	private static final int AT_ONCE = 4000;

	/**
	 * Where its submission stands too, as those who may not see a draft may not see it.
	 * Each row is found by its key, which needs no plan of its own for each question, and
	 * never all submissions.
	 */
	private static final String OF = """
			select f.indicator, f.unit, f.period, f.value, f.form, f.submitter, f.note, f.entered_by, f.entered_at,
			f.version, (select state from submission s
				where s.form = f.form and s.unit = f.submitter and s.period = f.period)
			from unnest(?, ?, ?) as key (indicator, unit, period)
			join figure f on f.indicator = key.indicator and f.unit = key.unit and f.period = key.period""";

	private static final String WHOLE = """
			select indicator, unit, period, value, form, submitter, note, entered_by, entered_at from figure\s""";

	private static final String AMOUNTS = "select indicator, unit, period, value, form, submitter from figure ";

	private static final String OF_ALL = "where indicator = any(?) and period = any(?)";

	private static final String OF_UNITS = "where indicator = any(?) and unit = any(?) and period = any(?)";

	/**
	 * The same, found by units and periods: a search in the index for each of hundreds of
	 * indicators would take the database longer than to read what they are taken from. An
	 * expression is looked up in no index.
	 */
	private static final String OF_FEW_UNITS = "where indicator || '' = any(?) and unit = any(?) and period = any(?)";

	/**
	 * A figure with what else its row tells.
	 *
	 * @param version how often it was changed
	 * @param state where its submission stands, null if it is in none
	 */
	record Standing(FigureView figure, int version, @Nullable SubmissionState state) {

		boolean isFor(Viewer viewer) {
			return this.figure.submission() == null || this.state == null
					|| viewer.sees(this.figure.submission(), this.state);
		}

	}

	/**
	 * The few figures of some keys.
	 */
	static Questions.Answer<List<Standing>> few(Questions questions, Collection<FigureKey> keys) {
		return questions.ask(OF, FigureRow::standing, FigureKey.columns(Set.copyOf(keys)));
	}

	/**
	 * All figures of some indicators, units and periods, one after the other, as there
	 * may be very many. Whether few indicators of many units are asked for or many of one
	 * decides how they are found best, so the database plans it anew each time.
	 * @return to be closed
	 */
	static Stream<FigureRow> all(JdbcOperations database, Collection<String> indicators, Collection<String> units,
			Collection<String> periods) {
		return all(database, WHOLE + ofUnits(indicators, units), List.of(indicators, units, periods),
				(row, number) -> of(row));
	}

	/**
	 * The same of all units.
	 */
	static Stream<FigureRow> all(JdbcOperations database, Collection<String> indicators, Collection<String> periods) {
		return all(database, WHOLE + OF_ALL, List.of(indicators, periods), (row, number) -> of(row));
	}

	/**
	 * What they say and nothing else, which takes half the time.
	 * @return to be closed
	 */
	static Stream<Contribution> amounts(JdbcOperations database, Collection<String> indicators,
			Collection<String> units, Collection<String> periods) {
		Shared shared = new Shared();
		return all(database, AMOUNTS + ofUnits(indicators, units), List.of(indicators, units, periods),
				(row, number) -> amount(row, shared));
	}

	private static String ofUnits(Collection<String> indicators, Collection<String> units) {
		return (indicators.size() > units.size()) ? OF_FEW_UNITS : OF_UNITS;
	}

	private static <T> Stream<T> all(JdbcOperations database, String sql, List<Collection<String>> parameters,
			RowMapper<T> mapper) {
		return database.queryForStream(new Question(sql, parameters), mapper);
	}

	/** Planned anew each time, and named in the log like any other. */
	private record Question(String sql,
			List<Collection<String>> parameters) implements PreparedStatementCreator, SqlProvider {

		@Override
		public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
			PreparedStatement statement = connection.prepareStatement(this.sql);
			statement.unwrap(PGStatement.class).setPrepareThreshold(0);
			statement.setFetchSize(AT_ONCE);
			int parameter = 1;
			for (Collection<String> some : this.parameters) {
				statement.setObject(parameter++, some.toArray(String[]::new));
			}
			return statement;
		}

		@Override
		public String getSql() {
			return this.sql;
		}

	}

	private static List<Standing> standing(ResultSet row) throws SQLException {
		Function<FigureRow, FigureView> reader = reader();
		List<Standing> standing = new ArrayList<>();
		while (row.next()) {
			String state = row.getString(11);
			standing.add(new Standing(reader.apply(of(row)), row.getInt(10),
					(state != null) ? SubmissionState.valueOf(state) : null));
		}
		return standing;
	}

	private static FigureRow of(ResultSet row) throws SQLException {
		return new FigureRow(row.getString(1), row.getString(2), row.getString(3), row.getBigDecimal(4),
				row.getString(5), row.getString(6), row.getString(7), row.getString(8),
				row.getTimestamp(9).toInstant());
	}

	private static Contribution amount(ResultSet row, Shared shared) throws SQLException {
		FigureKey key = shared.key(row.getString(1), row.getString(2), row.getString(3));
		return Contribution.of(key, new Amount(row.getBigDecimal(4)),
				shared.submission(row.getString(5), row.getString(6), key.period()));
	}

	/**
	 * Turns rows into figures that share what many of them have in common.
	 */
	static Function<FigureRow, FigureView> reader() {
		Shared shared = new Shared();
		return (row) -> {
			FigureKey key = shared.key(row.indicator, row.unit, row.period);
			return new FigureView(key, shared.submission(row.form, row.submitter, key.period()), new Amount(row.value),
					row.note, shared.text(row.enteredBy), row.enteredAt);
		};
	}

	/**
	 * What many rows have in common.
	 */
	private static final class Shared {

		private final Map<String, Period> periods = new HashMap<>();

		private final Map<String, String> texts = new HashMap<>();

		private final Map<SubmissionKey, SubmissionKey> submissions = new HashMap<>();

		private String text(String text) {
			return this.texts.computeIfAbsent(text, Function.identity());
		}

		private FigureKey key(String indicator, String unit, String period) {
			return new FigureKey(text(indicator), text(unit), this.periods.computeIfAbsent(period, Period::parse));
		}

		private @Nullable SubmissionKey submission(@Nullable String form, @Nullable String submitter, Period period) {
			return (form == null || submitter == null) ? null
					: this.submissions.computeIfAbsent(new SubmissionKey(form, submitter, period), Function.identity());
		}

	}

}
