package vn.dean06.publishing;

import java.net.http.HttpResponse;
import java.time.Clock;
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
import vn.dean06.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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
	DataSource dataSource;

	@Autowired
	JdbcClient database;

	@Autowired
	Clock clock;

	@Test
	void ofTwoAtOnceOneIsTaken() throws Exception {
		submit();
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

	private String state() {
		return this.database.sql("select state from report where code = '2026-03'").query(String.class).single();
	}

	private void submit() {
		Caller office = Caller.signIn(this.port, "thuongtruc");
		office.submit("/bao-cao/moi", "loai=MONTH&nam=2026&ky=3&tu=bao-cao:2026");
		office.submit(REPORT + "/phan/20-ket-qua.md/bo", "");
		office.submit(REPORT + "/phan/30-nhiem-vu.md/bo", "");
		office.submit(REPORT + "/phan/10-mo-dau.md", "ban=1&doan[0]=%23+I&doan[1]=Không+có+gì.");
		HttpResponse<String> submitted = office.submit(REPORT + "/phat-hanh/trinh", "");
		assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(302);
	}

}
