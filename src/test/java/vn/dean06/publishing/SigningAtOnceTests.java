package vn.dean06.publishing;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

import javax.sql.DataSource;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import vn.dean06.AtOnce;
import vn.dean06.Caller;
import vn.dean06.CommittedTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.signature.SignatureRefused;
import vn.dean06.signature.SigningProgram;
import vn.dean06.signature.TestKeys;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What comes back signed twice at the same moment is taken once, and what is refused
 * leaves nothing behind but that.
 */
@CommittedTest
class SigningAtOnceTests {

	private static final String REPORT = "/bao-cao/2026-03";

	@LocalServerPort
	int port;

	@Autowired
	SigningTickets tickets;

	@Autowired
	Signatures signatures;

	@Autowired
	DataSource dataSource;

	@Autowired
	JdbcClient database;

	@Autowired
	Clock clock;

	@Test
	void ofTwoAtOnceOneIsTaken() throws Exception {
		submit(3);
		String seen = Jsoup.parse(Caller.signIn(this.port, "chutich").get(REPORT + "/phat-hanh").body())
			.select("input[name=thay]")
			.attr("value");
		SigningTickets.Handed[] handed = new SigningTickets.Handed[1];
		SignIn.as("chutich", () -> handed[0] = this.tickets.begin("2026-03", seen));
		byte[] pdf = this.tickets.fetch(handed[0].fetch());
		byte[] signed = new SigningProgram(TestKeys.valid("Nguyễn Tuấn Thanh", this.clock.instant()),
				ZonedDateTime.now(this.clock))
			.sign(pdf);
		assertThatExceptionOfType(SignatureRefused.class)
			.isThrownBy(() -> this.tickets.take(handed[0].giveBack(), pdf));
		assertThat(state()).isEqualTo("SUBMITTED");
		AtOnce.Act take = () -> this.tickets.take(handed[0].giveBack(), signed);
		List<Throwable> failed = new AtOnce(this.dataSource)
			.behind("select from report where code = '2026-03' for update", take, take);
		assertThat(failed).singleElement().isInstanceOf(NotFound.class);
		assertThat(state()).isEqualTo("AGREED");
		assertThat(this.database.sql("select count(*) from issued_file where report = '2026-03'")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void ofTwoWhoSignForTheOrganisationAtOnceOneDoes() throws Exception {
		submit(4);
		String way = "/bao-cao/2026-04/phat-hanh";
		Caller leader = Caller.signIn(this.port, "chutich");
		leader.submit(way + "/dong-y", "thay=" + Jsoup.parse(leader.get(way).body()).select("input[name=thay]").val());
		Caller clerk = Caller.signIn(this.port, "vanthu");
		assertThat(clerk.submit(way + "/ban-hanh", "so=4&ngay=" + LocalDate.now(this.clock)).statusCode())
			.isEqualTo(302);
		byte[] key = TestKeys.valid("UBND tỉnh Gia Lai", this.clock.instant()).file();
		AtOnce.Act sign = () -> SignIn.as("vanthu",
				() -> this.signatures.signForOrganisation("2026-04", key, TestKeys.PASSWORD.clone(), new byte[0]));
		List<Throwable> failed = new AtOnce(this.dataSource)
			.behind("select from report where code = '2026-04' for update", sign, sign);
		assertThat(failed).singleElement()
			.isInstanceOf(LockedException.class)
			.extracting(Throwable::getMessage)
			.asString()
			.startsWith("Cơ quan đã ký số báo cáo này rồi");
		assertThat(this.database
			.sql("select stage from issued_file where report = '2026-04' and kind = 'pdf' order by stage")
			.query(Integer.class)
			.list()).containsExactly(1, 2);
		assertThatExceptionOfType(DuplicateKeyException.class).as("the database would not take it either")
			.isThrownBy(() -> this.database.sql("""
					insert into issued_file (report, frozen, stage, kind, what, bytes, sha256, kept_at, signed_as)
					select report, frozen, 9, kind, what, bytes, sha256, kept_at, signed_as
					from issued_file where report = '2026-04' and signed_as = 'ORGANISATION'""").update());
	}

	private String state() {
		return this.database.sql("select state from report where code = '2026-03'").query(String.class).single();
	}

	private void submit(int month) {
		String report = "/bao-cao/2026-0" + month;
		Caller office = Caller.signIn(this.port, "thuongtruc");
		office.submit("/bao-cao/moi", "loai=MONTH&nam=2026&ky=" + month + "&tu=bao-cao:2026");
		office.submit(report + "/phan/20-ket-qua.md/bo", "");
		office.submit(report + "/phan/30-nhiem-vu.md/bo", "");
		office.submit(report + "/phan/10-mo-dau.md", "ban=1&doan[0]=%23+I&doan[1]=Không+có+gì.");
		HttpResponse<String> submitted = office.submit(report + "/phat-hanh/trinh", "");
		assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(302);
	}

}
