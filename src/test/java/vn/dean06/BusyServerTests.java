package vn.dean06;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import vn.dean06.web.work.Busy;
import vn.dean06.web.work.HeavyWork;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where more reports, workbooks or packs are asked for than can be made, whoever comes
 * too late is told so, and everybody else goes on.
 */
@CommittedTest
class BusyServerTests {

	@LocalServerPort
	int port;

	@Autowired
	HeavyWork heavy;

	@Test
	void whoeverComesTooLateIsAskedToComeAgainAndPagesAndTheProbeAnswer() throws Exception {
		Caller leader = Caller.signIn(this.port, "lanhdao");
		CountDownLatch free = new CountDownLatch(1);
		try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
			fill(others, free);
			try {
				for (String path : List.of("/bao-cao/2024", "/bao-cao/2024.docx", "/bao-cao/2024.pdf")) {
					isToldToComeAgain(leader.get(path));
				}
				assertThat(leader.get("/tong-quan").statusCode()).isEqualTo(200);
				assertThat(leader.get("/actuator/health").statusCode()).isEqualTo(200);
			}
			finally {
				free.countDown();
			}
		}
		assertThat(leader.get("/bao-cao/2024.docx").statusCode()).isEqualTo(200);
	}

	/** Until nobody else is taken. */
	private void fill(ExecutorService others, CountDownLatch free) throws InterruptedException {
		CountDownLatch full = new CountDownLatch(1);
		for (int i = 0; i < 200 && full.getCount() > 0; i++) {
			others.submit(() -> wait(free, full));
			Thread.sleep(10);
		}
		full.await();
	}

	private void wait(CountDownLatch free, CountDownLatch full) {
		try {
			this.heavy.inTurn(() -> {
				try {
					free.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				return "done";
			});
		}
		catch (Busy ex) {
			full.countDown();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void isToldToComeAgain(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).contains("60");
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("h1").text()).isEqualTo("Máy chủ đang bận");
		assertThat(page.select("main").text()).contains("Máy chủ đang bận, xin thử lại sau ít phút.");
		assertThat(page.select("nav a[href=/tong-quan]")).as("the menu of who is signed in").isNotEmpty();
	}

}
