package vn.dean06.accounts;

import java.io.PrintStream;
import java.util.List;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says on the console where the application is found and, at its first start, by which
 * accounts.
 */
@Component
class StartBanner {

	private final AccountsPart accounts;

	private final SamplePassword password;

	private final Environment environment;

	StartBanner(AccountsPart accounts, SamplePassword password, Environment environment) {
		this.accounts = accounts;
		this.password = password;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	void print() {
		String port = this.environment.getProperty("local.server.port");
		if (port == null) {
			return;
		}
		PrintStream out = System.out;
		out.println();
		out.println("  Đề án 06 đã sẵn sàng: http://localhost:" + port);
		List<Person> opened = this.accounts.opened();
		if (!opened.isEmpty()) {
			out.println("  Các tài khoản vừa được mở:");
			opened.forEach((person) -> out.printf("    %-12s %s%n", person.username(), person.roleLabel()));
			out.println(this.password.random() ? "  Mật khẩu chung, chỉ hiện một lần này: " + this.password.password()
					: "  Mật khẩu chung là giá trị của DEAN06_SAMPLE_PASSWORD.");
		}
		out.println();
	}

}
