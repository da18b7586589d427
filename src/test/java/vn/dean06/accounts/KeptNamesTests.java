package vn.dean06.accounts;

import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.ThisMonthTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people are called is not read anew for each page, and never told as it was before.
 */
@ThisMonthTest
class KeptNamesTests {

	private static final String OFFICER = "noivu";

	private static final String UNIT = "GL-HND";

	@Autowired
	Contacts contacts;

	@Autowired
	JdbcClient database;

	private String name = "";

	@BeforeEach
	void remember() {
		this.name = Objects.requireNonNull(this.contacts.names().get(OFFICER));
	}

	@AfterEach
	void restore() {
		rename(this.name);
		this.database.sql("delete from stand_in where unit = ?").param(UNIT).update();
	}

	@Test
	void areKeptAsLongAsNobodyIsCalledOtherwise() {
		this.database.sql("update account set enabled = enabled where username = ?").param(OFFICER).update();
		assertThat(this.contacts.names()).isSameAs(this.contacts.names());
	}

	@Test
	void anotherNameIsToldAtOnce() {
		rename("Đinh Thị Mới");
		assertThat(this.contacts.names()).containsEntry(OFFICER, "Đinh Thị Mới");
		assertThat(this.contacts.people().name(OFFICER)).isEqualTo("Đinh Thị Mới");
	}

	@Test
	void whoStandsInIsToldAtOnceAndNoLongerWhenItWasTakenBack() {
		assertThat(this.contacts.people().of(UNIT)).isEmpty();
		this.database.sql("""
				insert into stand_in (id, username, unit, since, until, reason, given_by, given_at)
				values (gen_random_uuid(), ?, ?, date '2026-11-01', date '2026-11-30', 'Nghỉ ốm', 'quantri', now())""")
			.params(OFFICER, UNIT)
			.update();
		assertThat(this.contacts.people().of(UNIT)).singleElement()
			.satisfies((standIn) -> assertThat(standIn.reason()).isEqualTo("Nghỉ ốm"));
		this.database.sql("delete from stand_in where unit = ?").param(UNIT).update();
		assertThat(this.contacts.people().of(UNIT)).isEmpty();
	}

	private void rename(String name) {
		this.database.sql("update account set full_name = ? where username = ?").params(name, OFFICER).update();
	}

}
