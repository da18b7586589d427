package vn.dean06.accounts;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.AtOnce;
import vn.dean06.CommittedTest;
import vn.dean06.accounts.audit.AuditCounts;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people change accounts or tokens at the same moment.
 */
@CommittedTest
class AccountRaceTests {

	private static final Person ONE = new Person("quan-tri.1", "Quản trị một", Role.ADMINISTRATOR, "GL");

	private static final Person TWO = new Person("quan-tri.2", "Quản trị hai", Role.ADMINISTRATOR, "GL");

	private static final String ADMINISTRATORS = "select 1 from account where username in (select username from account_role where role = 'ADMINISTRATOR') for update";

	@Autowired
	Accounts accounts;

	@Autowired
	AccessTokens tokens;

	@Autowired
	AccountRepository stored;

	@Autowired
	AuditCounts counts;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient sql;

	@BeforeEach
	void thereAreTwoAdministrators() {
		SignIn.as("quantri",
				() -> List.of(ONE, TWO).forEach((person) -> this.accounts.open(person, Accounts.Particulars.NONE)));
		SignIn.as(ONE, () -> this.accounts.disable("quantri"));
	}

	@AfterEach
	void thereIsOneAgain() {
		SignIn.as(ONE, () -> this.accounts.enable("quantri"));
		this.sql.sql("delete from account where username like 'quan-tri.%'").update();
	}

	@Test
	void ofTwoAdministratorsWhoDisableEachOtherOneStays() {
		List<Throwable> refused = new AtOnce(this.database).behind(ADMINISTRATORS,
				() -> SignIn.as(ONE, () -> this.accounts.disable(TWO.username())),
				() -> SignIn.as(TWO, () -> this.accounts.disable(ONE.username())));
		assertThat(refused).singleElement()
			.satisfies((refusal) -> assertThat(refusal).isInstanceOf(LockedException.class)
				.hasMessageContaining("tài khoản quản trị cuối cùng"));
		assertThat(administrators()).hasSize(1);
	}

	@Test
	void whatIsRepeatedAtOnceIsCountedWhole() {
		AtOnce.Act act = () -> this.counts.count("đăng nhập bằng tên không có", "", "", "192.0.2.77");
		List<Throwable> failures = new AtOnce(this.database).behind("lock table audit_count in exclusive mode", act,
				act, act, act, act);
		assertThat(failures).isEmpty();
		assertThat(
				this.sql.sql("select times from audit_count where address = '192.0.2.77'").query(Long.class).single())
			.isEqualTo(5);
	}

	@Test
	void ofTwoAdministratorsWhoDemoteEachOtherOneStays() {
		List<Throwable> refused = new AtOnce(this.database).behind(ADMINISTRATORS,
				() -> SignIn.as(ONE, () -> demote(TWO)), () -> SignIn.as(TWO, () -> demote(ONE)));
		assertThat(refused).singleElement()
			.satisfies((refusal) -> assertThat(refusal).isInstanceOf(RejectedInput.class)
				.hasMessageContaining("tài khoản quản trị cuối cùng"));
		assertThat(administrators()).hasSize(1);
	}

	@Test
	void anAdministratorWhoIsDemotedWhileAnotherIsDisabledStays() {
		List<Throwable> refused = new AtOnce(this.database).behind(ADMINISTRATORS,
				() -> SignIn.as(ONE, () -> demote(TWO)),
				() -> SignIn.as(TWO, () -> this.accounts.disable(ONE.username())));
		assertThat(refused).hasSize(1);
		assertThat(administrators()).hasSize(1);
	}

	@Test
	void aTokenIsRevokedOnce() {
		SignIn.as(ONE, () -> this.tokens.make("Phần mềm một cửa", AccessToken.View.Scope.READ, 30, ""));
		List<Throwable> refused = new AtOnce(this.database).behind("select 1 from access_token for update",
				() -> revoke(token()), () -> revoke(token()));
		this.sql.sql("delete from access_token where username like 'quan-tri.%'").update();
		assertThat(refused).singleElement()
			.satisfies((refusal) -> assertThat(refusal).isInstanceOf(LockedException.class)
				.hasMessageContaining("đã được thu hồi"));
	}

	@Test
	void aTokenThatIsUsedWhileItIsRevokedStaysRevoked() {
		String[] token = new String[1];
		SignIn.as(ONE, () -> token[0] = this.tokens.make("Phần mềm một cửa", AccessToken.View.Scope.READ, 30, ""));
		UUID id = token();
		List<Throwable> refused = new AtOnce(this.database).behind("select 1 from access_token for update",
				() -> this.tokens.holder(token[0]), () -> revoke(id));
		assertThat(refused).isEmpty();
		assertThat(this.tokens.holder(token[0])).isEmpty();
		this.sql.sql("delete from access_token where username like 'quan-tri.%'").update();
	}

	private UUID token() {
		return this.sql.sql("select id from access_token where username = :username")
			.param("username", ONE.username())
			.query(UUID.class)
			.single();
	}

	private void revoke(UUID id) {
		SignIn.as(ONE, () -> this.tokens.revoke(id));
	}

	private void demote(Person person) {
		this.accounts.describe(new Person(person.username(), person.fullName(), Role.LEADER, person.unit()),
				Accounts.Particulars.NONE);
	}

	private List<String> administrators() {
		return this.stored.enabled(Role.ADMINISTRATOR).stream().map((account) -> account.person().username()).toList();
	}

}
