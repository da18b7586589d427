package vn.dean06;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.repository.Repository;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Does what the start puts off until somebody comes, once it is over and before anybody
 * has, in their order: draws the sign-in page, sets up the repositories, compares
 * passwords until that is compiled. Who came first would wait for it, and on a deadline
 * day hundreds do.
 */
final class FirstVisit implements Runnable {

	private static final Log log = LogFactory.getLog(FirstVisit.class);

	private static final int PASSWORDS = 20;

	private final ConfigurableApplicationContext program;

	FirstVisit(ConfigurableApplicationContext program) {
		this.program = program;
	}

	/** Beside what people ask already. */
	static void to(ConfigurableApplicationContext program) {
		Thread.ofPlatform().daemon().name("first-visit").priority(Thread.MIN_PRIORITY).start(new FirstVisit(program));
	}

	@Override
	public void run() {
		attempt(this::askForTheSignInPage);
		attempt(() -> this.program.getBeansOfType(Repository.class));
		attempt(this::comparePasswords);
	}

	private static void attempt(Runnable task) {
		try {
			task.run();
		}
		catch (RuntimeException ex) {
			log.debug("Whoever comes first does it.", ex);
		}
	}

	private void comparePasswords() {
		PasswordEncoder passwords = this.program.getBean(PasswordEncoder.class);
		String hash = passwords.encode("không của ai");
		for (int i = 0; i < PASSWORDS; i++) {
			passwords.matches("không của ai", hash);
		}
	}

	private void askForTheSignInPage() {
		String port = this.program.getEnvironment().getRequiredProperty("local.server.port");
		try (InputStream page = URI.create("http://127.0.0.1:" + port + "/dang-nhap").toURL().openStream()) {
			page.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
