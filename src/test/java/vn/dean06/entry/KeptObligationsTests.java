package vn.dean06.entry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.dean06.ThisMonthTest;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.Obligation;
import vn.dean06.submissions.SubmissionKey;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What units owe is kept, and found anew as soon as somebody changed the forms or the
 * units.
 */
@ThisMonthTest
class KeptObligationsTests {

	private static final String UNIT = "GL-21583";

	private static final Period MONTH = Period.parse("2026-11");

	private static final SubmissionKey KEY = new SubmissionKey("bieu-co-so", UNIT, MONTH);

	@Autowired
	EntrySheets sheets;

	@Autowired
	JdbcClient database;

	@AfterEach
	void takeItBack() {
		run("update form_line set compulsory = not compulsory where valid_to = '2099-01-01'");
		run("update form_line set valid_to = null where valid_to = '2099-01-01'");
		run("update org_unit set valid_to = null where code = 'GL-21583'");
	}

	@Test
	void areAsTheFormsSayNow() {
		Obligation before = this.sheets.owed(KEY).orElseThrow();
		assertThat(this.sheets.owed(MONTH)).contains(before);
		assertThat(this.sheets.owed(MONTH, UNIT)).contains(before);
		run("""
				update form_line set compulsory = not compulsory, valid_to = '2099-01-01'
				where form = 'bieu-co-so' and indicator = 'dvc.khai-sinh.truc-tuyen' and valid_to is null""");
		Obligation now = this.sheets.owed(KEY).orElseThrow();
		assertThat(now.cells()).isEqualTo(before.cells());
		assertThat(Math.abs(now.compulsory() - before.compulsory())).isEqualTo(1);
		assertThat(this.sheets.owed(MONTH)).contains(now).doesNotContain(before);
		assertThat(this.sheets.owed(MONTH, UNIT)).contains(now);
	}

	@Test
	void areNoneOfAUnitThatHasEnded() {
		assertThat(this.sheets.owed(KEY)).isPresent();
		run("update org_unit set valid_to = '2026-10-31' where code = 'GL-21583'");
		assertThat(this.sheets.owed(KEY)).isEmpty();
		assertThat(this.sheets.owed(MONTH, UNIT)).isEmpty();
		assertThat(this.sheets.owed(MONTH)).isNotEmpty().noneMatch((owed) -> owed.key().unit().equals(UNIT));
		assertThat(this.sheets.owed(Period.parse("2026-10"), UNIT)).isNotEmpty();
	}

	private void run(String sql) {
		this.database.sql(sql).update();
	}

}
