package dean06;

import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;
import vn.dean06.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is done before a start is remembered, in the program itself.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = vn.dean06.Dean06Application.class,
		properties = { "dean06.database=rehearsal", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import(TestClock.class)
class RehearsalTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	@Test
	void anOfficerSavesCellsAndLooksWithTheStandingOfficeAtAPageOfEachKind() throws Exception {
		Rehearsal rehearsal = new Rehearsal("http://127.0.0.1:" + this.port, SampleTest.PASSWORD, 100);
		int saved = rehearsal.run();
		assertThat(saved).isEqualTo(100);
		assertThat(this.database
			.sql("select count(*) from figure_change where changed_by = 'noivu' and submitter = 'GL-SNV'")
			.query(Integer.class)
			.single()).isEqualTo(saved);
		assertThat(rehearsal.lookedAt()).hasSizeLessThan(80)
			.anyMatch((page) -> page.matches("/nhap-lieu/[^/]+/[^/]+/[^/]+"))
			.anyMatch((page) -> page.matches("/luot-nop/[^/]+/[^/]+/[^/]+"))
			.anyMatch((page) -> page.matches("/duyet/[^/]+"))
			.anyMatch((page) -> page.matches("/duyet/[^/]+/[^/]+/[^/]+"))
			.anyMatch((page) -> page.matches("/chi-tieu/[^/]+"))
			.anyMatch((page) -> page.matches("/so-lieu/[^/]+/[^/]+"))
			.anyMatch((page) -> page.matches("/bao-cao/[^/.]+"))
			.contains("/chi-tieu", "/dich-vu-cong", "/tong-quan", "/kiem-tra");
	}

	@Test
	void whereNobodyIsKnownNothingIsSaved() throws Exception {
		assertThat(new Rehearsal("http://127.0.0.1:" + this.port, "another-password", 100).run()).isZero();
	}

}
