package vn.dean06.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

import vn.dean06.ThisMonthTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

@ThisMonthTest
class QuestionsTests {

	@Autowired
	JdbcTemplate database;

	@Test
	void whatIsAskedBeforeAnAnswerIsWantedGoesTogether() {
		JdbcOperations counted = spy(this.database);
		Questions questions = new Questions(counted);
		Questions.Answer<List<String>> letters = questions.ask("select unnest(?::text[])", QuestionsTests::texts,
				(Object) new String[] { "a", "b" });
		Questions.Answer<List<String>> none = questions.ask("select 'x' where ? = 2", QuestionsTests::texts, 1);
		Questions.Answer<List<String>> sum = questions.ask("select ?::int + ?::int", QuestionsTests::texts, 1, 2);
		assertThat(sum.get()).containsExactly("3");
		assertThat(letters.get()).containsExactly("a", "b");
		assertThat(none.get()).isEmpty();
		wasSent(counted, 1);
		assertThat(questions.ask("select 4", QuestionsTests::texts).get()).containsExactly("4");
		wasSent(counted, 2);
	}

	private static void wasSent(JdbcOperations database, int times) {
		verify(database, times(times)).execute(any(PreparedStatementCreator.class),
				ArgumentMatchers.<PreparedStatementCallback<Integer>>any());
	}

	private static List<String> texts(ResultSet rows) throws SQLException {
		List<String> texts = new ArrayList<>();
		while (rows.next()) {
			texts.add(rows.getString(1));
		}
		return texts;
	}

}
