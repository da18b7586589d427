package vn.dean06;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.repository.Repository;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class FirstVisitTests {

	private final MockEnvironment environment = new MockEnvironment();

	private final GenericApplicationContext program = new GenericApplicationContext();

	private final AtomicInteger compared = new AtomicInteger();

	private final AtomicInteger setUp = new AtomicInteger();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private HttpServer server;

	@BeforeEach
	void aProgramThatPutsOffWhatItCan() throws Exception {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			this.asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		this.server.start();
		this.environment.setProperty("local.server.port", String.valueOf(this.server.getAddress().getPort()));
		this.program.setEnvironment(this.environment);
		this.program.registerBean(PasswordEncoder.class, this::passwords);
		this.program.registerBean("lazy", Repository.class, () -> {
			this.setUp.incrementAndGet();
			return new Repository<String, String>() {
			};
		}, (bean) -> bean.setLazyInit(true));
		this.program.refresh();
	}

	@AfterEach
	void end() {
		this.server.stop(0);
		this.program.close();
	}

	@Test
	void whatWasPutOffIsDoneBeforeSomebodyComes() {
		assertThat(this.setUp).hasValue(0);
		new FirstVisit(this.program).run();
		assertThat(this.asked).containsExactly("GET /dang-nhap");
		assertThat(this.compared).hasValueGreaterThan(1);
		assertThat(this.setUp).hasValue(1);
	}

	@Test
	void whereNoPageAnswersTheRestIsDone() {
		this.server.stop(0);
		assertThatNoException().isThrownBy(new FirstVisit(this.program)::run);
		assertThat(this.compared).hasValueGreaterThan(1);
		assertThat(this.setUp).hasValue(1);
	}

	private PasswordEncoder passwords() {
		return new PasswordEncoder() {

			@Override
			public String encode(@Nullable CharSequence password) {
				return "#" + password;
			}

			@Override
			public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
				FirstVisitTests.this.compared.incrementAndGet();
				return true;
			}

		};
	}

}
