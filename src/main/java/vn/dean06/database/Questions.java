package vn.dean06.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;

/**
 * Questions that go to the database together once one of their answers is wanted, since
 * each way there and back costs more than most answers. They are answered in their order,
 * and each sees what was committed when its turn comes.
 */
public final class Questions {

	private final JdbcOperations database;

	private final List<Answer<?>> open = new ArrayList<>();

	private final List<Answer<?>> last = new ArrayList<>();

	public Questions(JdbcOperations database) {
		this.database = database;
	}

	/**
	 * Asks with the next that are sent.
	 */
	public <T> Answer<T> ask(String sql, ResultSetExtractor<T> reader, Object... parameters) {
		return add(this.open, sql, reader, parameters);
	}

	/**
	 * Asks with the next that are sent, behind all of them.
	 */
	<T> Answer<T> askLast(String sql, ResultSetExtractor<T> reader, Object... parameters) {
		return add(this.last, sql, reader, parameters);
	}

	private <T> Answer<T> add(List<Answer<?>> asked, String sql, ResultSetExtractor<T> reader, Object... parameters) {
		Answer<T> answer = new Answer<>(sql, reader, parameters);
		asked.add(answer);
		return answer;
	}

	/**
	 * Sends with the next a statement whose one row tells, by {@code must_hold}, whether
	 * something is still as it was read. If it is not, the database does nothing of what
	 * is sent with it.
	 */
	public void mustHold(String sql, Object... parameters) {
		ask(sql, ResultSet::next, parameters);
	}

	/**
	 * Sends what was asked. Where no transaction runs it is one by itself, and what it
	 * writes is committed with it.
	 * @throws ConcurrencyFailureException if something does not hold that must
	 */
	public void send() {
		List<Answer<?>> asked = Stream.concat(this.open.stream(), this.last.stream()).toList();
		this.open.clear();
		this.last.clear();
		this.database.execute(new Sent(asked), (PreparedStatementCallback<Integer>) (statement) -> {
			statement.execute();
			for (Answer<?> answer : asked) {
				try (ResultSet rows = statement.getResultSet()) {
					answer.read(rows);
				}
				statement.getMoreResults();
			}
			return asked.size();
		});
	}

	/**
	 * What is told when it is wanted.
	 */
	public final class Answer<T> {

		private final String sql;

		private final ResultSetExtractor<T> reader;

		private final Object[] parameters;

		private @Nullable T told;

		private Answer(String sql, ResultSetExtractor<T> reader, Object... parameters) {
			this.sql = sql;
			this.reader = reader;
			this.parameters = parameters;
		}

		boolean isTold() {
			return this.told != null;
		}

		public T get() {
			if (this.told == null) {
				send();
			}
			if (this.told == null) {
				throw new IllegalStateException("Nothing was answered to " + this.sql);
			}
			return this.told;
		}

		private void read(ResultSet rows) throws SQLException {
			this.told = this.reader.extractData(rows);
		}

	}

	/**
	 * Several statements as the driver takes them: one after the other, in one message.
	 */
	private record Sent(List<Answer<?>> questions) implements PreparedStatementCreator, SqlProvider {

		@Override
		public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
			PreparedStatement statement = connection.prepareStatement(getSql());
			Object[] parameters = this.questions.stream().flatMap((one) -> Stream.of(one.parameters)).toArray();
			new ArgumentPreparedStatementSetter(parameters).setValues(statement);
			return statement;
		}

		@Override
		public String getSql() {
			return this.questions.stream().map((one) -> one.sql).collect(Collectors.joining(";\n"));
		}

	}

}
