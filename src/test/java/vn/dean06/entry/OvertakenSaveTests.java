package vn.dean06.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.AtOnce;
import vn.dean06.CommittedTest;
import vn.dean06.DatabaseOwner;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.figures.FigureKey;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was read for a saved cell changes before the cell is written.
 */
@CommittedTest
class OvertakenSaveTests {

	private static final FigureKey KEY = FigureKey.parse("ktxh.chi-tieu.tong@GL-STC/2026-11");

	private static final FigureKey OTHER = FigureKey.parse("ktxh.chi-tieu.hoan-thanh@GL-STC/2026-11");

	private static final SubmissionKey FORM = new SubmissionKey("bieu-thang", "GL-STC", KEY.period());

	private static final Person OFFICER = new Person("stc", "Cán bộ Sở Tài chính", Role.OFFICER, "GL-STC");

	private static final String HELD = "select 1 from submission where unit = 'GL-STC' for update;";

	@Autowired
	DatabaseOwner owner;

	@Autowired
	SavedCells cells;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient sql;

	/** When the other figure was entered that stands on the page. */
	private @Nullable Instant seen;

	@BeforeEach
	void theFormIsBegun() {
		for (String table : List.of("kept_entry", "figure_change", "figure", "submission")) {
			this.owner.sql().sql("delete from " + table + " where unit = 'GL-STC'").update();
		}
		assertThat(save(new FigureEntry(OTHER, "3", null, null)).results()).singleElement()
			.satisfies((result) -> this.seen = Objects.requireNonNull(result.figure()).enteredAt());
	}

	@Test
	void aCellIsSavedOnceTheOtherIsDone() {
		assertThat(behind(HELD).results()).singleElement()
			.satisfies((result) -> assertThat(result.status()).isEqualTo(FigureEntry.Status.SAVED));
		assertThat(written()).containsExactly("22");
	}

	@Test
	void whatWasHandedInMeanwhileStaysAsItIs() {
		assertThat(behind("update submission set state = 'SUBMITTED' where unit = 'GL-STC'").results()).singleElement()
			.satisfies((result) -> {
				assertThat(result.status()).isEqualTo(FigureEntry.Status.LOCKED);
				assertThat(result.sentence()).startsWith("Biểu đã nộp");
			});
		assertThat(written()).isEmpty();
	}

	@Test
	void whatAColleagueSavedMeanwhileIsNotOverwritten() {
		assertThat(behind(
				HELD + """
						insert into figure (indicator, unit, period, value, none_arisen, form, submitter, entered_by, entered_at,
						version) values ('ktxh.chi-tieu.tong', 'GL-STC', '2026-11', 21, false, 'bieu-thang', 'GL-STC', 'stc2',
						now(), 0)""")
			.results()).singleElement()
			.satisfies((result) -> assertThat(result.status()).isEqualTo(FigureEntry.Status.CONFLICT));
		assertThat(written()).isEmpty();
		assertThat(this.sql.sql("select value from figure where indicator = ? and unit = ?")
			.params(KEY.indicator(), KEY.unit())
			.query(Integer.class)
			.list()).containsExactly(21);
	}

	@Test
	void whatAColleagueLeftInTheCellMeanwhileIsTold() {
		SavedCells.Saved saved = behind(HELD + """
				insert into kept_entry (indicator, unit, period, form, submitter, text, status, sentence, covers,
				typed_by, typed_at) values ('ktxh.chi-tieu.tong', 'GL-STC', '2026-11', 'bieu-thang', 'GL-STC', 'abc',
				'REFUSED', 'Không phải số', false, 'stc2', now())""");
		assertThat(saved.cells()).singleElement().satisfies((cell) -> {
			assertThat(cell.text()).isEqualTo("22");
			assertThat(cell.kept()).isNotNull();
		});
		assertThat(this.sql.sql("select covers from kept_entry where unit = 'GL-STC'").query(Boolean.class).list())
			.containsExactly(true);
	}

	@Test
	void ofABlockNothingIsSavedBeforeAllOfItIsAsItWasRead() {
		assertThat(
				behind("update figure set value = 4, version = version + 1, entered_at = now() where unit = 'GL-STC'",
						new FigureEntry(KEY, "22", null, null), new FigureEntry(OTHER, "5", null, this.seen))
					.results())
			.extracting(FigureEntry.Result::status)
			.containsExactly(FigureEntry.Status.SAVED, FigureEntry.Status.CONFLICT);
		assertThat(written()).containsExactly("22");
	}

	private SavedCells.Saved behind(String held) {
		return behind(held, new FigureEntry(KEY, "22", null, null));
	}

	/** Saves behind somebody who holds what is to be written, and lets go. */
	private SavedCells.Saved behind(String held, FigureEntry... typed) {
		List<SavedCells.Saved> saved = new ArrayList<>();
		assertThat(new AtOnce(this.database).behind(held, () -> saved.add(save(typed)))).isEmpty();
		return saved.getFirst();
	}

	private SavedCells.Saved save(FigureEntry... typed) {
		List<SavedCells.Saved> saved = new ArrayList<>();
		SignIn.as(OFFICER, () -> saved.add(this.cells.save(FORM, List.of(typed), Viewer.ofUnit("GL-STC"))));
		return saved.getFirst();
	}

	/** What the history of the cell says. */
	private List<String> written() {
		return this.sql.sql("select new_value from figure_change where indicator = ? and unit = ?")
			.params(KEY.indicator(), KEY.unit())
			.query(String.class)
			.list();
	}

}
