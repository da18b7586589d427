package vn.dean06.accounts;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.ThisMonthTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people are called, and whom to call, is not read anew for each page, and never
 * told as it was before.
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

	@Test
	void whomToCallIsToldAsItIsNow() {
		String unit = this.database.sql("select unit from account where username = ?")
			.param(OFFICER)
			.query(String.class)
			.single();
		String number = called(unit).stream().findFirst().orElse("");
		call("0912 345 678");
		try {
			assertThat(called(unit)).contains("0912 345 678");
			call("0987 654 321");
			assertThat(called(unit)).contains("0987 654 321").doesNotContain("0912 345 678");
			this.database.sql("update account set enabled = false where username = ?").param(OFFICER).update();
			assertThat(called(unit)).doesNotContain("0987 654 321");
			this.database.sql("update account set enabled = true where username = ?").param(OFFICER).update();
			this.database.sql("update account_role set role = 'LEADER' where username = ?").param(OFFICER).update();
			assertThat(called(unit)).doesNotContain("0987 654 321");
			this.database.sql("update account_role set role = 'OFFICER' where username = ?").param(OFFICER).update();
			this.database.sql("update account set unit = ? where username = ?").params(UNIT, OFFICER).update();
			assertThat(called(unit)).doesNotContain("0987 654 321");
			assertThat(called(UNIT)).contains("0987 654 321");
		}
		finally {
			this.database.sql("update account_role set role = 'OFFICER' where username = ?").param(OFFICER).update();
			this.database.sql("update account set enabled = true, unit = ? where username = ?")
				.params(unit, OFFICER)
				.update();
			call(number);
		}
	}

	private List<String> called(String unit) {
		return this.contacts.people().responsibleFor(unit).stream().map(Telephone::number).toList();
	}

	private void call(String number) {
		this.database.sql("update account set phone = nullif(?, '') where username = ?")
			.params(number, OFFICER)
			.update();
	}

	private void rename(String name) {
		this.database.sql("update account set full_name = ? where username = ?").params(name, OFFICER).update();
	}

}
