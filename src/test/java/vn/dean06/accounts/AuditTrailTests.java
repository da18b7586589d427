package vn.dean06.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import vn.dean06.DatabaseOwner;
import vn.dean06.SampleTest;
import vn.dean06.Visitor;
import vn.dean06.accounts.audit.AuditCounts;
import vn.dean06.web.VietnameseDates;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * What the audit trail tells beside changes: who came and went, who failed to, what was
 * taken away, and what was refused.
 */
@SampleTest
@Transactional
class AuditTrailTests {

	@Autowired
	MockMvc web;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	AuditCounts counts;

	@Autowired
	AccessTokens tokens;

	@Autowired
	Flyway flyway;

	@Autowired
	JdbcClient database;

	@BeforeTransaction
	void otherTestsLeftNothing() {
		new DatabaseOwner(this.flyway).forgetTheTrail();
	}

	@Test
	void whoSignsInAndOutIsListed() throws Exception {
		Visitor visitor = Visitor.signIn(this.web, "canbo");
		this.web.perform(visitor.ask(post("/dang-xuat")).with(csrf()));
		assertThat(entries("canbo")).containsExactly("đăng nhập canbo từ 127.0.0.1", "đăng xuất canbo từ 127.0.0.1");
		assertThat(counted()).isEmpty();
	}

	@Test
	void wrongPasswordsOfANameAreCountedAndSoIsThatItWasLocked() throws Exception {
		for (int i = 0; i < 7; i++) {
			this.web.perform(formLogin("/dang-nhap").user("congan").password("sai" + i));
		}
		assertThat(counted()).containsExactly("đăng nhập sai|congan|congan|127.0.0.1|5",
				"khóa đăng nhập vì sai nhiều lần|congan|congan|127.0.0.1|1");
	}

	@Test
	void aStrangersThousandFailuresLeaveFewRowsAndNoneOfWhatWasTyped() {
		for (int i = 0; i < 1000; i++) {
			fails("mat-khau-cua-toi-" + i, "10.0." + (i / 250) + "." + (i % 250));
		}
		assertThat(counted()).hasSizeLessThanOrEqualTo(41)
			.allSatisfy((row) -> assertThat(row).startsWith("đăng nhập bằng tên không có||"));
		assertThat(times("đăng nhập bằng tên không có")).isEqualTo(1000);
		assertThat(this.database.sql("select count(*) from audit_entry where thing like '%mat-khau%'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void manyNamesFromManyAddressesLeaveFewRowsToo() {
		for (int name = 0; name < 60; name++) {
			for (int i = 0; i < 50; i++) {
				this.counts.count("đăng nhập sai", "nguoi" + name, "nguoi" + name, "10.0." + name + "." + i);
			}
		}
		assertThat(counted().size()).isBetween(2000, 2061);
		assertThat(times("đăng nhập sai")).isEqualTo(3000);
	}

	private void fails(String username, String address) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/dang-nhap");
		request.setRemoteAddr(address);
		UsernamePasswordAuthenticationToken who = UsernamePasswordAuthenticationToken.unauthenticated(username, "x");
		who.setDetails(new WebAuthenticationDetails(request));
		this.events.publishEvent(new AuthenticationFailureBadCredentialsEvent(who, new BadCredentialsException("x")));
	}

	@Test
	void whatSomebodyMayNotIsCountedWhoeverRefusesIt() throws Exception {
		for (int i = 0; i < 3; i++) {
			this.web.perform(get("/quan-tri/tai-khoan").with(SignIn.by("canbo")));
		}
		this.web.perform(get("/luot-nop/bieu-nam/SYT/2024").with(SignIn.by("canbo")));
		this.web.perform(post("/nhap-thay").with(SignIn.by("canbo")).with(csrf()));
		assertThat(counted()).containsExactly("bị từ chối khi xem|canbo|/quan-tri/tai-khoan||3",
				"bị từ chối khi làm|canbo|/nhap-thay||1", "bị từ chối khi xem|canbo|/luot-nop/bieu-nam/SYT/2024||1");
	}

	@Test
	void whoIsNotSignedInIsSentToTheSignInPageAndLeavesNothing() throws Exception {
		this.web.perform(get("/quan-tri/tai-khoan"));
		this.web.perform(get("/khong-co"));
		assertThat(counted()).isEmpty();
	}

	@Test
	void filesThatAreTakenAwayAreListed() throws Exception {
		this.web.perform(get("/bao-cao/2024.docx").with(SignIn.by("lanhdao")));
		this.web.perform(get("/quan-tri/goi-du-lieu/tai-ve?ma=ban-sao&ten=Sao").with(SignIn.by("quantri")));
		this.web.perform(get("/quan-tri/goi-du-lieu/tai-ve?ma=!&ten=Sao").with(SignIn.by("quantri")));
		this.web.perform(get("/bao-cao/2024").with(SignIn.by("lanhdao")));
		assertThat(entries("lanhdao")).containsExactly("tải về /bao-cao/2024.docx bao-cao-2024.docx");
		assertThat(entries("quantri")).containsExactly("tải về /quan-tri/goi-du-lieu/tai-ve ban-sao.zip");
	}

	@Test
	void aTokensFirstUseOnADayIsListedAndWhatItMayNotIsCounted() throws Exception {
		String[] token = new String[1];
		SignIn.as("canbo", () -> token[0] = this.tokens.make("Một cửa", AccessToken.View.Scope.READ, 1, ""));
		for (int i = 0; i < 3; i++) {
			this.web.perform(
					get("/api/v1/submissions?period=2024").header(HttpHeaders.AUTHORIZATION, "Bearer " + token[0]));
		}
		this.web.perform(put("/api/v1/figures/a.b@CAT/2024").header(HttpHeaders.AUTHORIZATION, "Bearer " + token[0]));
		assertThat(entries("canbo")).containsExactly("dùng mã truy cập canbo Một cửa, lần đầu trong ngày",
				"tạo mã truy cập canbo Một cửa, Chỉ đọc");
		assertThat(counted()).containsExactly("bị từ chối khi làm|canbo|/api/v1/figures/a.b@CAT/2024||1");
	}

	@Test
	void thePacksOfTheFirstStartAreListed() {
		assertThat(entries("hệ thống")).contains("nạp gói dữ liệu binh-dinh-2024 null");
	}

	@Test
	void nothingInTheProgramChangesOrRemovesALine() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			List<Path> changing = files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> text(file)
					.matches("(?is).*(update\\s+audit_entry|(delete\\s+from|truncate)\\s+audit_).*"))
				.toList();
			assertThat(changing).isEmpty();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void oldLinesAreRemovedByAFunctionThatKeepsTwoYearsAndSaysThatItRan() {
		JdbcClient owner = new DatabaseOwner(this.flyway).sql();
		LocalDate day = owner.sql("select (current_date - interval '2 years')::date").query(LocalDate.class).single();
		try {
			owner.sql("create role dean06_retention").update();
			assertThat(mayRemove(owner, "dean06_retention")).as("before the program was started").isFalse();
			this.flyway.migrate();
			assertThat(mayRemove(owner, "dean06_retention")).isTrue();
			assertThat(mayRemove(owner, "dean06_app")).isFalse();
			owner
				.sql("""
						insert into audit_entry values (gen_random_uuid(), ?::date - 1, 'congan', 'duyệt', 'cũ', null, null, ''),
						(gen_random_uuid(), ?::date, 'congan', 'duyệt', 'mới', null, null, '')""")
				.params(day, day)
				.update();
			assertThat(remove(owner, day)).isEqualTo(1);
			assertThat(entries("congan")).containsExactly("duyệt mới null");
			assertThat(entries("dean06"))
				.containsExactly("xóa nhật ký cũ nhật ký trước ngày " + VietnameseDates.numeric(day) + " 1 dòng");
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> remove(owner, day.plusDays(1)))
				.withMessageContaining("kept for two years");
		}
		finally {
			owner.sql("delete from audit_entry where thing in ('cũ', 'mới') or verb = 'xóa nhật ký cũ'").update();
			owner.sql("drop owned by dean06_retention").update();
			owner.sql("drop role dean06_retention").update();
		}
	}

	private static long remove(JdbcClient owner, LocalDate before) {
		return owner.sql("select remove_old_audit_entries(?)").param(before).query(Long.class).single();
	}

	private static boolean mayRemove(JdbcClient owner, String role) {
		return owner.sql("select has_function_privilege(?, 'remove_old_audit_entries(date)', 'execute')")
			.param(role)
			.query(Boolean.class)
			.single();
	}

	private List<String> entries(String person) {
		return this.database.sql("""
				select concat_ws(' ', verb, thing, coalesce(new_value, 'null')) from audit_entry where person = ?
				order by 1""").param(person).query(String.class).list();
	}

	private List<String> counted() {
		return this.database.sql(
				"select concat_ws('|', verb, person, thing, address, times) from audit_count order by times desc, verb, thing")
			.query(String.class)
			.list();
	}

	private long times(String verb) {
		return this.database.sql("select sum(times) from audit_count where verb = ?")
			.param(verb)
			.query(Long.class)
			.single();
	}

}
