package vn.dean06.reminders;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.DatabaseOwner;
import vn.dean06.SampleTest;
import vn.dean06.TestClock;
import vn.dean06.accounts.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What arrives at a real mail server, and what is said where it does not. Nothing is
 * rolled back, as mails are not either: the database is this test's own.
 */
@SpringBootTest(properties = { "dean06.database=reminders", "dean06.sample-password=" + SampleTest.PASSWORD,
		"dean06.mail.from=dean06@gialai.example", "dean06.base-url=https://dean06.gialai.example/" })
@AutoConfigureMockMvc
@Import(TestClock.class)
class ReminderMailTests {

	private static final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	/** Nobody listens there. */
	private static final int CLOSED = 1;

	@Autowired
	Flyway flyway;

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@Autowired
	JavaMailSenderImpl sender;

	@BeforeAll
	static void start() {
		server.start();
	}

	@AfterAll
	static void stop() {
		server.stop();
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> server.getSmtp().getPort());
	}

	@BeforeEach
	void forget() throws Exception {
		server.purgeEmailFromAllMailboxes();
		server.getUserManager().setMessageDeliveryHandler((message, address) -> server.setUser(address.getEmail(), ""));
		this.sender.setPort(server.getSmtp().getPort());
		new DatabaseOwner(this.flyway).sql().sql("delete from reminder").update();
		this.database.sql("update account set email = 'khcn@gialai.example' where username = 'khcn'").update();
	}

	@Test
	void aUnitsOfficerIsToldWhatIsOwedByWhenWhereAndWhatWasSentBackWhy() throws Exception {
		this.database.sql("""
				insert into submission values ('bieu-dvc', 'GL-SNV', '2026-11', 'SENT_BACK', 'Xem lại tháng 11',
				'thuongtruc', '2026-11-18T03:00:00Z', 0) on conflict do nothing""").update();
		assertThat(send("GL-SNV", "GL-21583"))
			.containsExactly("Đã gửi thư nhắc 2 đơn vị: Sở Nội vụ; UBND phường Quy Nhơn.");
		assertThat(recipients()).containsExactlyInAnyOrder("noivu@gialai.example", "quynhon@gialai.example");
		MimeMessage mail = Arrays.stream(server.getReceivedMessages())
			.filter((one) -> to(one).equals("noivu@gialai.example"))
			.findFirst()
			.orElseThrow();
		assertThat(mail.getSubject()).isEqualTo("Đôn đốc nộp số liệu Đề án 06 tháng 11/2026 – hạn nộp 25/11/2026");
		assertThat(mail.getFrom()[0]).hasToString("dean06@gialai.example");
		assertThat(mail.getReplyTo()[0]).hasToString("thuongtruc@gialai.example");
		assertThat(mail.getContentType().toLowerCase()).contains("text/plain", "charset=utf-8");
		assertThat(mail.getContent().toString().replace("\r\n", "\n")).startsWith("Kính gửi: Sở Nội vụ\n")
			.contains("hạn nộp số liệu tháng 11/2026 là ngày 25/11/2026 (còn 05 ngày)", "đơn vị còn 04 biểu chưa nộp:",
					"Biểu tháng: dịch vụ công thiết yếu: bị trả lại ngày 18/11/2026.\n   Lý do: Xem lại tháng 11\n"
							+ "   https://dean06.gialai.example/nhap-lieu/bieu-dvc/GL-SNV/2026-11\n",
					"Cập nhật nhiệm vụ: chưa nhập.\n   https://dean06.gialai.example/tien-do/nhiem-vu/GL-SNV/2026-11\n",
					"Đăng nhập tại https://dean06.gialai.example/ rồi vào mục “Việc của tôi”.", "Trân trọng.");
		assertThat(outcomes()).containsExactly("GL-21583 SENT 1", "GL-SNV SENT 1");
		assertThat(this.web.perform(get("/duyet/2026-11").with(SignIn.by("chutich")))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8)).contains("đã nhắc 20/11/2026");
	}

	@Test
	void whoHandedInGetsNoMail() throws Exception {
		this.database.sql("""
				insert into submission select distinct 'bieu-co-so', 'GL-21553', '2026-11', 'SUBMITTED', null,
				'quynhonbac', now(), 0 on conflict do nothing""").update();
		assertThat(send("GL-21553", "GL-21583")).containsExactly("Đã gửi thư nhắc 1 đơn vị: UBND phường Quy Nhơn.",
				"1 đơn vị đã nộp đủ, không cần nhắc: Phường Quy Nhơn Bắc.");
		assertThat(recipients()).containsExactly("quynhon@gialai.example");
	}

	@Test
	void whatTheServerRefusesIsSaidAndDoesNotUndoTheOthers() throws Exception {
		server.getUserManager().setMessageDeliveryHandler((message, address) -> {
			if (address.getEmail().startsWith("khcn")) {
				throw new IllegalStateException("hộp thư không có");
			}
			return server.setUser(address.getEmail(), "");
		});
		List<String> sentences = send("GL-SNV", "GL-SKHCN", "GL-21583");
		assertThat(sentences).hasSize(2)
			.first()
			.isEqualTo("Đã gửi thư nhắc 2 đơn vị: Sở Nội vụ; UBND phường Quy Nhơn.");
		assertThat(sentences.getLast()).startsWith(
				"Không gửi được 1 đơn vị: Sở Khoa học và Công nghệ: Máy chủ thư từ chối khcn@gialai.example (4");
		assertThat(outcomes()).containsExactly("GL-21583 SENT 1", "GL-SKHCN REFUSED 0", "GL-SNV SENT 1");
		assertThat(send("GL-SKHCN")).as("may be tried again at once")
			.singleElement()
			.asString()
			.startsWith("Không gửi");
	}

	@Test
	void aServerThatGoesAwayIsSaidAndWhatWasSentStays() throws Exception {
		server.getUserManager().setMessageDeliveryHandler((message, address) -> {
			this.sender.setPort(CLOSED);
			return server.setUser(address.getEmail(), "");
		});
		List<String> sentences = send("GL-SNV", "GL-SKHCN", "GL-HND", "GL-21583");
		assertThat(sentences).hasSize(4);
		assertThat(sentences.get(0)).isEqualTo("Đã gửi thư nhắc 1 đơn vị: Sở Nội vụ.");
		assertThat(sentences.get(1))
			.startsWith("Không gửi được 1 đơn vị: Sở Khoa học và Công nghệ: Không kết nối được máy chủ thư");
		assertThat(sentences.get(2))
			.isEqualTo("Dừng lại vì máy chủ thư không dùng được; chưa gửi 1 đơn vị: UBND phường Quy Nhơn.");
		assertThat(sentences.get(3)).isEqualTo("1 đơn vị chưa có địa chỉ thư, hãy gọi điện: Hội Nông dân.");
		assertThat(outcomes()).containsExactly("GL-SKHCN REFUSED 0", "GL-SNV SENT 1");
		assertThat(recipients()).containsExactly("noivu@gialai.example");
		assertThat(this.web.perform(get("/actuator/health")).andReturn().getResponse().getStatus()).isEqualTo(200);
	}

	@Test
	void manyClicksAtOnceSendOneMail() throws Exception {
		int clicks = 6;
		CyclicBarrier together = new CyclicBarrier(clicks);
		List<Future<List<String>>> answers = new ArrayList<>();
		try (ExecutorService hands = Executors.newFixedThreadPool(clicks)) {
			for (int i = 0; i < clicks; i++) {
				answers.add(hands.submit(() -> {
					together.await();
					return send("GL-SNV");
				}));
			}
		}
		List<String> sentences = new ArrayList<>();
		for (Future<List<String>> answer : answers) {
			sentences.addAll(answer.get());
		}
		assertThat(sentences).hasSize(clicks)
			.filteredOn((sentence) -> sentence.startsWith("Đã gửi thư nhắc 1 đơn vị"))
			.hasSize(1);
		assertThat(sentences).filteredOn((sentence) -> sentence.contains("vừa được nhắc")).hasSize(clicks - 1);
		assertThat(recipients()).containsExactly("noivu@gialai.example");
	}

	@SuppressWarnings("unchecked")
	private List<String> send(String... units) throws Exception {
		MockHttpServletRequestBuilder request = post("/duyet/2026-11/don-doc/thu").with(csrf())
			.with(SignIn.by("thuongtruc"))
			.param("chon", units);
		MvcResult result = this.web.perform(request).andReturn();
		assertThat(result.getResponse().getStatus()).isEqualTo(302);
		return (List<String>) Objects.requireNonNull(result.getFlashMap().get("sentences"));
	}

	private static List<String> recipients() {
		return Arrays.stream(server.getReceivedMessages()).map(ReminderMailTests::to).toList();
	}

	private static String to(MimeMessage mail) {
		try {
			return mail.getRecipients(Message.RecipientType.TO)[0].toString();
		}
		catch (jakarta.mail.MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> outcomes() {
		return this.database.sql("select unit || ' ' || outcome || ' ' || recipients from reminder order by unit")
			.query(String.class)
			.list();
	}

}
