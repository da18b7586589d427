package vn.dean06.figures;

import java.math.BigDecimal;
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

/**
 * A figure as it is read beside hundreds of thousands of others: a row of the table and
 * nothing else.
 */
record FigureRow(String indicator, String unit, String period, @Nullable BigDecimal value, @Nullable String note,
		@Nullable String form, @Nullable String submitter, String enteredBy, Instant enteredAt) {

	private static final int AT_ONCE = 2000;

	/**
	 * Where its submission stands too, as those who may not see a draft may not see it.
	 * Each row is found by its key, which needs no plan of its own for each question, and
	 * never all submissions.
	 */
	private static final String OF = """
			select f.indicator, f.unit, f.period, f.value, f.note, f.form, f.submitter, f.entered_by, f.entered_at,
			f.version, (select state from submission s
				where s.form = f.form and s.unit = f.submitter and s.period = f.period)
			from unnest(?, ?, ?) as key (indicator, unit, period)
			join figure f on f.indicator = key.indicator and f.unit = key.unit and f.period = key.period""";

	private static final String COLUMNS = """
			select indicator, unit, period, value, note, form, submitter, entered_by, entered_at from figure\s""";

	private static final String OF_ALL = COLUMNS + "where indicator = any(?) and period = any(?)";

	private static final String OF_UNITS = COLUMNS + "where indicator = any(?) and unit = any(?) and period = any(?)";

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
		return all(database, OF_UNITS, List.of(indicators, units, periods));
	}

	/**
	 * The same of all units.
	 */
	static Stream<FigureRow> all(JdbcOperations database, Collection<String> indicators, Collection<String> periods) {
		return all(database, OF_ALL, List.of(indicators, periods));
	}

	private static Stream<FigureRow> all(JdbcOperations database, String sql, List<Collection<String>> parameters) {
		return database.queryForStream((PreparedStatementCreator) (connection) -> {
			PreparedStatement statement = connection.prepareStatement(sql);
			statement.unwrap(PGStatement.class).setPrepareThreshold(0);
			statement.setFetchSize(AT_ONCE);
			int parameter = 1;
			for (Collection<String> some : parameters) {
				statement.setObject(parameter++, some.toArray(String[]::new));
			}
			return statement;
		}, (row, number) -> of(row));
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

	/**
	 * Turns rows into figures that share what many of them have in common.
	 */
	static Function<FigureRow, FigureView> reader() {
		Map<String, Period> periods = new HashMap<>();
		Map<String, String> texts = new HashMap<>();
		Map<SubmissionKey, SubmissionKey> submissions = new HashMap<>();
		return (row) -> {
			Period of = periods.computeIfAbsent(row.period, Period::parse);
			FigureKey key = new FigureKey(shared(row.indicator, texts), shared(row.unit, texts), of);
			SubmissionKey submission = (row.form != null && row.submitter != null)
					? submissions.computeIfAbsent(new SubmissionKey(row.form, row.submitter, of), Function.identity())
					: null;
			return new FigureView(key, submission, new Amount(row.value), row.note, shared(row.enteredBy, texts),
					row.enteredAt);
		};
	}

	private static String shared(String text, Map<String, String> texts) {
		return texts.computeIfAbsent(text, Function.identity());
	}

}
